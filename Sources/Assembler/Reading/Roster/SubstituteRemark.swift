/// What a remark says of who comes in somebody's place: 由副局长张三代会, 李四代, 出差，副局长张三参加, 委托王五副主任参会.
struct SubstituteRemark {
  /// Who comes, with the post that stands beside the name.
  let person: PersonText

  /// Understands a remark; nil when it names nobody who comes instead.
  init?(_ remark: String) {
    let parts = remark.unicodeScalars.split { "，,；;。：:（）()[]【】\n".unicodeScalars.contains($0) }
    for part in parts.prefix(10) {
      let clause = part.filter { !$0.isBlank }
      guard clause.count <= 40, let person = Self.person(in: clause) else { continue }
      self.person = person
      return
    }
    return nil
  }

  /// Whether a remark speaks of somebody who comes instead, whether or not it can be told who.
  static func isHinted(by remark: String) -> Bool {
    ["代会", "替会", "代为参", "代替参", "代参会", "代参加", "委托", "顶替"].contains { remark.contains($0) }
  }

  /// Words that say that somebody is sent, before the name.
  private static let senders = ["已委托", "改由", "拟由", "委托", "委派", "指派", "安排", "由", "派", "请"].map {
    Array($0.unicodeScalars)
  }
  /// Words behind the name that only a substitute has.
  private static let strongVerbs = [
    "代为参加会议", "代为参会", "代为参加", "代为出席", "代替参会", "代替参加", "代替出席", "代参会", "代参加", "代出席", "代开会", "代会", "替会", "代为", "代替", "顶替",
    "代", "替",
  ].map { Array($0.unicodeScalars) }
  /// Words behind the name that everybody may have who comes.
  private static let plainVerbs = ["参加会议", "参会", "参加", "出席", "到会", "与会"].map { Array($0.unicodeScalars) }

  private static func person(in clause: [Unicode.Scalar]) -> PersonText? {
    var rest = clause[...]
    for end in ["本次会议", "此次会议", "会议"].map({ Array($0.unicodeScalars) }) where rest.count > end.count + 3 {
      // 代为参加会议 is one word, and 参加本次会议 is two.
      if rest.suffix(end.count).elementsEqual(end) { rest = rest.dropLast(end.count) }
    }
    let sender = senders.first { rest.starts(with: $0) }
    rest = rest.dropFirst(sender?.count ?? 0)
    if let verb = strongVerbs.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      return named(rest.dropLast(verb.count), needsPost: false)
    }
    guard let verb = plainVerbs.first(where: { rest.suffix($0.count).elementsEqual($0) }) else { return nil }
    // Without a word of sending 方便参加 would name a 方便.
    return named(rest.dropLast(verb.count), needsPost: sender == nil)
  }

  private static func named(_ scalars: ArraySlice<Unicode.Scalar>, needsPost: Bool) -> PersonText? {
    guard (2...30).contains(scalars.count) else { return nil }
    let text = PersonText(String(scalars: scalars))
    let isName = isPersonName(Array(text.name.unicodeScalars))
    if isName, !text.beside.isEmpty || !needsPost && CompoundSurname.begins(Array(text.name.unicodeScalars)) {
      return text
    }
    // 林清副乡长: the shortest name behind which nothing but a post stands.
    for length in 2...4 where scalars.count >= length + 2 {
      let name = Array(scalars.prefix(length))
      let post = Array(scalars.dropFirst(length))
      // 分管副局长 and 高级工程师 name a post alone.
      guard isPersonName(name), CompoundSurname.begins(name), !posts.contains(name), isPost(post) else { continue }
      var text = PersonText(String(scalars: name))
      text.beside = [String(scalars: post)]
      return text
    }
    return nil
  }

  private static let posts: Set<[Unicode.Scalar]> = Set(["高级", "金融", "安全"].map { Array($0.unicodeScalars) })

  private static func isPersonName(_ scalars: [Unicode.Scalar]) -> Bool {
    NameShape.isName(scalars) && !NameShape.isTitleWord(scalars) && !NameShape.isCommonWord(String(scalars: scalars))
  }

  /// Whether scalars are a post and nothing else, with 副 or the like before it at most.
  private static func isPost(_ scalars: [Unicode.Scalar]) -> Bool {
    var post = scalars[...]
    for word in ["党组", "党委", "常务", "第一", "副"].map({ Array($0.unicodeScalars) }) where post.starts(with: word) {
      post = post.dropFirst(word.count)
    }
    return (2...3).contains(post.count) && NameShape.isPost(Array(post))
      && (post.count == 2 || !NameShape.isPost(Array(post.dropFirst())))
  }
}
