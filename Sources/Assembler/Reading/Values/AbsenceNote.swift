/// A remark beside a name that says the person does not come: `请假`, `因病请假`, `不参加，由副职代替`.
enum AbsenceNote {
  /// Whether a remark says so. Who is away for a part of the day comes all the same.
  static func says(_ text: String) -> Bool {
    let compact = String(scalars: text.unicodeScalars.filter { !$0.isBlank })
    guard !partial.contains(where: compact.contains), !denied.contains(where: compact.contains) else { return false }
    return words.contains(where: compact.contains)
  }

  private static let words = ["请假", "不参加", "不参会", "不出席", "不能参加", "不能出席", "未参加", "缺席"]
  private static let partial = ["上午", "下午", "晚上", "半天", "迟到", "早退"]
  private static let denied = ["不得", "不准", "不许", "未请假", "不请假", "无请假", "无人请假", "已销假"]
}
