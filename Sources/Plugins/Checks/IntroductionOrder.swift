internal import Assembler
internal import OfficeDocuments

/// The script introduces the leaders out of order, or leaves one of the rostrum out.
struct IntroductionOrder: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "rank.introduction-order", .error,
    title: Message("介绍领导的先后或人员不对", english: "leaders are introduced out of order, or one is left out"),
    explanation: Message(
      "主持词介绍出席领导的先后，应当与名单的先后（单位自己的排序优先，其次职级）一致；名单注明在主席台的人，除主持人外都应当介绍到。请假的人不介绍",
      english:
        "The script should introduce leaders in the order of the roster, and everybody on the rostrum but the host. People "
        + "on leave are not introduced"),
    remedy: Message("按名单的先后改主持词，补上漏了的人", english: "follow the roster, and add whom it leaves out"),
    examples: [
      CheckExample(
        Message("副县长在县长之前，漏了主任", english: "the deputy before the chief, and somebody left out"),
        meeting: """
          会议名称: 农田水利工作会议
          主持人: 何田
          名单:
            - {序号: 1, 姓名: 方既白, 职务: 县长, 主席台: 是}
            - {序号: 2, 姓名: 许南乔, 职务: 副县长, 主席台: 是}
            - {序号: 3, 姓名: ↓林栖迟, 职务: 主任, 主席台: 是}
            - {序号: 4, 姓名: 何田, 职务: 局长, 主席台: 是}
          材料: [{文件: 主持词.txt}]
          """,
        files: ["主持词.txt": "农田水利工作会议主持词\n同志们：\n出席今天会议的领导有：副县长许南乔同志，县长↓方既白同志。\n"])
    ])

  /// One finding for each person.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let lists = work.work(PaperStatements.self).introductions
    guard !lists.isEmpty else { return [] }
    let order = work.work(PeopleInOrder.self)
    var positions: [PersonID: Int] = [:]
    for (index, placed) in order.people.enumerated() { positions[placed.person.id] = index }
    let host = Set(meeting.host?.candidates ?? [])
    return lists.flatMap { list -> [Finding] in
      var findings: [Finding] = []
      var last: (position: Int, said: Said<PersonReference>)?
      for said in list {
        guard let id = said.value.person, let person = meeting.roster[id], let position = positions[id] else {
          continue
        }
        if !person.isExpected {
          findings.append(
            Finding(
              code,
              Message(
                "主持词介绍“\(said.value.name.text)”出席，名单注明不参加；请改主持词或名单",
                english: "the script introduces “\(said.value.name.text)”, who is not coming; correct one"),
              at: said.location, subject: said.value.name.text,
              related: [person.attends?.location ?? person.name.location]))
        }
        guard !host.contains(id) else { continue }
        guard let before = last, position < before.position else {
          last = (position, said)
          continue
        }
        let (name, other) = (said.value.name.text, before.said.value.name.text)
        findings.append(
          Finding(
            code,
            Message(
              "主持词先介绍“\(other)”后介绍“\(name)”，名单是“\(name)”在前；请按名单的先后改",
              english:
                "the script introduces “\(other)” before “\(name)”, the roster has “\(name)” first; follow the roster"),
            at: said.location, subject: name, related: [person.name.location, before.said.location]))
      }
      return findings + missing(list, meeting, host)
    }
  }

  private func missing(_ list: [Said<PersonReference>], _ meeting: Meeting, _ host: Set<PersonID>) -> [Finding] {
    let rostrum = meeting.roster.people.filter {
      $0.isOnRostrum?.value ?? false && $0.isExpected && !host.contains($0.id)
    }
    let named = Set(list.flatMap(\.value.candidates))
    guard rostrum.count(where: { named.contains($0.id) }) * 2 >= rostrum.count, let first = list.first else {
      return []
    }
    return rostrum.filter { !named.contains($0.id) }.map { person in
      let name = person.name.value.text
      return Finding(
        code, severity: .warning,
        Message(
          "“\(name)”在主席台就座，主持词没有介绍；请补上，或改名单",
          english:
            "“\(name)” sits on the rostrum and the script does not introduce the person; add the name or correct the roster"
        ),
        at: person.name.location, subject: name, related: [first.location])
    }
  }
}
