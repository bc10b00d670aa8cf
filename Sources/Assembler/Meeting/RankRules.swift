/// The office's rules on ranks and classes of meetings. They are data: `Rules/*.yaml` holds the defaults.
public struct RankRules: Hashable, Sendable {
  /// A rank, such as 县处级正职, with the other names it goes by.
  public struct Level: Hashable, Sendable {
    /// The name that is printed.
    public var name: String
    /// Other names, such as 正处级 or the 职级 of the same range.
    public var synonyms: [String]

    /// Creates a rank.
    public init(name: String, synonyms: [String] = []) {
      self.name = name
      self.synonyms = synonyms
    }
  }

  /// How to tell the tier of an organisation (province, city, county …) by words in its name.
  public struct Tier: Hashable, Sendable {
    /// The name of the tier.
    public var name: String
    /// Endings or words of unit names that belong to the tier.
    public var unitWords: [String]

    /// Creates a tier.
    public init(name: String, unitWords: [String]) {
      self.name = name
      self.unitWords = unitWords
    }
  }

  /// The rank that a post has in an organisation of a tier. The first rule that fits wins.
  public struct PostRule: Hashable, Sendable {
    /// The name of the tier; nil fits any.
    public var tier: String?
    /// Words of which one has to stand in the post.
    public var postWords: [String]
    /// Words of which one has to stand in the unit; empty fits any.
    public var unitWords: [String]
    /// The name of the rank.
    public var level: String

    /// Creates a rule.
    public init(tier: String?, postWords: [String], unitWords: [String] = [], level: String) {
      self.tier = tier
      self.postWords = postWords
      self.unitWords = unitWords
      self.level = level
    }
  }

  /// A class of meeting: who should attend it and who need not.
  public struct MeetingClass: Hashable, Sendable {
    /// The name, such as 全县性会议.
    public var name: String
    /// Other names.
    public var synonyms: [String] = []
    /// The lowest rank that a participant (出席) may have; nil for any.
    public var lowestRank: String?
    /// The highest rank that the meeting needs; leaders above it need not come unless they speak or preside.
    public var highestRank: String?
    /// Words in posts of leaders who need not attend although their rank fits.
    public var unneededPosts: [String] = []
    /// Words in posts of which each has to be represented.
    public var requiredPosts: [String] = []
    /// The most minutes the meeting may take.
    public var maximumMinutes: Int?
    /// The most people it may have.
    public var maximumAttendees: Int?
    /// The most minutes one speech may take.
    public var maximumSpeechMinutes: Int?
    /// The rule or document that says so.
    public var source: String?

    /// Creates a class that asks for nothing.
    public init(name: String) { self.name = name }
  }

  /// The ranks, highest first.
  public var levels: [Level]
  /// The tiers, highest first.
  public var tiers: [Tier]
  /// The rules from post to rank, in order.
  public var posts: [PostRule]
  /// The classes of meetings.
  public var classes: [MeetingClass]
  /// How many characters a speaker reads aloud in a minute.
  public var charactersPerMinute: Int

  /// Creates rules.
  public init(
    levels: [Level] = [], tiers: [Tier] = [], posts: [PostRule] = [], classes: [MeetingClass] = [],
    charactersPerMinute: Int = 180
  ) {
    self.levels = levels
    self.tiers = tiers
    self.posts = posts
    self.classes = classes
    self.charactersPerMinute = charactersPerMinute
  }
}
