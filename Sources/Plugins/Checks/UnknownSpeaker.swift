internal import Assembler
internal import OfficeDocuments

/// A speaker, or the host, is not on the roster.
struct UnknownSpeaker: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "agenda.unknown-speaker", .error,
    title: Message("发言人不在名单上", english: "a speaker is not on the roster"),
    explanation: Message(
      "主持人、议程上的发言人和材料的发言人都应当在名单上。以单位、职务或“各单位”等代替人名的不算；注明不参加的人安排了发言、发言人待定是警告",
      english:
        "The host, the speakers of the agenda and those of the materials should be on the roster. Units, posts and "
        + "groups in place of names do not count; somebody on leave who is to speak is a warning, and so is a "
        + "speaker who is still to be named"),
    remedy: Message("改正姓名，或者把人补进名单", english: "correct the name, or add the person to the roster"),
    examples: [
      CheckExample(
        Message("发言人写了别字；以单位发言、休息都不算", english: "a slip; units may speak, and nobody speaks in the break"),
        meeting: """
          会议名称: 农田水利工作会议
          主持人: ↓何甜
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局, 职务: 局长}
            - {姓名: 何田, 单位: 云岭乡}
          议程:
            - {事项: 通报情况, 发言人: ↓候晓玲}
            - {事项: 交流发言, 发言人: 县水利局、云岭乡}
            - {事项: 休息}
            - {事项: 表态, 发言人: 各乡镇}
          """),
      CheckExample(
        Message("姓名前连着职务，也认得出；写错了照样指出", english: "a post joined to the name"),
        meeting: """
          会议名称: 农田水利工作会议
          主持人: 县长何田
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局, 职务: 局长}
            - {姓名: 何田, 单位: 云溪县人民政府, 职务: 县长}
          议程:
            - {事项: 通报情况, 发言人: 县水利局局长↓候晓玲}
            - {事项: 表态发言, 发言人: ↓待定}
            - {事项: 讲话, 发言人: 县长}
          """),
      CheckExample(
        Message("请假的人安排了发言", english: "a speaker on leave"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局, 参会: 否}
          议程:
            - {事项: 通报情况, 发言人: ↓侯晓玲}
          """),
    ])

  /// One finding for each name and place.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    // Against a roster that could not be read everybody is a stranger; why it is empty is told already.
    guard !meeting.roster.people.isEmpty else { return [] }
    let names = RosterNames(work)
    let other = OtherSpeakers(meeting.roster)
    let spoken = meeting.agenda.items.flatMap(\.speakers)
    // A material repeats its speaker from the agenda: one finding is enough.
    let inAgenda = Set(spoken.flatMap(\.subjects))
    let all =
      (meeting.host.map { [$0] } ?? []) + spoken
      + meeting.materials.compactMap(\.speaker).filter { !$0.subjects.allSatisfy(inAgenda.contains) }
    let resolver = work.work(PersonResolver.self)
    return zip(all, names.answers(for: all)).compactMap { speaker, answer -> Finding? in
      let name = speaker.name.text
      switch answer {
      case .expected: return nil
      case .absent(let person):
        return Finding(
          code, severity: .warning,
          Message(
            "“\(name)”要发言或主持，但名单注明不参加；请改议程或名单",
            english: "“\(name)” is to speak or preside, but the roster says that the person is not coming; correct one"),
          at: speaker.location, subject: name, related: [person.attends?.location ?? person.name.location])
      case .unknown(let nearest):
        if ["待定", "未定", "待确定"].contains(where: name.contains) { return undecided(speaker) }
        guard let nearest else {
          guard !other.contain(speaker.name), !resolver.beginsWithName(speaker.name) else { return nil }
          return Finding(
            code,
            Message(
              "“\(name)”要发言或主持，但不在名单上；请补进名单或改正姓名",
              english: "“\(name)” is to speak or preside, but is not on the roster; add the person or correct the name"),
            at: speaker.location, subject: name, related: [meeting.roster.location])
        }
        let near = nearest.person.name.value.text
        return Finding(
          code,
          Message(
            "“\(name)”不在名单上；是不是“\(near)”（\(nearest.distance.explanation.chinese)）",
            english: "“\(name)” is not on the roster; “\(near)”? (\(nearest.distance.explanation.english))"),
          at: speaker.location, subject: name, suggestions: [near], related: [nearest.person.name.location])
      }
    }
  }

  private func undecided(_ speaker: PersonReference) -> Finding {
    Finding(
      code, severity: .warning,
      Message(
        "发言人写的是“\(speaker.name.text)”；定下来后请填上姓名，再印材料",
        english: "the speaker is “\(speaker.name.text)”; fill in the name before the papers are printed"),
      at: speaker.location, subject: speaker.name.text)
  }
}

/// Who may speak without being a person on the roster: units, posts, groups.
struct OtherSpeakers {
  private static let groups = [
    "各", "全体", "与会", "参会", "有关", "相关", "代表", "同志", "领导", "人员", "单位", "部门", "专家", "嘉宾", "主持人", "待定", "大家", "委员", "记者",
    "上级", "其他", "工作组", "检查组", "获奖", "受表彰", "老师", "学员", "班子",
  ]

  private let known: Set<PersonName>

  init(_ roster: Roster) {
    known = Set(roster.people.flatMap { [$0.unit?.value, $0.post?.value] }.compactMap { $0.map { PersonName($0) } })
  }

  func contain(_ name: PersonName) -> Bool { known.contains(name) || Self.areNamed(by: name) }

  /// Whether a text cannot be the name of one person, whatever the roster says.
  static func areNamed(by name: PersonName) -> Bool {
    !name.looksLikePerson || groups.contains { name.text.contains($0) }
  }
}
