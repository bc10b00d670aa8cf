internal import ChineseText

/// Who comes in the place of somebody, as remarks on a list say it: `请假，由副局长张三代会`, `出差，副乡长李四参加`, `王五代`.
struct SubstituteNote {
  /// The substitute with what stands beside the name.
  let person: PersonText

  /// Looks for a substitute in a remark; nil when it names none.
  init?(_ note: String) {
    guard let found = SubstituteNote(parts: note) else { return nil }
    self = found
    if person.beside.isEmpty, let post = Self.bracketed(note), NameShape.isPost(Array(post.unicodeScalars)) {
      var named = person
      named.beside = [post]
      self.init(named)
    }
  }

  private init(_ person: PersonText) { self.person = person }

  private init?(parts note: String) {
    // 由张三（副局长）代会 names its person around a bracket.
    if Self.bracketed(note) != nil, let open = note.firstIndex(where: { "（(".contains($0) }),
      let close = note[open...].firstIndex(where: { "）)".contains($0) })
    {
      let without = String(note[..<open] + note[note.index(after: close)...])
      if let found = SubstituteNote(parts: without) {
        self = found
        return
      }
    }
    for part in note.split(whereSeparator: { "，,；;。：:（）()".contains($0) || $0.isNewline }) {
      guard let named = Self.named(in: String(part)) else { continue }
      person = named
      return
    }
    return nil
  }

  /// The words in the only bracket of a remark that goes on behind it.
  private static func bracketed(_ note: String) -> String? {
    guard let open = note.firstIndex(where: { "（(".contains($0) }),
      let close = note[open...].firstIndex(where: { "）)".contains($0) }), note.index(after: close) < note.endIndex,
      !note[note.index(after: close)...].contains(where: { "（(".contains($0) })
    else { return nil }
    return String(note[note.index(after: open)..<close])
  }

  private static func named(in part: String) -> PersonText? {
    var scalars = Array(part.unicodeScalars.filter { !$0.isBlank })
    var begins = false
    for beginning in beginnings where scalars.starts(with: beginning) {
      scalars.removeFirst(beginning.count)
      begins = true
      break
    }
    guard let ending = endings.first(where: { scalars.reversed().starts(with: $0.reversed()) }) else { return nil }
    scalars.removeLast(ending.count)
    let named = Self.nameBeforePost(scalars) ?? PersonText(String(scalars: scalars))
    let name = Array(named.name.unicodeScalars)
    guard NameShape.isName(name), !NameShape.isCommonWord(named.name) else { return nil }
    let hasPost = named.beside.contains { NameShape.isPost(Array($0.unicodeScalars)) }
    // 按时参加 has the shape of a name before a verb.
    let standsIn = ending.contains("代") || ending.contains("替")
    let isSure = standsIn && (ending.count > 1 || name.count == 3) && part.unicodeScalars.count <= 10
    if hasPost || isSure || begins && standsIn { return named }
    // 花霞代 names a person, 科长代 and 党委代 name none.
    let isNamed = Surname.isCommon(in: name) || Surname.length(in: name) > 0 && !NameShape.isPostOrUnit(name)
    return (begins || standsIn) && isNamed ? named : nil
  }

  /// 张三副乡长 as a person: the name that a surname begins, and the post behind it.
  private static func nameBeforePost(_ scalars: [Unicode.Scalar]) -> PersonText? {
    guard NameShape.isPost(scalars), Surname.length(in: scalars) > 0 else { return nil }
    for length in [3, 2, 4] where scalars.count >= length + 2 {
      let post = Array(scalars[length...])
      // 王芳副局长 is 王芳, and no 王芳副.
      guard scalars[length - 1] != "副" || length == 2 else { continue }
      let name = Array(scalars[..<length])
      // 党组书记 is no 党组, a secretary.
      guard Surname.isCommon(in: name) || !NameShape.isPostOrUnit(name) && !OfficeWords.partyBodies.end(name) else {
        continue
      }
      guard NameShape.isPost(post), NameShape.beginsPost(post), "副正主局科处乡镇书常党".unicodeScalars.contains(post[0]) else {
        continue
      }
      var person = PersonText(String(scalars: scalars[..<length]))
      person.beside = [String(scalars: post)]
      return person
    }
    return nil
  }

  private static let beginnings = ["拟由", "改由", "委托", "委派", "安排", "指派", "请由", "现由", "由", "请", "派"]
    .map { Array($0.unicodeScalars) }
  private static let endings = [
    "代替参加本次会议", "代为参加本次会议", "代替参加会议", "参加本次会议", "代为参加会议", "代为参会", "代为参加", "代为出席", "代替参加", "代替参会", "代替出席", "代其参会", "代参加",
    "代参会", "代出席", "替会", "代会", "代替",
    "参加会议", "参加", "参会", "出席", "到会", "代开", "代", "替",
  ].map { Array($0.unicodeScalars) }
}
