internal import OfficeDocuments

/// Reads an agenda from running text: numbered items, or lines that begin with a time.
///
/// `一、县水利局局长张三汇报防汛工作（10分钟）`, `9:00-9:10 李四讲话`, and below an item for several the lines that name them.
struct AgendaLines {
  private typealias Field = MeetingFields.Item
  /// The items, each with the fields of the agenda.
  private(set) var records: [SourceRecord] = []
  /// What the lines above the items say of the whole meeting.
  private(set) var facts: [FieldName: SourceValue] = [:]
  private(set) var findings: [Finding] = []

  private let people: PersonResolver
  private let account: FileAccount?
  private var day: SourceValue?
  /// 上午 or 下午 in a line of its own, which holds for the times below it.
  private var half = ""
  /// The item whose lines may still follow, with how deep its number nests.
  private var open: Item?

  /// A line with the label that automatic numbering shows before it.
  struct Line {
    var text: TextLine
    var label: String
    /// The cell of a table in which it stands; nil outside of tables.
    var cell: TableCellNumber?
  }

  /// Which cell of which row of all tables of a document a line stands in, both from 0.
  struct TableCellNumber {
    var row: Int
    var column: Int
  }

  /// The lines of some blocks in reading order, with their labels.
  static func lines(of blocks: [Block], file: String) -> [Line] {
    var (row, first) = (-1, 0)
    return TextFlow(blocks, stories: [.body, .cell, .box]).flatMap { passage in
      if let cell = passage.cell, let next = passage.row, next != row { (row, first) = (next, cell) }
      let cell = passage.cell.map { TableCellNumber(row: row, column: $0 - first) }
      return passage.paragraph.lines(file: file).enumerated().map { index, line in
        Line(text: line, label: index == 0 ? passage.paragraph.numberLabel : "", cell: cell)
      }
    }
  }

  private struct Item {
    var values: [FieldName: SourceValue]
    var location: Location
    var depth: Int
    var minutesOfEach: Int?
    var hasSpeakersBelow = false
  }

  /// Reads lines in order.
  ///
  /// - Parameters:
  ///   - people: The people of the roster, so that a name without a post before it is known.
  ///   - account: Where to record what is used; nil where nobody asks.
  init(_ lines: [Line], people: PersonResolver, account: FileAccount?) {
    self.people = people
    self.account = account
    for line in lines where !line.text.text.isBlank { read(line) }
    close()
  }

  private func mark(_ line: Line, _ use: SourceUse) { account?.mark(line.text.location.place, use) }

  private mutating func read(_ line: Line) {
    let text = line.text.text
    let trimmed = text.trimmingSpace()
    let compact = String(scalars: trimmed.unicodeScalars.filter { !$0.isBlank })
    if compact.unicodeScalars.count <= 3, ["上午", "下午", "晚上"].contains(where: { compact.hasPrefix($0) }) {
      half = String(compact.prefix(2))
      return mark(line, .used(.agenda))
    }
    let title = Located(trimmed, at: line.text.location)
    if let day = AgendaSection.values(of: title)[Field.date], line.label.isEmpty {
      close()
      self.day = day
      half = trimmed.contains("下午") ? "下午" : trimmed.contains("晚") ? "晚上" : trimmed.contains("上午") ? "上午" : ""
      return mark(line, .used(.agenda))
    }
    if takeAttendance(line) { return mark(line, .used(.agenda)) }
    if takeFact(line) { return mark(line, .used(.meeting)) }
    if TableNote.isNote(trimmed) { return mark(line, .setAside(.remark)) }
    let start = RosterLines.endOfNumber(text)
    // Whatever is numbered below a time without a number belongs to it.
    let isNumbered = start > 0 || !line.label.isEmpty
    let depth = isNumbered ? Self.depth(line.label.isEmpty ? trimmed : line.label) : -1
    let rest = Array(text.unicodeScalars.dropFirst(start))
    let time = Self.leadingTime(rest, half: half)
    guard isNumbered || time != nil else {
      if open != nil, takeSpeakers(line, from: 0) { return mark(line, .used(.agenda)) }
      let isTitle = records.isEmpty && open == nil
      if isTitle { mark(line, .setAside(.title)) }
      return
    }
    if let open, depth > open.depth, time == nil, takeSpeakers(line, from: start) { return mark(line, .used(.agenda)) }
    close()
    begin(line, from: start, depth: depth, time: time)
    mark(line, .used(.agenda))
  }

