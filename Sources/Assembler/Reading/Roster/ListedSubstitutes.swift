extension Roster {
  /// Puts those on the roster who come in the place of somebody on leave and have no row of their own.
  ///
  /// They stand directly behind the one in whose place they come, with that unit, group and capacity and their own post.
  mutating func listSubstitutes() {
    guard people.contains(where: { !$0.isExpected && $0.substitute != nil }) else { return }
    let resolver = PersonResolver(self)
    var listed: [Person] = []
    var added: Set<PersonName> = []
    for person in people {
      listed.append(person)
      guard !person.isExpected, let named = person.substitute,
        case let substitute = resolver.resolved(named), substitute.resolution == .unresolved,
        NameShape.isName(substitute.name.scalars), added.insert(substitute.name).inserted
      else { continue }
      listed.append(Person(substitute, for: person, id: PersonID(number: listed.count)))
    }
    people = listed
  }
}

extension Person {
  /// Somebody who comes in the place of another.
  fileprivate init(_ substitute: PersonReference, for person: Person, id: PersonID) {
    self.init(name: Located(substitute.name, at: substitute.location))
    for title in substitute.titles { UnitAndPost(title).fill(&self, at: substitute.location) }
    unit = unit ?? person.unit
    role = person.role
    group = person.group
    order = person.order
    serial = person.serial
    section = person.section
    standsInFor = id
  }
}
