internal import OfficeDocuments

/// Tells the names on cards from titles, units and posts.
///
/// Whatever could be a name is taken for one, so that no wrong name stays hidden.
struct CardNameRecognizer {
  /// Texts that are units or posts on the roster.
  private let unitsAndPosts: Set<String>
  /// Names with an interval dot on the roster, without it: somebody may have typed a space or nothing in its place.
  private let dotless: Set<[Unicode.Scalar]>
  /// Texts that stand on many faces and are too long for names, such as the name of the meeting.
  private let repeated: Set<String>

  init(faces: [CardFace], roster: Roster?) {
    var known: Set<String> = []
    for person in roster?.people ?? [] {
      for text in [person.unit, person.post] { if let text { known.insert(Self.key(text.value)) } }
    }
    unitsAndPosts = known
    dotless = Set(
      (roster?.people ?? []).lazy.map(\.name.value).filter { $0.scalars.contains("\u{00B7}") }.map(Self.withoutDots))
    var counts: [String: Int] = [:]
    for face in faces { for line in face.lines { counts[Self.key(line.text), default: 0] += 1 } }
    let limit = max(4, faces.count / 4)
    repeated = Set(counts.filter { $0.value > limit && $0.key.unicodeScalars.count > 4 }.keys)
  }

  /// The names on a face, in order.
  func names(on face: CardFace) -> [Located<PersonName>] {
    if let vertical = verticalName(face.lines) { return [vertical] }
    let lines = face.lines.filter { !isFurniture($0.text) }
    let names = lines.flatMap { self.names(in: $0) }
    if !names.isEmpty { return names }
    // A face on which nothing looks like a name still has to name somebody: an odd name, or one with a typing error.
    return lines.compactMap { line in
      let name = PersonName(line.text)
      let isKnown = unitsAndPosts.contains(Self.key(line.text))
      guard !isKnown, NameShape.couldBeOddName(name.scalars) else { return nil }
      return Located(name, at: line.location)
    }
  }

  /// A name of which each character stands in a line of its own.
  private func verticalName(_ lines: [TextLine]) -> Located<PersonName>? {
    guard (2...6).contains(lines.count) else { return nil }
    let scalars = lines.flatMap { PersonName($0.text).scalars }
    let isVertical = lines.allSatisfy { PersonName($0.text).scalars.count == 1 }
    guard isVertical, scalars.allSatisfy({ PersonName.isIdeograph($0) || $0 == "\u{00B7}" }) else { return nil }
    return Located(PersonName(String(scalars: scalars)), at: lines[0].location)
  }

  private func names(in line: TextLine) -> [Located<PersonName>] {
    let whole = PersonName(line.text)
    if !dotless.isEmpty, dotless.contains(Self.withoutDots(whole)) { return [Located(whole, at: line.location)] }
    let scalars = Array(line.text.unicodeScalars)
    var names: [Located<PersonName>] = []
    let start = RosterLines.endOfNumber(line.text)
    for part in PersonText.partRanges(scalars) where part.upperBound > start {
      let part = max(part.lowerBound, start)..<part.upperBound
      for range in NamesInARow.ranges(scalars, part) {
        let named = PersonText(String(scalars: scalars[range]))
        let name = Array(named.name.unicodeScalars)
        guard NameShape.isName(name), !isUnitOrPost(named.name) else { continue }
        let offset = range.lowerBound + named.offset
        names.append(
          Located(PersonName(named.name), at: offset == 0 ? line.location : line.location(ofScalar: offset)))
      }
    }
    return names
  }

  private func isUnitOrPost(_ text: String) -> Bool { unitsAndPosts.contains(Self.key(text)) }

  /// Whether a line is a title, a label or a number rather than anybody's name.
  private func isFurniture(_ text: String) -> Bool {
    let key = Self.key(text)
    return repeated.contains(key) || Self.labels.contains(key) || NumberText.integer(text) != nil
      || Self.titleWords.contains { key.contains($0) } || TableNote.isNote(text)
  }

  private static func withoutDots(_ name: PersonName) -> [Unicode.Scalar] { name.scalars.filter { $0 != "\u{00B7}" } }

  private static func key(_ text: String) -> String { String(scalars: text.unicodeScalars.filter { !$0.isBlank }) }

  private static let titleWords = ["座牌", "桌签", "桌牌", "席卡", "台签", "名牌", "名单", "会议", "座谈会", "双面", "打印"]
  private static let labels: Set<String> = [
    "主席台", "发言席", "嘉宾席", "记者席", "媒体席", "列席席", "工作席", "主持席", "代表席", "贵宾席", "工作人员", "姓名", "序号", "正面", "背面", "单位", "职务",
    "嘉宾",
    "媒体", "记者", "主持人", "发言人",
  ]
}
