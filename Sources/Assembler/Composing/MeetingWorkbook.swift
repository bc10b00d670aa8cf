public import OfficeDocuments

/// The workbook by which a user confirms what was understood of a folder: every value with its source in a note, so that nothing
/// has to be typed again and everything can be looked up.
///
/// It is read back like any 会议.xlsx, and goes before what the other files of the folder say.
public struct MeetingWorkbook: Sendable {
  /// The name of the file in the meeting folder.
  public static let fileName = "会议.xlsx"

  private let meeting: Meeting
  private let questions: [Finding]
  private typealias Part = MeetingFields.Part

  /// Creates the workbook of a meeting.
  ///
  /// - Parameter questions: What the user has to look at; errors and warnings stand on a sheet of their own.
  public init(_ meeting: Meeting, questions: [Finding]) {
    self.meeting = meeting
    self.questions = questions
  }

  /// The sheets 会议, 名单, 分组, 议程, 座次, 材料 and 待确认; one that would be empty is left out, but for the first.
  public var workbook: Workbook {
    let sheets = [facts, roster, groups, agenda, seats, materials, openQuestions]
    return Workbook(sheets: sheets.enumerated().filter { $0.offset == 0 || $0.element.rows.count > 1 }.map(\.element))
  }

  private var facts: Sheet {
    typealias Fact = MeetingFields.Fact
    var table = ConfirmationTable(name: Part.meeting.chinese, columns: [("项目", 14), ("内容", 48)])
    func row(_ field: FieldName, _ value: ConfirmedValue?) { table.add([.plain(field.chinese), value]) }
    row(Fact.name, .init(meeting.name))
    row(Fact.organizer, .init(meeting.organizer))
    row(Fact.when, when)
    row(Fact.signIn, .init(meeting.signIn) { $0.text })
    row(Fact.venue, .init(meeting.venue))
    row(Fact.host, .init(meeting.host))
    row(Fact.meetingClass, .init(meeting.meetingClass))
    row(Fact.contact, .init(meeting.contact))
    row(Fact.contactPhone, .init(meeting.contactPhone))
    if let cards = meeting.nameCards?.location { row(Fact.nameCardsFile, .plain(cards.file)) }
    return table.sheet
  }

  /// Days and hours in the form in which they are read again.
  private var when: ConfirmedValue? {
    guard let date = meeting.date else { return nil }
    var text = date.value.chinese
    if let last = meeting.lastDate { text += "至" + last.value.chinese }
    if let start = meeting.start { text += " " + start.value.text }
    if meeting.start != nil, let end = meeting.end { text += "—" + end.value.text }
    return ConfirmedValue(Located(text, at: date.location))
  }

  private var roster: Sheet {
    typealias Field = MeetingFields.Person
    // What is arranged for nobody needs no column.
    let arrangements = Field.arrangements.filter { _, arrangement in
      meeting.roster.people.contains { $0.arrangements[arrangement] != nil }
    }
    var table = ConfirmationTable(
      name: Part.roster.chinese,
      columns: [
        (Field.number.chinese, 6), (Field.name.chinese, 12), (Field.unit.chinese, 26), (Field.post.chinese, 20),
        (Field.role.chinese, 10), (Field.rostrum.chinese, 8), (Field.group.chinese, 12), (Field.attends.chinese, 8),
        (Field.substitute.chinese, 12), (Field.phone.chinese, 16), (Field.note.chinese, 24),
      ] + arrangements.map { ($0.0.chinese, 12) })
    for (index, person) in meeting.roster.people.enumerated() {
      table.add(
        [
          .plain(String(index + 1)), .init(person.name) { $0.text }, .init(person.unit), .init(person.post),
          .init(person.role) { $0.rawValue }, .init(person.isOnRostrum) { $0 ? "是" : "否" }, .init(person.group),
          .init(person.attends) { $0 ? "是" : "否" }, .init(person.substitute), .init(person.phone), .init(person.note),
        ] + arrangements.map { .init(person.arrangements[$0.1]) })
    }
    return table.sheet
  }

  private var groups: Sheet {
    typealias Field = MeetingFields.Group
    var table = ConfirmationTable(
      name: Part.groups.chinese,
      columns: [
        (Field.name.chinese, 16), (Field.head.chinese, 12), (Field.deputies.chinese, 20), (Field.recorder.chinese, 12),
        (Field.room.chinese, 28),
      ])
    for group in meeting.roster.groups {
      table.add([
        .init(group.name), .init(group.head), .init(group.deputies), .init(group.recorder), .init(group.room),
      ])
    }
    return table.sheet
  }

  private var agenda: Sheet {
    typealias Field = MeetingFields.Item
    var table = ConfirmationTable(
      name: Part.agenda.chinese,
      columns: [
        (Field.number.chinese, 6), (Field.date.chinese, 16), (Field.start.chinese, 10), (Field.end.chinese, 10),
        (Field.minutes.chinese, 8), (Field.title.chinese, 40), (Field.speakers.chinese, 24), (Field.host.chinese, 12),
        (Field.venue.chinese, 24), (Field.attendees.chinese, 20), (Field.observers.chinese, 20),
        (Field.session.chinese, 14),
      ])
    for (index, item) in meeting.agenda.items.enumerated() {
      table.add([
        .plain(String(index + 1)), .init(item.date) { $0.chinese }, .init(item.start) { $0.text },
        .init(item.end) { $0.text }, .init(item.minutes) { String($0) }, .init(item.title),
        .init(item.speakers), .init(item.host), .init(item.venue), .init(item.attendees), .init(item.observers),
        .init(item.session),
      ])
    }
    return table.sheet
  }

  private var seats: Sheet {
    typealias Field = MeetingFields.Assignment
    var table = ConfirmationTable(
      name: Part.seating.chinese,
      columns: [
        (Field.person.chinese, 12), (Field.unit.chinese, 26), (Field.area.chinese, 10), (Field.row.chinese, 6),
        (Field.seatNumber.chinese, 6),
      ])
    for assignment in meeting.seating.assignments {
      let unit = assignment.person.person.flatMap { meeting.roster[$0]?.unit }
      let seat = assignment.seat
      table.add([
        .init(assignment.person), .init(unit), .init(seat) { $0.area.rawValue }, .init(seat) { String($0.row) },
        .init(seat) { String($0.number) },
      ])
    }
    return table.sheet
  }

  private var materials: Sheet {
    typealias Field = MeetingFields.Material
    var table = ConfirmationTable(
      name: Part.materials.chinese,
      columns: [
        (Field.number.chinese, 6), (Field.title.chinese, 40), (Field.speaker.chinese, 12), (Field.file.chinese, 40),
        (Field.kind.chinese, 12), (Field.status.chinese, 12),
      ])
    for material in meeting.materials {
      table.add([
        .plain(String(material.number.value)), .init(material.title), .init(material.speaker),
        .plain(material.file.value),
        .init(material.kind), .init(material.status),
      ])
    }
    return table.sheet
  }

  private var openQuestions: Sheet {
    var table = ConfirmationTable(name: Self.questionSheet, columns: [("在哪里", 36), ("请看", 90)])
    for finding in questions where finding.severity != .info {
      table.add([.plain(finding.location.text(in: .chinese)), .plain(finding.message.chinese)])
    }
    return table.sheet
  }

  /// The name of the sheet of questions, which says nothing of the meeting.
  static let questionSheet = "待确认"
}
