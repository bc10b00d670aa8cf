internal import OfficeDocuments

/// What running text such as the notice of a meeting says of it: name, time, place, host, sign-in, contact.
struct NoticeText {
  private typealias Fact = MeetingFields.Fact
  /// The facts by field.
  private(set) var facts: [FieldName: SourceValue] = [:]
  /// The lines below 议程：, for the reader of agendas.
  private(set) var agenda: [AgendaLines.Line] = []

  private let account: FileAccount?
  /// A label that stands alone in its line, whose value is the next one.
  private var waiting: (field: FieldName, label: AgendaLines.Line)?
  private var isInAgenda = false
  /// How deep the number of the heading above the items nests; nil when it has none.
  private var agendaDepth: Int?

  /// Reads lines in order.
  init(_ lines: [AgendaLines.Line], account: FileAccount?) {
    self.account = account
    readTitle(lines)
    for line in lines where !line.text.text.isBlank { read(line) }
  }

  mutating func take(_ field: FieldName, _ text: String, _ line: AgendaLines.Line) {
    guard !text.isBlank, facts[field] == nil else { return }
    facts[field] = SourceValue(.text(text), at: line.text.location)
    account?.mark(line.text.location.place, .used(.meeting))
  }

  mutating func beginAgenda(depth: Int?, at line: AgendaLines.Line) {
    isInAgenda = true
    agendaDepth = depth
    account?.mark(line.text.location.place, .setAside(.title))
  }

  /// Takes the name of the meeting from 关于召开全县防汛工作会议的通知, over two lines where it runs so.
  private mutating func readTitle(_ lines: [AgendaLines.Line]) {
    let first = lines.filter { !$0.text.text.isBlank }.prefix(6)
    for (index, line) in first.enumerated() {
      for text in [line.text.text, (index > 0 ? first[index - 1].text.text : "") + line.text.text] {
        guard let name = Self.name(inTitle: text) else { continue }
        take(Fact.name, name, line)
        return
      }
    }
  }

  /// The meeting that a title announces.
  static func name(inTitle title: String) -> String? {
    let compact = String(title.filter { !$0.isWhitespace })
    guard let end = compact.firstRange(of: "的通知") ?? compact.firstRange(of: "的预通知") ?? compact.firstRange(of: "的邀请函")
    else { return nil }
    for mark in ["关于召开", "关于举办", "关于举行", "关于组织召开", "关于开展", "关于做好", "关于参加"] {
      guard let start = compact.firstRange(of: mark), start.upperBound < end.lowerBound else { continue }
      var name = String(compact[start.upperBound..<end.lowerBound])
      for tail in ["有关事项", "有关工作", "筹备工作", "会务工作"] where name.hasSuffix(tail) {
        name = String(name.dropLast(tail.count))
      }
      return name.isEmpty ? nil : name
    }
    return nil
  }

