internal import ChineseText
internal import OfficeDocuments

extension NameDistance {
  /// What differs, as words for the user: `第 2 字“喜”应为“嘉”（形近）`.
  var explanation: Message {
    let parts = slips.map(Self.explanation)
    return Message(
      parts.map(\.chinese).joined(separator: "，"), english: parts.map(\.english).joined(separator: ", "))
  }

  private static func explanation(of slip: Slip) -> Message {
    switch slip {
    case .replaced(let wrong, let right, let position, let likeness):
      let cause = likeness.title
      return Message(
        "第 \(position) 字“\(wrong)”应为“\(right)”" + (cause.map { "（\($0.chinese)）" } ?? ""),
        english: "character \(position), “\(wrong)”, should be “\(right)”" + (cause.map { " (\($0.english))" } ?? ""))
    case .swapped(let first, let second, let position):
      return Message(
        "第 \(position)、\(position + 1) 字“\(first)\(second)”顺序颠倒",
        english: "characters \(position) and \(position + 1), “\(first)\(second)”, changed places")
    case .omitted(let missing, let position):
      return Message("缺第 \(position) 字“\(missing)”（缺字）", english: "character \(position), “\(missing)”, is missing")
    case .lost(let mark, let right, let position):
      return Message(
        "第 \(position) 字“\(right)”没有打出来，写成了“\(mark)”",
        english: "character \(position), “\(right)”, could not be typed or printed and “\(mark)” stands for it")
    case .added(let extra, _):
      return Message("多了“\(extra)”（多字）", english: "“\(extra)” is too much")
    }
  }
}

extension CharacterLikeness {
  /// The causes as one word, or nil when there is none.
  var title: Message? {
    guard !causes.isEmpty else { return nil }
    return Message(
      causes.map(\.title.chinese).joined(separator: "、"), english: causes.map(\.title.english).joined(separator: ", "))
  }
}

extension CharacterLikeness.Cause {
  var title: Message {
    switch self {
    case .traditionalForm: Message("繁简", english: "traditional and simplified form")
    case .variant: Message("异体", english: "variant form")
    case .sameSound: Message("同音", english: "same sound")
    case .similarSound: Message("音近", english: "similar sound")
    case .shape: Message("形近", english: "similar shape")
    }
  }
}
