/// One step by which a draft was reviewed: who drafted, checked or signed it, and when.
public struct ReviewStep: Hashable, Sendable {
  /// What kind of step it is, from the first to the last.
  public enum Kind: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// 拟稿: somebody wrote it.
    case drafting
    /// 核稿, 校对: somebody of the office checked it.
    case checking
    /// 会签: another unit agreed to it.
    case countersigning
    /// 审核: a leader below the last one looked at it.
    case reviewing
    /// 签发, 审定: the leader who answers for it signed it.
    case signing

    /// Orders from the first to the last.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// The words that offices use for it, the usual one first.
    static let words: [(Kind, [String])] = [
      (.drafting, ["拟稿", "起草", "撰稿", "经办", "承办"]), (.checking, ["核稿", "校对", "复核", "初审", "科室审核", "处室审核"]),
      (.countersigning, ["会签", "会审", "征求意见"]), (.signing, ["签发", "审定", "批准", "终审", "审批", "定稿"]),
      (.reviewing, ["审核", "审签", "复审", "二审", "分管领导审", "审阅"]),
    ]

    /// What the office calls it.
    public var title: String { Self.words.first { $0.0 == self }?.1.first ?? "" }
  }

  /// What it is.
  public var kind: Kind
  /// Who did it; empty where only the step is named, because it has not been done.
  public var name: PersonName
  /// When.
  public var date: CalendarDate?
  /// The words and where they stand.
  public var written: Located<String>
}
