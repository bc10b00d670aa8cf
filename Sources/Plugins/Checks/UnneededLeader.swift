internal import Assembler
internal import OfficeDocuments

/// A leader whom the class of meeting does not need is on the roster.
struct UnneededLeader: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "rank.unneeded-leader", .warning,
    title: Message("按会议类别不需要参加的领导", english: "a leader whom the class of meeting does not need"),
    explanation: Message(
      "会议类别的规则写明了哪些职务不需要参加、最高到什么级别。主持、讲话或汇报的人总是需要的，工作人员、特邀和媒体不计",
      english:
        "The rules on the class of meeting say which posts need not come and how high the ranks go. Whoever presides or "
        + "speaks is needed; staff, guests and the press do not count"),
    remedy: Message("核对是否需要请这位领导；需要的话忽略即可", english: "see whether the leader is wanted; if so, nothing needs doing"),
    examples: [
      CheckExample(
        Message("业务会议请了县委书记，他既不主持也不讲话", english: "the county secretary neither presides nor speaks"),
        meeting: """
          会议名称: 全县水利系统业务会议
          会议类别: 部门会议
          主持人: 何田
          名单:
            - {姓名: ↓方既白, 单位: 中共云溪县委, 职务: 书记}
            - {姓名: 侯晓玲, 单位: 云溪县人民政府, 职务: 县长}
            - {姓名: 何田, 单位: 云溪县水利局, 职务: 局长}
          议程:
            - {事项: 讲话, 发言人: 侯晓玲}
          规则:
            会议类别:
              - {名称: 部门会议, 不需参加: [县委书记, 县长], 依据: 县委办通知}
          """)
    ])

  /// One finding for each such leader.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let roster = work.work(PeopleInOrder.self)
    let active = work.work(PeopleWithPart.self)
    guard let meetingClass = meeting.ruledClass, let classLocation = meeting.meetingClass?.location else { return [] }
    let highest = meeting.rules.level(named: meetingClass.highestRank)
    return roster.people.compactMap { ranked in
      let person = ranked.person
      guard person.isExpected, person.countsForRank, !active.contain(person) else { return nil }
      let reason: Message
      if let words = meetingClass.unneededPosts.first(where: { roster.inference.holds(person, post: $0) }) {
        reason = Message("“\(words)”不需参加", english: "“\(words)” need not come")
      } else if let highest, let rank = ranked.rank, rank.level < highest, rank.confidence != .inferredFromWords {
        let name = meeting.rules.levels[highest].name
        reason = Message(
          "\(rank.name)（\(rank.reason.chinese)）高于\(name)",
          english: "\(rank.name) (\(rank.reason.english)) is above \(name)")
      } else {
        return nil
      }
      return Finding(
        code,
        Message(
          "“\(person.name.value.text)”按\(meetingClass.name)可以不参加：\(reason.chinese)，也没有主持或发言；请核对",
          english:
            "“\(person.name.value.text)” need not attend a \(meetingClass.name): \(reason.english), and the person "
            + "neither presides nor speaks; see whether that is wanted"),
        at: person.name.location, subject: person.name.value.text, related: [classLocation])
    }
  }
}

extension Person {
  /// Whether the rules on classes of meetings are about the person: guests, listeners, staff and press come on their own terms.
  var countsForRank: Bool {
    switch role?.value {
    case nil, .participant, .observer: true
    case .guest, .listener, .staff, .press: false
    }
  }
}
