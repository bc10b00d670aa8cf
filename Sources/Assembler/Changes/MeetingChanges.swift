internal import OfficeDocuments

/// Late changes of everything but people, applied to the meeting while it is decoded.
extension MeetingDecoder {
  /// Applies another time or place, before the agenda takes its day from the meeting.
  mutating func settleFacts(of meeting: inout Meeting) {
    for index in changes.indices {
      switch changes[index].kind {
      case .time: setTime(index, of: &meeting)
      case .venue:
        guard let new = changes[index].new else { continue }
        if meeting.venue?.value == new.value {
          findings.append(.superfluous(changes[index]))
          continue
        }
        guard settleOld(index, is: meeting.venue?.value ?? "") else { continue }
        meeting.venue = new
        changes[index].isApplied = true
      default: continue
      }
    }
  }

  private mutating func setTime(_ index: Int, of meeting: inout Meeting) {
    guard let new = changes[index].new else { return }
    guard let when = WhenText(new.value, from: meeting.date?.value), when.start != nil || when.date != nil else {
      return findings.append(
        .unknownSubject(
          of: changes[index], Message("的新时间看不懂；请写成 9:30 或 9:30—11:00", english: "states a time that is not understood"))
      )
    }
    let isSame =
      (when.start == nil || when.start == meeting.start?.value) && (when.end == nil || when.end == meeting.end?.value)
      && (when.date == nil || when.date == meeting.date?.value)
    if isSame { return findings.append(.superfluous(changes[index])) }
    let before = meeting.changeTimeText
    if let old = changes[index].old, let stated = WhenText(old.value, from: meeting.date?.value) {
      let fits =
        (stated.start == nil || stated.start == meeting.start?.value)
        && (stated.end == nil || stated.end == meeting.end?.value)
        && (stated.date == nil || stated.date == meeting.date?.value)
      guard fits else { return findings.append(.stale(changes[index], found: before)) }
    } else {
      guard settleOld(index, is: before) else { return }
    }
    changes[index].isApplied = true
    let shift = when.start.flatMap { start in meeting.start.map { start.minutes - $0.value.minutes } } ?? 0
    if let date = when.date {
      meeting.date = Located(date, at: new.location)
      meeting.weekday = nil
    }
    guard let start = when.start else { return }
    meeting.start = Located(start, at: new.location)
    if let end = when.end {
      meeting.end = Located(end, at: new.location)
    } else {
      // A meeting that begins later ends later, and so does everything in it.
      meeting.end = meeting.end.flatMap { $0.shifted(by: shift, at: new.location) }
    }
    meeting.signIn = meeting.signIn.flatMap { $0.shifted(by: shift, at: new.location) }
    timeShift = (shift, new.location)
  }

  /// Applies changes of the agenda.
  mutating func settleAgenda(of meeting: inout Meeting) {
    if let (shift, location) = timeShift, shift != 0 {
      let first = meeting.date?.value
      for index in meeting.agenda.items.indices {
        let item = meeting.agenda.items[index]
        guard item.date == nil || first == nil || item.date?.value == first else { continue }
        meeting.agenda.items[index].start = item.start.flatMap { $0.shifted(by: shift, at: location) }
        meeting.agenda.items[index].end = item.end.flatMap { $0.shifted(by: shift, at: location) }
        meeting.agenda.items[index].steps.shift(by: shift, at: location)
      }
      meeting.agenda.stepsBefore.shift(by: shift, at: location)
      meeting.agenda.stepsAfter.shift(by: shift, at: location)
    }
    for index in changes.indices {
      switch changes[index].kind {
      case .moveItem: move(index, in: &meeting.agenda)
      case .dropItem:
        guard let position = item(index, in: meeting.agenda) else { continue }
        guard settleOld(index, is: "\(position + 1)") else { continue }
        meeting.agenda.items.remove(at: position)
        changes[index].isApplied = true
      case .speaker:
        guard let position = item(index, in: meeting.agenda), let new = changes[index].new else { continue }
        let before = meeting.agenda.items[position].speakers
        let value = SourceValue(.text(new.value), at: new.location)
        let speakers = value.people(MeetingFields.Item.speakers, &findings)
        if speakers.map(\.name) == before.map(\.name) {
          findings.append(.superfluous(changes[index]))
          continue
        }
        guard settleOld(index, is: before.map(\.name.text).joined(separator: "、")) else { continue }
        meeting.agenda.items[position].speakers = speakers
        changes[index].isApplied = true
      default: continue
      }
    }
  }

