public import OfficeDocuments

/// What was understood of a meeting and from where, then what was not used, for people and for programs.
public struct FactsReport: Sendable {
  /// The language of the words around the facts.
  public var language: Language

  /// Creates a report.
  public init(language: Language = .chinese) { self.language = language }

  /// The facts as JSON, version 1. Keys always come in the same order.
  ///
  /// A fact is an object of its `value` and of the places it was read `from`. Facts that nobody stated are left out. A
  /// person is named by the `id` in `people`; somebody who is not among them stands as a fact.
  public func json(_ meeting: Meeting) -> String {
    JSONValue.object([("version", .number(1))] + entries(meeting)).text
  }

  /// The parts of the report.
  ///
  /// - Parameter order: Who comes before whom, where it was worked out already.
  func entries(_ meeting: Meeting, order: PeopleInOrder? = nil) -> [(String, JSONValue?)] {
    let facts = MeetingFacts(meeting, order: order)
    let unused: [JSONValue] = meeting.account.entries.compactMap { entry in
      let reason: Message
      switch entry.use {
      case .used: return nil
      case .setAside(let why): reason = why.message
      case .notUnderstood: reason = SourceUse.notUnderstoodMessage
      }
      return .object([
        ("location", .location(entry.location)), ("text", .string(entry.text)),
        ("reason", .string(reason.text(in: language))),
      ])
    }
    var parts = facts.json
    parts.append(("used", .array(otherUses(meeting, besides: facts.sources))))
    parts.append(("unused", .array(unused)))
    return parts
  }

  /// The places that were used for something that is no fact of the contract, such as settings of seats, by purpose.
  private func otherUses(_ meeting: Meeting, besides known: Set<Location>) -> [JSONValue] {
    var places: [SourcePurpose: [JSONValue]] = [:]
    for entry in meeting.account.entries {
      guard case .used(let purpose) = entry.use, !known.contains(entry.location.withoutColumn) else { continue }
      places[purpose, default: []].append(.location(entry.location))
    }
    return SourcePurpose.allCases.compactMap { purpose in
      places[purpose].map { .object([("for", .string(purpose.message.text(in: language))), ("from", .array($0))]) }
    }
  }

  /// The facts as text for people.
  public func text(_ meeting: Meeting) -> String {
    var lines: [String] = []
    for section in MeetingFacts(meeting).sections {
      lines.append(section.title.text(in: language))
      for fact in section.facts {
        let places = Self.places(fact.sources, language)
        let name = fact.name.map { $0.text(in: language) + (language == .chinese ? "：" : ": ") } ?? ""
        lines.append("  " + name + fact.text.text(in: language) + (places.isEmpty ? "" : "    [\(places)]"))
      }
    }
    return (lines + unusedLines(meeting.account)).map { $0 + "\n" }.joined()
  }

  /// The first few of the places of a fact.
  private static func places(_ sources: [Location], _ language: Language) -> String {
    let shown = sources.prefix(3).map { $0.text(in: language) }
    return shown.joined(separator: language == .chinese ? "，" : ", ") + (sources.count > 3 ? "…" : "")
  }

  private func unusedLines(_ account: SourceAccount) -> [String] {
    var lines: [String] = []
    let unknown = account.notUnderstood
    if !unknown.isEmpty {
      lines.append(Message("没有看懂（\(unknown.count) 处）", english: "not understood (\(unknown.count))").text(in: language))
      lines += unknown.map { "  \($0.location.text(in: language))  \($0.text.shortened)" }
    }
    var groups: [(file: String, reason: SetAsideReason, count: Int, first: SourceAccount.Entry)] = []
    for entry in account.entries {
      guard case .setAside(let reason) = entry.use else { continue }
      if let index = groups.lastIndex(where: { $0.file == entry.location.file && $0.reason == reason }) {
        groups[index].count += 1
      } else {
        groups.append((entry.location.file, reason, 1, entry))
      }
    }
    guard !groups.isEmpty else { return lines }
    lines.append(Message("没有采用", english: "set aside").text(in: language))
    for group in groups {
      let reason = group.reason.message.text(in: language)
      let words = group.first.text.shortened
      let text = words.isEmpty ? "" : "  " + Message("“\(words)”", english: "“\(words)”").text(in: language)
      let more =
        group.count == 1
        ? "" : Message("等 \(group.count) 处", english: " and \(group.count - 1) more").text(in: language)
      let mark = language == .chinese ? "：" : ": "
      lines.append("  " + group.first.location.text(in: language) + text + more + mark + reason)
    }
    return lines
  }
}

extension SourceUse {
  /// What is said of a place that nobody understood.
  static let notUnderstoodMessage = Message("没有看懂", english: "not understood")
}
