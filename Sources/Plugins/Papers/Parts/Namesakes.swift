internal import Assembler

/// People of one name, whom papers tell apart by their units.
struct Namesakes {
  private let names: Set<PersonName>

  init(_ people: [Person]) {
    var seen: Set<PersonName> = []
    names = Set(people.lazy.map(\.name.value).filter { !seen.insert($0).inserted })
  }

  /// The unit of somebody who shares the name with another; nil for everybody else.
  func unit(of person: Person) -> String? { names.contains(person.name.value) ? person.unit?.value : nil }
}
