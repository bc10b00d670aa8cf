/// In which order lists name people (名单排序); seats and cards keep the order of the office.
public enum ListOrder: String, Hashable, Sendable, CaseIterable {
  /// As the office has put them.
  case given = "按给定"
  /// By rank, whatever numbers the list has.
  case rank = "按级别"
  /// Those of one unit together, the units by their first person.
  case unit = "按单位"
  /// By the strokes of their names.
  case strokes = "按姓氏笔画"

  /// What a list says of it; nil for the order of the office, which needs no word.
  public var note: String? {
    switch self {
    case .given: nil
    case .rank: "按级别排列"
    case .unit: "按单位排列"
    case .strokes: "按姓氏笔画为序"
    }
  }
}
