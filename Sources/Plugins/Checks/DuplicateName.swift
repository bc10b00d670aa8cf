internal import Assembler
internal import OfficeDocuments

/// The roster holds a name twice.
struct DuplicateName: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "roster.duplicate-name", .warning,
    title: Message("名单上姓名重复", english: "the roster holds a name twice"),
    explanation: Message(
      "同一个姓名在名单上出现两次：要么同一个人登记了两次，人数、座位和座牌都会多一份；要么是两个同名的人，座牌和座次表上需要加单位才能分清。请假的人不计",
      english: "Either one person is listed twice, and counts, seats and cards are one too many, or two people share a "
        + "name, and cards and charts need their units to tell them apart. People on leave do not count"),
    remedy: Message(
      "同一个人的，删去一行；同名的，程序做的座牌印有单位，手工座牌请自己加上",
      english: "delete one row; the program puts units on its own cards, add them to cards made by hand"),
    examples: [
      CheckExample(
        Message("同一个人登记了两次，中间有空格也看得出", english: "one person listed twice, once with padding"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 云岭乡}
            - {姓名: 方既白, 单位: 县水利局}
            - {姓名: ↓何　田, 单位: 云岭乡}
          """),
      CheckExample(
        Message("看起来一样而编码不同的字是不同的字；请假的人不计", english: "one of the two is on leave"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 云岭乡}
            - {姓名: 何田, 单位: 县水利局, 参会: 否}
          """),
    ])

  /// One finding for each repetition.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let resolver = work.work(PersonResolver.self)
    return meeting.roster.people.compactMap { person in
      guard person.isExpected, resolver.hasNamesake(person) else { return nil }
      let first = resolver.people(named: person.name.value).lazy.compactMap { meeting.roster[$0] }.first(
        where: \.isExpected)
      guard let first, first.id != person.id else { return nil }
      let name = person.name.value.text
      let isSameUnit = (first.unit?.value ?? "").utf8.elementsEqual((person.unit?.value ?? "").utf8)
      return Finding(
        code,
        isSameUnit
          ? Message(
            "“\(name)”在名单上重复，单位相同；是同一个人的请删去一行", english: "“\(name)” stands twice with the same unit; delete one row")
          : Message(
            "名单上有两个“\(name)”（\(unit(first).chinese)、\(unit(person).chinese)）；确是同名的，座牌和座次图注明单位，登记重复的请删去一行",
            english:
              "there are two “\(name)” (\(unit(first).english), \(unit(person).english)); cards and chart tell them "
              + "apart by unit; delete one row if they are one person"),
        at: person.name.location, subject: name, related: [first.name.location])
    }
  }

  private func unit(_ person: Person) -> Message {
    person.unit.map { Message($0.value, english: $0.value) } ?? Message("未写单位", english: "no unit")
  }
}
