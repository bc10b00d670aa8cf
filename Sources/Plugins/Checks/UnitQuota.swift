internal import Assembler
internal import OfficeDocuments

/// A unit sends more people than it has places.
struct UnitQuota: Check {
  private static let most = CheckOption(
    Message("每单位", english: "each-unit"), Message("一个单位最多几个人参会", english: "the most people of one unit"), in: 1...10_000
  )

  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "roster.quota", .warning,
    title: Message("有的单位超过参会名额", english: "a unit sends more people than it has places"),
    explanation: Message(
      "通知规定“每单位限1人”“各单位派2名同志参加”，或本单位设了名额，而名单上有的单位人数更多。请假的人、代会的按一人算，工作人员和媒体不计",
      english:
        "The notice gives each unit so many places, or the office has set a number, and a unit has more people on the roster. People on "
        + "leave, staff and the press do not count"),
    remedy: Message("请该单位精简，或报批增加名额", english: "ask the unit to send fewer, or have the places approved"),
    options: [most],
    examples: [
      CheckExample(
        Message("通知每单位限一人，水利局来了两个", english: "one of each unit, and two of one"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          名单:
            - {姓名: 何田, 单位: 县水利局}
            - {姓名: ↓方既白, 单位: 县水利局}
            - {姓名: 林栖迟, 单位: 县财政局}
          """,
        files: [
          "会议通知.txt":
            "关于召开农田水利工作会议的通知\n各有关单位：\n会议时间：2026年9月1日9:00\n请每个单位限派1名负责同志参加。\n县水利局\n2026年8月20日\n"
        ]),
      CheckExample(
        Message("本单位规定每单位最多两人；请假的不算", english: "two at most, without people on leave"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 县水利局}
            - {姓名: 方既白, 单位: 县水利局, 请假: 是}
            - {姓名: 林栖迟, 单位: 县水利局}
          核对: {项目: {roster.quota: 2}}
          """),
    ])

  /// One finding for each unit.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    guard !meeting.roster.people.isEmpty, let places = places(work) else { return [] }
    var people: [(unit: String, people: [Person])] = []
    var index: [String: Int] = [:]
    for person in meeting.roster.people where person.isExpected && person.needsCard {
      guard let unit = person.unit?.value, !unit.isEmpty else { continue }
      if let known = index[unit] {
        people[known].people.append(person)
      } else {
        index[unit] = people.count
        people.append((unit, [person]))
      }
    }
    return people.filter { $0.people.count > places.value }.map { unit, people in
      Finding(
        code,
        Message(
          "“\(unit)”来 \(people.count) 人，每单位的名额是 \(places.value) 人；请精简或报批",
          english: "“\(unit)” sends \(people.count) people, and each unit has \(places.value) places; ask for fewer"),
        at: people[places.value].name.location, subject: unit,
        related: places.location.file.isEmpty ? [] : [places.location])
    }
  }

  /// How many each unit may send, as the office has set it or the notice says.
  private func places(_ work: SharedWork) -> Located<Int>? {
    if let own = work.settings.number(Self.most, of: code) { return Located(own, at: Location(file: "")) }
    return work.work(NoticeTerms.self).notices.lazy.compactMap(\.placesOfEachUnit).first
  }
}
