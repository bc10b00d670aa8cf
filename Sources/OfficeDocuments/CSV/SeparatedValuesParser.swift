/// One field of a record, and where it begins.
struct SeparatedField: Hashable {
  var text: String
  var line: Int
  var column: Int
}

/// Splits text into records and fields as RFC 4180 says, and goes on where a file breaks its rules.
struct SeparatedValuesParser {
  /// What a file did that RFC 4180 does not allow, and the place of the field.
  enum Fault: Hashable {
    /// A quotation mark opens a field and none closes it; it was read as an ordinary character.
    case unterminatedQuote
    /// Characters stand between a closing quotation mark and the next separator; they were kept.
    case textBehindQuote
  }

  let separator: Unicode.Scalar
  private(set) var faults: [(fault: Fault, line: Int, column: Int)] = []
  private let scalars: [Unicode.Scalar]
  private var index: Int
  private var position: TextPositionCounter
  private var ordinaryQuote: Int?
  private let fieldLimit: Int

  /// Begins at a position of the text, so that a first line that is no data can be passed over.
  init(_ scalars: [Unicode.Scalar], separator: Unicode.Scalar, from start: Int = 0, fieldLimit: Int = 16_384) {
    self.scalars = scalars
    self.separator = separator
    self.fieldLimit = fieldLimit
    position = TextPositionCounter()
    index = 0
    while index < start { step() }
  }

  /// Whether every record has been read.
  var isAtEnd: Bool { index >= scalars.count }

  /// The next record; an empty line is a record with one empty field. A record of more fields than the limit is handed
  /// out in pieces of one field more than that.
  mutating func nextRecord() -> [SeparatedField]? {
    guard !isAtEnd else { return nil }
    var fields: [SeparatedField] = []
    while true {
      fields.append(nextField())
      guard !isAtEnd, fields.count <= fieldLimit else { return fields }
      let ending = scalars[index]
      step()
      if ending == separator {
        // A separator at the very end of the file opens one more, empty field.
        if isAtEnd {
          fields.append(SeparatedField(text: "", line: position.line, column: position.column))
          return fields
        }
        continue
      }
      if ending == "\r", !isAtEnd, scalars[index] == "\n" { step() }
      return fields
    }
  }

  private mutating func step() {
    position.advance(over: scalars[index])
    index += 1
  }

  private mutating func nextField() -> SeparatedField {
    let start = (index: index, position: position)
    var text = String.UnicodeScalarView()
    if !isAtEnd, scalars[index] == "\"", ordinaryQuote != index {
      step()
      if let inside = quotedText() {
        text = inside
        if !isAtEnd, !endsField(scalars[index]) {
          faults.append((.textBehindQuote, start.position.line, start.position.column))
        }
      } else {
        // All the rest of the file would be one field. The mark is more likely a slip.
        faults.append((.unterminatedQuote, start.position.line, start.position.column))
        (index, position) = start
        ordinaryQuote = index
      }
    } else if let inside = formulaText() {
      text = inside
    }
    while !isAtEnd, !endsField(scalars[index]) {
      text.append(scalars[index])
      step()
    }
    return SeparatedField(text: String(text), line: start.position.line, column: start.position.column)
  }

  /// The text up to the closing mark, which is passed over; nil when there is none.
  private mutating func quotedText() -> String.UnicodeScalarView? {
    var text = String.UnicodeScalarView()
    while !isAtEnd {
      let scalar = scalars[index]
      step()
      if scalar == "\"" {
        guard !isAtEnd, scalars[index] == "\"" else { return text }
        step()
      }
      text.append(scalar)
    }
    return nil
  }

  /// The text of `="001"`, which is how programs keep spreadsheets from reading a code as a number.
  private mutating func formulaText() -> String.UnicodeScalarView? {
    guard index + 1 < scalars.count, scalars[index] == "=", scalars[index + 1] == "\"" else { return nil }
    var end = index + 2
    while end < scalars.count, scalars[end] != "\"", !isLineEnd(scalars[end]) { end += 1 }
    guard end < scalars.count, scalars[end] == "\"", end + 1 == scalars.count || endsField(scalars[end + 1]) else {
      return nil
    }
    let text = scalars[(index + 2)..<end]
    while index <= end { step() }
    return String.UnicodeScalarView(text)
  }

  private func endsField(_ scalar: Unicode.Scalar) -> Bool { scalar == separator || isLineEnd(scalar) }

  private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
