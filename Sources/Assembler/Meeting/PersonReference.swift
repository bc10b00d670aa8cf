/// Somebody whom a part of the meeting names, such as a speaker or the holder of a seat, and who of the roster is meant.
public struct PersonReference: Hashable, Sendable {
  /// Who of the roster is meant.
  public enum Resolution: Hashable, Sendable {
    /// Exactly one person.
    case person(PersonID)
    /// One of several people of one name whom nothing tells apart, in the order of the roster.
    case ambiguous([PersonID])
    /// Nobody on the roster, as far as anybody can tell.
    case unresolved
  }

  /// The text as somebody wrote it, unit and post included; its location is that of the name.
  public var written: Located<String>
  /// The name as far as it can be told from the text.
  public var name: PersonName
  /// Units, posts and groups that stand beside the name, as they were written.
  public var titles: [String]
  /// Who is meant; see ``Meeting/resolvePeople()``.
  public internal(set) var resolution = Resolution.unresolved

  /// Creates a reference of which it is not yet known who is meant.
  public init(_ name: PersonName, titles: [String] = [], written: String? = nil, at location: Location) {
    self.written = Located(written ?? name.written, at: location)
    self.name = name
    self.titles = titles
  }

  /// Creates a reference to somebody on the roster.
  public init(_ person: Person) {
    self.init(person.name.value, at: person.name.location)
    resolution = .person(person.id)
  }

  /// Where the name stands.
  public var location: Location { written.location }

  // The optimizer of Swift 6.3 loses the lifetime of a reference into which it copies this accessor, and ends.
  /// The one person who is meant; nil when nobody is, or one of several.
  @inline(never)
  public var person: PersonID? {
    if case .person(let person) = resolution { person } else { nil }
  }

  /// What two references have in common when they mean one person, or may mean one: a person of the roster, or a name that is
  /// on no roster.
  public enum Subject: Hashable, Sendable {
    /// Somebody on the roster.
    case person(PersonID)
    /// Somebody who is not on the roster.
    case named(PersonName)
  }

  /// Everybody who may be meant, in the order of the roster, or else the name.
  public var subjects: [Subject] { resolution == .unresolved ? [.named(name)] : candidates.map(Subject.person) }

  /// Everybody who may be meant, in the order of the roster.
  public var candidates: [PersonID] {
    switch resolution {
    case .person(let person): [person]
    case .ambiguous(let people): people
    case .unresolved: []
    }
  }
}