  private mutating func read(_ line: AgendaLines.Line) {
    let text = line.text.text
    let start = RosterLines.endOfNumber(text)
    let body = String(scalars: text.unicodeScalars.dropFirst(start)).trimmingSpace()
    if isInAgenda {
      let number = line.label.isEmpty ? text.trimmingSpace() : line.label
      let isHeading = agendaDepth.map { AgendaLines.depth(number) <= $0 } ?? Self.isOtherHeading(body)
      let isTimed = !agenda.isEmpty || start > 0 || Self.beginsWithTime(body)
      let isItem = start > 0 || !line.label.isEmpty || Self.beginsWithTime(body) || isTimed && Self.goesOn(text, body)
      if isItem, !isHeading {
        agenda.append(line)
        return
      }
      isInAgenda = false
    }
    if let (field, label) = waiting {
      waiting = nil
      if Self.isBeside(label.cell, line.cell), takeValue(body, of: field, line) { return }
    }
    let pairs = LabelledText(body) { Self.labels[$0] != nil }.entries
    if pairs.count > 1, body.hasPrefix(pairs[0].label) {
      for pair in pairs { if let field = Self.labels[pair.label] { _ = takeValue(pair.value, of: field, line) } }
      takeContact(body, line)
      return
    }
    let scalars = Array(body.unicodeScalars)
    if let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }), colon <= 10 {
      let label = FieldName.comparable(String(scalars: scalars[..<colon]))
      let value = String(scalars: scalars[(colon + 1)...]).trimmingSpace()
      if value.isEmpty, takeAgendaHeading(label, line, isNumbered: start > 0) { return }
      if let field = Self.labels[label] {
        if value.isEmpty { waiting = (field, line) } else { _ = takeValue(value, of: field, line) }
        return
      }
    }
    if takeAgendaHeading(FieldName.comparable(body), line, isNumbered: start > 0) { return }
    if let field = Self.labels[FieldName.comparable(body)] {
      waiting = (field, line)
      account?.mark(line.text.location.place, .setAside(.title))
      return
    }
    takeContact(body, line)
    takeAnnouncement(body, line)
    account?.mark(line.text.location.place, .setAside(.besideAgenda))
    for field in facts.values where field.location == line.text.location {
      account?.mark(line.text.location.place, .used(.meeting))
      _ = field
    }
  }

  /// Whether a line may be the value of the label before it: both outside of tables, or in a row that goes by pairs of label and
  /// value. A label above a column is none.
  private static func isBeside(_ label: AgendaLines.TableCellNumber?, _ value: AgendaLines.TableCellNumber?) -> Bool {
    guard let label, let value else { return label == nil && value == nil }
    return label.row == value.row && (label.column == value.column || label.column.isMultiple(of: 2))
  }

  /// Whether a line begins with a time of day, as the items of a programme do.
  private static func beginsWithTime(_ text: String) -> Bool {
    let first = text.unicodeScalars.first?.ordinaryWidth
    guard first?.digit != nil || ["上午", "下午", "晚上"].contains(where: text.hasPrefix) else { return false }
    let head = text.prefix(24).prefix { $0.isNumber || "上下午晚:：时点分半-—–~～至到 ".contains($0) }
    return WhenText(String(head).trimmingSpace())?.start != nil
  }

  /// Whether a line only goes on with the speakers of the item above: it begins further right than paragraphs do.
  private static func goesOn(_ text: String, _ body: String) -> Bool {
    let indent = text.unicodeScalars.prefix { $0.isBlank }.count
    return indent > 4 && !body.contains("：") && body.unicodeScalars.count <= 40
  }

  /// A text about time with what stands in brackets about signing in put behind a comma: 上午9:30（9:10签到）.
  private static func apartFromSignIn(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var start = 0
    while let open = scalars[start...].firstIndex(where: { $0 == "（" || $0 == "(" }),
      let close = scalars[open...].firstIndex(where: { $0 == "）" || $0 == ")" })
    {
      let inside = String(scalars: scalars[open..<close])
      if ["签到", "报到", "入场"].contains(where: inside.contains) { (scalars[open], scalars[close]) = ("，", "，") }
      start = close + 1
    }
    return String(scalars: scalars)
  }

  private mutating func takeValue(_ text: String, of field: FieldName, _ line: AgendaLines.Line) -> Bool {
    if field == Fact.when {
      for clause in Self.apartFromSignIn(text).split(whereSeparator: { "，,；;。".contains($0) }).map(String.init) {
        if ["签到", "报到", "入场"].contains(where: clause.contains) {
          if let time = TimeInText.first(in: clause) { take(Fact.signIn, time, line) }
        } else if facts[Fact.when] != nil, facts[Fact.start] == nil, WhenText.clock(facts[Fact.when]) == nil,
          let time = TimeInText.clock(in: clause)
        {
          // The day was said before, the hour here: 9:00开会.
          take(Fact.start, time, line)
        } else if facts[Fact.when] == nil, WhenText(clause) != nil {
          take(Fact.when, clause, line)
        } else if facts[Fact.when] == nil, let when = TimeInText.first(in: clause) {
          take(Fact.when, when, line)
        }
      }
      if facts[Fact.when] != nil { markRepeated(line) }
      return facts[Fact.when] != nil
    }
    if field == Fact.contact {
      takeContact("联系人：" + text, line)
      return true
    }
    if field == Fact.signIn || field == Fact.contactPhone {
      let found = field == Fact.signIn ? TimeInText.clock(in: text) : Self.phone(in: text)
      if let found { take(field, found, line) }
      return found != nil
    }
    let value = text.trimmingSpace().trimmingPunctuation
    guard !value.isEmpty, value.unicodeScalars.count <= 60 else { return false }
    if facts[field] != nil { markRepeated(line) }
    take(field, value, line)
    return true
  }

  /// Records a line that says once more what another line has said.
  private func markRepeated(_ line: AgendaLines.Line) {
    guard !facts.values.contains(where: { $0.location == line.text.location }) else { return }
    account?.mark(line.text.location.place, .setAside(.repeated))
  }

  /// Takes 联系人：张三，电话：0000-1234567 or 联系人：张三　13800000000.
  private mutating func takeContact(_ text: String, _ line: AgendaLines.Line) {
    guard facts[Fact.contact] == nil, let label = text.firstRange(of: "联系人") ?? text.firstRange(of: "联系同志") else {
      return
    }
    let rest = text[label.upperBound...].drop { "：: \u{3000}".contains($0) }
    let name = rest.prefix { !"，,；;（(、 \u{3000}\t：:0123456789".contains($0) }
    guard NameShape.isName(Array(name.unicodeScalars)) else { return }
    take(Fact.contact, String(name), line)
    if let phone = Self.phone(in: String(rest)) { take(Fact.contactPhone, phone, line) }
  }

  static func phone(in text: String) -> String? {
    var phone = ""
    for scalar in text.unicodeScalars {
      if scalar.ordinaryWidth.digit != nil || !phone.isEmpty && scalar == "-" {
        phone.unicodeScalars.append(scalar.ordinaryWidth)
      } else if phone.unicodeScalars.count >= 7 {
        break
      } else {
        phone = ""
      }
    }
    return phone.unicodeScalars.count >= 7 ? phone : nil
  }

  /// The fields by the names before their colons.
  static let labels: [String: FieldName] = [
    "时间": Fact.when, "会议时间": Fact.when, "培训时间": Fact.when, "召开时间": Fact.when, "活动时间": Fact.when, "地点": Fact.venue,
    "会议地点": Fact.venue, "培训地点": Fact.venue, "召开地点": Fact.venue, "活动地点": Fact.venue, "主持": Fact.host, "主持人": Fact.host,
    "会议主持": Fact.host, "会议主持人": Fact.host, "会议名称": Fact.name, "联系人": Fact.contact, "主办单位": Fact.organizer,
    "主办": Fact.organizer,
    "会议时间和地点": Fact.when, "会议日期": Fact.when, "签到时间": Fact.signIn, "入场时间": Fact.signIn, "联系电话": Fact.contactPhone,
    "主持领导": Fact.host, "举办时间": Fact.when, "举办地点": Fact.venue,
  ]
}

/// Finds a time in a sentence.
enum TimeInText {
  /// The first stretch of a text that says a time of day; nil when there is none.
  static func clock(in text: String) -> String? {
    var rest = text[...]
    while let when = first(in: String(rest)) {
      if WhenText(when)?.start != nil { return when }
      guard let range = rest.firstRange(of: when) else { return nil }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  /// The first stretch of a text that says a date or a time of day; nil when there is none.
  static func first(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices.prefix(200) {
      let first = scalars[start]
      guard first.ordinaryWidth.digit != nil || "上下中晚早".unicodeScalars.contains(first) else { continue }
      for end in stride(from: min(scalars.count, start + 40), to: start + 2, by: -1) {
        let piece = String(scalars: scalars[start..<end])
        if let when = WhenText(piece), when.start != nil || when.date != nil { return piece }
      }
    }
    return nil
  }
}

extension String {
  /// The text without the marks that end a sentence.
  var trimmingPunctuation: String {
    var scalars = Array(unicodeScalars)
    while let last = scalars.last, "。；;，,.".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars: scalars)
  }
}
