internal import OfficeDocuments

/// The rank rules made ready to be asked about many people.
///
/// A stated rank or grade wins, then a remark such as （正处级） in the post, then the highest of the posts and grades in
/// it. A post is read together with its unit, whose name tells the tier of the organisation.
public struct RankInference: Sendable {
  private struct Tiers { var words: WordIndex, exceptions: [[WordPattern]] }
  private struct Post { var tier: Int?, unitWords: [WordPattern], level: Int?, isUsable: Bool }
  /// A single post with its unit as one text.
  private struct Context { var post: String, bare: [UInt8], text: [UInt8] }
  /// What post and unit of a person say, taken apart once for all questions.
  private struct Reading { var remarks: [String], unit: [UInt8], contexts: [Context] }

  private let rules: RankRules
  private let tiers: Tiers
  private let posts: [Post]
  private let postWords: WordIndex
  private let steps: WordIndex
  private let unitSequence: [WordPattern]
  private let levelByName: [String: (level: Int, grade: Int?)]
  private let ownTier: Int?
  private let organizer: [UInt8]

  /// Makes rules ready.
  ///
  /// - Parameter organizer: A name that tells the tier of units whose own name does not, where the rules leave it open.
  public init(_ rules: RankRules, organizer: String? = nil) {
    self.rules = rules
    let patterns = { (words: [String]) in
      words.flatMap { rules.wordGroups[$0] ?? [$0] }.map(WordPattern.init).filter { !$0.pieces.isEmpty }
    }
    let tiers = Tiers(
      words: WordIndex(rules.tiers.map { patterns($0.unitWords) }),
      exceptions: rules.tiers.map { patterns($0.exceptWords) })
    self.tiers = tiers
    let tierByName = Dictionary(
      rules.tiers.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var levelByName: [String: (level: Int, grade: Int?)] = [:]
    for (index, level) in rules.levels.enumerated() {
      for name in [level.name] + level.synonyms where levelByName[name] == nil { levelByName[name] = (index, nil) }
      for (grade, name) in level.grades.enumerated() where levelByName[name] == nil {
        levelByName[name] = (index, grade)
      }
    }
    self.levelByName = levelByName
    posts = rules.posts.map { rule in
      let level = rule.level.flatMap { levelByName[$0]?.level }
      let tier = rule.tier.flatMap { tierByName[$0] }
      return Post(
        tier: tier, unitWords: patterns(rule.unitWords), level: level,
        isUsable: (rule.level == nil || level != nil) && (rule.tier == nil || tier != nil))
    }
    postWords = WordIndex(rules.posts.map { patterns($0.postWords) })
    steps = WordIndex(rules.precedence.map { patterns($0.postWords) })
    unitSequence = patterns(rules.unitSequence)
    self.organizer = Array((organizer ?? "").removingSpace().utf8)
    ownTier = rules.ownTier.flatMap { tierByName[$0] } ?? Self.tier(of: self.organizer, among: tiers)?.index
  }

  /// The rank of a person, or nil when nothing tells it.
  public func rank(of person: Person) -> InferredRank? { rank(of: person, reading(of: person)) }

  /// The rank of a person, with what decides among people of the same rank.
  func rankAndStanding(of person: Person) -> (rank: InferredRank?, standing: Standing) {
    let reading = reading(of: person)
    return (rank(of: person, reading), standing(reading))
  }

  private func reading(of person: Person) -> Reading {
    let text = PostText(person.post?.value ?? "")
    let unit = Array((person.unit?.value ?? "").removingSpace().utf8)
    return Reading(remarks: text.remarks, unit: unit, contexts: contexts(of: text, unit: unit))
  }

  private func rank(of person: Person, _ reading: Reading) -> InferredRank? {
    if let stated = person.rank, let found = level(named: stated.value) {
      return InferredRank(
        level: found.level, name: rules.levels[found.level].name, grade: found.grade, confidence: .stated,
        reason: Message("名单写明“\(stated.value)”", english: "the roster states “\(stated.value)”"))
    }
    for remark in reading.remarks {
      guard let found = level(named: remark) else { continue }
      return InferredRank(
        level: found.level, name: rules.levels[found.level].name, grade: found.grade, confidence: .stated,
        reason: Message("职务中注明“\(remark)”", english: "the post remarks “\(remark)”"))
    }
    var best: InferredRank?
    for context in reading.contexts {
      guard let found = rank(in: context, unit: reading.unit) else { continue }
      if let current = best, (current.level, current.grade ?? -1) <= (found.level, found.grade ?? -1) { continue }
      best = found
    }
    return best
  }

  /// What decides among people of the same rank.
  struct Standing: Hashable {
    /// The index of the tier; past the last when nothing tells it.
    var tier: Int
    /// The index of the step; past the last when none fits.
    var step: Int
    /// Whether the post is a first deputy (常务).
    var isFirstDeputy: Bool
    /// The index in the office's sequence of organisations; past the last when it names none.
    var unit: Int
  }

  private func standing(_ reading: Reading) -> Standing {
    let unit = reading.unit
    var standing = Standing(
      tier: rules.tiers.count, step: rules.precedence.count, isFirstDeputy: false, unit: unitSequence.count)
    if let index = unitSequence.firstIndex(where: { $0.stands(in: unit) }) { standing.unit = index }
    for context in reading.contexts {
      if let step = steps.firstOwner(ending: context.text) { standing.step = min(standing.step, step) }
      if let tier = namedTier(context, unit: unit) ?? ownTier { standing.tier = min(standing.tier, tier) }
      if context.post.hasPrefix("常务") || context.post.contains("常务副") { standing.isFirstDeputy = true }
    }
    if standing.tier == rules.tiers.count, let tier = Self.tier(of: unit, among: tiers) { standing.tier = tier.index }
    return standing
  }

  /// Whether unit and post of a person end with a word; words separated by `/` stand for one another.
  public func holds(_ person: Person, post words: String) -> Bool {
    guard let post = person.post?.value else { return false }
    let patterns = words.split(separator: "/").flatMap { rules.wordGroups[String($0)] ?? [String($0)] }
      .map(WordPattern.init)
    let unit = Array((person.unit?.value ?? "").removingSpace().utf8)
    return contexts(of: PostText(post), unit: unit).contains { context in
      patterns.contains { $0.matchAtEnd(of: context.text) != nil }
    }
  }

  /// The name of the tier at an index, or nil past the last.
  func tierName(_ index: Int) -> String? { rules.tiers.indices.contains(index) ? rules.tiers[index].name : nil }

  /// The name of the step at an index, or nil past the last.
  func stepName(_ index: Int) -> String? {
    rules.precedence.indices.contains(index) ? rules.precedence[index].name : nil
  }

  /// Whether a text names a rank or a grade of the rules, by any of its names.
  public func knows(rank text: String) -> Bool { level(named: text) != nil }

  /// The index of the level that a text names, with the index of the grade when it names one.
  func level(named text: String) -> (level: Int, grade: Int?)? {
    let plain = text.removingSpace()
    return levelByName[plain] ?? levelByName[FieldName.comparable(plain)]
  }

  private func rank(in context: Context, unit: [UInt8]) -> InferredRank? {
    let post = context.post
    if let found = levelByName[post] {
      return InferredRank(
        level: found.level, name: rules.levels[found.level].name, grade: found.grade, confidence: .stated,
        reason: Message("职务写明“\(post)”", english: "the post states “\(post)”"))
    }
    let namedTier = namedTier(context, unit: unit)
    let tier = namedTier ?? ownTier
    let rule = postWords.firstOwner(ending: context.text) { index in
      let rule = posts[index]
      return rule.isUsable && (rule.tier == nil || rule.tier == tier)
        && (rule.unitWords.isEmpty || rule.unitWords.contains { $0.stands(in: context.text) })
    }
    guard let rule, let level = posts[rule].level else { return nil }
    let tierName = tier.flatMap(tierName) ?? ""
    return InferredRank(
      level: level, name: rules.levels[level].name,
      confidence: posts[rule].tier == nil || namedTier != nil ? .inferredFromUnit : .inferredFromWords,
      reason: namedTier == nil
        ? Message("按\(tierName)单位的“\(post)”推定", english: "inferred from “\(post)” in a unit taken to be \(tierName)")
        : Message("由\(tierName)单位的“\(post)”推定", english: "inferred from “\(post)” in a unit of tier \(tierName)"))
  }

  /// Each single post with its unit as one text.
  private func contexts(of text: PostText, unit: [UInt8]) -> [Context] {
    var previous: [UInt8] = []
    return text.posts.map { post in
      let bare = Array(post.utf8)
      // A bare title (人大常委会党组书记、主任) belongs to the organisation that the post before it names.
      let isBare = bare.count <= 15 && Self.tier(of: bare, among: tiers) == nil
      let organisation = unit.isEmpty && isBare ? previous : unit
      if previous.isEmpty || !isBare { previous = Self.organisation(in: bare) }
      // 县委 with 县委书记 must not read as 县委县委书记.
      return Context(post: post, bare: bare, text: bare.starts(with: organisation) ? bare : organisation + bare)
    }
  }

  /// The tier that post and unit name together.
  ///
  /// A post may mean its own unit by a bare word: the 市长 of 清溪市 is of the tier of 清溪市.
  private func namedTier(_ context: Context, unit: [UInt8]) -> Int? {
    let base = unit.isEmpty ? organizer : unit
    if let own = Self.tier(of: context.bare, among: tiers), own.match.start == 0,
      let tier = Self.tier(of: base, among: tiers),
      base.indices.contains(where: { base[$0...].starts(with: context.bare[..<own.match.end]) })
    {
      return tier.index
    }
    return Self.tier(of: context.text, among: tiers)?.index
  }

  /// What stands before the title at the end of a post: 县人大常委会 of 县人大常委会党组书记.
  private static func organisation(in post: [UInt8]) -> [UInt8] {
    for title in titles {
      if let match = title.matchAtEnd(of: post) { return Array(post[..<match.start]) }
    }
    return []
  }

  private static let titles = [
    "党组副书记", "党委副书记", "党组书记", "党委书记", "副书记", "书记", "党组成员", "党委委员", "副主任", "主任", "副主席", "主席", "副局长", "局长",
    "副部长", "部长", "副县长", "县长", "副市长", "市长", "副区长", "区长", "副省长", "省长", "副镇长", "镇长", "副乡长", "乡长", "常委",
  ].map(WordPattern.init)

  /// The tier whose word ends last in a name; among words that end together the longest decides.
  private static func tier(of name: [UInt8], among tiers: Tiers) -> (index: Int, match: WordPattern.Match)? {
    let found = tiers.words.lastMatch(in: name) { tier, match in
      !tiers.exceptions[tier].contains { $0.covers(match, in: name) }
    }
    return found.map { ($0.owner, $0.match) }
  }
}

extension RankRules {
  /// The rank of a person, or nil when nothing tells it; for many people make a ``RankInference`` once.
  public func rank(of person: Person) -> InferredRank? { RankInference(self).rank(of: person) }
}
