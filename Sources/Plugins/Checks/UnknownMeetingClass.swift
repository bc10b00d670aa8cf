internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The meeting names a class that the rules do not know.
struct UnknownMeetingClass: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "rank.unknown-class", .warning,
    title: Message("规则里没有这个会议类别", english: "the rules do not know the class of meeting"),
    explanation: Message(
      "会议类别决定谁应当参加、时长和规模的上限。规则里没有的类别，这些都不会检查",
      english:
        "The class decides who should attend and how long and large the meeting may be. None of that is checked for "
        + "a class that the rules do not have"),
    remedy: Message("改为规则里的类别，或者在规则里加上", english: "name a class of the rules, or add this one to them"),
    examples: [
      CheckExample(
        Message("类别写错了", english: "the class is misspelt"),
        meeting: """
          会议名称: 农田水利座谈会
          会议类别: ↓坐谈会
          规则:
            会议类别: [{名称: 座谈会, 人数上限: 50}]
          """)
    ])

  /// One finding at most.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    guard let named = meeting.meetingClass, !meeting.rules.classes.isEmpty,
      meeting.rules.meetingClass(named: named.value) == nil
    else { return [] }
    let known = meeting.rules.classes.map(\.name)
    var pairing = NamePairing(work.chinese)
    let nearest = pairing.nearest(
      wrong: [PersonName(named.value).scalars], right: known.map { PersonName($0).scalars })[0]
    let suggestions = nearest.map { [known[$0.right]] } ?? []
    return [
      Finding(
        code,
        Message(
          "规则里没有会议类别“\(named.value)”，与类别有关的检查没有做；可用的有：\(known.joined(separator: "、"))",
          english: "the rules have no class “\(named.value)”, so nothing that depends on it was checked; known are: "
            + known.joined(separator: ", ")),
        at: named.location, subject: named.value, suggestions: suggestions)
    ]
  }
}
