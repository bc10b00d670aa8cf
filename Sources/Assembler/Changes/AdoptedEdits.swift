public import OfficeDocuments

/// Where the edits of built papers go: into the facts, or with the paper.
public struct AdoptedEdits: Sendable {
  /// Edits of facts, each once whatever many papers say it.
  public var changes: [Change] { facts.filter { $0.kind != .rename } + facts.filter { $0.kind == .rename } }
  // Everybody is named as before until all else is said.
  private var facts: [Change] = []
  /// Edits of wording.
  public private(set) var wordings: [HandEdit] = []
  /// What cannot be carried over, in words.
  public private(set) var rest: [Message] = []

  private let meeting: Meeting
  private let resolver: PersonResolver

  /// Begins with the meeting as it is.
  public init(_ meeting: Meeting) {
    self.meeting = meeting
    resolver = PersonResolver(meeting.roster)
  }

  /// Takes the differences of a paper in.
  public mutating func take(_ differences: [EditComparison.Difference], kind: PaperKind, title: String) {
    var taken: Set<Int> = []
    // Two names that changed places are two people who changed seats.
    if kind == .seatingChart {
      for (index, difference) in differences.enumerated() where !taken.contains(index) {
        guard difference.unit == .paragraph, let one = person(difference.old), let other = person(difference.new),
          one.id != other.id
        else { continue }
        let back = differences.indices.first { number in
          number != index && person(differences[number].old)?.id == other.id
            && person(differences[number].new)?.id == one.id
        }
        guard back != nil else { continue }
        for number in differences.indices {
          let pair = Set([person(differences[number].old)?.id, person(differences[number].new)?.id])
          if differences[number].unit == .paragraph, pair == [one.id, other.id] { taken.insert(number) }
        }
        add(Change(.seat, subject: one.name.value.text, new: other.name.value.text))
      }
    }
    for (index, difference) in differences.enumerated() where !taken.contains(index) {
      if let change = fact(difference, kind: kind) {
        add(change)
      } else if difference.unit == .paragraph,
        kind == .nameCards || kind == .seatingChart && difference.new != nil && person(difference.old) != nil
      {
        rest.append(
          Message(
            "“\(title)”：“\(difference.old ?? "")”改成“\(difference.new ?? "")”，认不出是哪一项事实，没有带过来",
            english: "“\(title)”: “\(difference.old ?? "")” became “\(difference.new ?? "")”; not carried over"))
      } else {
        wordings.append(
          HandEdit(
            kind: kind.name, title: title, unit: difference.unit, old: difference.old ?? "",
            new: difference.isLook ? "" : difference.new ?? "",
            occurrence: difference.occurrence, behind: difference.behind))
      }
    }
  }

  private mutating func add(_ change: Change) {
    let isKnown = facts.contains { known in
      known.kind == change.kind
        && (known.subject?.value == change.subject?.value && known.new?.value == change.new?.value
          || change.kind == .seat && known.subject?.value == change.new?.value)
    }
    if !isKnown { facts.append(change) }
  }

  private func person(_ text: String?) -> Person? {
    guard let text, case let people = resolver.people(named: PersonName(text)), people.count == 1 else { return nil }
    return meeting.roster[people[0]]
  }

  /// The fact that was edited; nil for wording.
  private func fact(_ difference: EditComparison.Difference, kind: PaperKind) -> Change? {
    guard kind != .speeches else { return nil }
    if difference.unit == .row { return row(difference, kind: kind) }
    guard difference.unit == .paragraph, let old = difference.old.map(EditedText.normalized),
      let new = difference.new.map(EditedText.normalized)
    else { return nil }
    if let person = person(old), resolver.people(named: PersonName(new)).isEmpty,
      NameShape.isName(PersonName(new).scalars)
    {
      return Change(.rename, subject: person.name.value.text, old: person.name.value.text, new: PersonName(new).text)
    }
    if let change = ofRow(difference, old, new) { return change }
    if let venue = meeting.venue?.value, let replaced = replacement(of: venue, in: old, giving: new) {
      return Change(.venue, old: venue, new: replaced)
    }
    return time(old, new)
  }

