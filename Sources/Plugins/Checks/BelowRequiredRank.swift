internal import Assembler
internal import OfficeDocuments

/// Somebody has a lower rank than the class of meeting asks for, or a required post is not represented.
struct BelowRequiredRank: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "rank.below-required", .warning,
    title: Message("参会人员低于会议要求", english: "an attendee ranks lower than the meeting asks for"),
    explanation: Message(
      "会议类别的规则写明了出席的最低级别和必须有人参加的职务。级别低的出席人员可能是替会；列席、特邀和发言的人不计，级别不明的不计",
      english: "The rules on the class of meeting say which rank participants have to have and which posts have to be "
        + "represented. A lower rank may be a substitute. Observers, guests and speakers do not count, nor do unknown ranks"
    ),
    remedy: Message(
      "核对是否替会；允许的改为列席", english: "see whether it is a substitute; if allowed, list the person as observer"),
    examples: [
      CheckExample(
        Message("科员替局长参会，县长没有参加", english: "a clerk comes for the head, and the mayor does not come"),
        meeting: """
          会议名称: 全县水利工作会议
          会议类别: ↓全县性会议
          名单:
            - {姓名: 何田, 单位: 云溪县水利局, 职务: 局长, 级别: 乡科级正职}
            - {姓名: ↓林栖迟, 单位: 云溪县财政局, 职务: 科员, 级别: 科员级}
            - {姓名: 许南乔, 单位: 青石镇, 职务: 干部, 级别: 科员级, 身份: 列席}
          规则:
            级别: [{名称: 县处级正职}, {名称: 乡科级正职}, {名称: 科员级}]
            会议类别:
              - {名称: 全县性会议, 最低级别: 乡科级正职, 需要参加: [县长/县委书记]}
          """)
    ])

  /// How many people below the rank are still taken for substitutes; where more of them come, the meeting is meant for them.
  private static let mostSubstitutes = 5

  /// One finding for each person below the rank, and for each post that nobody holds.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let roster = work.work(PeopleInOrder.self)
    guard let meetingClass = meeting.ruledClass, let classLocation = meeting.meetingClass?.location,
      !meeting.roster.people.isEmpty
    else { return [] }
    return tooLow(meeting, roster, work.work(PeopleWithPart.self), meetingClass, at: classLocation)
      + unrepresented(meeting, roster, meetingClass, at: classLocation)
  }

  private func tooLow(
    _ meeting: Meeting, _ roster: PeopleInOrder, _ active: PeopleWithPart, _ meetingClass: RankRules.MeetingClass,
    at classLocation: Location
  ) -> [Finding] {
    guard let lowest = meeting.rules.level(named: meetingClass.lowestRank) else { return [] }
    let name = meeting.rules.levels[lowest].name
    let participants = roster.people.filter {
      $0.person.isExpected && ($0.person.role == nil || $0.person.role?.value == .participant)
    }
    let below = participants.filter { ($0.rank?.level ?? 0) > lowest && !active.contain($0.person) }
    if below.count > Self.mostSubstitutes, below.count * 10 > participants.count {
      return [
        Finding(
          code, severity: .info,
          Message(
            "有 \(below.count) 人低于\(meetingClass.name)要求的\(name)；会议本来就请这些人的，请换会议类别或改规则里的最低级别",
            english:
              "\(below.count) people rank below \(name), which a \(meetingClass.name) asks for; if the meeting is meant "
              + "for them, name another class or change the lowest rank in the rules"),
          at: classLocation, subject: String(below.count), related: below.prefix(3).map(\.person.name.location))
      ]
    }
    return below.compactMap { ranked in
      guard let rank = ranked.rank else { return nil }
      let person = ranked.person.name
      return Finding(
        code, severity: rank.confidence == .inferredFromWords ? .info : code.severity,
        Message(
          "“\(person.value.text)”（\(rank.name)，\(rank.reason.chinese)）低于\(meetingClass.name)要求的\(name)；请核对是否替会",
          english: "“\(person.value.text)” (\(rank.name), \(rank.reason.english)) ranks below \(name), which a "
            + "\(meetingClass.name) asks for; see whether it is a substitute"),
        at: person.location, subject: person.value.text, related: [classLocation])
    }
  }

  private func unrepresented(
    _ meeting: Meeting, _ roster: PeopleInOrder, _ meetingClass: RankRules.MeetingClass, at classLocation: Location
  ) -> [Finding] {
    meetingClass.requiredPosts.compactMap { posts in
      let isRepresented = roster.people.contains {
        $0.person.isExpected && roster.inference.holds($0.person, post: posts)
      }
      guard !isRepresented else { return nil }
      let either = posts.split(separator: "/").joined(separator: "、")
      return Finding(
        code,
        Message(
          "\(meetingClass.name)应当有“\(either)”\(either == posts ? "" : "之一")参加，名单上没有；请核对名单",
          english: "a \(meetingClass.name) should have “\(either)”, and nobody on the roster is that; see the roster"),
        at: classLocation, subject: either, related: [meeting.roster.location])
    }
  }
}
