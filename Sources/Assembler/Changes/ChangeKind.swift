/// What a late change is about.
public enum ChangeKind: String, Hashable, Sendable, CaseIterable {
  /// Somebody does not come.
  case absent = "请假"
  /// Somebody comes in the place of another.
  case substitute = "代会"
  /// A name was misspelt.
  case rename = "改名"
  /// Somebody has another post.
  case post = "职务"
  /// Somebody is of another unit.
  case unit = "单位"
  /// Somebody comes besides.
  case add = "增加"
  /// Two people change seats, or one takes an empty seat.
  case seat = "换座"
  /// An item of the agenda takes another place.
  case moveItem = "议程移位"
  /// An item of the agenda is left out.
  case dropItem = "议程取消"
  /// Somebody else speaks to an item of the agenda.
  case speaker = "发言人"
  /// The meeting is held at another time.
  case time = "时间"
  /// The meeting is held at another place.
  case venue = "地点"
  /// A draft takes the place of another.
  case draft = "换稿"

  /// The words by which a user may write the kind.
  static let words: [(ChangeKind, [String])] = [
    (.absent, ["请假", "缺席", "absent"]), (.substitute, ["代会", "代会人", "substitute"]),
    (.rename, ["改名", "姓名", "rename"]), (.post, ["职务", "post"]), (.unit, ["单位", "unit"]),
    (.add, ["增加", "新增", "add"]), (.seat, ["换座", "座位", "seat"]), (.moveItem, ["议程移位", "移位", "moveItem"]),
    (.dropItem, ["议程取消", "取消", "dropItem"]), (.speaker, ["发言人", "speaker"]), (.time, ["时间", "time"]),
    (.venue, ["地点", "venue"]), (.draft, ["换稿", "draft", "replaceDraft"]),
  ]

  /// Whether an entry of the kind has to say whom or what it is about.
  var needsSubject: Bool { self != .time && self != .venue }

  /// Whether an entry of the kind has to say what holds now.
  var needsNew: Bool { self != .absent && self != .dropItem && self != .add }
}

/// What happens with the seat of somebody who does not come after the list was frozen.
public enum AbsentSeat: String, Hashable, Sendable, CaseIterable {
  /// The seat stays empty and nobody moves.
  case leaveEmpty = "留空"
  /// Those farther out on the same side move up by one seat.
  case closeSameSide = "同侧递补"
  /// Everybody in this part of the room is seated anew.
  case recompute = "重排"

  /// The choice that a text names, in Chinese or English.
  public init?(_ text: String) {
    guard let choice = ChoiceText.read(text, Self.words) else { return nil }
    self = choice
  }

  static let words: [(AbsentSeat, [String])] = [
    (.leaveEmpty, ["留空", "空着", "不动", "leave_empty", "leaveEmpty"]),
    (.closeSameSide, ["同侧递补", "同侧补上", "递补", "close_same_side", "closeSameSide"]),
    (.recompute, ["重排", "重新排", "recompute"]),
  ]

  /// Reads `留空`, or `主席台重排、会场留空` for the parts of the room.
  static func areas(_ text: String) -> [SeatArea: AbsentSeat]? {
    if let choice = ChoiceText.read(text, words) {
      return Dictionary(uniqueKeysWithValues: SeatArea.allCases.map { ($0, choice) })
    }
    var areas: [SeatArea: AbsentSeat] = [:]
    for part in text.split(whereSeparator: { "、，,；; ".contains($0) }) {
      guard let area = SeatArea.allCases.first(where: { part.hasPrefix($0.rawValue) }),
        let choice = ChoiceText.read(
          String(part.dropFirst(area.rawValue.count).drop { ":：=".contains($0) }), words)
      else { return nil }
      areas[area] = choice
    }
    return areas.isEmpty ? nil : areas
  }
}
