internal import OfficeDocuments

/// What running text such as the notice of a meeting says of it: name, time, place, host, sign-in, contact.
struct NoticeText {
  private typealias Fact = MeetingFields.Fact
  /// The facts by field.
  private(set) var facts: [FieldName: SourceValue] = [:]
  /// The lines below 议程：, for the reader of agendas.
  private(set) var agenda: [AgendaLines.Line] = []

  private let account: FileAccount?
  /// The field of a label that stands alone in its line, whose value is the next one.
  private var waiting: FieldName?
  private var isInAgenda = false

  /// Reads lines in order.
  init(_ lines: [AgendaLines.Line], account: FileAccount?) {
    self.account = account
    readTitle(lines)
    for line in lines where !line.text.text.isBlank { read(line) }
  }

  private mutating func take(_ field: FieldName, _ text: String, _ line: AgendaLines.Line) {
    guard !text.isBlank, facts[field] == nil else { return }
    facts[field] = SourceValue(.text(text), at: line.text.location)
    account?.mark(line.text.location.place, .used(.meeting))
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
      if start > 0 || !line.label.isEmpty {
        agenda.append(line)
        return
      }
      isInAgenda = false
    }
    if let field = waiting {
      waiting = nil
      if takeValue(body, of: field, line) { return }
    }
    let scalars = Array(body.unicodeScalars)
    if let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }), colon <= 10 {
      let label = FieldName.comparable(String(scalars: scalars[..<colon]))
      let value = String(scalars: scalars[(colon + 1)...]).trimmingSpace()
      if ["议程", "会议议程", "主要议程", "会议日程"].contains(label), value.isEmpty {
        isInAgenda = true
        account?.mark(line.text.location.place, .setAside(.title))
        return
      }
      if let field = Self.labels[label] {
        if value.isEmpty { waiting = field } else { _ = takeValue(value, of: field, line) }
        return
      }
    }
    if let field = Self.labels[FieldName.comparable(body)] {
      waiting = field
      account?.mark(line.text.location.place, .setAside(.title))
      return
    }
    takeContact(body, line)
    account?.mark(line.text.location.place, .setAside(.besideAgenda))
    for field in facts.values where field.location == line.text.location {
      account?.mark(line.text.location.place, .used(.meeting))
      _ = field
    }
  }

  private mutating func takeValue(_ text: String, of field: FieldName, _ line: AgendaLines.Line) -> Bool {
    if field == Fact.when {
      for clause in text.split(whereSeparator: { "，,；;。".contains($0) }).map(String.init) {
        if ["签到", "报到", "入场"].contains(where: clause.contains) {
          if let time = TimeInText.first(in: clause) { take(Fact.signIn, time, line) }
        } else if facts[Fact.when] == nil, WhenText(clause) != nil {
          take(Fact.when, clause, line)
        } else if facts[Fact.when] == nil, let when = TimeInText.first(in: clause) {
          take(Fact.when, when, line)
        }
      }
      return facts[Fact.when] != nil
    }
    if field == Fact.contact {
      takeContact("联系人：" + text, line)
      return true
    }
    let value = text.trimmingSpace().trimmingPunctuation
    guard !value.isEmpty, value.unicodeScalars.count <= 60 else { return false }
    take(field, value, line)
    return true
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

  private static func phone(in text: String) -> String? {
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

  private static let labels: [String: FieldName] = [
    "时间": Fact.when, "会议时间": Fact.when, "培训时间": Fact.when, "召开时间": Fact.when, "活动时间": Fact.when, "地点": Fact.venue,
    "会议地点": Fact.venue, "培训地点": Fact.venue, "召开地点": Fact.venue, "活动地点": Fact.venue, "主持": Fact.host, "主持人": Fact.host,
    "会议主持": Fact.host, "会议主持人": Fact.host, "会议名称": Fact.name, "联系人": Fact.contact, "主办单位": Fact.organizer,
    "主办": Fact.organizer,
    "会议时间和地点": Fact.when,
  ]
}

/// Finds a time in a sentence.
enum TimeInText {
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
  fileprivate var trimmingPunctuation: String {
    var scalars = Array(unicodeScalars)
    while let last = scalars.last, "。；;，,.".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars: scalars)
  }
}
