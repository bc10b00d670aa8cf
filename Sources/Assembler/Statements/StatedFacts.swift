internal import OfficeDocuments

/// What papers say of name, time, place, host and contact.
extension PaperStatements {
  private typealias Fact = MeetingFields.Fact

  /// Takes the facts that the reader of notices finds.
  mutating func take(_ facts: [FieldName: SourceValue], of kind: MeetingPaper.Kind) {
    for field in [Fact.when, Fact.venue, Fact.host, Fact.signIn, Fact.contactPhone, Fact.name] {
      guard let value = facts[field], case .text(let text) = value.content else { continue }
      take(text, of: field, at: value.location, kind)
    }
  }

  /// Takes what stands behind the names of fields in a cell: 时间：…　地点：….
  mutating func readLabels(_ line: PaperLine) {
    guard line.scalars.count <= 200 else { return }
    for entry in LabelledText(line.text, isLabel: { NoticeText.labels[$0] != nil }).entries {
      guard let field = NoticeText.labels[entry.label] else { continue }
      let range = entry.offset..<entry.offset + entry.value.unicodeScalars.count
      take(entry.value, of: field, at: line.location(range), line.kind)
    }
  }

  private mutating func take(_ text: String, of field: FieldName, at location: Location, _ kind: MeetingPaper.Kind) {
    switch field {
    case Fact.when: if let when = when(text) { take(when, text, at: location, kind) }
    case Fact.venue: add(Said(value: text, words: text, location: location, paper: kind), to: \.venues)
    case Fact.contactPhone:
      if let phone = NoticeText.phone(in: text) {
        add(Said(value: phone, words: text, location: location, paper: kind), to: \.phones)
      }
    case Fact.signIn:
      if let time = WhenText(text)?.start {
        add(Said(value: time, words: text, location: location, paper: kind), to: \.signIns)
      }
    case Fact.host:
      let person = PersonText(text)
      guard NameShape.isName(Array(person.name.unicodeScalars)) else { return }
      let reference = resolver.resolved(PersonReference(person, written: text, at: location))
      add(Said(value: reference, words: text, location: location, paper: kind), to: \.hosts)
    case Fact.name: add(Said(value: text, words: text, location: location, paper: kind), to: \.names)
    default: break
    }
  }

  private mutating func take(_ when: WhenText, _ words: String, at location: Location, _ kind: MeetingPaper.Kind) {
    if let date = when.date {
      add(Said(value: date, words: words, location: location, paper: kind), to: \.dates)
      noteWeekday(when, words, at: location, kind)
    }
    if let start = when.start {
      add(Said(value: start, words: words, location: location, paper: kind), to: \.starts)
    }
    if let end = when.end { add(Said(value: end, words: words, location: location, paper: kind), to: \.ends) }
  }

  private mutating func noteWeekday(
    _ when: WhenText, _ words: String, at location: Location, _ kind: MeetingPaper.Kind
  ) {
    guard let date = when.date, let weekday = when.weekday else { return }
    let value = WeekdayOfDate(date: date, weekday: weekday)
    add(Said(value: value, words: words, location: location, paper: kind), to: \.weekdays)
  }

  /// A time, whose date without a year is of the year of the meeting.
  private func when(_ text: String) -> WhenText? {
    guard let when = WhenText(text) else { return nil }
    guard when.lacksYear, let first = meeting.date?.value else { return when }
    guard let near = WhenText(text, from: first), let date = near.date, first.days(to: date) > 180,
      let before = CalendarDate(year: first.year - 1, month: 12, day: 1)
    else { return WhenText(text, from: first) }
    // 12月29日 before a meeting in January is of the year before.
    return WhenText(text, from: before)
  }

