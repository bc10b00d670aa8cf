/// The places of one table, room, car or picture as seen from above, with the door at the foot: data that every form of
/// seating fills and one drawing draws.
///
/// The unit of length is the width of a seat, to the right and downwards from the upper left corner; a room, whose seats differ in
/// size, is measured by its ``RoomFigure/Measures``.
public struct SeatFigure: Hashable, Sendable {
  /// Somewhere to sit, stand or ride.
  public struct Place: Hashable, Sendable {
    /// Which seat it is.
    public var seat: Seat
    /// Who may have it.
    public var party: SeatParty
    /// Where the middle of it lies.
    public var x: Double
    /// Where the middle of it lies.
    public var y: Double
    /// On which side of the first of its row it lies, -1 or 1; 0 for the first and where there are no sides.
    public var side = 0
    /// How wide it is.
    public var width = 1.0
    /// How high it is.
    public var height = SeatFigure.seatHeight
    /// Whether its number stands in it; where not, words around the rows tell it.
    public var bearsNumber = true
    /// Why somebody has it, such as `客方首位，面门居中`.
    public var reason: String
  }

  /// Something that stands there and is no place.
  public struct Object: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      /// A table, or the body of a car.
      case table
      /// A round table.
      case roundTable
      /// Words alone, such as 门.
      case words
      /// A place that is no seat of the meeting, such as that of the driver.
      case otherPlace
      /// A part of the room that another sheet shows.
      case area
    }

    /// What it is.
    public var kind: Kind
    /// Where its left edge lies.
    public var x: Double
    /// Where its upper edge lies.
    public var y: Double
    /// Its width.
    public var width: Double
    /// Its height.
    public var height: Double
    /// What stands on it; may have line ends.
    public var text = ""
  }

  /// How high a seat is, in its widths.
  public static let seatHeight = 0.65

  /// What it is called, such as `第2桌`; empty where there is only one.
  public var title = ""
  /// The places, in the order in which they are filled.
  public var places: [Place]
  /// What else stands there.
  public var objects: [Object] = []
  /// The width of the whole.
  public var width = 1.0
  /// The height of the whole.
  public var height = 1.0
  /// Whether all of it lies in rows without overlap, so that tables can show it.
  public var isInRows = false

  /// Whether a table in it is round, so that width and height cannot be stretched apart.
  public var isRound: Bool { objects.contains { $0.kind == .roundTable } }

  /// Moves everything to the upper left, with some air around it, and takes the measures of the whole.
  init(title: String = "", places: [Place], objects: [Object] = [], air: Double = 0.15) {
    let left = min(places.map { $0.x - $0.width / 2 }.min() ?? 0, objects.map(\.x).min() ?? 0) - air
    let top = min(places.map { $0.y - $0.height / 2 }.min() ?? 0, objects.map(\.y).min() ?? 0) - air
    let right =
      max(places.map { $0.x + $0.width / 2 }.max() ?? 0, objects.map { $0.x + $0.width }.max() ?? 0) + air
    let bottom =
      max(places.map { $0.y + $0.height / 2 }.max() ?? 0, objects.map { $0.y + $0.height }.max() ?? 0) + air
    self.title = title
    self.places = places.map { place in
      var place = place
      place.x -= left
      place.y -= top
      return place
    }
    self.objects = objects.map { object in
      var object = object
      object.x -= left
      object.y -= top
      return object
    }
    width = max(1, right - left)
    height = max(1, bottom - top)
  }

  /// The figure as seen from the other side.
  public var turned: SeatFigure {
    var figure = self
    for index in places.indices {
      figure.places[index].x = width - places[index].x
      figure.places[index].y = height - places[index].y
    }
    for index in objects.indices {
      figure.objects[index].x = width - objects[index].x - objects[index].width
      figure.objects[index].y = height - objects[index].y - objects[index].height
    }
    return figure
  }

  /// The places farther out on the side of a place, the nearest first: whoever moves up when it becomes empty.
  func followers(of index: Int) -> [Int] {
    let place = places[index]
    let same = places.indices[(index + 1)...].filter {
      places[$0].party == place.party && places[$0].seat.area == place.seat.area
        && places[$0].seat.row == place.seat.row
    }
    // Who sits in the middle is followed by the second, and that one's side follows.
    let side = place.side != 0 ? place.side : same.first.map { places[$0].side } ?? 0
    return side == 0 ? same : same.filter { places[$0].side == side }
  }
}

/// Those among whom a place is.
public enum SeatParty: String, Hashable, Sendable, CaseIterable {
  /// Everybody, where there are no sides.
  case everybody = "全体"
  /// The guests, or those to whom is reported.
  case guests = "客方"
  /// The hosts, or those who report.
  case hosts = "主方"
  /// Those at the head of a table.
  case leaders = "上首"
  /// Those who attend without a vote and sit behind.
  case observers = "列席"
}