  /// How deep a number nests: 一、 before （一） before 1. before （1）.
  static func depth(_ text: String) -> Int {
    let scalars = Array(text.unicodeScalars.prefix(4))
    guard let first = scalars.first else { return 0 }
    let isBracketed = first == "（" || first == "("
    guard let number = isBracketed ? scalars.dropFirst().first : first else { return 0 }
    let isChinese = number.ordinaryWidth.digit == nil && PersonName.isIdeograph(number)
    return (isChinese ? 0 : 2) + (isBracketed ? 1 : 0)
  }

  private mutating func begin(_ line: Line, from start: Int, depth: Int, time: (text: String, length: Int)?) {
    let scalars = Array(line.text.text.unicodeScalars)
    func value(_ text: String, at offset: Int) -> SourceValue {
      SourceValue(.text(text), at: line.text.location(ofScalar: offset))
    }
    var values: [FieldName: SourceValue] = [:]
    if let day { values[Field.date] = day }
    var begin = start
    if let time {
      values[Field.time] = value(time.text, at: start)
      begin += time.length
    }
    while begin < scalars.count, scalars[begin].isBlank || "，,、：:".unicodeScalars.contains(scalars[begin]) {
      begin += 1
    }
    var matter = scalars[begin...]
    while let last = matter.last, last.isBlank || "。；;".unicodeScalars.contains(last) { matter.removeLast() }
    var minutesOfEach: Int?
    func takeBrackets() {
      while let bracket = Self.bracketAtEnd(matter) {
        let inside = String(scalars: scalars[bracket.inside])
        if let length = DurationRemark(inside) {
          if length.isEach { minutesOfEach = length.minutes }
          values[Field.minutes] = value(String(length.minutes), at: bracket.inside.lowerBound)
        } else if values[Field.time] == nil, WhenText(half + inside)?.start != nil {
          values[Field.time] = value(half + inside, at: bracket.inside.lowerBound)
        } else if values[Field.speakers] == nil, Self.namesPeople(inside, people) {
          values[Field.speakers] = value(Self.withoutLabel(inside), at: bracket.inside.lowerBound)
        } else {
          break
        }
        matter = matter[..<bracket.start]
        while let last = matter.last, last.isBlank { matter.removeLast() }
      }
    }
    takeBrackets()
    if values[Field.speakers] == nil, let split = SpeakersBehindMatter(matter, people: people) {
      let named = String(scalars: scalars[split.people]).trimmingSpace()
      values[Field.speakers] = value(Self.withoutLabel(named), at: split.people.lowerBound)
      matter = scalars[split.matter]
      takeBrackets()
    }
    if values[Field.speakers] == nil, let split = SpeakerInSentence(matter, people: people) {
      values[Field.speakers] = value(String(scalars: scalars[split.people]), at: split.people.lowerBound)
      // Whoever listens stays in the matter: 听取县长张三作政府工作报告.
      if !split.isListenedTo { matter = scalars[split.matter] }
    }
    values[Field.title] = value(String(scalars: matter).trimmingSpace(), at: matter.startIndex)
    open = Item(
      values: values, location: line.text.location(ofScalar: begin), depth: depth, minutesOfEach: minutesOfEach)
  }

