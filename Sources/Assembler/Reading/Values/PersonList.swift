internal import ChineseText

/// The people whom a text names one after the other, each with what stands beside the name: `张三（女，回族）、李四`,
/// `①张三 ②李四`, `县水利局党组书记、局长余思源`, `张三/李四`, `张三等2人（李四）`.
struct PersonList {
  /// Somebody named in the list.
  struct Entry {
    /// The name and what stands beside it.
    var person: PersonText
    /// Where the name begins in the text, in scalars from 0.
    var offset: Int
    /// Where the piece of text begins that names the person.
    var start: Int
    /// Where it ends.
    var end: Int
  }

  /// The people in order.
  private(set) var entries: [Entry] = []
  /// How many people the text says that it names, as in 等3人, where it does.
  private(set) var statedCount: Int?

  /// Reads a text.
  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  /// Reads scalars.
  init(_ scalars: [Unicode.Scalar]) {
    let ranges = PersonText.partRanges(scalars).flatMap { NamesInARow.ranges(scalars, $0) }
    /// A post before the comma of 党组书记、局长余思源.
    var before: (text: String, start: Int)?
    for (index, range) in ranges.enumerated() {
      let part = String(scalars: scalars[range])
      // Behind a unit or a post that stands alone a remark is a piece of its own: 王强，县财政局局长，13800000000.
      if let last = entries.last, let remark = PersonRemark.alone(part) {
        if last.person.isName {
          entries[entries.count - 1].person.beside.append(remark)
        } else {
          var piece = PersonText("")
          piece.name = part
          entries.append(Entry(person: piece, offset: range.lowerBound, start: range.lowerBound, end: range.upperBound))
        }
        continue
      }
      // 余旭　县委副书记、县长
      if let last = entries.indices.last, NameShape.isPost(Array(scalars[range])),
        index > 0, !"）)]】".unicodeScalars.contains(scalars[ranges[index - 1].upperBound - 1]),
        let post = entries[last].person.beside.last, NameShape.isPost(Array(post.unicodeScalars)),
        !PersonText(part).isName
      {
        entries[last].person.beside[entries[last].person.beside.count - 1] = post + "、" + part
        continue
      }
      let counted = Self.withoutCount(scalars[range])
      var person = PersonText(String(scalars: counted.text))
      let isName = NameShape.isName(Array(person.name.unicodeScalars))
      if !isName, index + 1 < ranges.count, NameShape.isPost(Array(scalars[range])), !Self.joinsPost(scalars[range]),
        PersonText(String(scalars: scalars[ranges[index + 1]])).followsPost
      {
        before = (before.map { $0.text + "、" + part } ?? part, before?.start ?? range.lowerBound)
        continue
      }
      if let earlier = before {
        if let first = person.beside.first, NameShape.beginsPost(Array(first.unicodeScalars)) {
          person.beside[0] = earlier.text + "、" + first
        } else {
          person.beside.insert(earlier.text, at: 0)
        }
      }
      let start = before?.start ?? range.lowerBound
      before = nil
      if let count = counted.count {
        statedCount = (statedCount ?? 0) + count
        // 张三等2人（李四）
        let inside = person.beside.last.map { PersonList($0) }
        if let inside, !inside.entries.isEmpty, inside.entries.allSatisfy(\.isPlainName) {
          person.beside.removeLast()
          entries.append(
            Entry(person: person, offset: range.lowerBound + person.offset, start: start, end: range.upperBound))
          for other in inside.entries {
            entries.append(
              Entry(person: other.person, offset: range.lowerBound, start: range.lowerBound, end: range.upperBound))
          }
          continue
        }
      }
      entries.append(
        Entry(person: person, offset: range.lowerBound + person.offset, start: start, end: range.upperBound))
    }
  }

  /// Whether a piece is a name with the post joined to it, as 张小明局长 is, and no post before a name as 党组书记 is.
  private static func joinsPost(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = Array(piece)
    return scalars.count > 4 && Surname.isCommon(in: scalars) && NameShape.isName(scalars.prefix(3))
      && NameShape.beginsPost(Array(scalars.dropFirst(3)))
  }

  /// A piece without 等3人 or 等三名同志 behind a name, and the number.
  private static func withoutCount(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (text: [Unicode.Scalar], count: Int?) {
    guard let mark = scalars.firstIndex(of: "等"), mark > scalars.startIndex + 1 else { return (Array(scalars), nil) }
    var scanner = TextScanner(String(scalars: scalars[(mark + 1)...]))
    guard let number = scanner.takeNumber(), (1...10_000).contains(number),
      scanner.takeAny(["人", "名同志", "位同志", "名", "位"])
    else { return (Array(scalars), nil) }
    return (Array(scalars[..<mark]) + Array(scalars[(mark + 1 + scanner.offset)...]), number)
  }
}

extension PersonList.Entry {
  /// Whether nothing but a name stands there.
  fileprivate var isPlainName: Bool {
    person.beside.isEmpty && NameShape.isName(Array(person.name.unicodeScalars))
      && !RosterLines.isPersonalFact(person.name)
  }
}

extension PersonText {
  /// Whether what was found has the shape of a name.
  fileprivate var isName: Bool { NameShape.isName(Array(name.unicodeScalars)) }

  /// Whether the text, behind a post and a comma, goes on with another post and a name.
  fileprivate var followsPost: Bool {
    NameShape.isName(Array(name.unicodeScalars))
      && (beside.first.map { NameShape.beginsPost(Array($0.unicodeScalars)) } ?? true)
  }
}

/// What lists write beside a name and is neither unit nor post: sex, ethnicity, a sign, a telephone number.
enum PersonRemark {
  /// The remark that a piece of a list consists of; nil when it may name somebody.
  static func alone(_ text: String) -> String? {
    var scalars = Array(text.trimmingSpace().unicodeScalars)
    if let first = scalars.first, let last = scalars.last, "（([【".unicodeScalars.contains(first),
      "）)]】".unicodeScalars.contains(last)
    {
      scalars.removeFirst()
      scalars.removeLast()
      return String(scalars: scalars).trimmingSpace()
    }
    let plain = String(scalars: scalars)
    return isFact(plain) || RosterLines.isPhone(plain) ? plain : nil
  }

  /// Whether a text says that somebody comes in the place of another: 代, 替张三.
  static func isStandIn(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, first == "代" || first == "替", scalars.count <= 12 else { return false }
    return !NameShape.isPost(scalars)
  }

  /// A text such as 教授，女 without what no paper prints.
  static func withoutFacts(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let parts = scalars.split { "，,；;".unicodeScalars.contains($0) }
    let kept = parts.filter { !isFact(String(scalars: $0).trimmingSpace()) }
    guard let first = kept.first, let last = kept.last, kept.count < parts.count else { return text }
    return String(scalars: scalars[first.startIndex..<last.endIndex]).trimmingSpace()
  }

  /// Whether a text says of a person what no paper prints: 女, 回族, 党员, or several of these.
  static func isFact(_ text: String) -> Bool {
    let parts = text.split { "，,、；; /".contains($0) || $0 == "\u{3000}" }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let part = String(part)
        return ["男", "女"].contains(part) || RosterLines.isPersonalFact(part) && LeaveNote(part) == nil
      }
  }
}
