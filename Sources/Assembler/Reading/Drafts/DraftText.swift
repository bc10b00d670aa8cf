internal import OfficeDocuments

/// Tells what a paragraph of the text of a draft is, below its head.
enum DraftText {
  /// The role of a paragraph by its text, without white space at its ends, and its level in the outline.
  static func role(_ text: String, _ paragraph: Paragraph) -> DraftRole {
    if !text.hasSuffix("！"), !text.hasSuffix("!"), Salutation.isSalutation(text) { return .salutation }
    if let level = HeadingNumber.chapterLevel(text) { return .heading(level) }
    guard let number = HeadingNumber(text) else {
      if let level = paragraph.properties.outlineLevel, text.unicodeScalars.count <= 60 {
        return .heading(Swift.min(4, Swift.max(1, level)))
      }
      return isListItem(text, paragraph) ? .listItem : .body
    }
    let body = text.unicodeScalars.dropFirst(number.length)
    guard let stop = body.firstIndex(where: { "。！？；".unicodeScalars.contains($0) }) else {
      return body.count <= 60 ? .heading(number.level) : .listItem
    }
    let after = body.index(after: stop)
    if after == body.endIndex, body.count <= 60 { return .heading(number.level) }
    let length = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: after)
    // Levels three and four look like the body, and a long first sentence is no heading.
    return number.level <= 2 && length <= 45 && text.unicodeScalars[stop] == "。"
      ? .runInHeading(level: number.level, length: length) : .listItem
  }

  private static func isListItem(_ text: String, _ paragraph: Paragraph) -> Bool {
    if !paragraph.numberLabel.isEmpty { return true }
    guard let first = text.unicodeScalars.first else { return false }
    return "•·●○■□◆◇▪▶►★☆①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(first)
  }
}

/// Tells what stands below the text: attachments, signature and date.
enum DraftEnd {
  /// Gives the parts at the end of a text and behind it their roles.
  static func tell(_ parts: inout [DraftPart]) {
    guard let textEnd = parts.firstIndex(where: { $0.role.isSpoken }) else { return }
    let end = attachments(&parts, from: textEnd)
    signature(&parts, from: textEnd, to: end)
  }

  /// Marks the lines that begin attachments, and returns where the first of them stands.
  private static func attachments(_ parts: inout [DraftPart], from start: Int) -> Int {
    var first = parts.count
    for index in parts.indices.dropFirst(start) where parts[index].role.isSpoken {
      // A label is short, and most paragraphs are not.
      guard parts[index].text.utf8.count <= 120,
        DraftHeadLine.isAttachmentLabel(PersonName(parts[index].text).text)
      else { continue }
      parts[index].role = .attachment
      first = min(first, index)
    }
    return first
  }

  private static func signature(_ parts: inout [DraftPart], from start: Int, to end: Int) {
    guard end - start > 1 else { return }
    var index = end - 1
    /// Whether a part is running text; what has a role of its own closes the search.
    func text(_ index: Int) -> String? {
      guard index > start else { return nil }
      switch parts[index].role {
      case .body, .listItem: return parts[index].text.trimmingSpace()
      default: return nil
      }
    }
    if let remark = text(index), !DraftHeadLine.isDate(remark), remark.trimmingBrackets != remark,
      remark.unicodeScalars.count <= 30
    {
      guard let date = text(index - 1), DraftHeadLine.isDate(date) else { return note(&parts, from: start, to: end) }
      parts[index].role = .remark
      index -= 1
    }
    var noteEnd = index + 1
    if let date = text(index), DraftHeadLine.isDate(date) {
      parts[index].role = .signatureDate
      noteEnd = index
      var before = index - 1
      while let line = text(before), index - before <= 4, line.unicodeScalars.count <= 26, !line.containsSentenceMark,
        parts[before].paragraph?.numberLabel.isEmpty ?? false, !isNoteLine(line)
      {
        parts[before].role = .signature
        noteEnd = before
        before -= 1
        // Several lines sign only where each names an office.
        guard let next = text(before), NameShape.isPostOrUnit(Array(PersonName(next).scalars)) else { break }
      }
    }
    note(&parts, from: start, to: noteEnd)
  }

  /// Marks the note that names the attachments, which ends where the signature begins.
  private static func note(_ parts: inout [DraftPart], from start: Int, to end: Int) {
    // A note names at most a page of attachments.
    for index in (max(start, end - 40)..<end).reversed() {
      guard parts[index].role.isSpoken else { return }
      let text = parts[index].text.trimmingSpace()
      let tight = PersonName(text).text
      if tight.hasPrefix("附件:") || tight.hasPrefix("附:") {
        for line in index..<end { parts[line].role = .attachmentNote }
        return
      }
      guard isNoteLine(text) else { return }
    }
  }

  /// Whether a line may go on with the names of attachments: `2.名单`.
  private static func isNoteLine(_ text: String) -> Bool {
    guard let number = HeadingNumber(text) else { return false }
    return number.level == 3 && !text.unicodeScalars.contains { "。！？；".unicodeScalars.contains($0) }
  }
}
