extension WordTextReader {
  /// Begins a field, comes to its result, or ends it.
  mutating func fieldCharacter(
    _ element: XMLElement, _ properties: TextProperties, _ inlines: inout InlineCollector
  ) {
    switch element.attribute("w:fldCharType") {
    case "begin":
      let isComplete = story.completeFields.contains(element.index)
      fields.append(WordField(isComplete: isComplete, formValue: element.child("w:ffData").flatMap(Self.formValue)))
      if isComplete { openInstructions += 1 }
    case "separate":
      guard let last = fields.indices.last, !fields[last].isInResult else { return }
      fields[last].isInResult = true
      fields[last].resultStart = (paragraphSerial, inlines.mark())
      if fields[last].isComplete { openInstructions -= 1 }
    case "end":
      guard let field = fields.popLast() else { return }
      if field.isComplete, !field.isInResult { openInstructions -= 1 }
      if openInstructions == 0 { finish(field, at: element, properties, &inlines) }
    default: break
    }
  }

  /// Collects the instruction of the innermost field.
  mutating func instruction(_ element: XMLElement) {
    guard let last = fields.indices.last, !fields[last].isInResult, fields[last].instruction.utf8.count < 4_096 else {
      return
    }
    fields[last].instruction += element.text.prefix(4_096)
  }

  /// Puts what the field means in the place of its result, where the model has something for it.
  mutating func finish(
    _ field: WordField, at element: XMLElement, _ properties: TextProperties, _ inlines: inout InlineCollector
  ) {
    let words = Self.words(of: field.instruction.prefix(8_192))
    guard let kind = words.first?.uppercased() else { return }
    switch kind {
    case "INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "IMPORT", "RD":
      remarks.note(.externalFiles, at: story.place(of: element))
    default: break
    }
    if kind == "FORMCHECKBOX" || kind == "FORMDROPDOWN", let value = field.formValue,
      field.resultStart.map({ $0.paragraph == paragraphSerial && $0.mark == inlines.mark() }) ?? true
    {
      return inlines.add(value, properties)
    }
    guard let start = field.resultStart else {
      // A field without a result is shown by its instruction alone.
      switch kind {
      case "EQ": inlines.add(WordEquationField.inlines(of: field.instruction.prefix(8_192), properties))
      case "PAGE": inlines.add(.pageNumber(properties))
      case "NUMPAGES": inlines.add(.pageCount(properties))
      case "SYMBOL": Self.symbol(words, properties, &inlines)
      default: break
      }
      return
    }
    guard start.paragraph == paragraphSerial else { return }
    switch kind {
    case "PAGE": inlines.add(.pageNumber(inlines.takeAll(since: start.mark).firstTextProperties))
    case "NUMPAGES": inlines.add(.pageCount(inlines.takeAll(since: start.mark).firstTextProperties))
    case "PAGEREF":
      let result = inlines.takeAll(since: start.mark)
      guard words.count > 1, !result.text.isEmpty else { return inlines.add(result) }
      inlines.add(.pageReference(bookmark: words[1], cached: result.text, result.firstTextProperties))
    case "HYPERLINK": link(to: Self.hyperlinkTarget(words), since: start.mark, &inlines)
    case "EQ" where inlines.mark() == start.mark:
      inlines.add(WordEquationField.inlines(of: field.instruction.prefix(8_192), properties))
    default: break
    }
  }

  /// What the form field of a `w:ffData` element shows, which stands nowhere else; nil for a field of text.
  private static func formValue(_ data: XMLElement) -> String? {
    if let box = data.child("w:checkBox") {
      return (box.toggle("w:checked") ?? box.toggle("w:default") ?? false) ? "☑" : "☐"
    }
    guard let list = data.child("w:ddList") else { return nil }
    let index = list.child("w:result")?.integer("w:val") ?? list.child("w:default")?.integer("w:val") ?? 0
    var entries = list.children.lazy.filter { $0.name == "w:listEntry" }.makeIterator()
    for _ in 0..<max(0, min(index, 10_000)) { _ = entries.next() }
    return entries.next()?.attribute("w:val")
  }

  /// The words of an instruction; quotation marks hold several together.
  private static func words(of instruction: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasWord = false
    for character in instruction {
      switch character {
      case "\"", "“", "”":
        isQuoted.toggle()
        hasWord = true
      case _ where character.isWhitespace && !isQuoted:
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      default:
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    return words
  }

  private static func hyperlinkTarget(_ words: [String]) -> String {
    var address = ""
    var index = 1
    while index < words.count {
      switch words[index].lowercased() {
      case "\\l":
        if index + 1 < words.count { address += "#" + words[index + 1] }
        index += 2
      case "\\o", "\\t": index += 2
      default:
        if !words[index].hasPrefix("\\"), address.isEmpty { address = words[index] }
        index += 1
      }
    }
    return address
  }

  private static func symbol(_ words: [String], _ properties: TextProperties, _ inlines: inout InlineCollector) {
    guard words.count > 1 else { return }
    let code = words[1].lowercased().hasPrefix("0x") ? UInt32(words[1].dropFirst(2), radix: 16) : UInt32(words[1])
    let font = words.firstIndex { $0.lowercased() == "\\f" }.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    guard let code, let scalar = SymbolFont.character(code, font: font ?? "") ?? Unicode.Scalar(code),
      scalar.value >= 0x20
    else { return }
    inlines.add(String(scalar), properties)
  }
}
