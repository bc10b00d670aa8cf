extension PersonName {
  /// Whether it has the shape of a person's name, and not that of a unit, a post or a group of people.
  public var looksLikePerson: Bool { NameShape.isName(scalars) }
}
