internal import Assembler
internal import OfficeDocuments

/// A late change of seats whose people or seats are not where it says.
struct SeatChange: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.change", .error,
    title: Message("换座的变更对不上", english: "a change of seats that does not fit"),
    explanation: Message(
      "变更.yaml 里换座的人没有座位、座位不在会场里，或者不坐在变更写的旧座位上；没有换",
      english:
        "Somebody who is to change seats has none, the seat is not in the room, or the person does not sit where the change says; "
        + "nobody was moved"),
    remedy: Message("核对座次图，改正或删去这一条变更", english: "look at the chart, then correct or delete the change"),
    examples: [
      CheckExample(
        Message("换座的人不坐在写明的旧座位上", english: "somebody does not sit where the change says"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局}
            - {姓名: 何田, 单位: 县财政局}
          座次: {会场排数: 1, 每排座位: 4}
          """,
        files: ["变更.yaml": "- ↓{变更: 换座, 对象: 侯晓玲, 旧: 会场第1排第4座, 新: 何田}\n"]),
      CheckExample(
        Message("两人换座", english: "two people change seats"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局}
            - {姓名: 何田, 单位: 县财政局}
          座次: {会场排数: 1, 每排座位: 4}
          """,
        files: ["变更.yaml": "- {变更: 换座, 对象: 侯晓玲, 旧: 会场第1排第1座, 新: 何田}\n"]),
    ])

  /// One finding for each such change.
  func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).problems.compactMap { problem in
      switch problem {
      case .unmovable(let move):
        let name = move.person.name.text
        return Finding(
          code,
          Message(
            "“\(name)”换不了座：人没有座位，或要换的人、座位不在会场里；请核对",
            english: "“\(name)” cannot change seats: a person or a seat is not in the room"),
          at: move.location, subject: name)
      case .movedFrom(let move, let actual):
        let name = move.person.name.text
        return Finding(
          code,
          Message(
            "“\(name)”现在坐\(actual.text)，不是变更写的旧座位，没有换；请核对",
            english: "“\(name)” sits in \(actual.text) and not where the change says; nobody was moved"),
          at: move.location, subject: name)
      default: return nil
      }
    }
  }
}
