/// Tells lines below and between the rows of a table that are no records: totals, notes, who made the table.
enum TableNote {
  /// Whether a text begins as such a line does.
  static func isNote(_ text: String) -> Bool {
    // Every row is asked, and hardly one begins like a note.
    guard let first = text.unicodeScalars.first(where: { !$0.isBlank }), firstScalars.contains(first) else {
      return false
    }
    let compact = String(scalars: text.unicodeScalars.lazy.filter { !$0.isBlank })
    if words.contains(compact) { return true }
    if beginnings.contains(where: { compact.hasPrefix($0) }) { return true }
    // 共 45 人 is a total, while 共青团县委 is a unit.
    var scanner = TextScanner(compact)
    guard scanner.takeAny(totals) else { return false }
    return scanner.takeNumber() != nil
  }

  private static let firstScalars = Set((words + beginnings + totals).compactMap(\.unicodeScalars.first))
  private static let totals = ["以上共", "以上", "共计", "总共", "合计共", "共"]
  private static let words: Set<String> = [
    "合计", "总计", "小计", "共计", "总数", "人数", "备注", "说明", "注", "附注", "制表", "填表", "联系人", "联系电话", "填报人",
  ]
  private static let beginnings = [
    "合计：", "合计:", "总计：", "总计:", "小计：", "小计:", "共计：", "共计:", "合计人数", "总人数", "注：", "注:", "备注：", "备注:", "说明：", "说明:",
    "附注：", "附注:", "制表人", "制表单位", "制表时间", "制表日期", "制表：", "制表:", "填表人", "填表单位", "填表时间", "填报单位", "填报人", "填报时间", "填表说明",
    "审核人", "审核：", "审核:", "审批人", "审批：", "经办人", "联系人：", "联系人:", "联系电话：", "联系电话:", "单位盖章", "（盖章", "(盖章", "统计人", "统计时间",
    "打印时间",
    "打印日期", "负责人签字", "单位负责人：", "应到", "实到",
  ]
}
