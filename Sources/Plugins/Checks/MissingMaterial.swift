internal import Assembler
internal import OfficeDocuments

/// The agenda needs a material that is not there.
struct MissingMaterial: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "agenda.missing-material", .error,
    title: Message("议程需要的材料没有", english: "a material that the agenda needs is missing"),
    explanation: Message(
      "议程提到的材料不在材料目录里，或者它的文件没有找到；其他发言人都有稿子而某个发言人没有，是提示。自由讨论、休息、合影等不需要稿子",
      english:
        "The agenda names a material that is not in the list, or whose file was not found. A speaker without a draft "
        + "where others have one is worth knowing. Discussions, breaks and photographs need none"),
    remedy: Message("催要稿子，补进材料；或者改议程", english: "ask for the draft and add it, or correct the agenda"),
    examples: [
      CheckExample(
        Message("材料目录里没有第二份；第三个发言人没有稿子", english: "the second is not in the list; the third speaker has no draft"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 侯晓玲}, {姓名: 何田}, {姓名: 林栖迟}, {姓名: 方既白}]
          议程:
            - {事项: 通报情况, 发言人: 侯晓玲, 材料: 通报}
            - {事项: 交流, 发言人: 何田, 材料: ↓交流发言}
            - {事项: 表态发言, 发言人: ↓林栖迟}
            - {事项: 联合汇报, 发言人: 侯晓玲、↓何田}
            - {事项: 自由讨论, 发言人: 方既白}
            - {事项: 休息}
          材料:
            - {标题: 通报, 发言人: 侯晓玲, 文件: 通报.txt}
            - {标题: 办法, 文件: 办法.txt}
          """, files: ["通报.txt": "通报内容\n", "办法.txt": "办法内容\n"]),
      CheckExample(
        Message("可以写材料上印的编号；主持词不编号", english: "the number printed on a paper; the host's script has none"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 侯晓玲}, {姓名: 何田}]
          议程:
            - {事项: 通报情况, 发言人: 侯晓玲, 材料: 会议材料之一}
            - {事项: 交流, 发言人: 何田, 材料: 材料二、↓材料三}
          材料:
            - {标题: 主持词, 文件: 主持词.txt}
            - {标题: 通报, 发言人: 侯晓玲, 文件: 通报.txt}
            - {标题: 办法, 文件: 办法.txt}
          """, files: ["通报.txt": "通报内容\n", "办法.txt": "办法内容\n", "主持词.txt": "现在开会\n"]),
    ])

  private static let withoutDraft = [
    "讨论", "交流互动", "休息", "茶歇", "合影", "签到", "报到", "表决", "选举", "颁奖", "授牌", "签约", "观看", "参观", "考察", "用餐", "午餐", "晚餐",
    "宣布", "主持", "介绍与会", "介绍来宾", "介绍领导", "奏唱", "默哀", "提问", "答疑", "传达", "学习", "审议", "散会",
  ]

  /// One finding for each reference without a material, and for each speaker without a draft.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let links = work.work(AgendaMaterials.self)
    let namedSpeakers = meeting.agenda.items.filter {
      !$0.speakers.isEmpty && links.materials(of: $0).contains(where: \.isSpoken)
    }
    return meeting.agenda.items.flatMap { item -> [Finding] in
      if item.materials.isEmpty { return draftless(item, meeting, links, othersHaveDrafts: !namedSpeakers.isEmpty) }
      return item.materials.compactMap { reference in
        guard let material = links.material(named: reference.value) else { return unknown(reference, meeting, links) }
        guard material.draft == nil else { return nil }
        return Finding(
          code,
          Message(
            "“\(item.title.value)”需要的材料“\(material.title.value)”没有找到文件“\(material.file.value)”；请补上文件",
            english:
              "“\(material.title.value)”, which “\(item.title.value)” needs, has no file “\(material.file.value)”; add it"
          ),
          at: reference.location, subject: reference.value, related: [material.file.location])
      }
    }
  }

  private func unknown(_ reference: Located<String>, _ meeting: Meeting, _ links: AgendaMaterials) -> Finding {
    let nearest = links.nearestTitle(to: reference.value)
    let advice = nearest.map { ("；是不是“\($0)”", "; “\($0)”?") } ?? ("；请补上或改议程", "; add it or correct the agenda")
    return Finding(
      code,
      Message(
        "议程需要的材料“\(reference.value)”不在材料目录里\(advice.0)",
        english: "the agenda needs “\(reference.value)”, which is not among the materials\(advice.1)"),
      at: reference.location, subject: reference.value, suggestions: nearest.map { [$0] } ?? [],
      related: meeting.materials.first.map { [$0.title.location] } ?? [])
  }

  private func draftless(
    _ item: AgendaItem, _ meeting: Meeting, _ links: AgendaMaterials, othersHaveDrafts: Bool
  ) -> [Finding] {
    guard othersHaveDrafts, !Self.withoutDraft.contains(where: { item.title.value.contains($0) }) else { return [] }
    let spoken = links.materials(of: item)
    // A joint paper may bear one name, and who of many speaks at all is not known.
    let isJoint = item.speakers.count > 3 || spoken.contains { !$0.isSpoken }
    guard item.speakers.count == 1 ? spoken.isEmpty : !isJoint else { return [] }
    let owners = Set(spoken.flatMap { $0.speaker?.subjects ?? [] })
    return item.speakers.filter { speaker in
      !OtherSpeakers.areNamed(by: speaker.name) && Set(speaker.subjects).isDisjoint(with: owners)
    }.map { speaker in
      Finding(
        code, severity: .info,
        Message(
          "“\(speaker.name.text)”要在“\(item.title.value)”发言，还没有稿子，其他发言人有；需要的话请催要",
          english:
            "“\(speaker.name.text)” is to speak on “\(item.title.value)” and has no draft while others have; ask for "
            + "it if it is needed"),
        at: speaker.location, subject: speaker.name.text,
        related: meeting.materials.first.map { [Location(file: $0.file.value)] } ?? [])
    }
  }
}
