/// A vehicle of a motorcade (车队), in the order in which they drive.
public struct PlannedVehicle: Traceable, Hashable, Sendable {
  /// How it is called, such as 1号车; its plate where it has no such name.
  public var name: Located<String>
  /// The plate (车牌).
  public var plate: Located<String>?
  /// The model (车型).
  public var model: Located<String>?
  /// How many seats it has.
  public var seats: Located<Int>?
  /// Who drives.
  public var driver: Located<String>?
  /// The telephone of the driver.
  public var driverPhone: Located<String>?
  /// Who rides in it, as the plan names them; see ``Roster`` for those whose row names the vehicle.
  public var riders: [PersonReference] = []
  /// Who answers for those who ride in it (随车联络员).
  public var liaison: Located<String>?
  /// Anything else.
  public var note: Located<String>?

  /// Creates a vehicle of which only the name is known.
  public init(name: Located<String>) { self.name = name }
}
