/// Which part of a room, or which table, car or picture, a seat is in.
public enum SeatArea: String, Hashable, Sendable, CaseIterable {
  /// The rostrum (主席台).
  case rostrum = "主席台"
  /// The hall (会场).
  case hall = "会场"
  /// The guests' side of a table (客方); its second row sits behind the first.
  case guests = "客方"
  /// The hosts' side of a table (主方).
  case hosts = "主方"
  /// The side of a table that faces the door (上首).
  case head = "上首"
  /// The side of a table at the left hand of those at its head (左侧).
  case left = "左侧"
  /// The side of a table at the right hand of those at its head (右侧).
  case right = "右侧"
  /// The side of a table next to the door (下首).
  case foot = "下首"
  /// The chairs behind those at a table (外圈).
  case outer = "外圈"
  /// A round table (圆桌).
  case round = "圆桌"
  /// The guests' side of a meeting on sofas (会见客方).
  case sofaGuests = "会见客方"
  /// The hosts' side of a meeting on sofas (会见主方).
  case sofaHosts = "会见主方"
  /// The guests' side of a signing: the signer in the first row, those who stand behind in the next (签字客方).
  case signingGuests = "签字客方"
  /// The hosts' side of a signing (签字主方).
  case signingHosts = "签字主方"
  /// The tables of a banquet; the row is the number of the table (宴会).
  case banquet = "宴会"
  /// The rows of a photograph, the front one first (合影).
  case photo = "合影"
  /// The cars of a motorcade; the row is the number of the car (乘车).
  case vehicle = "乘车"

  /// Other words for it, besides its name.
  var otherWords: [String] {
    switch self {
    case .rostrum: ["台上", "rostrum", "stage"]
    case .hall: ["台下", "听众席", "观众席", "大厅", "hall", "audience"]
    case .guests: ["客方席", "来宾席", "guests"]
    case .hosts: ["主方席", "hosts"]
    case .head: ["上席", "head"]
    case .left: ["左边", "left"]
    case .right: ["右边", "right"]
    case .foot: ["下席", "foot"]
    case .outer: ["后围", "列席区", "outer"]
    case .round: ["round"]
    case .sofaGuests: ["会客客方", "sofa guests"]
    case .sofaHosts: ["会客主方", "sofa hosts"]
    case .signingGuests: ["signing guests"]
    case .signingHosts: ["signing hosts"]
    case .banquet: ["宴请", "用餐", "banquet"]
    case .photo: ["合照", "照相", "photo"]
    case .vehicle: ["用车", "车辆", "car", "vehicle"]
    }
  }

  /// What a row of it is called.
  var rowWord: String {
    switch self {
    case .banquet: "桌"
    case .vehicle: "车"
    default: "排"
    }
  }

  /// Whether its first row needs no number.
  var oftenHasOneRow: Bool {
    switch self {
    case .hall, .banquet, .photo, .vehicle: false
    default: true
    }
  }

  /// Whose side it is; nil for a part in which everybody sits.
  var party: SeatParty? {
    switch self {
    case .guests, .sofaGuests, .signingGuests: .guests
    case .hosts, .sofaHosts, .signingHosts: .hosts
    default: nil
    }
  }
}

extension Seat {
  /// The row as papers write it, such as `会场第3排` or `客方`.
  public var rowText: String {
    let omitsRow = row == 1 && area.oftenHasOneRow && area != .rostrum
    return omitsRow ? area.rawValue : "\(area.rawValue)第\(row)\(area.rowWord)"
  }

  /// The seat as papers and findings write it, such as `会场第3排第12座`, `客方第2座` or `宴会第1桌第3座`.
  public var text: String { "\(rowText)第\(number)座" }
}
