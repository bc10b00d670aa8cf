/// The one rule on lines that call on somebody: a salutation at the head of a speech, the recipients of an official paper.
enum Salutation {
  /// Whether a line calls on those who listen: `同志们：`, `各位领导、同事们：`, `尊敬的王书记，各位来宾：`, `女士们、先生们！`.
  static func isSalutation(_ text: String) -> Bool {
    guard let pieces = pieces(text, closedBy: "：:！!"), pieces.reduce(0, { $0 + $1.count }) <= 60 else { return false }
    if isEnglish(text) { return true }
    var callsOnSomebody = false
    for piece in pieces {
      switch address(piece) {
      case .none: return false
      // A post alone may also be whom a letter is about.
      case .post: continue
      case .people: callsOnSomebody = true
      }
    }
    return callsOnSomebody
  }

  /// Whether a line names the offices to which an official paper goes: `各乡镇人民政府，县直各单位：`.
  static func isRecipients(_ text: String) -> Bool {
    guard let pieces = pieces(text, closedBy: "：:"), pieces.reduce(0, { $0 + $1.count }) <= 150 else { return false }
    return pieces.allSatisfy { piece in
      let word = String(scalars: piece)
      return NameShape.isUnit(piece) || ["单位", "部门", "企业", "政府", "党委", "机构", "园区"].contains { word.hasSuffix($0) }
        || word.hasPrefix("各") && piece.count <= 8
    }
  }

  private enum Address { case none, post, people }

  /// The words of a line between its commas; nil when it does not end as a call does.
  private static func pieces(_ text: String, closedBy marks: String) -> [[Unicode.Scalar]]? {
    // Hardly any paragraph ends as a call does, and the others need no look from the front.
    guard let end = text.unicodeScalars.last(where: { !$0.isBlank }), marks.unicodeScalars.contains(end) else {
      return nil
    }
    let scalars = Array(text.trimmingSpace().unicodeScalars)
    guard let last = scalars.last, marks.unicodeScalars.contains(last), scalars.count <= 160,
      !scalars.dropLast().contains(where: { "。；;：:！!？?《》\n".unicodeScalars.contains($0) })
    else { return nil }
    let pieces = scalars.dropLast().split { $0.isBlank || "、，,".unicodeScalars.contains($0) }.map { Array($0) }
    return pieces.isEmpty ? nil : pieces
  }

  private static func address(_ piece: [Unicode.Scalar]) -> Address {
    var word = String(scalars: piece)
    for greeting in ["上午好", "下午好", "晚上好", "早上好", "你们好", "好"] where word.hasSuffix(greeting) {
      word.removeLast(greeting.count)
      break
    }
    var isRespectful = false
    for respect in ["尊敬的", "敬爱的", "亲爱的", "在座的"] where word.hasPrefix(respect) {
      word.removeFirst(respect.count)
      isRespectful = true
    }
    for all in ["各位", "诸位", "全体", "广大"] where word.hasPrefix(all) {
      word.removeFirst(all.count)
      isRespectful = true
    }
    let scalars = Array(word.unicodeScalars)
    guard scalars.count <= 14 else { return .none }
    if scalars.isEmpty { return isRespectful ? .people : .none }
    if people.contains(where: { word.hasSuffix($0) }) {
      // 与会代表 calls on nobody, 代表 behind 各位 does.
      let isAlone = people.contains(word) || word.hasSuffix("们") || word.hasSuffix("同志") && scalars.count <= 7
      return isRespectful || isAlone ? .people : .none
    }
    if NameShape.isPost(scalars) { return isRespectful ? .people : .post }
    return isRespectful && scalars.count <= 10 && NameShape.isUnit(scalars) ? .people : .none
  }

  private static let people = [
    "们", "同志", "领导", "来宾", "嘉宾", "代表", "委员", "专家", "女士", "先生", "朋友", "大家", "同事", "同仁", "老师", "同学", "乡亲", "家长",
    "校友", "评委", "学员", "客人", "老领导", "企业家", "客商", "记者", "观众", "听众", "战友", "党员", "职工",
  ]

  private static func isEnglish(_ text: String) -> Bool {
    let words = text.lowercased()
    return ["ladies and gentlemen", "dear ", "distinguished ", "comrades", "friends", "colleagues"].contains {
      words.hasPrefix($0)
    }
  }
}
