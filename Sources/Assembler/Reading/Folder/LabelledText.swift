/// The values that a line gives to names before colons: `时间：11月20日8:30　地点：二楼会议室`, `联系人：…，联系电话：…`.
struct LabelledText {
  /// A name and what stands behind its colon, without surrounding space and marks.
  struct Entry: Hashable {
    var label: String
    var value: String
    /// Where the value begins in the text, in scalars from 0.
    var offset: Int
  }

  /// The entries in reading order. A label is what `isLabel` takes for one; all other colons belong to the values.
  private(set) var entries: [Entry] = []

  /// Reads a text.
  ///
  /// - Parameter isLabel: Whether a comparable name, such as `联系电话`, is a label.
  init(_ text: String, isLabel: (String) -> Bool) {
    let scalars = Array(text.unicodeScalars)
    var open: (label: String, start: Int)?
    for index in scalars.indices where scalars[index] == "：" || scalars[index] == ":" {
      guard let start = Self.labelStart(scalars, colon: index, isLabel) else { continue }
      if let open { close(open, end: start, scalars) }
      open = (FieldName.comparable(String(scalars: scalars[start..<index])), index + 1)
    }
    if let open { close(open, end: scalars.count, scalars) }
  }

  /// Where the longest label before a colon begins; nil when none stands there.
  private static func labelStart(_ scalars: [Unicode.Scalar], colon: Int, _ isLabel: (String) -> Bool) -> Int? {
    // Labels are padded with blanks to one width (时　间), so that they may reach back over some.
    for start in max(0, colon - 14)..<colon where start == 0 || isBoundary(scalars[start - 1]) {
      guard !scalars[start].isBlank else { continue }
      if isLabel(FieldName.comparable(String(scalars: scalars[start..<colon]))) { return start }
    }
    return nil
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || "，,；;。、（(【[.．)）".unicodeScalars.contains(scalar)
  }

  private mutating func close(_ open: (label: String, start: Int), end: Int, _ scalars: [Unicode.Scalar]) {
    let isPadding: (Unicode.Scalar) -> Bool = { $0.isBlank || "，,；;。、（(".unicodeScalars.contains($0) }
    guard let first = scalars[open.start..<end].firstIndex(where: { !isPadding($0) }),
      let last = scalars[open.start..<end].lastIndex(where: { !isPadding($0) })
    else { return }
    entries.append(Entry(label: open.label, value: String(scalars: scalars[first...last]), offset: first))
  }
}
