internal import ChineseText
internal import OfficeDocuments

/// Tells the names on cards from titles, units and posts.
///
/// Whatever could be a name is taken for one, so that no wrong name stays hidden, and nothing is left out without a word.
struct CardNameRecognizer {
  /// Texts that are units or posts on the roster.
  private let unitsAndPosts: Set<String>
  /// Names with an interval dot on the roster, without it: somebody may have typed a space or nothing in its place.
  private let dotless: Set<[Unicode.Scalar]>
  /// Names in letters on the roster: a line with one of them is a card of its own.
  private let inLetters: Set<String>
  /// Texts that stand on many faces and are too long for names, such as the name of the meeting.
  private let repeated: Set<String>

  init(faces: [CardFace], roster: Roster?) {
    var known: Set<String> = []
    for person in roster?.people ?? [] {
      for text in [person.unit, person.post] { if let text { known.insert(Self.key(text.value)) } }
    }
    unitsAndPosts = known
    let names = (roster?.people ?? []).lazy.map(\.name.value)
    dotless = Set(names.filter { $0.scalars.contains("\u{00B7}") }.map(Self.withoutDots))
    inLetters = Set(
      names.filter { !$0.scalars.contains(where: \.isIdeograph) }.map { Pinyin.plain($0.written) })
    var counts: [String: Int] = [:]
    for face in faces { for line in face.lines { counts[Self.key(line.text), default: 0] += 1 } }
    let limit = max(4, faces.count / 4)
    repeated = Set(counts.filter { $0.value > limit && $0.key.unicodeScalars.count > 4 }.keys)
  }

  /// What stands on a face.
  func text(of face: CardFace) -> CardText {
    var text = CardText()
    if let vertical = verticalName(face.lines) {
      text.named = [CardText.Named(name: vertical)]
      return text
    }
    var lines: [TextLine] = []
    for line in face.lines {
      let (fields, rest) = MergeField.taken(from: line.text)
      text.fields += fields.map { Located($0.text, at: line.location(ofScalar: $0.offset)) }
      if !rest.isBlank, !isFurniture(rest) {
        lines.append(TextLine(text: rest, location: line.location))
      }
    }
    var others: [TextLine] = []
    let hasPlainName =
      face.lines.count <= 4 && lines.contains { !names(in: $0, besidePost: false).isEmpty }
    for line in lines {
      let found = names(in: line, besidePost: !hasPlainName)
      if !found.isEmpty {
        text.named += found
      } else if let damaged = damagedName(line) {
        text.named.append(CardText.Named(name: damaged))
      } else {
        others.append(line)
      }
    }
    joinLetters(&text)
    for line in others { add(line, to: &text, isAlone: lines.count == 1) }
    return text
  }

  /// Gives lines in letters to the names in characters above them: where a face has one such name, or where each line in
  /// letters follows one.
  private func joinLetters(_ text: inout CardText) {
    let isLetter = text.named.map {
      isLetters($0.name.value) && !inLetters.contains(Pinyin.plain($0.name.value.written))
    }
    guard isLetter.contains(true), let first = isLetter.firstIndex(of: false) else { return }
    let characterCount = isLetter.count { !$0 }
    let alternates =
      isLetter.indices.allSatisfy { $0 % 2 == 0 ? !isLetter[$0] : isLetter[$0] }
      && isLetter.count % 2 == 0
    guard characterCount == 1 || alternates else { return }
    var joined: [CardText.Named] = []
    var waiting: [Located<PersonName>] = []
    for (index, named) in text.named.enumerated() {
      if !isLetter[index] {
        joined.append(named)
      } else if index < first {
        waiting.append(named.name)
      } else {
        joined[joined.count - 1].letters.append(named.name)
      }
    }
    joined[0].letters += waiting
    text.named = joined
  }

  /// A line that is a name of which a character was lost, with brackets in it.
  private func damagedName(_ line: TextLine) -> Located<PersonName>? {
    let name = PersonName(line.text)
    guard name.scalars.count <= 16, DamagedName.isDamaged(name.scalars), !beginsWithUnit(line.text)
    else { return nil }
    return Located(name, at: line.location)
  }

  /// Says what a line is in which no name was found.
  private func add(_ line: TextLine, to text: inout CardText, isAlone: Bool) {
    let key = Self.key(line.text)
    let name = PersonName(line.text)
    let whole = Located(name, at: line.location)
    if Honorific.isHonorific(name.scalars) { return }
    if let address = PostAddress(name.scalars), !unitsAndPosts.contains(key),
      !address.isOrdinaryPost
    {
      return text.named.append(CardText.Named(name: whole))
    }
    let isUnit = unitsAndPosts.contains(key) || NameShape.isUnit(name.scalars)
    if NameShape.isPost(name.scalars) {
      if text.named.isEmpty, isAlone { text.posts.append(whole) }
    } else if isUnit || beginsWithUnit(line.text) {
      return
    } else if text.named.isEmpty, NameShape.couldBeOddName(name.scalars) {
      // A face on which nothing looks like a name still has to name somebody: an odd name, or one with a typing error.
      text.named.append(CardText.Named(name: whole))
    } else if name.scalars.contains(where: {
      $0.isIdeograph || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }) {
      text.unread.append(Located(line.text.trimmingSpace(), at: line.location))
    }
  }

