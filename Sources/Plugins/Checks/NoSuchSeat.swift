public import Assembler
internal import OfficeDocuments

/// A fixed seat is outside the room.
public struct NoSuchSeat: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let code = SeatingFinding.noSuchSeat.code.shown(by: [
    CheckExample(
      Message("固定的座位不在会场里", english: "a fixed seat outside the hall"),
      meeting: """
        会议名称: 农田水利工作会议
        名单:
          - {姓名: 侯晓玲, 单位: 县水利局}
        座次:
          会场排数: 1
          每排座位: 2
          固定座位:
            - {姓名: 侯晓玲, 区域: 会场, 座位: ↓2排1座}
        """)
  ])

  /// One finding for each such seat.
  public func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).findings.filter { $0.code == code }
  }
}
