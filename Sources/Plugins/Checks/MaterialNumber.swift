internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A number of a material is said otherwise than it is, or a list of materials says otherwise who speaks.
struct MaterialNumber: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.material", .error,
    title: Message("材料的编号或发言人对不上", english: "the number or the speaker of a material differs"),
    explanation: Message(
      "主持词里“会议材料之三”、稿件左上角的编号与材料的顺序比较（主持词自己不编号）；材料清单写的发言人与稿件、议程比较",
      english:
        "Compares the numbers that the script and the drafts themselves give with the order of the materials, without the "
        + "script, and the speakers in a list of materials with the drafts and the agenda"),
    remedy: Message("统一编号和发言人", english: "make numbers and speakers agree"),
    examples: [
      CheckExample(
        Message("主持词编号不对，清单换了人", english: "a wrong number in the script, another speaker in the list"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田}, {姓名: 方既白}, {姓名: 许南乔}]
          议程:
            - {事项: 交流发言, 发言人: 何田}
            - {事项: 讲话, 发言人: 方既白}
          材料: [{标题: 抓好水利, 发言人: 何田, 文件: 发言.txt}, {标题: 在会上的讲话, 发言人: 方既白, 文件: 讲话.txt}, {文件: 主持词.txt}]
          """,
        files: [
          "发言.txt": "抓好水利\n各位领导：\n发言。\n", "讲话.txt": "在会上的讲话\n同志们：\n讲话。\n",
          "主持词.txt": "农田水利工作会议主持词\n同志们：\n请何田同志发言（↓会议材料之三）。\n请方既白同志讲话（会议材料之二）。\n",
          "材料清单.csv": "序号,材料名称,发言人\n1,抓好水利,↓许南乔\n2,在会上的讲话,方既白\n",
        ])
    ])

  /// One finding for each number and row.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let said = work.work(PaperStatements.self)
    let materials = meeting.materials.filter { !$0.isHostScript }
    return numbers(said, materials) + printed(said, meeting) + rows(said, meeting, materials)
  }

  private func numbers(_ said: PaperStatements, _ materials: [Material]) -> [Finding] {
    var own: [PersonReference.Subject: [Int]] = [:]
    for (index, material) in materials.enumerated() {
      for subject in material.speaker?.subjects ?? [] { own[subject, default: []].append(index) }
    }
    return said.calls.compactMap { call in
      guard let number = call.value.material else { return nil }
      let indices = call.value.person.subjects.flatMap { own[$0] ?? [] }
      guard indices.count == 1, let index = indices.first else { return nil }
      let listed = said.materials.first { row in
        row.speaker.map { !Set($0.subjects).isDisjoint(with: call.value.person.subjects) } ?? false
      }?.number
      let right = listed?.value ?? index + 1
      guard number.value != right, listed != nil || number.value != materials[index].number.value else { return nil }
      return wrong(
        number, right: right, of: materials[index],
        related: listed?.location ?? Location(file: materials[index].file.value))
    }
  }

  private func printed(_ said: PaperStatements, _ meeting: Meeting) -> [Finding] {
    var number = 0
    return meeting.materials.indices.compactMap { index in
      guard !meeting.materials[index].isHostScript else { return nil }
      number += 1
      guard let printed = said.printedNumbers[index], printed.value != number,
        printed.value != meeting.materials[index].number.value
      else { return nil }
      return wrong(
        Located(printed.value, at: printed.location), right: number, of: meeting.materials[index],
        related: meeting.materials[index].number.location)
    }
  }

  private func wrong(_ number: Located<Int>, right: Int, of material: Material, related: Location) -> Finding {
    Finding(
      code,
      Message(
        "“\(material.title.value)”写作会议材料之\(ChineseNumeral.words(number.value))，按顺序是之\(ChineseNumeral.words(right))；请统一编号",
        english:
          "“\(material.title.value)” is called material \(number.value), and is number \(right) in order; make the numbers agree"
      ),
      at: number.location, subject: "会议材料之\(ChineseNumeral.words(number.value))",
      suggestions: ["会议材料之\(ChineseNumeral.words(right))"], related: [related])
  }

  private func rows(_ said: PaperStatements, _ meeting: Meeting, _ materials: [Material]) -> [Finding] {
    said.materials.compactMap { row in
      guard let speaker = row.speaker else { return nil }
      let key = PersonName(row.title.value).scalars
      let same = materials.filter { PersonName($0.title.value).scalars == key }
      // Several drafts of one title are told apart by their speakers alone.
      let position = row.number.map { $0.value - 1 } ?? -1
      let numbered =
        same.count == 1
        ? same.first
        : materials.indices.contains(position) && same.contains(materials[position]) ? materials[position] : nil
      guard let material = numbered, let own = material.speaker, !own.subjects.isEmpty,
        Set(own.subjects).isDisjoint(with: speaker.subjects),
        !same.contains(where: { !Set($0.speaker?.subjects ?? []).isDisjoint(with: speaker.subjects) })
      else { return nil }
      return Finding(
        code,
        Message(
          "材料清单写“\(row.title.value)”由“\(speaker.name.text)”发言，稿件是“\(own.name.text)”；请核对",
          english:
            "the list of materials has “\(speaker.name.text)” speak “\(row.title.value)”, the draft “\(own.name.text)”; correct one"
        ),
        at: speaker.location, subject: speaker.name.text, suggestions: [own.name.text],
        related: [own.location.file == speaker.location.file ? Location(file: material.file.value) : own.location])
    }
  }
}
