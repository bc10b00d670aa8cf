internal import Assembler
internal import OfficeDocuments

/// The hall has more seats than any hall.
struct HallTooLarge: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.too-large", .error,
    title: Message("会场大得不合常理", english: "a hall that is too large"),
    explanation: Message(
      "会场的座位数太大，多半是笔误，没有排座", english: "The number of seats is probably a slip; nobody is seated"),
    remedy: Message("改正排数和每排座位", english: "correct rows and seats"),
    examples: [
      CheckExample(
        Message("排数多打了几个零", english: "rows with zeros too many"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 侯晓玲}]
          座次:
            会场排数: ↓20000
            每排座位: 20
          """)
    ])

  /// One finding for the hall.
  func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).problems.compactMap { problem in
      guard case .hallTooLarge(let rows, let seats, let most, let location) = problem else { return nil }
      return Finding(
        code,
        Message(
          "会场有 \(rows) 排、每排 \(seats) 座，超过 \(most) 座，多半是笔误；没有排座",
          english:
            "a hall of \(rows) rows of \(seats) seats exceeds \(most) seats and is probably a slip; nobody is seated"),
        at: location)
    }
  }
}
