internal import OfficeDocuments

/// The people of several lists, of whom somebody may stand in more than one: on the rostrum and in a unit.
struct ListedPeople {
  /// Everybody once, in the order in which they were first listed.
  private(set) var people: [Person] = []
  private var indices: [PersonName: [Int]] = [:]

  /// Adds somebody, or what a second entry of the same person says more. Two people of one name stay two.
  mutating func add(_ person: Person) {
    let known = indices[person.name.value] ?? []
    guard let index = known.first(where: { people[$0].isSamePerson(as: person) }) else {
      indices[person.name.value] = known + [people.count]
      return people.append(person)
    }
    people[index].unit = people[index].unit ?? person.unit
    people[index].post = people[index].post ?? person.post
    people[index].phone = people[index].phone ?? person.phone
    people[index].group = people[index].group ?? person.group
    people[index].role = people[index].role ?? person.role
    people[index].attends = people[index].attends ?? person.attends
    people[index].substitute = people[index].substitute ?? person.substitute
    people[index].isOnRostrum = people[index].isOnRostrum ?? person.isOnRostrum
  }
}

extension Person {
  /// Whether two entries of lists are of one person: the same name, and nothing that tells the two apart.
  fileprivate func isSamePerson(as other: Person) -> Bool {
    guard name.value == other.name.value else { return false }
    guard let unit, let otherUnit = other.unit else {
      // Two rows of one list are two people, unless nothing at all tells them apart.
      let isOneList =
        name.location.file == other.name.location.file && name.location.place.sheet == other.name.location.place.sheet
      if isOneList, (unit == nil) != (other.unit == nil) || (post == nil) != (other.post == nil) { return false }
      let (own, others) = (
        (unit?.value ?? "") + (post?.value ?? ""), (other.unit?.value ?? "") + (other.post?.value ?? "")
      )
      return own.isEmpty || others.isEmpty || own == others || own.hasSuffix(others) || others.hasSuffix(own)
    }
    return unit.value == otherUnit.value
  }
}
