extension PaperKind {
  /// 座次图: who sits where.
  public static let seatingChart = PaperKind("seating-chart")
  /// 讲话稿等会议材料, one paper each.
  public static let speeches = PaperKind("speeches")
  /// 会议材料汇编, which repeats pages of other papers.
  public static let booklet = PaperKind("booklet")
  /// 座牌: told card by card, and not page by page.
  public static let nameCards = PaperKind("name-cards")
  /// 核对单, which the office prints for itself.
  public static let checkSheet = PaperKind("check-sheet")
  /// 会议议程: its rows are the items of the agenda.
  public static let agenda = PaperKind("agenda")
  /// 参会人员名单: its rows are people.
  public static let attendeeList = PaperKind("attendee-list")
  /// 签到表: its rows are people.
  public static let signIn = PaperKind("sign-in")
  /// 补印: what a change asks to be printed.
  static let changePack = PaperKind("change-pack")
}
