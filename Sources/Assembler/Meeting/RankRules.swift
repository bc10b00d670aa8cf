/// The office's rules on ranks and classes of meetings. They are data: `Rules/*.yaml` holds the defaults.
///
/// A word may hold `…`, which stands for anything in between: `北京市…区`.
public struct RankRules: Hashable, Sendable {
  /// A rank, such as 县处级正职, with the other names it goes by.
  public struct Level: Hashable, Sendable {
    /// The name that is printed.
    public var name: String
    /// Other names, such as 正处级.
    public var synonyms: [String]
    /// The grades (职级) that count as this rank, highest first; who has only a grade comes after those with a post.
    public var grades: [String]

    /// Creates a rank.
    public init(name: String, synonyms: [String] = [], grades: [String] = []) {
      self.name = name
      self.synonyms = synonyms
      self.grades = grades
    }
  }

  /// How to tell the tier of an organisation (province, city, county …) by words in its name.
  public struct Tier: Hashable, Sendable {
    /// The name of the tier.
    public var name: String
    /// Words of unit names that belong to the tier; the word that ends last in a name decides, then the longest.
    public var unitWords: [String]
    /// Words that hold one of the others by chance, such as 市场 for 市.
    public var exceptWords: [String]

    /// Creates a tier.
    public init(name: String, unitWords: [String], exceptWords: [String] = []) {
      self.name = name
      self.unitWords = unitWords
      self.exceptWords = exceptWords
    }
  }

  /// The rank that a post has in an organisation of a tier. The first rule that fits wins.
  public struct PostRule: Hashable, Sendable {
    /// The name of the tier; nil fits any.
    public var tier: String?
    /// Words of which one has to end the name of unit and post together; 局长 does not fit 副局长.
    public var postWords: [String]
    /// Words of which one has to stand in the unit; empty fits any.
    public var unitWords: [String]
    /// The name of the rank; nil for posts that have none.
    public var level: String?

    /// Creates a rule.
    public init(tier: String?, postWords: [String], unitWords: [String] = [], level: String?) {
      self.tier = tier
      self.postWords = postWords
      self.unitWords = unitWords
      self.level = level
    }
  }

  /// One step in the order among people of the same rank and tier; the first step that fits counts.
  public struct Precedence: Hashable, Sendable {
    /// What the step is called, such as 政府正职.
    public var name: String
    /// Words of which one has to end the name of unit and post together.
    public var postWords: [String]

    /// Creates a step.
    public init(name: String, postWords: [String]) {
      self.name = name
      self.postWords = postWords
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
    /// Words that end posts of leaders who need not attend although their rank fits.
    public var unneededPosts: [String] = []
    /// Posts of which each has to be represented; words separated by `/` stand for one another.
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

    /// Whether somebody who writes the name means this class.
    func isNamed(_ text: String) -> Bool {
      let wanted = FieldName.comparable(text)
      return FieldName.comparable(name) == wanted || synonyms.contains { FieldName.comparable($0) == wanted }
    }
  }

  /// The ranks, highest first.
  public var levels: [Level]
  /// The tiers, highest first.
  public var tiers: [Tier]
  /// The name of the tier of units whose name tells none, such as 财政局; nil for that of the organiser.
  public var ownTier: String?
  /// The rules from post to rank, in order.
  public var posts: [PostRule]
  /// The order among people of the same rank and tier.
  public var precedence: [Precedence]
  /// The office's own sequence of organisations (机构序列), as words in names of units; decides among equals.
  public var unitSequence: [String]
  /// The classes of meetings.
  public var classes: [MeetingClass]
  /// How many characters a speaker reads aloud in a minute.
  public var charactersPerMinute: Int
  /// Groups of words by name; rules name the group instead of repeating the words.
  public var wordGroups: [String: [String]]

  /// Creates rules.
  public init(
    levels: [Level] = [], tiers: [Tier] = [], ownTier: String? = nil, posts: [PostRule] = [],
    precedence: [Precedence] = [], unitSequence: [String] = [], classes: [MeetingClass] = [],
    charactersPerMinute: Int = 180, wordGroups: [String: [String]] = [:]
  ) {
    self.levels = levels
    self.tiers = tiers
    self.ownTier = ownTier
    self.posts = posts
    self.precedence = precedence
    self.unitSequence = unitSequence
    self.classes = classes
    self.charactersPerMinute = charactersPerMinute
    self.wordGroups = wordGroups
  }

  /// The class of meeting with a name or synonym; nil when there is none.
  public func meetingClass(named name: String) -> MeetingClass? { classes.first { $0.isNamed(name) } }
}
