public import OfficeDocuments

/// A position in one of the files of a meeting.
public struct Location: Hashable, Sendable {
  /// The path of the file as the user would name it, relative to the meeting folder where there is one.
  public var file: String
  /// The position inside the file.
  public var place: Place

  /// Creates a position; without a place it means the whole file.
  public init(file: String, place: Place = Place()) {
    self.file = file
    self.place = place
  }
}

/// A value that remembers where it was written, so that every finding can say where to look.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// Where it was written.
  public var location: Location

  /// Creates a located value.
  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}