  private mutating func move(_ index: Int, in agenda: inout Agenda) {
    guard let position = item(index, in: agenda) else { return }
    guard let new = changes[index].new, let target = NumberText.integer(new.value),
      agenda.items.indices.contains(target - 1)
    else {
      return findings.append(
        .unknownSubject(
          of: changes[index],
          Message("要移到的位置不在 1 到 \(agenda.items.count) 之间", english: "names a position that the agenda does not have")))
    }
    if target - 1 == position, changes[index].old.map({ $0.value != new.value }) ?? true {
      return findings.append(.superfluous(changes[index]))
    }
    guard settleOld(index, is: "\(position + 1)") else { return }
    let range = min(position, target - 1)...max(position, target - 1)
    let slots = agenda.items[range]
    let item = agenda.items.remove(at: position)
    agenda.items.insert(item, at: target - 1)
    changes[index].isApplied = true
    // Where all of them have hours, each keeps its length and follows the one before.
    guard var next = slots.first?.start?.value, slots.allSatisfy({ $0.start != nil && $0.end != nil }) else { return }
    for number in range {
      guard let start = agenda.items[number].start?.value, let end = agenda.items[number].end?.value,
        let newEnd = ClockTime(minutes: next.minutes + end.minutes - start.minutes)
      else { return }
      if start != next {
        agenda.items[number].start = Located(next, at: new.location)
        agenda.items[number].end = Located(newEnd, at: new.location)
      }
      next = newEnd
    }
  }

  private mutating func item(_ index: Int, in agenda: Agenda) -> Int? {
    guard let subject = changes[index].subject else { return nil }
    let wanted = FieldName.comparable(subject.value)
    var found = agenda.items.indices.filter { FieldName.comparable(agenda.items[$0].title.value) == wanted }
    if found.isEmpty {
      // Part of the matter, or who speaks, is enough where only one item fits.
      found = agenda.items.indices.filter { number in
        let item = agenda.items[number]
        return FieldName.comparable(item.title.value).contains(wanted)
          || item.speakers.contains { $0.name == PersonName(subject.value) }
      }
    }
    guard found.count == 1 else {
      let reason: Message =
        found.isEmpty
        ? Message("说的事项议程里没有", english: "names an item that the agenda does not have")
        : Message("说的事项议程里有 \(found.count) 项，请写全", english: "names \(found.count) items; write the matter in full")
      findings.append(.unknownSubject(of: changes[index], reason))
      return nil
    }
    return found[0]
  }

  /// The file that takes the place of a draft.
  mutating func replacement(ofDraft path: String) -> (path: String, location: Location)? {
    for index in changes.indices where changes[index].kind == .draft && !changes[index].isApplied {
      guard let subject = changes[index].subject, let new = changes[index].new else { continue }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      let isMeant =
        subject.value == path || subject.value == name || subject.value == stem
        || changes[index].old?.value == path
      guard isMeant else { continue }
      guard let known = folder.path(named: new, &findings) else { continue }
      if let old = changes[index].old, old.value != path, old.value != name {
        findings.append(.stale(changes[index], found: path))
        continue
      }
      changes[index].old = Located(path, at: changes[index].location)
      changes[index].isApplied = true
      return (known, new.location)
    }
    return nil
  }

  /// Reports drafts that were to be replaced and are not among the materials.
  mutating func settleDrafts() {
    for change in changes where change.kind == .draft && !change.isApplied {
      guard !findings.contains(where: { $0.location.file == Change.fileName && $0.subject == change.new?.value }) else {
        continue
      }
      findings.append(
        .unknownSubject(
          of: change, Message("说的来稿不在材料里；请写来稿的文件名", english: "names a draft that is no material; state its file")))
    }
  }
}

extension Located where Value == ClockTime {
  fileprivate func shifted(by minutes: Int, at location: Location) -> Located<ClockTime>? {
    guard minutes != 0 else { return self }
    return ClockTime(minutes: value.minutes + minutes).map { Located($0, at: location) }
  }
}

extension Meeting {
  /// The time of the meeting as a change states it.
  var changeTimeText: String {
    (start?.value.text ?? "") + (end.map { "—\($0.value.text)" } ?? "")
  }
}

extension [AgendaStep] {
  /// Moves the hours that are stated.
  fileprivate mutating func shift(by minutes: Int, at location: Location) {
    for index in indices {
      self[index].start = self[index].start.flatMap { $0.shifted(by: minutes, at: location) }
      self[index].end = self[index].end.flatMap { $0.shifted(by: minutes, at: location) }
    }
  }
}
