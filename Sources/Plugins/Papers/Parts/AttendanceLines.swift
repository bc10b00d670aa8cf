internal import Assembler
internal import OfficeDocuments

/// Who was present, behind a label, by unit in the order of the meeting, the lines below the first name (GB/T 9704-2012, 10.3).
struct AttendanceLines {
  /// So many are named one by one; of more those on the rostrum, with the count.
  static let mostNamed = 60

  private let request: CompositionRequest

  init(_ request: CompositionRequest) { self.request = request }

  /// The paragraph of a label.
  func paragraph(_ label: String, _ people: [Traced<Person>]) -> Block {
    let character = request.layout.characterWidth(of: .body)
    let hanging = TextWidth.characters(label) + 1
    let heading = request.layout.styles.first { $0.name == StyleName.heading1.rawValue }?.text
    let look = TextProperties {
      $0.style = StyleName.heading1.rawValue
      $0.eastAsianFont = heading?.eastAsianFont
    }
    // Half a character is left free, so that no program parts a line again.
    let room = request.layout.page.textWidth.points / character.points - 2 - hanging - 0.5
    var inlines: [Inline] = [.text("\(label)：", look)]
    for (index, line) in Self.lines(pieces(people), room: room).enumerated() {
      if index > 0 { inlines.append(.lineBreak) }
      inlines.append(.text(line, TextProperties()))
    }
    return .paragraph(
      Paragraph(
        inlines, .body,
        properties: ParagraphProperties {
          $0.leftIndent = character * (2 + hanging)
          $0.firstLineIndent = character * -hanging
          // A line that ends with a break is not to be spread over the width.
          $0.alignment = .left
        }))
  }

  /// What may not be parted: a name, the first of a unit behind its unit.
  private func pieces(_ people: [Traced<Person>]) -> [String] {
    let seated = request.arrangement.onRostrum
    let isLarge = people.count > Self.mostNamed
    let leaders = people.filter { seated.contains($0.untraced(\.id)) }
    let named = isLarge ? (leaders.isEmpty ? Array(people.prefix(10)) : leaders) : people
    var pieces: [String] = []
    for (index, person) in named.enumerated() {
      let (unit, name) = request.piece(.person(person.name)) { (person.unit, person.name.text) }
      let isSame = index > 0 && named[index - 1].untraced(\.unit)?.value == person.untraced(\.unit)?.value
      let next = index + 1 < named.count ? named[index + 1].untraced(\.unit)?.value : nil
      let mark = index + 1 == named.count ? "" : next == person.untraced(\.unit)?.value ? "、" : "；"
      if !isSame, let unit { pieces.append(unit + "　") }
      pieces.append(name + mark)
    }
    if isLarge { pieces.append("　等 \(people.count) 人") }
    return pieces
  }

  /// The pieces in lines of a width in characters.
  private static func lines(_ pieces: [String], room: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, piece) in pieces.enumerated() {
      // A unit does not end a line without a name.
      let together = piece.hasSuffix("　") && index + 1 < pieces.count ? piece + pieces[index + 1] : piece
      let isShort = TextWidth.characters(together) < room
      if !line.isEmpty, TextWidth.characters(line + (isShort ? together : piece)) > room {
        lines.append(line)
        line = ""
      }
      line += piece
    }
    return lines + [line]
  }
}