  /// Takes the hall that a script names where it opens the meeting: 我们在县会议中心三楼报告厅召开….
  mutating func readVenue(_ line: PaperLine) {
    guard line.kind == .script, line.index < 12 else { return }
    for sentence in line.sentences {
      guard let gathered = line.first(.gathered, in: sentence),
        let verb = line.first(.holding, in: gathered.upperBound..<sentence.upperBound)
      else { continue }
      let range = gathered.upperBound..<verb.lowerBound
      guard (3...30).contains(range.count), let last = line.scalars[range].last,
        "厅室楼馆心堂店院场厦".unicodeScalars.contains(last),
        line.clause(of: range.lowerBound, in: sentence).contains(verb.lowerBound)
      else { continue }
      let words = line.words(range)
      add(Said(value: words, words: words, location: line.location(range), paper: line.kind), to: \.venues)
    }
  }

  // MARK: Times in sentences

  /// Takes the times of which a line says what happens at them.
  mutating func readTimes(_ line: PaperLine) {
    let kind = line.kind
    for sentence in line.sentences {
      for (range, text) in times(line, in: sentence) {
        guard let when = when(text) else { continue }
        let location = line.location(range)
        let clause = line.clause(of: range.lowerBound, in: sentence)
        noteWeekday(when, text, at: location, kind)
        if line.has(.before, in: range.upperBound..<min(clause.upperBound, range.upperBound + 3)),
          line.has(.handingIn, in: sentence)
        {
          if let date = when.date {
            add(Said(value: date, words: text, location: location, paper: kind), to: \.deadlines)
          }
        } else if line.has(.signingIn, in: clause) {
          if let time = when.start {
            add(Said(value: time, words: text, location: location, paper: kind), to: \.signIns)
          }
        } else if line.has(.ending, in: clause), when.end == nil {
          if let time = when.start {
            add(Said(value: time, words: text, location: location, paper: kind), to: \.ends)
          }
        } else if isAboutMeeting(line, range, sentence, hasDate: when.date != nil) {
          take(when, text, at: location, kind)
        }
      }
      readHalf(line, sentence)
    }
  }

  /// Whether a time in a sentence is that of the meeting: 9月1日，我们在这里召开, or a line of nothing else at the head.
  private func isAboutMeeting(_ line: PaperLine, _ range: Range<Int>, _ sentence: Range<Int>, hasDate: Bool) -> Bool {
    if line.kind == .draft { return false }
    let rest = line.scalars[..<range.lowerBound] + line.scalars[range.upperBound...]
    // A time of day alone, as in the first column of an agenda, is that of an item.
    if line.index < 8, line.kind != .notice, hasDate, !line.isCell,
      rest.allSatisfy({ $0.isBlank || "（）()".unicodeScalars.contains($0) })
    {
      return true
    }
    guard line.kind == .script || line.kind == .notice else { return false }
    if let today = line.first(.today, in: sentence), today.upperBound <= range.lowerBound { return true }
    guard let verb = line.first(.holding, in: range.upperBound..<sentence.upperBound) else { return false }
    return line.has(.here, in: sentence.lowerBound..<verb.upperBound)
  }

  private mutating func readHalf(_ line: PaperLine, _ sentence: Range<Int>) {
    guard line.kind == .script, let half = line.first(.halfOfToday, in: sentence),
      line.has(.holding, in: half.upperBound..<sentence.upperBound)
    else { return }
    let words = line.words(half)
    add(
      Said(value: words.hasSuffix("上午"), words: words, location: line.location(half), paper: line.kind), to: \.mornings)
  }

