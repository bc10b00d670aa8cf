/// What the office says of the forms in which people sit, stand or ride, with what each form needs to know.
public struct SeatingFormSettings: Hashable, Sendable {
  /// How a table stands to the door.
  public enum TableDirection: String, Hashable, Sendable, CaseIterable {
    /// A long side faces the door (横桌): the guests' side faces it, the hosts' side has it behind.
    case longSideToDoor = "横桌"
    /// An end faces the door (竖桌): on entering, the guests are on the right.
    case endToDoor = "竖桌"
  }

  /// In which order people sit at a banquet.
  public enum BanquetOrder: String, Hashable, Sendable, CaseIterable {
    /// The first host at the head and the second opposite, each with guests at both hands.
    case twoHosts = "主陪副陪"
    /// The first host at the head with all the guests at both hands, and then the other hosts.
    case hostInTheMiddle = "主人居中"
  }

  /// What people ride in.
  public enum Vehicle: String, Hashable, Sendable, CaseIterable {
    /// A car with four seats for passengers.
    case sedan = "轿车"
    /// A car for rough roads with four seats for passengers.
    case offRoad = "越野车"
    /// A van with three rows and six seats for passengers.
    case van = "商务车"
    /// A small coach of twenty seats.
    case minibus = "中巴"
    /// A coach of forty-four seats.
    case coach = "大巴"
  }

  /// Who drives.
  public enum Driver: String, Hashable, Sendable, CaseIterable {
    /// A driver by profession.
    case chauffeur = "司机驾车"
    /// The host in person.
    case host = "主人驾车"
  }

  /// Where the first person sits in a van.
  public enum VanSeat: String, Hashable, Sendable, CaseIterable {
    /// In the last row.
    case rear = "后排为上"
    /// In the middle row.
    case middle = "中排为上"
  }

  /// From where a chart is drawn.
  public enum View: String, Hashable, Sendable, CaseIterable {
    /// By somebody who faces those who are seated.
    case facing = "面向"
    /// By those who are seated.
    case away = "背向"
    /// Once each.
    case both = "两面"
  }

  /// Where people sit in the hall who do not belong to the meeting.
  public enum AsideSeats: String, Hashable, Sendable, CaseIterable {
    /// At both ends of the rows, from the front.
    case sides = "两侧"
    /// In the last rows.
    case back = "后排"
    /// In the last rows, next to the aisles and ends by which one goes to the doors.
    case doors = "门口"
  }

  /// The names of the forms, the seating of the meeting itself first; empty for rostrum and hall.
  public var names: [Located<String>] = []
  /// Which hand is the place of honour in a form, by its name, where that is another than usual.
  public var honours: [String: SeatingConvention.Honour] = [:]
  /// Who sits on the guests' side: units, groups or names; empty for those with the role of a guest, or of the rostrum.
  public var guests: [Located<String>] = []
  /// How a table stands to the door.
  public var tableDirection = TableDirection.longSideToDoor
  /// How many tables a banquet has; nil for as many as are needed.
  public var tables: Located<Int>?
  /// How many people sit at a table; nil for ten.
  public var seatsPerTable: Located<Int>?
  /// In which order people sit at a banquet.
  public var banquetOrder = BanquetOrder.twoHosts
  /// How many people stand in a row of a photograph; nil for rows of a good proportion.
  public var photoRowCapacity: Located<Int>?
  /// What people ride in, car by car; the last kind holds for all that follow.
  public var vehicles: [Vehicle] = [.minibus]
  /// How many people ride in a car; nil for as many as it has seats.
  public var seatsPerVehicle: Located<Int>?
  /// Who drives.
  public var driver = Driver.chauffeur
  /// Where the first person sits in a van.
  public var vanSeat = VanSeat.rear
  /// From where charts are drawn; nil for rostrum and hall from both sides, and all else from the door.
  public var view: View?
  /// Where the press sits in the hall; nil for nowhere.
  public var pressSeats: AsideSeats?
  /// Where staff sit in the hall; nil for nowhere.
  public var staffSeats: AsideSeats?

  /// Creates settings that say nothing.
  public init() {}

  /// Where those of a role sit in the hall who are no part of the order; nil for nowhere.
  public func seats(aside role: AttendanceRole?) -> AsideSeats? {
    switch role {
    case .press: pressSeats
    case .staff: staffSeats
    default: nil
    }
  }
}
