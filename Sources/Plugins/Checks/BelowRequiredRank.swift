public import Assembler
internal import OfficeDocuments

/// Somebody has a lower rank than the class of meeting asks for, or a required post is not represented.
public struct BelowRequiredRank: SharingCheck {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let description = CheckDescription(
    code: "rank.below-required", severity: .warning,
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

  /// One finding for each person below the rank, and for each post that nobody holds.
  public func findings(in meeting: Meeting, sharing work: SharedWork) -> [Finding] {
    let roster = work.work(RankedRoster.self)
    guard let meetingClass = roster.meetingClass, let classLocation = meeting.meetingClass?.location else { return [] }
    let source = meetingClass.source.map { ("（依据：\($0)）", " (source: \($0))") } ?? ("", "")
    let expected = roster.people.filter { $0.person.isExpected }
    var findings: [Finding] = []
    if let lowest = roster.level(named: meetingClass.lowestRank, in: meeting.rules) {
      let name = meeting.rules.levels[lowest].name
      for ranked in expected {
        let person = ranked.person
        guard person.role == nil || person.role?.value == .participant, !roster.hasPart(person),
          let rank = ranked.rank, rank.level > lowest
        else { continue }
        findings.append(
          Finding(
            description.code, rank.confidence == .inferredFromWords ? .info : description.severity,
            Message(
              "“\(person.name.value.text)”（\(rank.name)，\(rank.reason.chinese)）低于\(meetingClass.name)要求的\(name)\(source.0)；"
                + "请核对是否替会",
              english:
                "“\(person.name.value.text)” (\(rank.name), \(rank.reason.english)) ranks below \(name), which a "
                + "\(meetingClass.name) asks for\(source.1); see whether it is a substitute"),
            at: person.name.location, subject: person.name.value.text, related: [classLocation]))
      }
    }
    guard !meeting.roster.people.isEmpty else { return findings }
    for posts in meetingClass.requiredPosts
    where !expected.contains(where: { roster.inference.holds($0.person, post: posts) }) {
      let either = posts.split(separator: "/").joined(separator: "、")
      findings.append(
        Finding(
          description.code, description.severity,
          Message(
            "\(meetingClass.name)应当有“\(either)”参加，名单上没有\(source.0)；请核对名单",
            english:
              "a \(meetingClass.name) should have “\(either)”, and nobody on the roster is that\(source.1); see the "
              + "roster"),
          at: classLocation, subject: either, related: [meeting.roster.location]))
    }
    return findings
  }
}
