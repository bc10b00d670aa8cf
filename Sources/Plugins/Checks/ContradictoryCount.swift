internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A paper states another number of matters, speakers or people than there are.
struct ContradictoryCount: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.count", .error,
    title: Message("说的数目与实际不符", english: "a stated number is not what there is"),
    explanation: Message(
      "把主持词、通知里的数目与会议比较：几项议程、几个单位发言、多少人参会、应到实到、几份材料。议程可以按项数，也可以把连着的几个发言算一项；请假的人、代会的人算不算，几种算法有一种对得上就不报。"
        + "主持人报五个发言、桌上四份材料，就是这样出的错",
      english:
        "Compares the numbers that the script and the notice state with the meeting: matters, speakers, people, materials. "
        + "Several speeches in a row may count as one matter; whichever usual way of counting agrees will do"),
    remedy: Message("数清楚，改正数目；有人退出或增加时，各份材料一起改", english: "count again and correct the number everywhere"),
    examples: [
      CheckExample(
        Message("发言少了一个人，主持词没改", english: "a speaker has gone and the script was not changed"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田}, {姓名: 方既白}, {姓名: 林栖迟}, {姓名: 许南乔}]
          议程:
            - {事项: 通报情况, 发言人: 许南乔}
            - {事项: 交流发言, 发言人: 何田}
            - {事项: 交流发言, 发言人: 林栖迟}
            - {事项: 讲话, 发言人: 方既白}
          材料: [{文件: 主持词.txt}]
          """,
        files: [
          "主持词.txt":
            "农田水利工作会议主持词\n同志们：\n今天的会议有三项议程，参加会议的共有↓6人。\n下面有↓三个单位作交流发言。\n每个单位发言时间不超过8分钟。\n"
        ])
    ])

  /// One finding for each number that no way of counting gives.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let said = work.work(PaperStatements.self)
    var told: Set<SaidInFile> = []
    return said.counts.compactMap { count in
      guard let right = right(count.value.noun, meeting, said), !right.numbers.isEmpty,
        !right.numbers.contains(count.value.number),
        told.insert(SaidInFile(file: count.location.file, count: count.value)).inserted
      else { return nil }
      let likely = right.numbers[0]
      return Finding(
        code,
        Message(
          "\(count.paper.title.chinese)说\(right.what.chinese)是 \(count.value.number)（“\(count.words)”），实际是 \(likely)；请核对后改正",
          english: "\(count.paper.title.english) says that there are \(count.value.number) \(right.what.english) "
            + "(“\(count.words)”), but there are \(likely); correct it"),
        at: count.location, subject: count.words, suggestions: [String(likely)], related: [right.place])
    }
  }

  private struct SaidInFile: Hashable {
    var file: String
    var count: SaidCount
  }

  private struct Right {
    var what: Message
    var numbers: [Int]
    var place: Location
  }

  private func right(_ noun: SaidCount.Noun, _ meeting: Meeting, _ said: PaperStatements) -> Right? {
    switch noun {
    case .items: matters(of: meeting.agenda)
    case .speakers: speakers(of: meeting)
    case .people, .expected, .present: attendance(noun, meeting.roster)
    case .materials: materials(meeting.materials)
    case .copies, .minutesOfEach: nil
    }
  }

  private func matters(of agenda: Agenda) -> Right? {
    guard agenda.items.count > 1, let first = agenda.items.first else { return nil }
    let items = agenda.items.filter { item in !Self.around.contains { item.title.value.contains($0) } }
    return Right(
      what: Message("议程的项数", english: "matters"),
      numbers: [items.count, agenda.items.count] + Agenda(items: items, location: agenda.location).groupCounts,
      place: first.title.location)
  }

  private func speakers(of meeting: Meeting) -> Right? {
    var speakers: [PersonReference] = []
    // 三个单位作交流发言 and 两个单位作表态发言 may stand side by side.
    var counts = ["交流": 0, "表态": 0, "典型": 0, "发言": 0]
    for item in meeting.agenda.items where item.isExchange {
      speakers += item.speakers
      for word in counts.keys where item.title.value.contains(word) { counts[word, default: 0] += item.speakers.count }
    }
    guard let first = speakers.first else { return nil }
    var units: Set<String> = []
    for speaker in speakers {
      if let person = speaker.person, let unit = meeting.roster[person]?.unit { units.insert(unit.value) }
    }
    var numbers = [speakers.count]
    if !units.isEmpty, units.count < speakers.count { numbers.append(units.count) }
    numbers += counts.values.filter { $0 > 0 }.sorted()
    return Right(what: Message("发言的数目", english: "speakers"), numbers: numbers, place: first.location)
  }

  private func attendance(_ noun: SaidCount.Noun, _ roster: Roster) -> Right? {
    guard roster.people.count > 2 else { return nil }
    return Right(what: Message("人数", english: "people"), numbers: people(noun, roster), place: roster.location)
  }

  private func materials(_ materials: [Material]) -> Right? {
    let count = materials.count { !$0.isHostScript }
    guard count > 0, let first = materials.first else { return nil }
    // A list of the materials that lies among them is none that is counted.
    let lists = materials.count { material in
      ["清单", "目录", "名单", "座次表", "安排表"].contains { material.title.value.hasSuffix($0) }
    }
    return Right(
      what: Message("材料的份数", english: "materials"), numbers: [count - lists, count, materials.count],
      place: first.file.location)
  }

  /// The numbers of people by every usual way of counting, the likeliest first.
  private func people(_ noun: SaidCount.Noun, _ roster: Roster) -> [Int] {
    let people = roster.people
    let stand = people.count { $0.standsInFor != nil }
    let expected = people.filter(\.isExpected)
    let all = people.count - stand
    let core = expected.count { $0.needsCard }
    let guests = expected.count { $0.role?.value == .participant || $0.role == nil }
    let unlisted = people.count { !$0.isExpected && $0.substitute != nil && $0.substitute?.person == nil }
    let present = [expected.count, core, guests, expected.count + unlisted, expected.count - stand]
    let should = [all, people.count] + present
    switch noun {
    case .expected: return should
    case .present: return present + [all, people.count]
    default: return present + [all, people.count]
    }
  }

  private static let around = ["签到", "报到", "入场", "合影", "休息", "茶歇", "散会", "用餐", "午餐", "晚餐"]
}

extension AgendaItem {
  /// Whether units tell each other of their work in it.
  var isExchange: Bool {
    ["发言", "交流", "表态"].contains { title.value.contains($0) } && !title.value.contains("讲话")
  }
}

extension Agenda {
  /// How many matters there are when exchanges in a row count as one, and when the leaders' speeches do so too.
  fileprivate var groupCounts: [Int] {
    func isSpeech(_ item: AgendaItem) -> Bool { item.title.value.contains("讲话") }
    return [false, true].map { joinsSpeeches in
      zip(items, items.dropFirst()).count { one, next in
        !(one.isExchange && next.isExchange || one.title.value == next.title.value
          || joinsSpeeches && isSpeech(one) && isSpeech(next))
      } + (items.isEmpty ? 0 : 1)
    }
  }
}
