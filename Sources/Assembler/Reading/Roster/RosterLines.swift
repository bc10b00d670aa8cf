internal import ChineseText
internal import OfficeDocuments

/// Reads people from lines of running text: `张三（县委办公室主任）、李四（…）`, one name a line, `1. 张三  县委办公室 主任`,
/// `县委办公室：张三、李四`.
struct RosterLines {
  private(set) var people: [Person] = []
  private(set) var orderNote: Located<String>?
  /// What was left out of lines that name people.
  private(set) var findings: [Finding] = []
  /// What the lines say of groups.
  var groups: [Group] { notes.groups }
  /// What titles and labels above say of the people in a line.
  private var heading = Heading()
  private var isOnRostrum: Located<Bool>?
  private var notes = GroupNotes()
  private var slip = ReplySlip()
  private let account: FileAccount?
  /// The label of the line above, which holds on for lines that go on below its first name.
  private var labelAbove: Located<String>?

  /// What a title or a label says of the people behind it.
  private struct Heading {
    var unit: Located<String>?
    var role: Located<AttendanceRole>?
    var group: Located<String>?
    var attends: Located<Bool>?

    /// Understands the word before a colon; a word that is neither unit nor capacity nor group is a post, as in `组长：`.
    mutating func takeLabel(_ label: Located<String>) -> Located<String>? {
      let core = RosterSection.core(label.value)
      let scalars = Array(core.unicodeScalars)
      if let role = ChoiceText.role(core) {
        self.role = Located(role, at: label.location)
        attends = nil
      } else if RosterLines.isAbsence(core) {
        attends = Located(false, at: label.location)
      } else if let name = GroupNotes.name(in: core) {
        group = Located(name, at: label.location)
      } else if NameShape.isPost(scalars), !core.hasSuffix("人员") {
        let both = UnitAndPost(core)
        if let unit = both.unit { self.unit = Located(unit, at: label.location) }
        return Located(both.post ?? core, at: label.location)
      } else if NameShape.isUnit(scalars) || NameShape.beginsLikeUnit(scalars) || NameShape.isPlace(scalars) {
        unit = Located(core, at: label.location)
      }
      return nil
    }
  }

  /// Reads lines in order.
  ///
  /// - Parameter account: Where to record what is used; nil where nobody asks.
  init(_ lines: [TextLine], account: FileAccount? = nil) {
    self.account = account
    for line in lines { read(line) }
  }

  private func mark(_ line: TextLine, _ use: SourceUse) { account?.mark(line.location.place, use) }

  private mutating func read(_ line: TextLine) {
    let trimmed = line.text.trimmingSpace()
    guard !trimmed.isEmpty else { return }
    if let note = OrderNote.phrase(Located(trimmed, at: line.location)) {
      orderNote = orderNote ?? note
      return mark(line, .used(.person))
    }
    if notes.take(Located(line.text, at: line.location), isVerbatim: true) { return mark(line, .used(.person)) }
    if slip.take(line, into: &people, &findings) { return mark(line, .used(.person)) }
    if TableNote.isNote(trimmed) || Self.isInBrackets(trimmed) { return mark(line, .setAside(.remark)) }
    if Self.isHeader(trimmed) { return mark(line, .setAside(.header)) }
    if takeTitle(trimmed, at: line.location) { return mark(line, .setAside(.title)) }
    let scalars = Array(line.text.unicodeScalars)
    var start = Self.endOfNumber(line.text)
    var label: Located<String>?
    if let colon = Self.labelColon(scalars, from: start) {
      let text = String(scalars: scalars[start..<colon]).trimmingSpace()
      guard !Self.otherLabels.contains(FieldName.comparable(text)) else { return mark(line, .setAside(.besideList)) }
      label = Located(text, at: line.location(ofScalar: start))
      start = colon + 1
    } else if Self.continuesLine(scalars) {
      label = labelAbove
    }
    labelAbove = label
    var labelled = heading
    let post = label.flatMap { labelled.takeLabel($0) }
    let firstOfLine = people.count
    var besides: [Located<String>] = []
    let list = PersonList(Array(scalars[start...]))
    for entry in list.entries {
      let named = entry.person
      let place = line.location(ofScalar: start + entry.start)
      let isWholeLine = list.entries.count == 1 && named.beside.isEmpty
      guard Self.couldBeName(named.name, isWholeLine: isWholeLine), !named.beside.contains(where: Self.isWhen) else {
        besides.append(Located(([named.name] + named.beside).joined(separator: " "), at: place))
        continue
      }
      var person = Person(name: Located(PersonName(named.name), at: line.location(ofScalar: start + entry.offset)))
      person.fill(beside: named.beside, at: place)
      person.role = labelled.role
      person.group = labelled.group
      person.attends = labelled.attends
      person.isOnRostrum = isOnRostrum
      person.takeLeaveFromNote(&findings)
      people.append(person)
    }
    // What stands between commas beside the only name of a line belongs to it: 王强，县财政局局长，13800000000.
    if people.count == firstOfLine + 1 {
      besides.removeAll { Self.fill(&people[firstOfLine], with: $0) }
    }
    if people.count > firstOfLine {
      mark(line, .used(.person))
      findings += besides.map { .unreadText($0, besideNames: people.count - firstOfLine) }
    }
    let count = people.count - firstOfLine
    if count > 0, let stated = label.flatMap({ Self.announcedCount($0.value) }) ?? list.statedCount, stated != count {
      findings.append(.announced(stated, read: count, at: line.location))
    }
    for index in people.indices.dropFirst(firstOfLine) {
      people[index].unit = people[index].unit ?? labelled.unit ?? slip.statedUnit
      people[index].post = people[index].post ?? post
    }
    // A label with names behind it speaks for its line; one with nothing behind it, for the lines below.
    if scalars[start...].allSatisfy(\.isBlank) {
      heading = labelled
      mark(line, .used(.person))
    }
  }

