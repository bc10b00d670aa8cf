internal import Assembler
internal import OfficeDocuments

/// A paper has more characters than the office allows.
struct LongPaper: Check {
  private static let most = CheckOption(
    Message("上限", english: "maximum"),
    Message("一份汇报、发言、书面材料最多多少字", english: "the most characters of a report, talk or paper"), in: 1...10_000_000)
  private static let mostOfSpeeches = CheckOption(
    Message("讲话上限", english: "speech-maximum"), Message("一份讲话最多多少字", english: "the most characters of a speech"),
    in: 1...10_000_000)

  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "economy.paper-length", .warning,
    title: Message("材料太长", english: "a paper is too long"),
    explanation: Message(
      "材料的字数超过本单位设定的上限。没有设定就不查；常见的规定是上会汇报材料 3000 字以内、文件 5000 字以内、典型发言 2000 字以内。标点和附件计入，主持词不查",
      english:
        "A paper has more characters than the office has set; without a limit nothing is checked. Usual are 3,000 for papers of an agenda, "
        + "5,000 for documents and 2,000 for talks. The host's script does not count"),
    remedy: Message("删减到规定的字数", english: "shorten it"),
    source: Message("《整治形式主义为基层减负若干规定》（2024年）：一般不超过 5000 字", english: "the 2024 rules: 5,000 characters as a rule"),
    options: [most, mostOfSpeeches],
    examples: [
      CheckExample(
        Message("汇报最多二十字", english: "twenty characters for a report"),
        meeting: """
          会议名称: 农田水利工作会议
          材料:
            - {标题: 农田水利工作情况汇报, 文件: 汇报.txt}
            - {标题: 在会上的讲话, 文件: 讲话.txt}
          核对: {项目: {economy.paper-length: {上限: 20}}}
          """,
        files: [
          "汇报.txt": "↓农田水利工作情况汇报\n\n各位领导：\n今年以来，我们抢修渠道，清理淤泥，新建泵站。\n",
          "讲话.txt": "在会上的讲话\n\n同志们：\n今年以来，我们抢修渠道，清理淤泥，新建泵站，改造农田。\n",
        ])
    ])

  /// One finding for each paper.
  func findings(in work: SharedWork) -> [Finding] {
    let most = work.settings.number(Self.most, of: code)
    let mostOfSpeeches = work.settings.number(Self.mostOfSpeeches, of: code)
    guard most != nil || mostOfSpeeches != nil else { return [] }
    return work.meeting.materials.compactMap { material in
      let name = material.title.value + " " + (material.kind?.value ?? "")
      guard let draft = material.draft, !name.contains("主持") else { return nil }
      guard let limit = name.contains("讲话") ? mostOfSpeeches : most else { return nil }
      let count = draft.characterCount
      guard count > limit else { return nil }
      return Finding(
        code,
        Message(
          "“\(material.title.value)”\(count) 字，超过本单位规定的上限 \(limit) 字；请删减",
          english:
            "“\(material.title.value)” has \(count) characters, above the limit of the office, \(limit); shorten it"),
        at: material.draftLocation, subject: material.title.value)
    }
  }
}

extension Draft {
  /// How many characters it has that print, in all of its text.
  fileprivate var characterCount: Int {
    TextFlow(file, stories: [.body, .cell, .box]).reduce(0) { count, passage in
      count + passage.text.unicodeScalars.count { !$0.properties.isWhitespace }
    }
  }
}
