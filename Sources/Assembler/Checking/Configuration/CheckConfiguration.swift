public import OfficeDocuments

/// What the office and the meeting say of checks: which run, how much a finding matters, which limits hold, what somebody has
/// looked at, and the words of the office.
public struct CheckConfiguration: Hashable, Sendable {
  /// What one file says.
  public struct Layer: Hashable, Sendable {
    /// The profile that it begins with.
    public var profile: Located<String>?
    /// What it says of codes and families, in its order.
    public var settings: [CheckSetting] = []
    /// The findings that it does not want to see again.
    public var suppressions: [Suppression] = []
    /// Its words.
    public var ownWords = OwnWords()

    /// Begins with nothing said.
    public init() {}
  }

  /// What the files say; a later one wins.
  public var layers: [Layer] = []
  /// The profile that the user asked for, whatever the files say.
  public var profile: String?

  /// Begins with nothing said.
  public init() {}

  /// The words of all layers together.
  var ownWords: OwnWords {
    layers.reduce(into: OwnWords()) { words, layer in words.add(layer.ownWords) }
  }
}

/// What is said of the checks of one code, or of one family.
public struct CheckSetting: Hashable, Sendable {
  /// Whether checks run, and how much their findings matter.
  public enum Level: Hashable, Sendable {
    /// It does not run.
    case off
    /// It runs, with the severity that it has by itself.
    case on
    /// It runs, and each finding has this severity.
    case severity(Severity)
  }

  /// A code such as `typo.confusion`, or a family such as `typo.`.
  public var name: Located<String>
  /// Whether it runs; nil where only options are set.
  public var level: Level?
  /// The options by name as typed, with their values as typed.
  public var options: [Option] = []

  /// An option as somebody typed it.
  public struct Option: Hashable, Sendable {
    /// Its name.
    public var name: Located<String>
    /// Its value.
    public var value: Located<String>
  }

  /// Says something of a code or family.
  public init(name: Located<String>, level: Level? = nil, options: [Option] = []) {
    self.name = name
    self.level = level
    self.options = options
  }

  /// Whether it stands for a family: with the dot or without one.
  var isFamily: Bool { !name.value.utf8.dropLast().contains(UInt8(ascii: ".")) }

  /// The family without its dot.
  var family: Substring { name.value.prefix { $0 != "." } }
}

/// A finding that somebody has looked at and does not want to see again, with the reason.
public struct Suppression: Hashable, Sendable {
  /// The code, or a family.
  public var code: Located<String>
  /// The words that it is about; nil for all of a file.
  public var words: Located<String>?
  /// The file, in which `*` stands for any characters of one name; nil for any.
  public var file: Located<String>?
  /// Why it is right as it stands.
  public var reason: Located<String>
  /// Whether the meeting says so, and not the office for all meetings: only then it is told when it matches nothing.
  public var isOfMeeting: Bool
}

/// A named choice of checks, which a meeting or an office begins with.
public struct CheckProfile: Sendable {
  /// The name in programs, such as `official`.
  public let name: String
  /// The name in Chinese.
  public let title: Message
  /// For what it is.
  public let explanation: Message
  /// What it says of codes and families; a code wins over its family.
  public let levels: [(name: String, level: CheckSetting.Level)]

  /// Creates a profile.
  public init(
    _ name: String, title: Message, explanation: Message, levels: [(name: String, level: CheckSetting.Level)]
  ) {
    self.name = name
    self.title = title
    self.explanation = explanation
    self.levels = levels
  }
}

/// A number that an office sets for a check, such as the minutes that a speech may take.
public struct CheckOption: Hashable, Sendable {
  /// The name in Chinese and English.
  public let name: Message
  /// What it says.
  public let explanation: Message
  /// What it may be.
  public let range: ClosedRange<Int>
  /// What it is where nobody sets it; nil for no limit.
  public let standard: Int?

  /// Creates an option.
  public init(_ name: Message, _ explanation: Message, in range: ClosedRange<Int>, standard: Int? = nil) {
    self.name = name
    self.explanation = explanation
    self.range = range
    self.standard = standard
  }
}
