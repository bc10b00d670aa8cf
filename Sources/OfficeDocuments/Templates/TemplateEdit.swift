/// A stretch of a part that is not copied as it stands.
struct TemplateEdit {
  /// What happens to it.
  indirect enum Action {
    /// It goes.
    case nothing
    /// The value of a placeholder takes its place.
    case value(TemplateTag)
    /// Bytes take its place.
    case bytes(String)
    /// It goes, but for the first copy of a part that is repeated.
    case once
    /// It gets a number of its own in all copies but the first.
    case fresh
    /// A part that is repeated or shown under a condition.
    case part(TemplateBlock)
  }

  var range: Range<Int>
  var action: Action
}

/// A part of a template between its two marks.
struct TemplateBlock {
  var tag: TemplateTag
  /// The bytes that are shown once for each record.
  var inner: Range<Int>
  /// The bytes that are shown for the last record, without what parts the records.
  var last: Range<Int>
  /// What stands between two copies, so that runs that were cut are whole.
  var joint = ""
  /// What stands there when there is no copy.
  var emptyJoint = ""
  /// What changes within.
  var edits: [TemplateEdit] = []
}
