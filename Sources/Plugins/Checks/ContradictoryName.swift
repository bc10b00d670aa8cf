internal import Assembler
internal import OfficeDocuments

/// A paper calls the meeting by another name.
struct ContradictoryName: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.meeting-name", .warning,
    title: Message("会议名称前后不一致", english: "papers call the meeting by different names"),
    explanation: Message(
      "比较各份材料标题里的会议名称（“关于召开…的通知”“…主持词”“在…上的讲话”），以及“今天我们召开…”；前面的年份、“全县”或地名可以省略，写了就要相同",
      english:
        "Compares the name of the meeting in the titles of papers and drafts and in the opening words of the script. The "
        + "year and the place before it may be left out, but have to agree where they are written"),
    remedy: Message("统一会议名称；是别的会议的稿子就换掉", english: "use one name; replace a draft of another meeting"),
    examples: [
      CheckExample(
        Message("讲话稿是另一个会的，主持词年份不对", english: "a draft of another meeting, a script of another year"),
        meeting: """
          会议名称: 2026年全县农田水利工作会议
          材料: [{文件: 讲话.txt}, {文件: 主持词.txt}, {文件: 发言.txt}]
          """,
        files: [
          "讲话.txt": "在↓全县秋冬防火工作会议上的讲话\n同志们：\n讲三点意见。\n",
          "主持词.txt": "主持词\n同志们：\n今天我们召开↓2025年全县农田水利工作会议。\n",
          "发言.txt": "在农田水利工作会议上的发言\n各位领导：\n去年我们参加了全县防汛工作会议。\n",
        ]),
      CheckExample(
        Message("届次的简称是同一个会，次数不同就是另一个", english: "a session by its short name, and another one"),
        meeting: """
          会议名称: 示例公司第三届职工代表大会第二次会议
          材料: [{文件: 报告.txt}, {文件: 讲话.txt}]
          """,
        files: [
          "报告.txt": "在示例公司三届二次职代会上的报告\n各位代表：\n现在报告工作。\n",
          "讲话.txt": "在↓示例公司三届一次职代会上的讲话\n各位代表：\n讲三点意见。\n",
        ]),
    ])

  /// One finding for each paper and name.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let fact = meeting.name.value.isEmpty ? nil : meeting.name
    return Disagreement.among(work.work(PaperStatements.self).names, fact: fact, agree: Self.agree).map { found in
      .contradiction(
        code, found.said.paper, Message("会议名称", english: "the name of the meeting"), says: found.said.value,
        other: found.other.value, at: found.said.location, related: found.other.location)
    }
  }

  private static func agree(_ one: String, _ other: String) -> Bool {
    if let session = ConferenceSession(one), let otherSession = ConferenceSession(other) {
      return session.isSame(as: otherSession)
    }
    let (one, other) = (Parts(one), Parts(other))
    if let year = one.year, let otherYear = other.year, year != otherYear { return false }
    if one.core == other.core || one.core.count < 4 || other.core.count < 4 { return true }
    // 县政府 may stand before a name that goes without it elsewhere.
    return one.core.reversed().starts(with: other.core.reversed())
      || other.core.reversed().starts(with: one.core.reversed())
  }

  /// A name without what may be left out.
  private struct Parts {
    var year: [Unicode.Scalar]?
    var core: [Unicode.Scalar]

    init(_ name: String) {
      var scalars = name.unicodeScalars.filter {
        !$0.properties.isWhitespace && !"“”\"《》（）()".unicodeScalars.contains($0)
      }.map(\.self)[...]
      if let mark = scalars.prefix(5).firstIndex(of: "年") {
        year = Array(scalars[..<mark])
        scalars = scalars[(mark + 1)...]
        if scalars.starts(with: "度".unicodeScalars) { scalars = scalars.dropFirst() }
      }
      if scalars.first == "全", scalars.count > 2 {
        scalars = scalars.dropFirst(2)
      } else if let mark = scalars.prefix(5).firstIndex(where: { "省市县区州".unicodeScalars.contains($0) }),
        mark > scalars.startIndex
      {
        scalars = scalars[(mark + 1)...]
      }
      core = Array(scalars)
    }
  }
}
