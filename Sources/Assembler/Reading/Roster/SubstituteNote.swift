internal import ChineseText

/// Who comes in the place of somebody, as remarks on a list say it: `请假，由副局长张三代会`, `出差，副乡长李四参加`, `王五代`.
struct SubstituteNote {
  /// The substitute with what stands beside the name.
  let person: PersonText

  /// Looks for a substitute in a remark; nil when it names none.
  init?(_ note: String) {
    for part in note.split(whereSeparator: { "，,；;。".contains($0) || $0.isNewline }) {
      guard let named = Self.bracketed(String(part)) else { continue }
      person = named
      return
    }
    for part in note.split(whereSeparator: { "，,；;。：:（）()".contains($0) || $0.isNewline }) {
      guard let named = Self.named(in: String(part)) else { continue }
      person = named
      return
    }
    return nil
  }

  /// A name whose post stands in brackets before what it does: `张三（副局长）代会`.
  private static func bracketed(_ part: String) -> PersonText? {
    let scalars = Array(part.unicodeScalars)
    guard let open = scalars.firstIndex(where: { $0 == "（" || $0 == "(" }), open > 0,
      let close = scalars[open...].firstIndex(where: { $0 == "）" || $0 == ")" })
    else { return nil }
    let post = Array(scalars[(open + 1)..<close])
    guard NameShape.isPost(post), var named = named(in: String(scalars: scalars[..<open] + scalars[(close + 1)...]))
    else { return nil }
    if !named.beside.contains(where: { NameShape.isPost(Array($0.unicodeScalars)) }) {
      named.beside.append(String(scalars: post))
    }
    return named
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
    let standsIn = ending.first == "代" || ending.first == "替"
    let isSure = standsIn && (ending.count > 1 || name.count == 3) && part.unicodeScalars.count <= 10
    return hasPost || isSure || (begins || standsIn) && Surname.isCommon(in: name) ? named : nil
  }

  /// 张三副乡长 as a person: the name that a surname begins, and the post behind it.
  private static func nameBeforePost(_ scalars: [Unicode.Scalar]) -> PersonText? {
    guard NameShape.isPost(scalars), Surname.isCommon(in: scalars) else { return nil }
    for length in [3, 2, 4] where scalars.count >= length + 2 {
      let post = Array(scalars[length...])
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