  /// Whether a line is a unit and a post that only space parts.
  private func beginsWithUnit(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).allSatisfy {
      NameShape.isPostOrUnit(Array($0.unicodeScalars))
        || unitsAndPosts.contains(Self.key(String($0)))
    }
  }

  /// A name of which each character stands in a line of its own.
  private func verticalName(_ lines: [TextLine]) -> Located<PersonName>? {
    guard (2...6).contains(lines.count) else { return nil }
    let scalars = lines.flatMap { PersonName($0.text).scalars }
    let isVertical = lines.allSatisfy { PersonName($0.text).scalars.count == 1 }
    guard isVertical, scalars.allSatisfy({ $0.isIdeograph || $0 == "\u{00B7}" }) else { return nil }
    return Located(
      PersonName(String(scalars: lines.flatMap { $0.text.unicodeScalars.filter { !$0.isBlank } })),
      at: lines[0].location)
  }

  /// The names in a line, each with the letters that stand behind it.
  private func names(in line: TextLine, besidePost: Bool) -> [CardText.Named] {
    let whole = PersonName(line.text)
    if !dotless.isEmpty, dotless.contains(Self.withoutDots(whole)) {
      return [CardText.Named(name: Located(whole, at: line.location))]
    }
    let scalars = ReadingInBrackets.blanked(Array(line.text.unicodeScalars))
    var names: [CardText.Named] = []
    let start = RosterLines.endOfNumber(line.text)
    for part in PersonText.partRanges(scalars) where part.upperBound > start {
      let part = max(part.lowerBound, start)..<part.upperBound
      let ranges =
        lettersBehindName(scalars, part) == nil ? NamesInARow.ranges(scalars, part) : [part]
      for range in ranges { names += name(in: scalars, range, line, besidePost: besidePost) }
    }
    return names
  }

  /// The name in a stretch of a line; none where it names nobody.
  private func name(
    in scalars: [Unicode.Scalar], _ range: Range<Int>, _ line: TextLine, besidePost: Bool
  ) -> [CardText.Named] {
    func located(_ name: PersonName, _ offset: Int) -> Located<PersonName> {
      Located(name, at: offset == 0 ? line.location : line.location(ofScalar: offset))
    }
    if let letters = lettersBehindName(scalars, range) {
      let end = scalars[range.lowerBound..<letters].lastIndex { !$0.isBlank && $0 != "/" } ?? range.lowerBound
      var found = name(in: scalars, range.lowerBound..<end + 1, line, besidePost: besidePost)
      if found.count == 1 {
        let text = String(scalars: scalars[letters..<range.upperBound])
        found[0].letters.append(located(PersonName(text), letters))
        return found
      }
    }
    let text = PersonName(String(scalars: scalars[range]))
    // What stands for a lost character must not be taken for a sign beside the name.
    let isJoined = !scalars[range].contains { $0.isBlank || "（([【".unicodeScalars.contains($0) }
    if isJoined, text.scalars.count <= 16, DamagedName.isDamaged(text.scalars) {
      return [CardText.Named(name: located(text, range.lowerBound))]
    }
    let named = PersonText(String(scalars: scalars[range]))
    var name = Array(named.name.unicodeScalars)
    if besidePost, let address = PostAddress(PersonName(named.name).scalars), address.namesPerson {
      name = address.name
    }
    var start = range.lowerBound + named.offset
    if !NameShape.isName(name), let unit = unitLength(before: name) {
      name.removeFirst(unit)
      start += unit
    }
    let found = PersonName(String(scalars: name))
    guard NameShape.isName(name), !Honorific.isHonorific(found.scalars), !isUnitOrPost(found.text)
    else { return [] }
    return [CardText.Named(name: located(found, start))]
  }

  /// How many scalars at the beginning of a text are the unit to which a name is joined, as in `县水利局侯晓玲`; nil where the
  /// text is no such pair.
  private func unitLength(before name: [Unicode.Scalar]) -> Int? {
    guard (5...20).contains(name.count), name.allSatisfy(\.isIdeograph),
      !NameShape.isPostOrUnit(name)
    else { return nil }
    return [4, 3, 2].lazy.map { name.count - $0 }.first { length in
      length > 2 && Surname.length(in: name[length...]) > 0
        && NameShape.isUnitEnding(Array(name[..<length]))
    }
  }

  /// Where, behind a name in characters, letters begin that only space parts from it; nil when the stretch is no such pair.
  private func lettersBehindName(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    guard scalars[range.lowerBound].isIdeograph,
      let start = range.first(where: {
        scalars[$0].properties.isAlphabetic && !scalars[$0].isIdeograph
      }),
      start > range.lowerBound, scalars[start - 1].isBlank || scalars[start - 1] == "/",
      !scalars[start..<range.upperBound].contains(where: \.isIdeograph),
      NamesInARow.ranges(scalars, range.lowerBound..<start).count == 1
    else { return nil }
    return start
  }

  private func isLetters(_ name: PersonName) -> Bool {
    !name.scalars.contains(where: \.isIdeograph)
      && name.scalars.contains(where: \.properties.isAlphabetic)
  }

  private func isUnitOrPost(_ text: String) -> Bool { unitsAndPosts.contains(Self.key(text)) }

  /// Whether a line is a title, a label or a number rather than anybody's name.
  private func isFurniture(_ text: String) -> Bool {
    let key = Self.key(text)
    return repeated.contains(key) || NumberText.integer(text) != nil
      || CardPlace.isPlace(PersonName(text))
      || Self.titleWords.contains { key.contains($0) } || TableNote.isNote(text)
  }

  private static func withoutDots(_ name: PersonName) -> [Unicode.Scalar] {
    name.scalars.filter { $0 != "\u{00B7}" }
  }

  private static func key(_ text: String) -> String {
    String(scalars: text.unicodeScalars.filter { !$0.isBlank })
  }

  private static let titleWords = [
    "座牌", "桌签", "桌牌", "席卡", "台签", "名牌", "名单", "会议", "座谈会", "双面", "打印",
  ]
}
