internal import OfficeDocuments

extension Bag {
  /// The bag of a role or of a person.
  ///
  /// - Throws: `AssemblyError` when nobody is of that name, or several are.
  init(named name: String, of meeting: Meeting, sharing work: SharedWork) throws(AssemblyError) {
    if let role = BagRole(name) {
      self = .role(role)
      return
    }
    let people = work.work(PersonResolver.self).people(named: PersonName(name)).compactMap { meeting.roster[$0] }
      .filter(\.isExpected)
    guard let person = people.first else {
      let names = meeting.roster.people.map(\.name.value.text)
      let nearest = nearestText(to: name, among: BagRole.allCases.map(\.rawValue) + names)
      let roles = BagRole.allCases.map(\.rawValue)
      throw AssemblyError(
        file: "--for \(name)",
        Message(
          "没有这种对象，参会人员里也没有这个人\(nearest.map { "；是不是“\($0)”" } ?? "；可用的有：\(roles.joined(separator: "、"))，或一个人的姓名")",
          english:
            "this is no role and nobody who comes\(nearest.map { "; did you mean “\($0)”" } ?? "; known are \(roles.joined(separator: ", ")) and names of people")"
        ))
    }
    guard people.count == 1 else {
      throw AssemblyError(
        file: "--for \(name)",
        Message(
          "参会人员里有 \(people.count) 个人叫这个名字，请按对象装袋",
          english: "\(people.count) people have this name; make the bag of a role"))
    }
    let seated = work.work(SeatingArrangement.self).onRostrum.contains(person.id)
    self = .person(person.id, name: person.name.value, role: BagRole(person.role?.value, isOnRostrum: seated))
  }
}
