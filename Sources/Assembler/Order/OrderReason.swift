public import OfficeDocuments

/// Why somebody stands at a position of the order.
public enum OrderReason: Hashable, Sendable {
  /// The office's number in the column 排序, which counts for the whole roster.
  case order(Int)
  /// The office's number in the column 序号 of its part of the list.
  case serial(Int)
  /// The row of the office's list.
  case row
  /// Nobody placed the person: rank, tier, post and unit did.
  case rank(InferredRank, tier: String?, step: String?, isFirstDeputy: Bool)
  /// Nobody placed the person, and no rank is known: the row did.
  case unknownRank

  /// Whether the office placed the person, and not the program.
  public var isOffice: Bool {
    switch self {
    case .order, .serial, .row: true
    case .rank, .unknownRank: false
    }
  }

  /// The reason in a few words.
  public var message: Message {
    switch self {
    case .order(let number): return Message("排序 \(number)", english: "order \(number) of the roster")
    case .serial(let number): return Message("名单序号 \(number)", english: "number \(number) of the roster")
    case .row: return Message("按名单先后", english: "order of the roster")
    case .unknownRank: return Message("级别不明，按名单先后", english: "rank unknown; order of the roster")
    case .rank(let rank, let tier, let step, let isFirstDeputy):
      var chinese = ["\(rank.name)（\(rank.reason.chinese)）"]
      var english = ["\(rank.name) (\(rank.reason.english))"]
      for word in [tier, step].compactMap({ $0 }) {
        chinese.append(word)
        english.append(word)
      }
      if isFirstDeputy {
        chinese.append("常务在前")
        english.append("first deputies go first")
      }
      return Message(chinese.joined(separator: "；"), english: english.joined(separator: "; "))
    }
  }
}
