internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A name holds a code point that only shows a character.
struct MiscodedName: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "names.miscoded", .warning,
    title: Message("姓名里的字用错了编码", english: "a name holds a character by a wrong code"),
    explanation: Message(
      "旧字库的造字区编码、部首编码和兼容汉字看着像原字，别的电脑上却显示成空白或方框，查找和比较也对不上。程序按原字处理；造字区里不知道是什么字的，只能由人来看",
      english:
        "Private codes of old fonts, radicals and compatibility ideographs look like the character, but other computers "
        + "show nothing or a box for them, and searches miss them. They are taken for the character; for a private code "
        + "that no standard knows only people can tell which it is"),
    remedy: Message("在原文件里重新输入这个字", english: "type the character again in the source"),
    examples: [
      CheckExample(
        Message("造字区的编码和部首", english: "a private code and a radical"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: ↓方\u{E863}, 单位: 县水利局}
            - {姓名: ↓\u{2EE2}听松, 单位: 县财政局}
            - {姓名: 何田, 单位: 青石镇}
          """)
    ])

  /// One finding for each such name at each place.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    return names(in: meeting).compactMap { name in
      let scalars = name.value.written.unicodeScalars
      guard let wrong = scalars.first(where: { CharacterForm($0) != nil }) else { return nil }
      let number = "U+" + String(wrong.value, radix: 16, uppercase: true)
      let isKnown = !scalars.contains { CharacterForm($0) != nil && CharacterForm.character(for: $0) == nil }
      guard isKnown, let right = CharacterForm.character(for: wrong) else {
        return Finding(
          code, severity: .error,
          Message(
            "“\(name.value.text)”里有造字区的字（\(number)），换一台电脑就不显示，程序也不知道是哪个字；请重新输入",
            english:
              "“\(name.value.text)” holds the private code \(number), which shows a character on one computer only; type it again"
          ),
          at: name.location, subject: name.value.text)
      }
      return Finding(
        code,
        Message(
          "“\(name.value.text)”里的“\(right)”用的是别的编码（\(number)），程序按“\(right)”处理；请在原文件里重新输入",
          english:
            "“\(right)” in “\(name.value.text)” has another code (\(number)) and is taken for “\(right)”; type it again in the source"
        ),
        at: name.location, subject: name.value.text, suggestions: [name.value.text])
    }
  }

  /// Every name of the meeting, as somebody typed it.
  private func names(in meeting: Meeting) -> [Located<PersonName>] {
    var others = meeting.roster.people.compactMap(\.substitute) + [meeting.host].compactMap { $0 }
    others += meeting.agenda.items.flatMap { $0.speakers + [$0.host].compactMap { $0 } }
    others += meeting.materials.compactMap(\.speaker)
    others += meeting.seating.assignments.map(\.person)
    var names = meeting.roster.people.map(\.name) + others.map { Located($0.name, at: $0.location) }
    for card in meeting.nameCards?.cards ?? [] {
      names += card.locations.prefix(1).map { Located(card.name, at: $0) }
    }
    return names
  }
}
