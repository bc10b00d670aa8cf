internal import Assembler
internal import OfficeDocuments

/// A draft was not reviewed as it should be.
struct ReviewChain: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "process.review-chain", .warning,
    title: Message("材料的审签不全或次序不对", english: "the review of a draft is not complete or out of order"),
    explanation: Message(
      "材料清单的“审签”写着谁拟稿、核稿、审核、签发。有的材料没有写，没有签发，前一步的日期晚于后一步，或者同一个人拟稿又核稿、签发。清单里一份也没有写审签的不查",
      english:
        "The list of materials says who drafted, checked, reviewed and signed each. One says nothing, is not signed, has a step that is "
        + "later than the next, or was drafted and checked or signed by one person. Where no material says anything nothing is checked"
    ),
    remedy: Message("补齐审签再付印", english: "have it reviewed before it is printed"),
    examples: [
      CheckExample(
        Message("没有签发；日期颠倒；自己核自己的稿", english: "unsigned, dates reversed, checked by its author"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          材料:
            - {文件: 一.txt, 审签: ↓拟稿：何田 8月25日；核稿：方既白 8月26日}
            - {文件: 二.txt, 审签: 拟稿：何田 8月25日；↓核稿：方既白 8月24日；签发：林栖迟 8月27日}
            - {文件: 三.txt, 审签: 拟稿：何田；↓核稿：何田；签发：林栖迟}
            - {文件: ↓四.txt}
            - {文件: 五.txt, 审签: 拟稿：何田（8月25日）→核稿：方既白（8月26日）→签发：林栖迟（8月27日）}
          """,
        files: ["一.txt": "甲\n", "二.txt": "乙\n", "三.txt": "丙\n", "四.txt": "丁\n", "五.txt": "戊\n"])
    ])

  /// The findings on each draft.
  func findings(in work: SharedWork) -> [Finding] {
    let materials = work.meeting.materials
    guard materials.contains(where: { !$0.review.isEmpty }) else { return [] }
    return materials.flatMap { findings($0) }
  }

  private func findings(_ material: Material) -> [Finding] {
    guard let last = material.review.last, let first = material.review.first else {
      return [
        finding(
          material, material.file.location, Message("没有审签记录；请补上", english: "has no record of its review; add it"))
      ]
    }
    var findings: [Finding] = []
    if !material.review.contains(where: { $0.kind == .signing && !$0.name.isEmpty }) {
      findings.append(
        finding(
          material, first.written.location,
          Message("只到“\(last.kind.title)”，还没有签发；没有签发的稿子不能付印", english: "has not been signed, and must not be printed")))
    }
    for (step, next) in zip(material.review, material.review.dropFirst()) {
      if let date = step.date, let later = next.date, later < date {
        findings.append(
          finding(
            material, next.written.location,
            Message(
              "“\(next.kind.title)”的日期 \(later.chinese)早于“\(step.kind.title)”的 \(date.chinese)；请核对",
              english: "has a step of \(later.iso8601) behind one of \(date.iso8601); see which is right"),
            related: [step.written.location]))
      }
      if step.kind == .drafting, next.kind != .drafting, !step.name.isEmpty, step.name.scalars == next.name.scalars {
        findings.append(
          finding(
            material, next.written.location,
            Message(
              "由“\(next.name.text)”拟稿又由本人\(next.kind.title)；请换人",
              english: "was drafted and looked at by “\(next.name.text)” alone"),
            related: [step.written.location]))
      }
    }
    return findings
  }

  private func finding(_ material: Material, _ place: Location, _ what: Message, related: [Location] = []) -> Finding {
    Finding(
      code,
      Message(
        "“\(material.title.value)”\(what.chinese)", english: "“\(material.title.value)” \(what.english)"),
      at: place, subject: material.title.value, related: related)
  }
}
