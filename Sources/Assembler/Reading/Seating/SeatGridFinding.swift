internal import OfficeDocuments

/// What reading a drawing of seats has to tell.
enum SeatGridFinding: FindingCodes {
  /// A drawing of seats without its front.
  case frontAssumed
  /// Seats of a drawing without a name.
  case notAName

  /// The part of the program that reports them.
  static let title = Message("读取座次图", english: "Reading a drawing of seats")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .frontAssumed:
      FindingCode(
        "seating.front-assumed", .warning,
        title: Message("座次图没有标明前方", english: "a drawing of seats without its front"),
        explanation: Message(
          "图上没有写主席台或讲台，当作前方在上", english: "Nothing says where the rostrum is, so it was taken to be at the top"),
        remedy: Message("在图上写明“主席台”", english: "write 主席台 where it is"))
    case .notAName:
      FindingCode(
        "seating.not-a-name", .warning,
        title: Message("座次图上有的座位不是姓名", english: "seats of a drawing without a name"),
        explanation: Message("只写了单位或别的字的座位没有采用", english: "Seats that hold a unit or something else were not used"),
        remedy: Message("写上姓名", english: "write the name"))
    }
  }
}
