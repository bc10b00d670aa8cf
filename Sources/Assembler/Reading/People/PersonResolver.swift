internal import ChineseText

/// Tells who of the roster is meant where a part of the meeting names somebody: the only index of names.
///
/// The name decides. Of several people of one name the unit that stands beside it decides, then the post, then the group, then
/// who takes part at all. Where that leaves several, nobody is guessed at.
public struct PersonResolver: MeetingWork, Sendable {
  private let roster: Roster
  private var firstByName: [PersonName: PersonID] = [:]
  /// The people of each surname, for texts such as 何县长.
  private var bySurname: [Unicode.Scalar: [PersonID]] = [:]
  /// The people of names that several have, in the order of the roster.
  private var namesakes: [PersonName: [PersonID]] = [:]
  /// Names that a late change corrected.
  private var formerNames: Set<PersonName> = []
  /// How many people of such a name take part.
  private var expectedCounts: [PersonName: Int] = [:]

  /// Makes a roster ready to be asked about many names.
  public init(_ roster: Roster) {
    self.roster = roster
    firstByName.reserveCapacity(roster.people.count)
    for person in roster.people where !person.name.value.isEmpty {
      let name = person.name.value.ignoringCase
      if let surname = name.scalars.first, person.post != nil { bySurname[surname, default: []].append(person.id) }
      guard let first = firstByName[name] else {
        firstByName[name] = person.id
        continue
      }
      namesakes[name, default: [first]].append(person.id)
    }
    for person in roster.people {
      guard let former = person.formerName?.ignoringCase, firstByName[former] == nil else { continue }
      firstByName[former] = person.id
      formerNames.insert(former)
    }
    for (name, people) in namesakes { expectedCounts[name] = people.count { roster[$0]?.isExpected ?? false } }
  }

  /// Makes the roster of a meeting ready.
  public init(_ meeting: Meeting, sharing _: SharedWork) { self.init(meeting.roster) }

  /// Everybody of a name, in the order of the roster.
  public func people(named name: PersonName) -> [PersonID] {
    let key = name.ignoringCase
    return namesakes[key] ?? firstByName[key].map { [$0] } ?? []
  }

  /// Whether somebody else who takes part has the name of a person, so that papers have to tell the two apart.
  public func hasNamesake(_ person: Person) -> Bool {
    (expectedCounts[person.name.value.ignoringCase] ?? 0) > (person.isExpected ? 1 : 0)
  }

  /// Whether a text begins with the name of somebody, as 方既白发言 does.
  public func beginsWithName(_ text: PersonName) -> Bool {
    guard text.scalars.count > 2 else { return false }
    return (2..<min(text.scalars.count, 50)).contains { length in
      firstByName[PersonName(String(scalars: text.scalars.prefix(length))).ignoringCase] != nil
    }
  }

  /// The reference with the answer who is meant.
  public func answer(for reference: PersonReference) -> PersonReference { resolved(reference) }

  /// The reference with the answer who is meant.
  func resolved(_ given: PersonReference) -> PersonReference { resolved(given, addressed: true) }

  private func resolved(_ given: PersonReference, addressed isAddressed: Bool) -> PersonReference {
    var reference = given
    var people = people(named: reference.name)
    if people.isEmpty, let addressed = addressed(reference.name) {
      people = self.people(named: addressed.name)
      reference.titles.append(addressed.title)
      reference.name = addressed.name
    }
    if people.isEmpty, isAddressed, case let addressed = self.people(addressedAs: reference.name), !addressed.isEmpty {
      people = addressed
      reference.titles.append(String(scalars: reference.name.scalars.dropFirst()))
      if people.count == 1, let person = roster[people[0]] { reference.name = person.name.value }
    }
    switch people.count {
    case 0: reference.resolution = .unresolved
    case 1:
      reference.resolution = .person(people[0])
      // What papers print is the corrected name, whatever the source still has.
      if formerNames.contains(reference.name.ignoringCase), let person = roster[people[0]] {
        reference.name = person.name.value
      }
    case Self.mostNamesakes...: reference.resolution = .ambiguous(people)
    default:
      let left = told(apart: people, by: reference.titles)
      // A person who is listed twice is one person, whichever row is meant.
      let isOne = left.dropFirst().allSatisfy { isSame($0, as: left[0]) }
      reference.resolution = isOne ? .person(left[0]) : .ambiguous(left)
    }
    return reference
  }

