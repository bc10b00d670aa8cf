internal import OfficeDocuments

/// What holds for each code, worked out from a configuration and from the codes that there are.
public struct CheckSettings: Sendable {
  private var levels: [String: CheckSetting.Level] = [:]
  private var options: [String: [String: Int]] = [:]
  private let suppressions: [Suppression]
  /// The words of the office.
  let ownWords: OwnWords
  /// What was wrong with the configuration.
  public private(set) var findings: [Finding] = []

  /// Settings under which everything runs as it is.
  public init() {
    suppressions = []
    ownWords = OwnWords()
  }

  /// Works out what holds.
  ///
  /// - Parameters:
  ///   - codes: Every code that there is, so that one that is mistyped is told.
  ///   - profiles: The profiles to choose from; the first one is the usual one.
  ///   - allowsOthers: Whether programs of others may report codes of families that nobody knows beforehand.
  public init(
    _ configuration: CheckConfiguration, codes: [FindingCode], profiles: [CheckProfile], allowsOthers: Bool = false
  ) {
    suppressions = configuration.layers.flatMap(\.suppressions)
    ownWords = configuration.ownWords
    guard configuration.profile != nil || !configuration.layers.isEmpty else { return }
    let names = CodeNames(codes)
    if let profile = profile(of: configuration, among: profiles) {
      apply(profile.levels.map { CheckSetting(name: Located($0.name, at: Location(file: "")), level: $0.level) }, names)
    }
    for layer in configuration.layers {
      for setting in layer.settings where !names.contains(setting) {
        if !allowsOthers || names.isMistyped(setting) { findings.append(.unknownCode(setting.name, names)) }
      }
      apply(layer.settings, names)
      for suppression in layer.suppressions {
        let setting = CheckSetting(name: suppression.code)
        if !names.contains(setting), !allowsOthers || names.isMistyped(setting) {
          findings.append(.unknownCode(suppression.code, names))
        }
      }
    }
  }

  private mutating func profile(
    of configuration: CheckConfiguration, among profiles: [CheckProfile]
  ) -> CheckProfile? {
    func profile(named name: String) -> CheckProfile? {
      let typed = FieldName.comparable(name)
      return profiles.first { [$0.name, $0.title.chinese, $0.title.english].map(FieldName.comparable).contains(typed) }
    }
    if let asked = configuration.profile { return profile(named: asked) ?? profiles.first }
    guard let stated = configuration.layers.compactMap(\.profile).last else { return profiles.first }
    if let known = profile(named: stated.value) { return known }
    let chinese = profiles.map(\.title.chinese).joined(separator: "、")
    let english = profiles.map(\.name).joined(separator: ", ")
    findings.append(
      Finding(
        ConfigurationFinding.unknownProfile,
        Message(
          "没有核对方案“\(stated.value.shortened)”，仍按“\(profiles.first?.title.chinese ?? "")”核对；可用的有：\(chinese)",
          english: "there is no profile “\(stated.value.shortened)”; known are: \(english)"),
        at: stated.location, subject: stated.value.shortened))
    return profiles.first
  }

  private mutating func apply(_ settings: [CheckSetting], _ names: CodeNames) {
    // A code wins over its family, wherever it stands in the file.
    for setting in settings where setting.isFamily && names.contains(setting) {
      for code in names.codes(of: setting) { set(setting, of: code) }
    }
    for setting in settings where !setting.isFamily && names.contains(setting) {
      for code in names.codes(of: setting) { set(setting, of: code) }
    }
  }

  private mutating func set(_ setting: CheckSetting, of code: FindingCode) {
    if let level = setting.level { levels[code.name] = level }
    for option in setting.options {
      let typed = FieldName.comparable(option.name.value)
      let known = code.options.first { choice in
        typed.isEmpty && choice == code.options.first
          || [choice.name.chinese, choice.name.english].map(FieldName.comparable).contains(typed)
      }
      guard let known, let number = NumberText.integer(option.value.value), known.range.contains(number) else {
        // A family has checks with options and checks without.
        if !setting.isFamily { findings.append(.badOption(option, of: code, known: known)) }
        continue
      }
      options[code.name, default: [:]][known.name.english] = number
    }
  }

  /// Whether a check of a code runs.
  public func runs(_ code: FindingCode) -> Bool { levels[code.name] != .off }

  /// The number that holds for an option of a code; nil for no limit.
  public func number(_ option: CheckOption, of code: FindingCode) -> Int? {
    options[code.name]?[option.name.english] ?? option.standard
  }

  /// Findings as they are to be reported, and those that are not, with the reason.
  ///
  /// - Parameter texts: The text of the line or paragraph at a place.
  public func applied(
    to findings: [Finding], texts: (Location) -> String?
  ) -> (reported: [Finding], silenced: [SilencedFinding]) {
    guard !levels.isEmpty || !suppressions.isEmpty else { return (findings, []) }
    var reported: [Finding] = []
    var silenced: [SilencedFinding] = []
    for finding in findings {
      var finding = finding
      switch levels[finding.code.name] {
      case .off: continue
      case .severity(let severity): finding.severity = severity
      case .on, nil: break
      }
      if let index = suppressions.firstIndex(where: { $0.matches(finding, texts: texts) }) {
        silenced.append(SilencedFinding(finding: finding, reason: suppressions[index].reason.value, suppression: index))
      } else {
        reported.append(finding)
      }
    }
    return (reported, silenced)
  }

