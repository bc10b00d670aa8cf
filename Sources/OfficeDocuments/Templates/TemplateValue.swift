/// What stands in the place of a placeholder.
public enum TemplateValue {
  /// Words; empty where nothing is known. A line feed begins a new line, a tab stays a tab.
  case text(String)
  /// Whether a part of the template is shown.
  case flag(Bool)
  /// Several records, for each of which a part of the template is repeated.
  case list([TemplateRecord])
  /// A picture with its size on paper.
  case picture(Image)

  /// Whether a part of the template that depends on it is shown.
  var isShown: Bool {
    switch self {
    case .text(let text): text.unicodeScalars.contains { !$0.properties.isWhitespace }
    case .flag(let flag): flag
    case .list(let records): !records.isEmpty
    case .picture: true
    }
  }
}

/// Something of which a template tells, such as the meeting or somebody of a list: it knows its placeholders by name.
public struct TemplateRecord {
  /// The value of a placeholder; nil for a name that means nothing here.
  public var value: (_ name: String) -> TemplateValue?

  /// Creates a record.
  public init(_ value: @escaping (_ name: String) -> TemplateValue?) { self.value = value }
}

/// What is wrong with a placeholder.
public enum TemplateProblem: String, Hashable, Sendable, CaseIterable {
  /// `{{` without `}}` in the same paragraph, or the other way round.
  case unclosedTag
  /// `{{#名}}` without `{{/名}}`, or the other way round.
  case unclosedPart
  /// Beginning and end of a part do not stand at the same level, or two parts overlap.
  case crossed
  /// A part that is repeated cuts through cells that are merged downwards.
  case cutCells
  /// Nothing goes by this name.
  case unknownName
  /// A list or a picture stands where words are wanted, or words where a list is.
  case wrongKind

  /// Whether the template cannot be filled at all.
  public var isStructural: Bool {
    switch self {
    case .unclosedTag, .unclosedPart, .crossed, .cutCells: true
    case .unknownName, .wrongKind: false
    }
  }
}

/// A placeholder of a template that something is to be told of.
public struct TemplateRemark: Hashable, Sendable {
  /// What is wrong.
  public var problem: TemplateProblem
  /// The placeholder as it is written.
  public var tag: String
  /// The name in it.
  public var name: String
  /// Where it stands.
  public var place: Place

  /// Creates a remark.
  public init(problem: TemplateProblem, tag: String, name: String, place: Place) {
    self.problem = problem
    self.tag = tag
    self.name = name
    self.place = place
  }
}
