internal import OfficeDocuments

/// The running order of the hall, which lies within the items of the agenda.
extension MeetingDecoder {
  /// The steps that an item holds itself: records, or one text a line.
  mutating func steps(within item: SourceRecord, from first: CalendarDate?, half: String) -> [AgendaStep] {
    typealias Field = MeetingFields.Step
    var steps: [AgendaStep] = []
    for value in item.list(MeetingFields.Item.steps) {
      if case .text(let text) = value.content {
        for line in text.split(whereSeparator: { $0.isNewline || "；;".contains($0) }) where !String(line).isBlank {
          steps.append(Self.step(line: String(line).trimmingSpace(), at: value.location))
        }
      } else {
        let record = SourceRecord(
          value, fields: Field.all, account: folder.account.file(value.location.file), findings: &findings)
        step(record, from: first, half: half).map { steps.append($0) }
      }
    }
    return steps
  }

  /// Puts the steps of a running order into the items of an agenda; a row without an item goes on with that of the row above,
  /// and 会前 and 会后 are before and after all items.
  mutating func setSteps(_ records: [SourceRecord], of agenda: inout Agenda, from first: CalendarDate?) {
    typealias Field = MeetingFields.Step
    var target: StepTarget = .before
    for record in records {
      if let text = record.text(Field.item, &findings) {
        if let found = StepTarget(text.value, in: agenda) {
          target = found
        } else {
          findings.append(.unknownItem(text, of: MeetingFields.Part.steps))
        }
      }
      guard let step = step(record, from: first, half: "") else { continue }
      switch target {
      case .before: agenda.stepsBefore.append(step)
      case .item(let index): agenda.items[index].steps.append(step)
      case .after: agenda.stepsAfter.append(step)
      }
    }
  }

  private mutating func step(_ record: SourceRecord, from first: CalendarDate?, half: String) -> AgendaStep? {
    typealias Field = MeetingFields.Step
    guard let title = named(record, Field.title, in: MeetingFields.Part.steps) else { return nil }
    var step = AgendaStep(title: title)
    // The day is that of the item.
    _ = setHours(of: &step, record, from: first, half: half)
    step.people = record.text(Field.people, &findings)
    step.sound = record.text(Field.sound, &findings)
    step.screen = record.text(Field.screen, &findings)
    step.light = record.text(Field.light, &findings)
    step.action = record.text(Field.action, &findings)
    step.owner = record.text(Field.owner, &findings)
    return step
  }

  /// A step in one line, with how long it takes in a bracket: 播放专题片（6分钟）.
  private static func step(line: String, at location: Location) -> AgendaStep {
    let scalars = Array(line.unicodeScalars)
    if let bracket = AgendaLines.bracketAtEnd(scalars[...]),
      let length = DurationRemark(String(scalars: scalars[bracket.inside]))
    {
      var step = AgendaStep(title: Located(String(scalars: scalars[..<bracket.start]).trimmingSpace(), at: location))
      step.minutes = Located(length.minutes, at: location)
      return step
    }
    return AgendaStep(title: Located(line, at: location))
  }
}

/// Where a step of the running order belongs.
enum StepTarget {
  case before, item(Int), after

  /// Reads the item that a row names: its number, its matter or the beginning of it, or 会前 and 会后.
  init?(_ text: String, in agenda: Agenda) {
    let name = FieldName.comparable(text)
    if ["会前", "开会前", "会议前", "before"].contains(name) {
      self = .before
    } else if ["会后", "散会", "散会后", "会议后", "after"].contains(name) {
      self = .after
    } else if let number = NumberText.integer(text), agenda.items.indices.contains(number - 1) {
      self = .item(number - 1)
    } else {
      let titles = agenda.items.map { FieldName.comparable($0.title.value) }
      guard !name.isEmpty,
        let index = titles.firstIndex(of: name) ?? titles.firstIndex(where: { $0.hasPrefix(name) })
          ?? titles.firstIndex(where: { $0.contains(name) })
      else { return nil }
      self = .item(index)
    }
  }
}

extension Finding {
  static func unknownItem(_ text: Located<String>, of part: FieldName) -> Finding {
    Finding(
      SourceFinding.badValue,
      Message(
        "“\(part.chinese)”里的“\(text.value.shortened)”不是议程的序号或事项，没有采用；请写议程的序号或事项，流程里还可写会前、会后",
        english:
          "“\(text.value.shortened)” in “\(part.english)” is no number or matter of the agenda and was not used; write the "
          + "number or the matter, or 会前 or 会后 for a step"),
      at: text.location, subject: text.value.shortened)
  }
}
