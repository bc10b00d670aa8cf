internal import Assembler
internal import OfficeDocuments

/// A unit that has people on the roster got no notice, or one that got a notice has nobody on it.
struct NoticeRecipients: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "process.recipients", .warning,
    title: Message("通知的主送单位与名单不符", english: "the notice does not go to the units of the roster"),
    explanation: Message(
      "通知逐个写明主送单位时，与名单上的单位比较：主送了而名单上没有人，或者名单上有人而没有主送。主送写“各乡镇”之类概称的不查，领导和主办单位不查",
      english:
        "Where a notice names its recipients one by one they are compared with the units of the roster: one has nobody on it, or one with "
        + "people got no notice. A notice to “all towns” is not looked at, nor leaders and the organiser"),
    remedy: Message("补发通知，或催报名单", english: "send the notice, or ask for the names"),
    examples: [
      CheckExample(
        Message("林业局没有报名单，教育局没有收到通知", english: "one without people, one without notice"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          名单:
            - {姓名: 何田, 单位: 县水利局}
            - {姓名: 方既白, 单位: 县财政局}
            - {姓名: ↓林栖迟, 单位: 县教育局}
          """,
        files: [
          "会议通知.txt":
            "关于召开农田水利工作会议的通知\n县水利局、县财政局、↓县林业局：\n会议时间：2026年9月1日9:00\n会议地点：县会议中心\n县政府办公室\n2026年8月20日\n"
        ]),
      CheckExample(
        Message("概称不查", english: "a notice to all"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          名单: [{姓名: 何田, 单位: 县水利局}]
          """,
        files: [
          "会议通知.txt": "关于召开农田水利工作会议的通知\n各乡镇人民政府，县直各单位：\n会议时间：2026年9月1日9:00\n会议地点：县会议中心\n县政府办公室\n2026年8月20日\n"
        ]),
    ])

  /// One finding for each unit.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let people = meeting.roster.people.filter { $0.needsCard && $0.unit != nil }
    var units: [(name: String, location: Location)] = []
    var seen: Set<String> = []
    for person in people {
      if let unit = person.unit?.value, seen.insert(unit).inserted { units.append((unit, person.name.location)) }
    }
    return work.work(NoticeTerms.self).notices.flatMap { notice -> [Finding] in
      let recipients = notice.recipients
      // Only a list of single units, of which the roster knows most, can be held against it.
      guard recipients.count >= 2, units.count >= 2,
        !recipients.contains(where: { name in ["各", "有关", "等", "成员"].contains { name.value.contains($0) } }),
        recipients.count(where: { name in units.contains { Self.agree($0.name, name.value) } }) * 2 > recipients.count
      else { return [] }
      let silent = recipients.filter { name in !units.contains { Self.agree($0.name, name.value) } }
      let uninformed = units.filter { unit in
        !recipients.contains { Self.agree(unit.name, $0.value) } && !isOrganizer(unit.name, meeting)
      }
      return silent.map { unit in
        Finding(
          code,
          Message(
            "通知主送“\(unit.value)”，名单上没有这个单位的人；请催报",
            english: "the notice goes to “\(unit.value)”, which has nobody on the roster; ask for a name"),
          at: unit.location, subject: unit.value, related: [meeting.roster.location])
      }
        + uninformed.map { unit in
          Finding(
            code,
            Message(
              "名单上有“\(unit.name)”的人，通知没有主送这个单位；请补发",
              english: "“\(unit.name)” is on the roster and gets no notice; send it"),
            at: unit.location, subject: unit.name, related: [recipients[0].location])
        }
    }
  }

  private static func agree(_ unit: String, _ recipient: String) -> Bool {
    unit == recipient || unit.hasSuffix(recipient) || recipient.hasSuffix(unit)
      || unit.hasPrefix(recipient) || recipient.hasPrefix(unit)
  }

  private func isOrganizer(_ unit: String, _ meeting: Meeting) -> Bool {
    [meeting.organizer?.value, meeting.publisher?.value].compactMap { $0 }.contains { Self.agree(unit, $0) }
      || ["县委", "县政府", "县人民政府", "市委", "市政府", "市人民政府", "区委", "区政府", "人大", "政协", "办公室"].contains {
        unit.hasSuffix($0)
      }
  }
}
