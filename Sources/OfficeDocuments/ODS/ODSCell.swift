/// A cell of an ODS sheet while it is read.
struct ODSCell {
  let isCovered: Bool
  var type = ""
  var value: String?
  var style: String?
  var repeats = 1
  var columnSpan = 1
  var rowSpan = 1
  private var text: [UInt8] = []
  private var paragraphCount = 0
  private var isInParagraph = false
  private var endsWithSpace = false

  init(isCovered: Bool) { self.isCovered = isCovered }

  mutating func startParagraph() {
    if paragraphCount > 0 { text.append(0x0A) }
    paragraphCount += 1
    isInParagraph = true
    endsWithSpace = true
  }

  mutating func endParagraph() {
    isInParagraph = false
    if endsWithSpace, text.last == 0x20 { text.removeLast() }
  }

  /// Adds text as it stands, for spaces and tabs that have elements of their own.
  mutating func append(_ string: String) {
    guard isInParagraph else { return }
    text.append(contentsOf: string.utf8)
    endsWithSpace = false
  }

  /// Adds characters; a run of white space in the markup means one space, and none at the beginning of a paragraph.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInParagraph else { return }
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if !endsWithSpace { text.append(0x20) }
        endsWithSpace = true
      } else {
        text.append(byte)
        endsWithSpace = false
      }
    }
  }

  /// The text as the user sees it, where the digits of a number that is shown shortened are written out.
  func shownText(_ dateParts: (_ style: String?) -> DateParts?) -> String {
    let shown = String(decoding: text, as: UTF8.self)
    switch type {
    case "float", "currency", "percentage":
      guard let value, let number = DecimalNumber(value.utf8) else { return shown }
      if Self.isShortened(shown) { return number.generalText }
      // Formats fill up with spaces to align digits.
      let end = shown.utf8.lastIndex { $0 != 0x20 }
      return end.map { String(shown[...$0]) } ?? shown
    case "date": return value.map { ISODateText.text($0, showing: dateParts(style) ?? []) } ?? shown
    case "time": return value.flatMap { Self.timeText($0, dateParts(style)) } ?? shown
    case "boolean": return value.map { $0 == "true" ? "TRUE" : "FALSE" } ?? shown
    default: return shown.isEmpty && paragraphCount == 0 ? value ?? "" : shown
    }
  }

  /// Whether a program showed a number in scientific notation, as a fraction, as `###` for want of room, or not at all.
  private static func isShortened(_ shown: String) -> Bool {
    if shown.isEmpty || shown.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    var previous: UInt8 = 0
    for byte in shown.utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(previous)
      if isDigit, byte == UInt8(ascii: "E") || byte == UInt8(ascii: "/") { return true }
      previous = byte
    }
    return false
  }

  /// A length of time, or the time of day where the format does not count on beyond a day.
  private static func timeText(_ value: String, _ parts: DateParts?) -> String? {
    guard let parts, parts.contains(.hour), !parts.contains(.elapsed) else { return ISODateText.duration(value) }
    return ISODateText.duration(value, withinDay: true)
  }
}