  // MARK: Rows

  /// Somebody who was put on a list or taken from it, or an item of the agenda that was moved or dropped; nil for other rows.
  private func row(_ difference: EditComparison.Difference, kind: PaperKind) -> Change? {
    if kind == .agenda {
      guard let item = item(of: difference.cells) else { return nil }
      if difference.new == nil { return Change(.dropItem, subject: item) }
      guard difference.old != nil else { return nil }
      return Change(.moveItem, subject: item, new: "\(difference.rowsBefore.count { self.item(of: $0) != nil } + 1)")
    }
    guard kind == .attendeeList || kind == .signIn, difference.old == nil || difference.new == nil else { return nil }
    if difference.old != nil {
      let people = difference.cells.compactMap { person($0) }
      return people.count == 1 && people[0].isExpected ? Change(.absent, subject: people[0].name.value.text) : nil
    }
    func cell(_ title: String) -> String? {
      difference.header.firstIndex(of: title).flatMap {
        difference.cells.indices.contains($0) ? difference.cells[$0] : nil
      }
    }
    guard let name = cell("姓名"), NameShape.isName(PersonName(name).scalars), person(name) == nil else { return nil }
    let beside = [cell("单位"), cell("职务")].compactMap { $0 }.joined()
    return Change(.add, subject: PersonName(name).text + (beside.isEmpty ? "" : "（\(beside)）"))
  }

  /// The matter of the one item of the agenda that a row tells of.
  private func item(of cells: [String]) -> String? {
    let found = meeting.agenda.items.filter { item in
      cells.contains { FieldName.comparable($0) == FieldName.comparable(item.title.value) }
    }
    return found.count == 1 ? found[0].title.value : nil
  }

  /// Another unit or post in the row of somebody.
  private func ofRow(_ difference: EditComparison.Difference, _ old: String, _ new: String) -> Change? {
    let own = difference.around.compactMap { person($0) }.filter { person in
      [person.post?.value, person.unit?.value].contains { $0.map(EditedText.normalized) == old }
    }
    guard let person = own.first, Set(own.map(\.id)).count == 1 || isNearest(person, difference) else { return nil }
    let subject = person.name.value.text
    if person.post.map({ EditedText.normalized($0.value) }) == old {
      return Change(.post, subject: subject, old: person.post?.value, new: new)
    }
    return Change(.unit, subject: subject, old: person.unit?.value, new: new)
  }

  /// Whether the name stands directly beside the text, in the same row.
  private func isNearest(_ person: Person, _ difference: EditComparison.Difference) -> Bool {
    let old = EditedText.normalized(difference.old ?? "")
    let middle = difference.around.firstIndex(of: old) ?? difference.around.count / 2
    let name = difference.around.indices.min { left, right in
      let isName = { (index: Int) in self.person(difference.around[index]) != nil }
      return (isName(left) ? abs(left - middle) : 99) < (isName(right) ? abs(right - middle) : 99)
    }
    return name.flatMap { self.person(difference.around[$0])?.id } == person.id
  }

  private func replacement(of value: String, in old: String, giving new: String) -> String? {
    guard let range = old.firstRange(of: value) else { return nil }
    let (head, tail) = (old[..<range.lowerBound], old[range.upperBound...])
    guard new.hasPrefix(head), new.hasSuffix(tail), new.count > head.count + tail.count else { return nil }
    return String(new.dropFirst(head.count).dropLast(tail.count))
  }

  private func time(_ old: String, _ new: String) -> Change? {
    guard let start = meeting.start?.value.text else { return nil }
    let stated = start + (meeting.end.map { "—\($0.value.text)" } ?? "")
    guard let text = replacement(of: stated, in: old, giving: new), let when = WhenText(text), when.start != nil else {
      return nil
    }
    return Change(.time, old: stated, new: text)
  }
}
