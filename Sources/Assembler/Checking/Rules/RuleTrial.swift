public import OfficeDocuments

/// What the examples of a rule show.
public struct RuleTrial: Sendable {
  /// The code of the rule.
  public let code: FindingCode
  /// Where it stands.
  public let location: Location
  /// How many examples there are.
  public let count: Int
  /// What an example shows otherwise than it promises, and where it stands.
  public let failures: [(message: Message, location: Location)]

  /// Whether it has examples of both kinds and all of them show what they promise.
  public var isGood: Bool { failures.isEmpty }
}

extension RuleFile {
  /// Runs every rule on its own examples.
  public var trials: [RuleTrial] { rules.map { trial(of: $0) } }

  private func trial(of rule: Rule) -> RuleTrial {
    var failures: [(message: Message, location: Location)] = []
    for isWrong in [true, false] where !rule.examples.contains(where: { $0.isWrong == isWrong }) {
      failures.append(
        (
          isWrong
            ? Message("没有“错例”；请写一个应当指出的例子", english: "it has no wrong example; give one that has to be found")
            : Message("没有“对例”；请写一个不应当指出的例子", english: "it has no right example; give one that has to pass"),
          rule.location
        ))
    }
    for example in rule.examples {
      let found = findings(of: rule, in: example.text.value)
      guard found.isEmpty == example.isWrong else { continue }
      let text = example.text.value.shortened
      failures.append(
        (
          example.isWrong
            ? Message("错例没有指出：\(text)", english: "nothing was found in the wrong example: \(text)")
            : Message(
              "对例也指出了：\(text)（\(found[0].message.chinese)）",
              english: "something was found in the right example: \(text) (\(found[0].message.english))"),
          example.text.location
        ))
    }
    return RuleTrial(code: rule.code, location: rule.location, count: rule.examples.count, failures: failures)
  }

  private func findings(of rule: Rule, in text: String) -> [Finding] {
    // A rule on columns reads a list, every other one a draft; both are of the kind that it asks for.
    let name = rule.scope.columns.isEmpty ? "例.txt" : "例.csv"
    let location = Location(file: name)
    guard let file = try? OfficeFile.read(Array(text.utf8), name: name) else { return [] }
    var meeting = Meeting(name: Located("", at: location), location: location)
    var material = Material(
      number: Located(1, at: location), title: Located("例", at: location), file: Located(name, at: location))
    material.kind = rule.scope.papers.first.map { Located($0, at: location) }
    material.draft = Draft(file, path: name)
    meeting.materials = [material]
    return RuleCheck(rule: rule).findings(in: SharedWork(meeting))
  }
}
