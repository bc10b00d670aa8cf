extension PublicColumn {
  /// The column that a description marks for print by its name; nil for a name of none.
  init?(_ name: String) {
    let comparable = FieldName.comparable(name)
    if ["议程备注", "事项备注", "议程说明"].contains(comparable) {
      self = .agendaRemarks
    } else if MeetingFields.Person.note.names.contains(comparable) || comparable == "名单备注" {
      self = .remarks
    } else if MeetingFields.Person.phone.names.contains(comparable) {
      self = .phones
    } else if let found = MeetingFields.Person.arrangements.first(where: { field, _ in
      field.names.contains { FieldName.comparable($0) == comparable }
    }) {
      self = .arrangement(found.1)
    } else {
      return nil
    }
  }
}
