public import Assembler

extension CompositionRequest {
  /// The unit of somebody who shares the name with another, as papers tell them apart; nil for everybody else.
  public func unitAmongNamesakes(of person: Traced<Person>) -> String? { hasNamesake(person) ? person.unit : nil }
}
