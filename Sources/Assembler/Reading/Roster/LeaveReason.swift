internal import OfficeDocuments

extension Person {
  /// Why somebody does not come, as the remark gives it beside the leave itself: 省里开会 of 请假（省里开会）; nil where it gives no
  /// reason.
  public var leaveReason: Located<String>? {
    guard let note, let reason = LeaveReason.reason(in: note.value) else { return nil }
    return Located(reason, at: note.location)
  }
}

/// What a remark about leave says of its reason.
enum LeaveReason {
  /// The reason, without the leave itself, who comes instead, and who was told; nil where there is none.
  static func reason(in note: String) -> String? {
    for part in note.split(whereSeparator: { "，,；;。：:（）()".contains($0) || $0.isWhitespace }).map(String.init) {
      guard SubstituteNote(part) == nil, !formalities.contains(where: part.contains) else { continue }
      var reason = part
      for beginning in ["因为", "由于", "因"] where reason.hasPrefix(beginning) && !whole.contains(where: reason.hasPrefix) {
        reason.removeFirst(beginning.count)
        break
      }
      let bare = reason.hasSuffix("会议") ? String(reason.dropLast(2)) : reason
      if let ending = LeaveNote.withoutReason.first(where: bare.hasSuffix) {
        reason = String(bare.dropLast(ending.count))
      }
      if (2...20).contains(reason.unicodeScalars.count) { return reason }
    }
    return nil
  }

  /// What begins with 因 as a word of its own.
  private static let whole = ["因公", "因私", "因病", "因事"]
  /// What was done about the leave.
  private static let formalities = ["报备", "报告", "批准", "同意", "审批", "报批", "备案", "已报", "请假条", "手续", "代会", "代参"]
}