  /// Takes a line that names who speaks to the item above.
  private mutating func takeSpeakers(_ line: Line, from start: Int) -> Bool {
    guard var item = open else { return false }
    let text = String(scalars: line.text.text.unicodeScalars.dropFirst(start)).trimmingSpace()
    guard Self.namesPeople(text, people) else { return false }
    let value = SourceValue(.text(Self.withoutLabel(text)), at: line.text.location(ofScalar: start))
    var speakers: [SourceValue] = []
    if let known = item.values[Field.speakers] {
      if case .list(let list) = known.content { speakers = list } else { speakers = [known] }
    }
    item.values[Field.speakers] = SourceValue(.list(speakers + [value]), at: value.location)
    item.hasSpeakersBelow = true
    open = item
    return true
  }

  private mutating func close() {
    guard var item = open else { return }
    open = nil
    if let each = item.minutesOfEach, let minutes = item.values[Field.minutes] {
      var count = 1
      if let speakers = item.values[Field.speakers] {
        switch speakers.content {
        case .list(let values): count = values.count
        case .text(let text): count = max(1, PersonList(text).entries.count)
        case .record: break
        }
      } else {
        // How many will speak is not said, so neither is how long it takes.
        item.values[Field.minutes] = nil
      }
      if item.values[Field.minutes] != nil {
        item.values[Field.minutes] = SourceValue(.text(String(each * count)), at: minutes.location)
      }
    }
    records.append(SourceRecord(item.values, at: item.location))
  }

  /// Takes a line such as `列席：县财政局、县水利局主要负责人` below an item.
  private mutating func takeAttendance(_ line: Line) -> Bool {
    guard var item = open else { return false }
    let entries = LabelledText(line.text.text, isLabel: { Self.attendance[$0] != nil }).entries
    let before = line.text.text.prefix { !"：:".contains($0) }
    guard let first = entries.first, FieldName.comparable(before) == first.label else { return false }
    for entry in entries {
      guard let field = Self.attendance[entry.label], item.values[field] == nil else { continue }
      let value = SourceValue(.text(entry.value), at: line.text.location(ofScalar: entry.offset))
      if field == Field.minutes {
        guard let length = DurationRemark(entry.value) else { continue }
        item.values[field] = SourceValue(.text(String(length.minutes)), at: value.location)
      } else if field == Field.speakers {
        takeSpeakers(entry.value, at: value.location, into: &item)
      } else {
        item.values[field] = value
      }
    }
    open = item
    return true
  }

  /// Takes people whom a label names, with how long they have in a bracket behind them: 县财政局局长张三（约20分钟）.
  private func takeSpeakers(_ text: String, at location: Location, into item: inout Item) {
    var scalars = Array(text.unicodeScalars)[...]
    if let bracket = Self.bracketAtEnd(scalars), let length = DurationRemark(String(scalars: scalars[bracket.inside])) {
      item.values[Field.minutes] =
        item.values[Field.minutes]
        ?? SourceValue(.text(String(length.minutes)), at: location)
      scalars = scalars[..<bracket.start]
    }
    item.values[Field.speakers] = SourceValue(.text(String(scalars: scalars).trimmingSpace()), at: location)
  }

  private static let attendance: [String: FieldName] = [
    "时长": Field.minutes, "用时": Field.minutes, "汇报时间": Field.minutes, "发言时间": Field.minutes,
    "列席": Field.observers, "列席人员": Field.observers, "列席单位": Field.observers, "列席范围": Field.observers,
    "参加": Field.attendees, "参加人员": Field.attendees, "参加单位": Field.attendees, "参加范围": Field.attendees,
    "汇报人": Field.speakers, "发言人": Field.speakers, "报告人": Field.speakers, "主讲人": Field.speakers,
  ]

  /// Takes a line such as `时　间：2026年9月19日上午9:00` above the items.
  private mutating func takeFact(_ line: Line) -> Bool {
    let found = Self.facts(in: line)
    facts.merge(found) { first, _ in first }
    return !found.isEmpty
  }

