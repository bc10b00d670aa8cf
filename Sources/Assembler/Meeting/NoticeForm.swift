/// In which form the notice of a meeting is issued (通知形式).
public enum NoticeForm: String, Hashable, Sendable, CaseIterable {
  /// An ordinary paper.
  case ordinary = "普通"
  /// A letter, with a red name and red double rules (GB/T 9704-2012, 10.1).
  case letter = "信函"
  /// A telegram in plain text, with boxes for who sends it to whom.
  case telegram = "明电"
}
