internal import Assembler
internal import OfficeDocuments

/// Papers disagree on the number to call.
struct ContradictoryPhone: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.phone", .warning,
    title: Message("联系电话前后不一致", english: "papers disagree on the telephone number"),
    explanation: Message(
      "比较通知等写的会务联系电话", english: "Compares the number to call as the papers state it"),
    remedy: Message("拨打核对，改正另一处", english: "call both and correct the wrong one"),
    examples: [
      CheckExample(
        Message("通知的电话差一位", english: "one digit differs"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          联系电话: 0999-1234567
          """,
        files: [
          "会议通知.txt": "关于召开农田水利工作会议的通知\n各乡镇：\n会议时间：2026年9月1日9:00\n↓联系电话：0999-1234576\n县水利局\n2026年8月20日\n"
        ])
    ])

  /// One finding for each paper.
  func findings(in work: SharedWork) -> [Finding] {
    Disagreement.among(work.work(PaperStatements.self).phones, fact: work.meeting.contactPhone) { one, other in
      let (one, other) = (Self.digits(one), Self.digits(other))
      return one.reversed().starts(with: other.reversed()) || other.reversed().starts(with: one.reversed())
        || one.isEmpty || other.isEmpty
    }.map { found in
      .contradiction(
        code, found.said.paper, Message("联系电话", english: "the number to call"), says: found.said.value,
        other: found.other.value, at: found.said.location, related: found.other.location)
    }
  }

  private static func digits(_ phone: String) -> [Unicode.Scalar] {
    phone.unicodeScalars.filter { $0.properties.numericType == .decimal }
  }
}
