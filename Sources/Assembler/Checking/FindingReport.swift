public import OfficeDocuments

/// How many findings there are of each severity.
public struct FindingSummary: Hashable, Sendable {
  /// How many are errors.
  public var errors: Int
  /// How many are warnings.
  public var warnings: Int
  /// How many are only worth knowing.
  public var infos: Int

  /// Counts findings.
  public init(_ findings: [Finding]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    infos = findings.count { $0.severity == .info }
  }

  /// The counts as a sentence.
  public var message: Message {
    guard errors + warnings + infos > 0 else { return Message("没有发现问题", english: "nothing found") }
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    return Message(
      "共 \(errors) 个错误、\(warnings) 个警告、\(infos) 个提示",
      english: [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "note")].joined(separator: ", "))
  }
}

extension Severity {
  /// The name that reports print.
  public var title: Message {
    switch self {
    case .error: Message("错误", english: "error")
    case .warning: Message("警告", english: "warning")
    case .info: Message("提示", english: "note")
    }
  }
}

extension Location {
  /// The position as a user looks it up: file, then sheet and cell, line, or paragraph, and column.
  public func text(in language: Language) -> String {
    let place = place.text(in: language)
    return place.isEmpty ? file : "\(file) \(place)"
  }
}

extension Place {
  /// What users call the part of a document that a paragraph stands in; nil for the text itself, which goes without
  /// saying.
  private var storyName: Message? {
    guard let part, paragraph != nil, !["word/document.xml", "content.xml"].contains(part) else { return nil }
    let name = part.split(separator: "/").last ?? ""
    let stories: [(String, Message)] = [
      ("header", Message("页眉", english: "header")), ("footer", Message("页脚", english: "footer")),
      ("footnotes", Message("脚注", english: "footnotes")), ("endnotes", Message("尾注", english: "endnotes")),
      ("styles.xml", Message("页眉页脚", english: "headers and footers")),
    ]
    return stories.first { name.hasPrefix($0.0) }?.1 ?? Message(part, english: part)
  }

  /// The position inside a file as a user looks it up; empty for the whole file.
  public func text(in language: Language) -> String {
    var words: [String] = []
    if let slide {
      words.append(Message("第 \(slide) 张幻灯片", english: "slide \(slide)").text(in: language))
    } else if let story = storyName {
      words.append(story.text(in: language))
    }
    if let sheet { words.append(sheet + (cell.map { "!\($0)" } ?? "")) } else if let cell { words.append("\(cell)") }
    switch language {
    case .chinese:
      let line = line.map { "第 \($0) 行" } ?? paragraph.map { "第 \($0) 段" } ?? ""
      let column = column.map { "第 \($0) \(self.line == nil ? "字" : "列")" } ?? ""
      if !(line + column).isEmpty { words.append(line + column) }
    case .english:
      if let line { words.append("line \(line)") } else if let paragraph { words.append("paragraph \(paragraph)") }
      if let column { words.append("\(line == nil ? "character" : "column") \(column)") }
    }
    return words.joined(separator: " ")
  }
}
