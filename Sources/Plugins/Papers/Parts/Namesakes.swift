internal import Assembler

extension PersonResolver {
  /// The unit of somebody who shares the name with another, as papers tell them apart; nil for everybody else.
  func unitAmongNamesakes(of person: Person) -> String? { hasNamesake(person) ? person.unit?.value : nil }
}
