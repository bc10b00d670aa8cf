public import OfficeDocuments

/// What does not work out when people are seated.
public enum SeatingFinding: FindingCodes {
  /// A fixed seat is outside the room.
  case noSuchSeat
  /// Somebody who takes part has no seat.
  case unseated
  /// A hall that is too large.
  case tooLarge

  /// The part of the program that reports them.
  public static let title = Message("排座", english: "Seating people")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .noSuchSeat:
      FindingCode(
        "seating.no-such-seat", .error,
        title: Message("安排的座位不在会场之内", english: "a fixed seat is outside the room"),
        explanation: Message(
          "固定座位的排号、座号应当在会场的排数和每排座位之内，否则座次图上没有这个座位",
          english: "Row and number of a fixed seat have to lie within the hall, or the chart has no such seat"),
        remedy: Message("改正座位，或改正会场的排数和每排座位", english: "correct the seat, or the size of the hall"))
    case .unseated:
      FindingCode(
        "seating.unseated", .error,
        title: Message("参会的人没有座位", english: "somebody who takes part has no seat"),
        explanation: Message(
          "会场的座位少于需要座位的人，排在后面的人坐不下；或者固定的座位超出了会场的排数和座数；或者座次表由单位逐人排定而漏了人。工作人员和媒体不要求有座位，没有规定会场座位的会议不检查",
          english:
            "The hall has fewer seats than people who need one, and the last in order have none; or a fixed seat lies "
            + "outside the hall; or the office seats everybody by hand and forgot somebody. Staff and the press need no seat, "
            + "and a meeting without planned seats is not checked"),
        remedy: Message("增加排数或座位，或者在座次表上补上", english: "add rows or seats, or complete the seating plan"))
    case .tooLarge:
      FindingCode(
        "seating.too-large", .error,
        title: Message("会场大得不合常理", english: "a hall that is too large"),
        explanation: Message(
          "会场的座位数太大，多半是笔误，没有排座", english: "The number of seats is probably a slip; nobody is seated"),
        remedy: Message("改正排数和每排座位", english: "correct rows and seats"))
    }
  }
}