  /// The references with the answers, where each means somebody else, as those of seats do: who is meant elsewhere for sure is
  /// not meant where it is unsure.
  ///
  /// - Parameter addressed: Whether 何县长 names somebody; a card that says so has the post in the place of the name.
  func resolved(each given: [PersonReference], addressed: Bool = true) -> [PersonReference] {
    var references = given.map { resolved($0, addressed: addressed) }
    guard !namesakes.isEmpty else { return references }
    var taken: Set<PersonID> = []
    for index in references.indices {
      let name = references[index].name.ignoringCase
      guard let all = namesakes[name], case .person(let person) = references[index].resolution else { continue }
      // Rows that nothing tells apart are filled one after the other.
      let free = taken.contains(person) ? all.first { !taken.contains($0) && isSame($0, as: person) } : nil
      references[index].resolution = .person(free ?? person)
      taken.insert(free ?? person)
    }
    guard !taken.isEmpty else { return references }
    for index in references.indices {
      guard case .ambiguous(let people) = references[index].resolution else { continue }
      let left = people.filter { !taken.contains($0) }
      guard left.count < people.count, let first = left.first else { continue }
      references[index].resolution = left.count == 1 ? .person(first) : .ambiguous(left)
      if left.count == 1 { taken.insert(first) }
    }
    return references
  }

  /// Those whom a text addresses by surname and post, as 何县长; whoever holds just that post goes before a deputy.
  func people(addressedAs text: PersonName) -> [PersonID] {
    let scalars = text.scalars
    guard (3...8).contains(scalars.count), NameShape.isPost(scalars), let same = bySurname[scalars[0]],
      same.count <= Self.mostOfOneSurname
    else { return [] }
    for length in [2, 1] where scalars.count >= length + 2 {
      let surname = scalars.prefix(length)
      let post = Array(scalars.dropFirst(length))
      guard length == 1 ? NameShape.isWholePost(post) || post.count > 2 : Surname.isCompound(surname) else { continue }
      let clues = PersonClues([String(scalars: post)])
      let candidates = same.filter { roster[$0]?.name.value.scalars.starts(with: surname) ?? false }
      let exact = candidates.filter { roster[$0].map(clues.postLikeness) == 2 }
      if !exact.isEmpty { return exact }
      let deputies = candidates.filter { id in
        PersonClues.comparable(roster[id]?.post?.value).split { "、，,；;/".unicodeScalars.contains($0) }
          .contains { $0.suffix(post.count).elementsEqual(post) }
      }
      if !deputies.isEmpty { return deputies }
    }
    return []
  }

  /// More people of one surname than are looked through for each text.
  private static let mostOfOneSurname = 2_000

  /// The person to whose name a text joins the post: `林清副县长` is 林清, where the roster has a 林清.
  private func addressed(_ text: PersonName) -> (name: PersonName, title: String)? {
    var scalars = text.scalars
    for greeting in Self.greetings where scalars.starts(with: greeting) { scalars.removeFirst(greeting.count) }
    let greeted = PersonName(String(scalars: scalars))
    if scalars.count < text.scalars.count, !people(named: greeted).isEmpty { return (greeted, "") }
    guard (4...30).contains(scalars.count) else { return nil }
    // The longest name counts: 张小 is not meant where there is a 张小明.
    for length in stride(from: scalars.count - 2, through: 2, by: -1) {
      let name = PersonName(String(scalars: scalars.prefix(length)))
      let title = Array(scalars.dropFirst(length))
      if !people(named: name).isEmpty, NameShape.isPost(title) || Self.addresses.contains(title) {
        return (name, String(scalars: title))
      }
    }
    return nil
  }

  /// More people of one name than any meeting has; they are not compared one by one.
  private static let mostNamesakes = 65

  private static let greetings: [[Unicode.Scalar]] = ["尊敬的", "敬爱的"].map { Array($0.unicodeScalars) }
  private static let addresses: Set<[Unicode.Scalar]> = Set(
    ["同志", "先生", "女士", "老师"].map { Array($0.unicodeScalars) })

  private func told(apart people: [PersonID], by titles: [String]) -> [PersonID] {
    let clues = PersonClues(titles)
    let likenesses = [PersonClues.unitLikeness, PersonClues.postLikeness, PersonClues.groupLikeness]
    var left = people
    for likeness in likenesses where left.count > 1 {
      let found = left.map { roster[$0].map(likeness(clues)) ?? 0 }
      guard let most = found.max(), most > 0 else { continue }
      left = zip(left, found).filter { $0.1 == most }.map(\.0)
    }
    guard left.count > 1 else { return left }
    let expected = left.filter { roster[$0]?.isExpected ?? false }
    return expected.isEmpty ? left : expected
  }

  private func isSame(_ one: PersonID, as other: PersonID) -> Bool {
    guard let one = roster[one], let other = roster[other] else { return false }
    return PersonClues.comparable(one.unit?.value) == PersonClues.comparable(other.unit?.value)
      && PersonClues.comparable(one.post?.value) == PersonClues.comparable(other.post?.value)
  }
}

extension PersonName {
  /// The name in small letters: cards often print names of foreigners in capitals, and that makes nobody another person.
  var ignoringCase: PersonName {
    guard scalars.contains(where: { !Self.isIdeograph($0) && $0.properties.isUppercase }) else { return self }
    return PersonName(written.lowercased())
  }
}