  /// Whether a line is one remark in brackets, as below a list.
  private static func isInBrackets(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, "（(".contains(first), "）)".contains(last) else { return false }
    return !text.dropFirst().dropLast().contains { "（(）)".contains($0) }
  }

  /// Whether a line begins further right than any paragraph does, below the first name behind `出席：`.
  private static func continuesLine(_ scalars: [Unicode.Scalar]) -> Bool {
    let blanks = scalars.prefix { $0.isBlank }
    return blanks.contains("\t") || blanks.reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) } > 4
  }

  /// Puts a text that names nobody into the person whose line it is; false when it is no telephone number, unit or post.
  private static func fill(_ person: inout Person, with text: Located<String>) -> Bool {
    if isPhone(text.value) {
      person.phone = person.phone ?? text
      return true
    }
    if NameShape.isPostOrUnit(Array(text.value.unicodeScalars)) {
      UnitAndPost(text.value).fill(&person, at: text.location)
      return true
    }
    return false
  }

  /// Whether a line holds nothing but names of columns, as above a list whose columns only space parts. Alone in its line
  /// 出席人员 is a title.
  private static func isHeader(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 100 else { return false }
    let names = text.split { $0 == "|" || $0 == "｜" || $0.unicodeScalars.allSatisfy(\.isBlank) }
    let reader = RosterSheets.tableReader
    return names.allSatisfy { reader.isColumn(named: String($0)) }
      && (names.count > 1 || FieldName.comparable(text) == reader.required.chinese)
  }

  /// Whether a text is a telephone number; shorter numbers count the people.
  static func isPhone(_ text: String) -> Bool {
    let digits = text.unicodeScalars.filter { !$0.isBlank && $0 != "-" }
    return digits.count >= 7 && digits.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Takes a line that only says what the lines below are: a unit, a capacity, a group.
  private mutating func takeTitle(_ text: String, at location: Location) -> Bool {
    let core = RosterSection.core(text)
    let scalars = Array(core.unicodeScalars)
    if let role = ChoiceText.role(core) {
      heading = Heading(role: Located(role, at: location))
      isOnRostrum = nil
      return true
    }
    if Self.isAbsence(core) {
      heading.attends = Located(false, at: location)
      isOnRostrum = nil
      return true
    }
    if let name = GroupNotes.name(in: core) {
      heading.group = Located(name, at: location)
      notes.begin(Located(name, at: location), title: Located(text, at: location))
      isOnRostrum = nil
      return true
    }
    if RosterSection.isRostrum(Located(text, at: location)) {
      isOnRostrum = Located(true, at: location)
      heading.unit = nil
      return true
    }
    guard !scalars.contains(where: { $0.isBlank || "、，,：:（(".unicodeScalars.contains($0) }) else { return false }
    // 二、金融机构 above people who are not numbered so has the shape of a name too.
    if Self.hasChineseNumber(text), scalars.count > 3 || !Surname.isCommon(in: scalars) {
      heading.unit = scalars.count <= 25 && NameShape.isUnit(scalars) ? Located(core, at: location) : nil
      isOnRostrum = nil
      return true
    }
    if ["附图", "附表", "附件"].contains(where: { core.hasPrefix($0) }) { return true }
    if ["名单", "人员", "座谈会", "会议", "同志"].contains(where: { core.hasSuffix($0) }) { return true }
    if RosterSection.groupEndings.contains(where: { core.hasSuffix($0) }) {
      heading.unit = nil
      isOnRostrum = nil
      return true
    }
    if scalars.count <= 25, NameShape.isUnit(scalars) || NameShape.isTown(scalars) {
      heading.unit = Located(core, at: location)
      isOnRostrum = nil
      return true
    }
    return false
  }

  /// Whether a text begins as the title of a part does: 一、 or （二）.
  private static func hasChineseNumber(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.isBlank && $0 != "（" && $0 != "(" }) else { return false }
    return "一二三四五六七八九十".unicodeScalars.contains(first) && RosterLines.endOfNumber(text) > 0
  }

  /// Whether a title or label says that the people behind it do not come: 请假, 缺席人员.
  fileprivate static func isAbsence(_ text: String) -> Bool {
    let word = text.hasSuffix("人员") ? String(text.dropLast(2)) : text
    return word.unicodeScalars.count >= 2 && ChoiceText.yesNo(word) == false
  }

  /// Words before a colon behind which stand no participants.
  private static let otherLabels: Set<String> = [
    "时间", "地点", "会议时间", "会议地点", "会议名称", "名称", "主题", "议题", "内容", "联系人", "联系电话", "电话", "手机", "制表", "制表人", "审核", "记录",
    "记录人", "日期", "单位", "备注", "说明", "主办单位", "承办单位", "要求", "注",
  ]

  /// Whether a text says something of a person that no paper needs, such as 汉族 or 党员.
  static func isPersonalFact(_ text: String) -> Bool { text.hasSuffix("族") || personalFacts.contains(text) }

  /// What lists say of people between commas and that has the shape of a name.
  private static let personalFacts: Set<String> = [
    "党员", "中共党员", "预备党员", "团员", "群众", "本科", "大专", "专科", "硕士", "博士", "研究生", "男性", "女性", "已婚", "未婚", "请假", "待定",
  ]

  /// Where the text behind a leading number such as `1.`, `（一）`, `12、` or `⑧`, or behind a bullet, begins.
  static func endOfNumber(_ text: String) -> Int {
    var scanner = TextScanner(text)
    scanner.skipBlanks()
    if let mark = scanner.next, isMark(mark) { return scanner.offset + 1 }
    let isBracketed = scanner.takeAny(["("])
    let start = scanner
    // 三、 is a number, and so is 3 followed by space, but 万 and 千 begin surnames.
    if scanner.takeDigits() == nil {
      scanner = start
      guard scanner.takeNumber() != nil, isBracketed || scanner.next == "、" || scanner.next == "." else { return 0 }
    } else if let next = scanner.next, "年月日时点分:".unicodeScalars.contains(next) {
      // 2026年3月12日 and 9:00 begin with no number of an item.
      return 0
    }
    _ = scanner.takeAny([")", "、", ".", ","])
    return scanner.offset
  }

  /// Whether one scalar is a number or a bullet before an item of a list.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2460...0x249B, 0x24EA...0x24FF, 0x2776...0x2793, 0x3220...0x3229, 0x3280...0x3289: true
    default: "•●○◦■□▪▫◆◇★☆▶➢✦".unicodeScalars.contains(scalar)
    }
  }

  /// The colon behind a label of at most 20 scalars, which may be followed by a remark in brackets: `县水利局（3人）：`.
  private static func labelColon(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var length = 0
    var isInBrackets = false
    for index in scalars.indices.dropFirst(start).prefix(61) {
      switch scalars[index] {
      case "（", "(", "〔", "[", "【":
        guard !isInBrackets, length > 0 else { return nil }
        isInBrackets = true
      case "）", ")", "〕", "]", "】": isInBrackets = false
      case _ where isInBrackets: continue
      case "：", ":": return index
      case "、", "，", ",": return nil
      default:
        length += 1
        if length > 20 { return nil }
      }
    }
    return nil
  }

  /// How many people a label such as `县水利局（3人）` announces.
  private static func announcedCount(_ label: String) -> Int? {
    let scalars = Array(label.unicodeScalars)
    guard let open = scalars.lastIndex(where: { "（(〔[【".unicodeScalars.contains($0) }) else { return nil }
    var scanner = TextScanner(String(scalars: scalars[(open + 1)...]))
    _ = scanner.takeAny(["共", "计"])
    guard let count = scanner.takeNumber(), scanner.takeAny(["人", "名", "位"]) else { return nil }
    return count
  }

  /// Whether a text beside what looks like a name says when something happens, as in a sentence and on no list.
  private static func isWhen(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { first, second in
      first.ordinaryWidth.digit != nil && "年月日时点:：".unicodeScalars.contains(second)
    }
  }

  /// Whether a piece of a line may be taken for a person's name; odd names only where nothing else stands in the line.
  private static func couldBeName(_ name: String, isWholeLine: Bool) -> Bool {
    guard !isPersonalFact(name), !NameShape.isCommonWord(name) else { return false }
    let scalars = PersonName(name).scalars
    return NameShape.isName(Array(name.unicodeScalars))
      || isWholeLine && NameShape.couldBeOddName(scalars) && !NameShape.isTitleWord(scalars)
  }
}
