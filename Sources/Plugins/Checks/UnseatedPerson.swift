public import Assembler
internal import OfficeDocuments

/// Somebody who takes part has no seat.
public struct UnseatedPerson: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let code = SeatingFinding.unseated.code.shown(by: [
    CheckExample(
      Message("会场只有两个座位，第三个人坐不下", english: "two seats for three people"),
      meeting: """
        会议名称: 农田水利工作会议
        名单:
          - {姓名: 方既白, 单位: 县水利局, 主席台: 是}
          - {姓名: 侯晓玲, 单位: 县水利局}
          - {姓名: 何田, 单位: 云岭乡}
          - {姓名: ↓林栖迟, 单位: 青石镇}
          - {姓名: 许南乔, 单位: 县水利局, 身份: 工作人员}
        座次:
          会场排数: 1
          每排座位: 2
        """),
    CheckExample(
      Message("座次由单位逐人排定，漏了一个人", english: "everybody is seated by hand but one"),
      meeting: """
        会议名称: 农田水利工作会议
        名单:
          - {姓名: 侯晓玲, 单位: 县水利局}
          - {姓名: 何田, 单位: 云岭乡}
          - {姓名: ↓林栖迟, 单位: 青石镇}
        座次:
          固定座位:
            - {姓名: 侯晓玲, 区域: 会场, 座位: 1排1座}
            - {姓名: 何田, 区域: 会场, 座位: 1排2座}
        """),
  ])

  /// One finding for each person whom the seating arrangement cannot place.
  public func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).findings.filter { $0.code == code }
  }
}
