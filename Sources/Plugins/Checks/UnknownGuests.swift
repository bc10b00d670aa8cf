internal import Assembler
internal import OfficeDocuments

/// A form of seating with two sides, of whose guests nothing is known.
struct UnknownGuests: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.unknown-guests", .warning,
    title: Message("不知道谁是客方", english: "who is a guest is not known"),
    explanation: Message(
      "对坐、沙发、签字分客方和主方；没有写“客方”，名单上也没有特邀人员或上主席台的人，所有的人都排在了主方",
      english:
        "Facing tables, sofas and signings have a guests' and a hosts' side; nothing says who the guests are, so that "
        + "everybody sits on the hosts' side"),
    remedy: Message(
      "在座次设置里写“客方”（单位、分组或姓名），或在名单的“身份”一栏写“特邀”",
      english: "name the guests in 客方 of the seating (units, groups or names), or give them the role 特邀"),
    examples: [
      CheckExample(
        Message("对坐，没有写客方", english: "facing tables without guests"),
        meeting: """
          会议名称: 物流合作会谈
          名单:
            - {姓名: 何田}
            - {姓名: 林栖迟}
          座次: {座次形式: ↓对坐}
          """),
      CheckExample(
        Message("写了客方", english: "with guests"),
        meeting: """
          会议名称: 物流合作会谈
          名单:
            - {姓名: 何田, 单位: 南泽市}
            - {姓名: 林栖迟, 单位: 青岚县}
          座次: {座次形式: 对坐, 客方: 南泽市}
          """),
    ])

  /// One finding for each such form.
  func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).problems.compactMap { problem in
      guard case .noGuests(let form, let location) = problem else { return nil }
      return Finding(
        code,
        Message(
          "“\(form)”要分客方和主方，但没有写客方是谁，所有的人都排在主方；请在座次设置里写“客方”，或在名单里把来宾的身份写成“特邀”",
          english:
            "“\(form)” has a guests' and a hosts' side, but who the guests are is not said; name them in 客方, or give "
            + "them the role 特邀"),
        at: location, subject: form)
    }
  }
}
