internal import Assembler
internal import OfficeDocuments

/// The papers of a secret meeting do not agree on its degree, or a substitute comes to it.
struct SecrecyMark: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "secrecy.mark", .error,
    title: Message(
      "密级前后不一致，或涉密会议有人代会", english: "degrees of secrecy differ, or a substitute comes to a secret meeting"),
    explanation: Message(
      "会议写明了密级，而某份材料标的密级不同；或者材料标了密级，会议没有写（印出的材料就没有标）。涉密会议不得由他人代会",
      english:
        "The meeting states a degree of secrecy and a draft bears another, or a draft bears one and the meeting states none, so that "
        + "the printed papers would bear none. Nobody sends a substitute to a secret meeting"),
    remedy: Message("由定密责任人确定密级，统一标注；代会的报批", english: "have the degree settled and mark all alike"),
    examples: [
      CheckExample(
        Message("会议机密，讲话稿标秘密；有人代会", english: "another degree, and a substitute"),
        meeting: """
          会议名称: 农田水利工作会议
          密级: 机密
          名单: [{姓名: 何田, 参会: 否, 代会人: ↓方既白}, {姓名: 方既白}]
          材料: [{文件: 讲话.txt}]
          """,
        files: ["讲话.txt": "↓秘密★1年\n在农田水利工作会议上的讲话\n同志们：\n讲话。\n"]),
      CheckExample(
        Message("没有密级", english: "nothing secret"),
        meeting: """
          会议名称: 农田水利工作会议
          材料: [{文件: 讲话.txt}]
          """,
        files: ["讲话.txt": "在农田水利工作会议上的讲话\n同志们：\n保守秘密。\n"]),
    ])

  private static let degrees = ["绝密", "机密", "秘密"]

  /// One finding for each draft and each substitute.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let own = meeting.secrecy.flatMap { stated in Self.degrees.first { stated.value.contains($0) } }
    var findings = meeting.materials.compactMap { material -> Finding? in
      guard let mark = material.draft?.parts.first(where: { $0.role == .secrecy }),
        let degree = Self.degrees.first(where: { mark.text.contains($0) }), degree != own
      else { return nil }
      let stated = own ?? "没有写密级"
      return Finding(
        code,
        Message(
          "“\(material.title.value)”标的是\(degree)，会议\(own == nil ? "" : "是")\(stated)；请核对后统一",
          english: "“\(material.title.value)” bears \(degree), the meeting \(own ?? "states none"); make them agree"),
        at: mark.location, subject: degree, suggestions: [],
        related: [meeting.secrecy?.location ?? meeting.name.location])
    }
    guard own != nil, let secrecy = meeting.secrecy else { return findings }
    findings += meeting.roster.people.compactMap { person in
      guard let substitute = person.substitute else { return nil }
      return Finding(
        code, severity: .warning,
        Message(
          "涉密会议不得由他人代会：“\(person.name.value.text)”由“\(substitute.name.text)”代会；请核对是否经过批准",
          english:
            "“\(substitute.name.text)” comes to a secret meeting for “\(person.name.value.text)”; see whether that was approved"
        ),
        at: substitute.location, subject: substitute.name.text, related: [secrecy.location])
    }
    return findings
  }
}