  /// The stretches of a sentence that say a date or a time of day.
  private func times(_ line: PaperLine, in sentence: Range<Int>) -> [(Range<Int>, String)] {
    var found: [(Range<Int>, String)] = []
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      let first = line.scalars[start]
      guard first.ordinaryWidth.digit != nil || "上下中晚早".unicodeScalars.contains(first) else {
        start += 1
        continue
      }
      var end = start
      while end < sentence.upperBound, end < start + 60, Self.timeScalars.contains(line.scalars[end].ordinaryWidth) {
        end += 1
      }
      var next = start + 1
      while end > start + 1 {
        if !"（(-—–至到 ".unicodeScalars.contains(line.scalars[end - 1]) {
          let text = line.words(start..<end)
          if let when = WhenText(text), when.start != nil || when.date != nil || when.lacksYear {
            found.append((start..<end, text))
            next = end
            break
          }
        }
        end -= 1
      }
      start = next
    }
    return found
  }

  private static let timeScalars = Set("0123456789年月日号时点分半整刻上午下中晚早晨间星期周礼拜一二三四五六天()（）:：-—–―~～至到 ，".unicodeScalars)
    .subtracting("，".unicodeScalars)

  // MARK: The name of the meeting

  /// Takes the name of the meeting from titles and from 今天，我们召开….
  mutating func readTitle(_ line: PaperLine) {
    if line.index < 4, line.scalars.count <= 60 {
      if let name = NoticeText.name(inTitle: line.text) ?? Self.name(inTitle: line.text) {
        let compact = line.text
        let start = compact.firstRange(of: name).map {
          compact.unicodeScalars.distance(from: compact.startIndex, to: $0.lowerBound)
        }
        let range = start.map { $0..<$0 + name.unicodeScalars.count } ?? 0..<line.scalars.count
        add(Said(value: name, words: name, location: line.location(range), paper: line.kind), to: \.names)
      }
    }
    guard line.kind == .script || line.kind == .notice else { return }
    for sentence in line.sentences {
      guard let verb = line.first(.holding, in: sentence), line.has(.here, in: sentence.lowerBound..<verb.upperBound),
        let range = nameRange(line, in: verb.upperBound..<sentence.upperBound)
      else { continue }
      let name = line.words(range)
      add(Said(value: name, words: name, location: line.location(range), paper: line.kind), to: \.names)
    }
  }

  /// The name with which a stretch begins.
  private func nameRange(_ line: PaperLine, in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, "的了“\"《 ".unicodeScalars.contains(line.scalars[start]) { start += 1 }
    var end = start
    while end < range.upperBound, !"，,、：:（(”\"》 　".unicodeScalars.contains(line.scalars[end]) { end += 1 }
    let name = line.words(start..<end)
    guard (5...40).contains(end - start), Self.isName(name) else { return nil }
    return start..<end
  }

  private static func isName(_ text: String) -> Bool {
    ["会议", "大会", "会", "培训班", "研讨班", "论坛", "仪式"].contains { text.hasSuffix($0) }
  }

  /// The meeting that the title of a paper names: 全县防汛工作会议主持词, 在全县防汛工作会议上的讲话.
  private static func name(inTitle title: String) -> String? {
    let compact = String(title.filter { !$0.isWhitespace })
    if let start = compact.firstRange(of: "在"), let end = compact.firstRange(of: "上的"),
      start.lowerBound == compact.startIndex,
      start.upperBound < end.lowerBound
    {
      let name = String(compact[start.upperBound..<end.lowerBound])
      return isName(name) ? name : nil
    }
    for ending in titleEndings where compact.hasSuffix(ending) {
      let name = String(compact.dropLast(ending.count))
      return (5...40).contains(name.unicodeScalars.count) && isName(name) ? name : nil
    }
    return nil
  }

  private static let titleEndings = [
    "主持词", "主持稿", "参会人员名单", "参加人员名单", "出席人员名单", "与会人员名单", "人员名单", "名单", "签到表", "签到册", "座次图", "座次表", "座位表", "座次安排表",
    "会议议程",
    "议程", "日程安排", "日程", "材料清单", "材料目录", "会议材料目录", "手册", "指南", "须知", "会议手册", "会议须知", "车辆安排表",
  ]
}

extension Words {
  fileprivate static let before = Words("前 之前 以前 日前 时前")
  fileprivate static let handingIn = Words("报送 报 反馈 回执 提交 送 报名")
  fileprivate static let signingIn = Words("签到 报到 入场 入座 到会场 到场 到达会场 集合")
  fileprivate static let ending = Words("结束 散会 闭会")
  fileprivate static let today = Words("今天是")
  fileprivate static let gathered = Words("我们在 大家在 相聚在 聚集在")
  static let holding = Words("召开 举行 举办")
  fileprivate static let here = Words("今天 今日 我们 在这里 决定 定于 拟于 将于 订于 同意")
  fileprivate static let halfOfToday = Words("今天上午 今天下午 今日上午 今日下午")
}
