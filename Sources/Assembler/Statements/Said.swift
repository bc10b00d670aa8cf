/// Something that a paper says, in its words and with its place.
public struct Said<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What it says.
  public var value: Value
  /// In which words.
  public var words: String
  /// Where.
  public var location: Location
  /// What the paper is.
  public var paper: MeetingPaper.Kind

  /// Creates what a paper says.
  public init(value: Value, words: String, location: Location, paper: MeetingPaper.Kind) {
    self.value = value
    self.words = words
    self.location = location
    self.paper = paper
  }
}

/// A number of things that a paper states.
public struct SaidCount: Hashable, Sendable {
  /// What is counted.
  public enum Noun: Hashable, Sendable {
    /// Matters of the agenda: 三项议程.
    case items
    /// Those who speak besides the leaders: 四个单位作交流发言.
    case speakers
    /// Those who take part: 共80人.
    case people
    /// Those who should be there: 应到80人.
    case expected
    /// Those who are there: 实到78人.
    case present
    /// Papers that are handed out: 共6份材料.
    case materials
    /// Copies that are printed: 印制80份.
    case copies
    /// The minutes that each speech may take: 每人发言8分钟.
    case minutesOfEach
  }

  /// How many.
  public var number: Int
  /// Of what.
  public var noun: Noun
}

/// Somebody whom the host's script calls on to speak.
public struct SaidCall: Hashable, Sendable {
  /// Who is called.
  public var person: PersonReference
  /// The number of the material that the script gives beside the name.
  public var material: Located<Int>?
  /// How the person is called.
  public var manner: Manner

  /// How somebody is called.
  public enum Manner: Hashable, Sendable {
    /// To speak now.
    case now
    /// In a sentence that says beforehand what is to come.
    case preview
    /// To get ready, while somebody else speaks: 请××同志作准备.
    case gettingReady
  }
}

/// A vehicle with those who ride in it.
public struct SaidVehicle: Hashable, Sendable {
  /// How it is called, such as 1号车.
  public var name: String
  /// Who drives it.
  public var driver: Located<PersonName>?
  /// How many seats it has.
  public var capacity: Located<Int>?
  /// Who rides in it.
  public var riders: [PersonReference]
  /// Where it stands.
  public var location: Location
}

extension SaidVehicle {
  /// A vehicle of the motorcade that the meeting plans.
  public init(_ vehicle: PlannedVehicle) {
    name = vehicle.name.value
    driver = vehicle.driver.map { Located(PersonName(PersonText($0.value).name), at: $0.location) }
    capacity = vehicle.seats
    riders = vehicle.riders
    location = vehicle.name.location
  }
}

/// A row of a list of materials.
public struct SaidMaterial: Hashable, Sendable {
  /// The title.
  public var title: Located<String>
  /// The number.
  public var number: Located<Int>?
  /// Who speaks it.
  public var speaker: PersonReference?
  /// How many copies are printed.
  public var copies: Located<Int>?
}
