internal import Assembler
internal import OfficeDocuments

/// A draft is of somebody who does not speak, or somebody has handed in two.
struct DraftWithoutTurn: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.draft", .warning,
    title: Message("稿子的发言人议程上没有，或交了两份", english: "a draft of nobody who speaks, or two of one speaker"),
    explanation: Message(
      "议程安排了发言人，而某份讲话、发言的署名不在其中，多半是换了人没有换稿子；同一个人只安排了一次发言而有两份同类的稿子，多半是新旧两稿都留着",
      english:
        "A speech whose speaker the agenda does not have is mostly one of a former speaker; two speeches of somebody who "
        + "speaks once are mostly an old and a new draft"),
    remedy: Message("核对谁发言、用哪一稿，撤下另一份", english: "see who speaks and which draft counts, and take the other away"),
    examples: [
      CheckExample(
        Message("换了发言人；两稿都在", english: "a former speaker, and two drafts of one speech"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田}, {姓名: 方既白}, {姓名: 许南乔}]
          议程:
            - {事项: 交流发言, 发言人: 何田}
            - {事项: 讲话, 发言人: 方既白}
          材料: [{文件: 1.txt}, {文件: 2.txt}, {文件: 3.txt}, {文件: 4.txt}]
          """,
        files: [
          "1.txt": "抓好水利\n何田\n各位领导：\n发言。\n", "2.txt": "↓抓好水利（修改稿）\n何田\n各位领导：\n发言。\n",
          "3.txt": "在会上的讲话\n方既白\n同志们：\n讲话。\n", "4.txt": "在会上的发言\n↓许南乔\n同志们：\n发言。\n",
        ])
    ])

  /// One finding for each draft.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let items = meeting.agenda.items.filter { !$0.speakers.isEmpty }
    let speakers = items.flatMap(\.speakers)
    let turns = speakers.reduce(into: [PersonReference.Subject: Int]()) { turns, speaker in
      for subject in speaker.subjects { turns[subject, default: 0] += 1 }
    }
    // What is only handed out needs no turn.
    let spoken = meeting.materials.filter { material in
      !material.isHostScript && material.draft != nil && material.speaker != nil
        && !(material.title.value + material.file.value + (material.kind?.value ?? "")).contains("书面")
    }
    let host = Set(meeting.host?.subjects ?? [])
    var first: [PersonReference.Subject: Material] = [:]
    var findings: [Finding] = []
    let matching = spoken.count { $0.speaker?.subjects.contains { turns[$0] != nil } ?? false }
    for material in spoken {
      guard let speaker = material.speaker, let subject = speaker.subjects.first else { continue }
      if let earlier = first[subject], turns[subject] ?? 1 == 1, isSame(earlier, material) {
        findings.append(double(material, earlier, speaker))
        continue
      }
      first[subject] = material
      // Where the agenda names nobody of the drafts it speaks of others, or of units.
      guard matching > 0, speaker.subjects.allSatisfy({ turns[$0] == nil }), speaker.name.looksLikePerson,
        !host.contains(subject), let turn = withoutDraft(items, spoken) ?? speakers.first,
        speaker.location.file == material.file.value
      else { continue }
      findings.append(
        Finding(
          code,
          Message(
            "稿子“\(material.title.value)”署名“\(speaker.name.text)”，议程没有安排这个人发言\(isMissing(turn, spoken) ? "，却没有“\(turn.name.text)”的稿子" : "")；请核对发言人",
            english: "“\(material.title.value)” is by “\(speaker.name.text)”, who does not speak by the agenda"
              + "\(isMissing(turn, spoken) ? ", and “\(turn.name.text)” has no draft" : ""); see who speaks"),
          at: speaker.location, subject: speaker.name.text, related: [turn.location]))
    }
    return findings
  }

  private func withoutDraft(_ items: [AgendaItem], _ materials: [Material]) -> PersonReference? {
    items.flatMap(\.speakers).first { isMissing($0, materials) }
  }

  private func isMissing(_ speaker: PersonReference, _ materials: [Material]) -> Bool {
    !materials.contains { !Set($0.speaker?.subjects ?? []).isDisjoint(with: speaker.subjects) }
  }

  /// Whether two drafts look like two states of one: equal titles but for what is in brackets, or two speeches of one kind.
  private func isSame(_ one: Material, _ other: Material) -> Bool {
    key(one.title.value) == key(other.title.value)
      || one.title.value.contains("讲话") && other.title.value.contains("讲话")
      || one.title.value.contains("发言") && other.title.value.contains("发言")
  }

  private func key(_ title: String) -> [Unicode.Scalar] {
    PersonName(title).scalars.prefix { !"（(【[".unicodeScalars.contains($0) }.map(\.self)
  }

  private func double(_ material: Material, _ earlier: Material, _ speaker: PersonReference) -> Finding {
    Finding(
      code,
      Message(
        "“\(speaker.name.text)”只安排了一次发言，却有两份稿子：“\(earlier.file.value)”和“\(material.file.value)”；请核对用哪一稿，撤下另一份",
        english:
          "“\(speaker.name.text)” speaks once and has two drafts, “\(earlier.file.value)” and “\(material.file.value)”; keep the one that counts"
      ),
      at: material.title.location.file == material.file.value
        ? material.title.location : Location(file: material.file.value),
      subject: speaker.name.text, related: [Location(file: earlier.file.value)])
  }
}
