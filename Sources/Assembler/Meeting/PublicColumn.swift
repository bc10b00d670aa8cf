/// A column of a list that papers print only where the office says so (公开栏目).
public enum PublicColumn: Hashable, Sendable {
  /// The remarks on people (备注).
  case remarks
  /// The remarks on items of the agenda (议程备注).
  case agendaRemarks
  /// The telephone numbers (手机).
  case phones
  /// What is arranged for each person.
  case arrangement(Arrangement)
}

/// What an office arranges for somebody who takes part.
public enum Arrangement: String, Hashable, Sendable, CaseIterable {
  /// Whether, and how, the person is lodged.
  case lodging = "住宿"
  /// The number of the room.
  case room = "房号"
  /// The car, by its number or plate.
  case car = "车号"
  /// The table at meals.
  case table = "桌号"
  /// The row and place in the photograph of all.
  case photoRow = "合影排次"
  /// The certificate to wear, or its number: 代表证, 列席证.
  case certificate = "证件"
  /// What the person needs: 前排, 轮椅, 忌口.
  case needs = "需要"
  /// When the person arrives, and by what.
  case arrival = "到达时间"
  /// When the person leaves for home, and by what.
  case departure = "返程时间"
}
