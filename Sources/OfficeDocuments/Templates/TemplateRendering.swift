/// Fills one part of a template.
struct TemplateRendering {
  private let part: TemplatePart
  private let dialect: TemplateDialect
  private let picture: (Image) -> String?
  private let names: TemplateMarkup
  private var result: [UInt8] = []
  private var scopes: [TemplateRecord]
  private var isCopy = false
  private var freshNumber = 0
  /// How often something was copied. Lists in lists multiply, even where they give no bytes.
  private var copyCount = 0
  private static let copyLimit = 1_000_000
  /// What could not be filled.
  private(set) var remarks: [TemplateRemark] = []
  /// The placeholders of the whole meeting for which nothing is known.
  private(set) var empty: [TemplateRemark] = []
  private let limit: Int

  /// - Parameter picture: Puts a picture into the package and gives the markup that shows it; nil when it cannot.
  init(_ part: TemplatePart, _ record: TemplateRecord, limits: ReadingLimits, picture: @escaping (Image) -> String?) {
    self.part = part
    dialect = part.dialect
    self.picture = picture
    names = TemplateMarkup(part.markup, isWord: part.dialect.text != nil)
    scopes = [record]
    limit = limits.entryBytes
  }

  /// The bytes of the filled part.
  mutating func filled() throws(WritingError) -> [UInt8] {
    try copy(0..<part.markup.bytes.count, part.edits)
    return result
  }

  private mutating func copy(_ range: Range<Int>, _ edits: [TemplateEdit]) throws(WritingError) {
    copyCount += 1
    guard result.count <= limit, copyCount <= Self.copyLimit else {
      throw WritingError(
        Message("模板填出来的文件太大", english: "the filled template is too large"))
    }
    var position = range.lowerBound
    for edit in edits where edit.range.lowerBound >= position && edit.range.upperBound <= range.upperBound {
      if case .once = edit.action, !isCopy { continue }
      if case .fresh = edit.action, !isCopy { continue }
      result += part.markup.bytes[position..<edit.range.lowerBound]
      position = edit.range.upperBound
      switch edit.action {
      case .nothing, .once: break
      case .bytes(let text): result += Array(text.utf8)
      case .fresh:
        freshNumber += 1
        let old = String(decoding: part.markup.bytes[edit.range], as: UTF8.self)
        // Numbers stay numbers.
        let isNumber = !old.isEmpty && old.utf8.allSatisfy { (0x30...0x39).contains($0) }
        result += Array((isNumber ? "\(900_000 + freshNumber)" : "\(old)_\(freshNumber)").utf8)
      case .value(let tag): put(tag, edit.range)
      case .part(let block): try put(block)
      }
    }
    if position < range.upperBound { result += part.markup.bytes[position..<range.upperBound] }
  }

  private func value(_ name: String) -> TemplateValue? {
    for scope in scopes.reversed() {
      if let value = scope.value(name) { return value }
    }
    return nil
  }

  private mutating func put(_ tag: TemplateTag, _ range: Range<Int>) {
    switch value(tag.name) {
    case .text(let text):
      if !TemplateValue.text(text).isShown, scopes.count == 1 { note(nil, tag) }
      result += Array(names.words(text).utf8)
    case .picture(let image):
      if let markup = picture(image) { result += Array(names.placed(markup).utf8) } else { note(.wrongKind, tag) }
    case .flag, .list: keep(tag, range, .wrongKind)
    case nil: keep(tag, range, .unknownName)
    }
  }

  /// Leaves a placeholder as it stands; its further pieces have gone already, so that it stands whole in the first.
  private mutating func keep(_ tag: TemplateTag, _ range: Range<Int>, _ problem: TemplateProblem) {
    note(problem, tag)
    result += Array(names.words(tag.written).utf8)
  }

  private mutating func put(_ block: TemplateBlock) throws(WritingError) {
    let found = value(block.tag.name)
    if found == nil { note(.unknownName, block.tag) }
    let isInverse = block.tag.kind == .openInverse
    var records: [TemplateRecord?] = []
    switch found {
    case .list(let list) where !isInverse: records = list
    case let value?: if value.isShown != isInverse { records = [nil] }
    // What nobody can decide stays to be seen.
    case nil: records = [nil]
    }
    guard !records.isEmpty else {
      result += Array(block.emptyJoint.utf8)
      return
    }
    let before = isCopy
    for (index, record) in records.enumerated() {
      if index > 0 { result += Array(block.joint.utf8) }
      isCopy = before || index > 0
      if let record { scopes.append(record) }
      let isLast = index == records.count - 1
      try copy(isLast && record != nil ? block.last : block.inner, block.edits)
      if record != nil { scopes.removeLast() }
    }
    isCopy = before
  }

  private mutating func note(_ problem: TemplateProblem?, _ tag: TemplateTag) {
    let remark = TemplateRemark(
      problem: problem ?? .unknownName, tag: tag.written, name: tag.name, place: part.place(of: tag))
    if problem == nil {
      if !empty.contains(remark) { empty.append(remark) }
    } else if !remarks.contains(remark) {
      remarks.append(remark)
    }
  }
}

/// How words and pictures are written into a part of a template.
struct TemplateMarkup {
  private let prefix: String
  private let isWord: Bool
  private let declaration: String

  init(_ markup: PartMarkup, isWord: Bool) {
    self.isWord = isWord
    if isWord {
      prefix = markup.prefix(0)
      declaration = ""
    } else {
      let address = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      let known = markup.prefix(ofNamespace: address)
      prefix = known ?? "text:"
      declaration = known == nil ? " xmlns:text=\"\(address)\"" : ""
    }
  }

  /// Words with their lines, tabs and spaces.
  func words(_ text: String) -> String {
    var result = ""
    var pending = String.UnicodeScalarView()
    var spaces = 0
    func flush() {
      result += String(pending).escapedForXML
      pending = String.UnicodeScalarView()
    }
    func putSpaces() {
      guard spaces > 0 else { return }
      if isWord {
        result += String(repeating: " ", count: spaces)
      } else if spaces > 1 || result.isEmpty || result.hasSuffix(">") {
        result += "<\(prefix)s\(declaration) \(prefix)c=\"\(spaces)\"/>"
      } else {
        result += " "
      }
      spaces = 0
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        flush()
        spaces += 1
        continue
      }
      putSpaces()
      switch scalar {
      case "\n", "\u{2028}", "\u{0B}":
        flush()
        result += element(isWord ? "br" : "line-break")
      case "\t":
        flush()
        result += element("tab")
      case "\r": break
      default: pending.append(scalar)
      }
    }
    flush()
    putSpaces()
    return result
  }

  private func element(_ name: String) -> String { placed("<\(prefix)\(name)\(declaration)/>") }

  /// Markup of its own within a text.
  func placed(_ markup: String) -> String {
    isWord ? "</\(prefix)t>\(markup)<\(prefix)t xml:space=\"preserve\">" : markup
  }
}
