public import OfficeDocuments

/// A meeting material (会议材料): one paper of the packet that somebody drafted, such as a speech.
public struct Material: Hashable, Sendable {
  /// The number in the packet, from 1, as stated or by position.
  public var number: Located<Int>
  /// The title.
  public var title: Located<String>
  /// Who speaks it, where somebody does.
  public var speaker: PersonReference?
  /// The day on which it is spoken, where the draft says so under its title.
  public var date: Located<CalendarDate>?
  /// The file of the draft, relative to the meeting folder.
  public var file: Located<String>
  /// The draft, read into its parts; nil when the file is missing, which is then a finding.
  public var draft: Draft?
  /// How far it has come (审议稿, 草案, 征求意见稿), where the draft or the list says so.
  public var status: Located<String>?
  /// For whom it is, where the list says so; nil leaves it to what it is.
  public var bags: Located<[BagRole]>?
  /// By whom and when it was reviewed (审签), where the list says so.
  public var review: [ReviewStep] = []
  /// Whether it goes into the booklet as its author made it (原样), where the list says so.
  public var keepsOriginal: Located<Bool>?
  /// Its file, where it goes into the booklet as its author made it; nil for a draft that is set in the looks of the layout.
  public var original: OriginalDocument?
  /// What kind of paper it is, as the office calls it: 讲话, 汇报, 交流发言, 主持词 …
  public var kind: Located<String>?

  /// Creates a material.
  public init(number: Located<Int>, title: Located<String>, file: Located<String>) {
    self.number = number
    self.title = title
    self.file = file
  }
}
