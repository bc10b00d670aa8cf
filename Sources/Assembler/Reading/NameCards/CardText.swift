/// What the texts of a face are, each told from the others.
struct CardText {
  /// A name, and the lines in letters that belong to it.
  struct Named {
    var name: Located<PersonName>
    /// The name in letters, as bilingual cards show it below the characters.
    var letters: [Located<PersonName>] = []
  }

  /// The names, in order.
  var named: [Named] = []
  /// Fields of a mail merge that nobody filled.
  var fields: [Located<String>] = []
  /// Texts that are no name, no unit, no post, and nothing else that cards bear.
  var unread: [Located<String>] = []
  /// Posts that stand on a face without a name.
  var posts: [Located<PersonName>] = []
}