  /// A finding for each suppression of the meeting that matched nothing, as far as its code is one of those that were
  /// looked for.
  func unusedSuppressions(_ silenced: [SilencedFinding], lookedFor codes: [FindingCode]) -> [Finding] {
    let used = Set(silenced.compactMap(\.suppression))
    return suppressions.enumerated().compactMap { index, suppression in
      guard suppression.isOfMeeting, !used.contains(index),
        codes.contains(where: { suppression.isAbout($0) && runs($0) })
      else { return nil }
      let words = suppression.words?.value ?? suppression.file?.value ?? ""
      return Finding(
        ConfigurationFinding.unusedSuppression,
        Message(
          "“已核对”的“\(words.shortened)”（\(suppression.code.value)）已经没有对应的问题；文字改了就删去这一条",
          english: "the suppression of “\(words.shortened)” (\(suppression.code.value)) matches nothing; delete it"),
        at: suppression.code.location, subject: words.shortened)
    }
  }
}

/// A finding that is not reported, and why.
public struct SilencedFinding: Hashable, Sendable {
  /// The finding.
  public var finding: Finding
  /// Why somebody does not want to see it.
  public var reason: String
  /// The suppression that matched it; nil for what a baseline knows.
  var suppression: Int?

  /// A finding that a baseline knows.
  public init(known finding: Finding, reason: String) {
    self.finding = finding
    self.reason = reason
  }

  init(finding: Finding, reason: String, suppression: Int) {
    self.finding = finding
    self.reason = reason
    self.suppression = suppression
  }
}

/// The codes that there are, to be looked up by code or family.
private struct CodeNames {
  private let byFamily: [Substring: [FindingCode]]
  private let byName: [String: FindingCode]

  init(_ codes: [FindingCode]) {
    byFamily = Dictionary(grouping: codes, by: \.area)
    byName = Dictionary(codes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func contains(_ setting: CheckSetting) -> Bool {
    setting.isFamily ? byFamily[setting.family] != nil : byName[setting.name.value] != nil
  }

  func codes(of setting: CheckSetting) -> [FindingCode] {
    setting.isFamily ? byFamily[setting.family] ?? [] : byName[setting.name.value].map { [$0] } ?? []
  }

  /// Whether what is not known is a slip rather than a code of somebody else's program.
  func isMistyped(_ setting: CheckSetting) -> Bool {
    byFamily[setting.family] != nil || nearest(to: setting.name.value) != nil
  }

  func nearest(to name: String) -> String? {
    nearestText(to: name, among: (byName.keys.sorted() + byFamily.keys.map { $0 + "." }.sorted()))
  }
}

extension Finding {
  fileprivate static func unknownCode(_ name: Located<String>, _ names: CodeNames) -> Finding {
    let nearest = names.nearest(to: name.value)
    return Finding(
      ConfigurationFinding.unknownCode,
      Message(
        "没有核对代码“\(name.value.shortened)”" + (nearest.map { "；是不是“\($0)”" } ?? "；请用 huiwu list checks 查看全部"),
        english: "there is no code “\(name.value.shortened)”"
          + (nearest.map { "; did you mean “\($0)”" } ?? "; huiwu list checks gives all of them")),
      at: name.location, subject: name.value.shortened, suggestions: nearest.map { [$0] } ?? [])
  }

  fileprivate static func badOption(
    _ option: CheckSetting.Option, of code: FindingCode, known: CheckOption?
  ) -> Finding {
    let chinese: String
    let english: String
    if let known {
      chinese =
        "“\(known.name.chinese)”应当是 \(known.range.lowerBound) 到 \(known.range.upperBound) 的整数，“\(option.value.value.shortened)”没有采用"
      english =
        "“\(known.name.english)” has to be a whole number from \(known.range.lowerBound) to \(known.range.upperBound); “\(option.value.value.shortened)” was not used"
    } else if code.options.isEmpty {
      chinese = "“\(code.name)”没有可以设的限额，“\(option.value.value.shortened)”没有采用；级别请写 关、错误、警告 或 提示"
      english =
        "“\(code.name)” has no options, and “\(option.value.value.shortened)” was not used; a severity is off, error, warning or info"
    } else {
      chinese =
        "“\(code.name)”没有限额“\(option.name.value.shortened)”；可设的有：\(code.options.map(\.name.chinese).joined(separator: "、"))"
      english =
        "“\(code.name)” has no option “\(option.name.value.shortened)”; known are: \(code.options.map(\.name.english).joined(separator: ", "))"
    }
    return Finding(
      ConfigurationFinding.badOption, Message(chinese, english: english), at: option.value.location,
      subject: option.value.value.shortened)
  }
}