  /// What a line such as `时　间：2026年9月19日上午9:00　地　点：县会议中心` says of the meeting.
  static func facts(in line: Line) -> [FieldName: SourceValue] {
    let scalars = Array(line.text.text.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }), colon < 12 else { return [:] }
    let label = String(scalars: scalars[..<colon].drop(while: \.isBlank))
    let name = FieldName.comparable(
      String(scalars: Array(label.unicodeScalars).dropFirst(RosterLines.endOfNumber(label))))
    guard let field = Self.factLabels[name] else { return [:] }
    let value = String(scalars: scalars[(colon + 1)...]).trimmingSpace()
    guard !value.isEmpty else { return [:] }
    var facts: [FieldName: SourceValue] = [:]
    // 时间：… 地点：… may share a line.
    let entries = LabelledText(line.text.text) { Self.factLabels[$0] != nil }.entries
    for entry in entries {
      guard let field = Self.factLabels[entry.label], facts[field] == nil else { continue }
      facts[field] = SourceValue(.text(entry.value), at: line.text.location(ofScalar: entry.offset))
    }
    if facts[field] == nil {
      facts[field] = SourceValue(.text(value), at: line.text.location(ofScalar: colon + 1))
    }
    return facts
  }

  private static let factLabels: [String: FieldName] = [
    "时间": MeetingFields.Fact.when, "会议时间": MeetingFields.Fact.when, "地点": MeetingFields.Fact.venue,
    "会议地点": MeetingFields.Fact.venue, "主持": MeetingFields.Fact.host, "主持人": MeetingFields.Fact.host,
    "会议主持": MeetingFields.Fact.host, "会议主持人": MeetingFields.Fact.host, "主持领导": MeetingFields.Fact.host,
    "召开时间": MeetingFields.Fact.when, "召开地点": MeetingFields.Fact.venue, "主办": MeetingFields.Fact.organizer,
    "主办单位": MeetingFields.Fact.organizer,
  ]

  // MARK: Pieces of a line

  /// The time with which a text begins, and how many scalars it takes.
  private static func leadingTime(_ scalars: [Unicode.Scalar], half: String) -> (text: String, length: Int)? {
    let letters = "0123456789:：时点分半刻整正上中下午晚早至到~～-–—―－. （）()约起十一二三四五六七八九\u{3000}\t".unicodeScalars
    let length = scalars.prefix { letters.contains($0) || $0.ordinaryWidth.digit != nil }.count
    for end in stride(from: min(length, 40), to: 2, by: -1) {
      let text = String(scalars: scalars[..<end]).trimmingSpace()
      // 9. is the number of an item, and 10 minutes are no time.
      guard text.unicodeScalars.contains(where: { ":：时点".unicodeScalars.contains($0) }) else { continue }
      let whole = WhenText.hasHalf(text) ? text : half + text
      if let when = WhenText(whole), when.start != nil, when.date == nil { return (whole, end) }
    }
    return nil
  }

  /// The bracket with which a text ends.
  static func bracketAtEnd(_ scalars: ArraySlice<Unicode.Scalar>) -> (start: Int, inside: Range<Int>)? {
    guard let last = scalars.last, last == "）" || last == ")",
      let open = scalars.lastIndex(where: { $0 == "（" || $0 == "(" }), open + 1 < scalars.endIndex - 1
    else { return nil }
    return (open, open + 1..<scalars.endIndex - 1)
  }

  static func withoutLabel(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }), colon <= 6,
      Field.speakers.names.contains(FieldName.comparable(String(scalars: scalars[..<colon])))
    else { return text }
    return String(scalars: scalars[(colon + 1)...]).trimmingSpace()
  }

  /// Whether a text consists of people, each with a post or on the roster.
  static func namesPeople(_ text: String, _ people: PersonResolver) -> Bool {
    let entries = PersonList(withoutLabel(text)).entries
    return !entries.isEmpty && entries.allSatisfy { SpeakerInSentence.isPerson($0.person, people) }
  }
}
