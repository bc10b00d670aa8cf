/// The elements of a WordprocessingML part that the reader knows.
enum WordName: String, Sendable {
  // Blocks
  case body = "w:body"
  case paragraph = "w:p"
  case table = "w:tbl"
  case row = "w:tr"
  case cell = "w:tc"
  case importedFile = "w:altChunk"
  case subdocument = "w:subDoc"
  case structuredTag = "w:sdt"
  case structuredTagContent = "w:sdtContent"
  case structuredTagProperties = "w:sdtPr"
  case structuredTagEnd = "w:sdtEndPr"
  case customXMLProperties = "w:customXmlPr"
  case smartTagProperties = "w:smartTagPr"
  // Properties
  case paragraphProperties = "w:pPr"
  case runProperties = "w:rPr"
  case tableProperties = "w:tblPr"
  case tableExceptions = "w:tblPrEx"
  case tableGrid = "w:tblGrid"
  case rowProperties = "w:trPr"
  case cellProperties = "w:tcPr"
  case sectionProperties = "w:sectPr"
  // Tracked changes and the like
  case inserted = "w:ins"
  case deleted = "w:del"
  case movedFrom = "w:moveFrom"
  case movedTo = "w:moveTo"
  case runPropertiesChange = "w:rPrChange"
  case paragraphPropertiesChange = "w:pPrChange"
  case sectionPropertiesChange = "w:sectPrChange"
  case tablePropertiesChange = "w:tblPrChange"
  case rowPropertiesChange = "w:trPrChange"
  case cellPropertiesChange = "w:tcPrChange"
  case cellInserted = "w:cellIns"
  case cellDeleted = "w:cellDel"
  // Inside paragraphs
  case run = "w:r"
  case hyperlink = "w:hyperlink"
  case simpleField = "w:fldSimple"
  case bookmarkStart = "w:bookmarkStart"
  case ruby = "w:ruby"
  case rubyBase = "w:rubyBase"
  case rubyText = "w:rt"
  case rubyProperties = "w:rubyPr"
  case equation = "m:oMath"
  case equationParagraph = "m:oMathPara"
  // Inside runs
  case text = "w:t"
  case mathText = "m:t"
  case deletedText = "w:delText"
  case instruction = "w:instrText"
  case deletedInstruction = "w:delInstrText"
  case fieldCharacter = "w:fldChar"
  case tab = "w:tab"
  case positionedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen"
  case softHyphen = "w:softHyphen"
  case symbol = "w:sym"
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case commentReference = "w:commentReference"
  case drawing = "w:drawing"
  case picture = "w:pict"
  case object = "w:object"
  case control = "w:control"
  case textBoxContent = "w:txbxContent"
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
}

typealias WordVocabulary = XMLVocabulary<WordName>

extension XMLElement {
  /// The `w:val` of a child element.
  func value(_ name: String) -> String? { child(name)?.attribute("w:val") }

  /// Whether a child switches something on or off; nil when there is none.
  func toggle(_ name: String) -> Bool? { child(name)?.isSwitchedOn }

  /// Whether an element that is a switch is on, as it is when it says nothing.
  var isSwitchedOn: Bool {
    switch attribute("w:val") {
    case "0", "false", "off": false
    default: true
    }
  }

  /// A whole number in an attribute, held within what any measure of a document needs.
  func integer(_ name: String) -> Int? { attribute(name).flatMap { Int(measure: $0) } }

  /// A measure in an attribute: twentieths of a point, or a number with its unit as strict files write it.
  func twips(_ name: String) -> Length? { attribute(name).flatMap { Length(measure: $0, unitless: { .twips($0) }) } }
}

extension Int {
  /// Reads a whole number, with or without decimals, and clamps it to 32 bits.
  init?(measure text: some StringProtocol) {
    guard let value = Double(text), value.isFinite else { return nil }
    self = Int(Swift.max(-2_147_483_648, Swift.min(2_147_483_647, value.rounded(.towardZero))))
  }
}

extension Length {
  /// Reads a measure with its unit, such as `12.5pt` or `2cm`; what has no unit is counted by `unitless`.
  init?(measure text: some StringProtocol, unitless: (Double) -> Length?) {
    // Nearly all measures of Word are whole numbers of twips.
    if let whole = Int(text), whole.magnitude < 1_000_000_000 {
      guard let length = unitless(Double(whole)) else { return nil }
      self = length
      return
    }
    let trimmed = text.drop { $0 == " " }
    let digits = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
    guard let value = Double(digits), value.isFinite, abs(value) < 1e9 else { return nil }
    switch trimmed[digits.endIndex...].trimmingPrefix(while: { $0 == " " }).prefix(4) {
    case "": if let length = unitless(value) { self = length } else { return nil }
    case "pt": self = .points(value)
    case "in", "inch": self = .points(value * 72)
    case "cm": self = .millimetres(value * 10)
    case "mm": self = .millimetres(value)
    case "pc", "pi": self = .points(value * 12)
    case "px": self = .points(value * 0.75)
    default: return nil
    }
  }
}
