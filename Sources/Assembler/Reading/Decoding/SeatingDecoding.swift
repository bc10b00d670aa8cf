internal import OfficeDocuments

extension MeetingDecoder {
  /// Makes the plan of seats from settings with a list of fixed seats, from the list alone, or from a file.
  mutating func seating(_ value: SourceValue?, meeting location: Location) throws(AssemblyError) -> SeatingPlan {
    typealias Field = MeetingFields.Seating
    var plan = SeatingPlan(location: Location(file: location.file))
    guard let value else { return plan }
    plan.location = value.location
    var settings = SourceRecord([:], at: value.location)
    var assignments: SourceValue? = value
    if isPointer(value) { return try seatingFile(value) }
    if case .record = value.content {
      settings = SourceRecord(
        value, fields: Field.all, account: folder.account.file(value.location.file), findings: &findings)
      assignments = settings.value(Field.assignments)
    }
    apply(settings, to: &plan)
    if let assignments {
      let list = try records(
        assignments, of: MeetingFields.Part.seating, MeetingFields.Assignment.all,
        main: MeetingFields.Assignment.person, keyedValue: MeetingFields.Assignment.seat)
      plan.assignments += list.records.compactMap { assignment($0) }
    }
    return plan
  }

  /// Makes the plan of seats from sheets: rows of a setting and its value, below them the list of fixed seats, or a
  /// drawing of the room with names in its cells.
  ///
  /// - Throws: `AssemblyError` when the sheets hold more than any hall has.
  mutating func seating(_ sheets: [Sheet], file: String) throws(AssemblyError) -> SeatingPlan {
    typealias Field = MeetingFields.Assignment
    let cellCount = sheets.reduce(0) { count, sheet in count + sheet.rows.reduce(0) { $0 + $1.cells.count } }
    try PartSize.check(
      cellCount, PartSize.seatingCells, part: ("座次", "a seating plan"), unit: ("格", "cells"), file: file)
    var plan = SeatingPlan(location: Location(file: file))
    let reader = TableReader(fields: Field.all, required: Field.person, for: .seating)
    for (index, sheet) in sheets.enumerated() {
      let table = TableSheet(sheet, file: file, account: folder.account.file(file))
      if index == 0 { plan.location = table.location }
      let list = reader.read(table, &findings)
      var rows = list?.rowsBefore ?? table.rows
      var drawing: SeatGrid?
      if list == nil {
        let isSetting = { SettingRows.isSetting($0, of: MeetingFields.Seating.settings) }
        drawing = SeatGrid(rows.filter { !isSetting($0) }, in: table)
        if drawing != nil { rows = rows.filter(isSetting) }
      }
      let settings = SettingRows.record(
        rows, in: table, fields: MeetingFields.Seating.settings, for: .seating)
      if index == 0 || settings.content != .record([]) {
        apply(SourceRecord(settings, fields: MeetingFields.Seating.settings, findings: &findings), to: &plan)
      }
      plan.assignments += list?.records.compactMap { assignment($0) } ?? []
      guard let drawing else { continue }
      plan.assignments += drawing.assignments
      // What the office states of the hall goes before what the drawing shows.
      plan.hall = plan.hall ?? drawing.hall
      findings += drawing.findings
    }
    return plan
  }

  private mutating func apply(_ settings: SourceRecord, to plan: inout SeatingPlan) {
    typealias Field = MeetingFields.Seating
    let convention = SeatingConvention()
    plan.convention.evenRow =
      settings.parsed(Field.evenRow, &findings) { ChoiceText.evenRow($0) }?.value ?? convention.evenRow
    plan.forms = SeatingFormSettings(settings, &findings)
    plan.cards = NameCardSettings(settings, &findings)
    plan.convention.honour = plan.forms.honours[SeatingForms.room.name] ?? plan.forms.honours[""] ?? convention.honour
    plan.convention.hallFill =
      settings.parsed(Field.hallFill, &findings) { ChoiceText.hallFill($0) }?.value ?? convention.hallFill
    plan.convention.hallSide =
      settings.parsed(Field.hallSide, &findings) { ChoiceText.hallSide($0) }?.value ?? convention.hallSide
    if let absent = settings.parsed(Field.absentSeats, &findings, { AbsentSeat.areas($0) }) {
      plan.absentSeats = absent.value
    }
    plan.lectern = settings.text(Field.lectern)
    plan.entrance = settings.text(Field.entrance)
    plan.chartEdition = settings.text(Field.chartEdition)
    plan.chartDate = settings.text(Field.chartDate)
    plan.rostrumRowCapacity = settings.positive(Field.rostrumRowCapacity, &findings)
    let hall = settings.value(Field.hall).map { value in
      SourceRecord(
        value, fields: MeetingFields.Seating.hallOnly, account: folder.account.file(value.location.file),
        findings: &findings)
    }
    plan.hall = hallShape([settings] + (hall.map { [$0] } ?? []))
  }

  private mutating func hallShape(_ records: [SourceRecord]) -> HallShape? {
    typealias Field = MeetingFields.Seating
    func record(_ field: FieldName) -> SourceRecord? { records.first { $0.value(field) != nil } }
    let rows = record(Field.rows)?.positive(Field.rows, &findings)
    let seats = record(Field.seatsPerRow)?.positive(Field.seatsPerRow, &findings)
    var aisles: [Located<Int>] = []
    for text in record(Field.aisles)?.texts(Field.aisles, &findings) ?? [] {
      if let number = NumberText.integer(text.value), number > 0 {
        aisles.append(Located(number, at: text.location))
      } else {
        findings.append(.badValue(text, Field.aisles))
      }
    }
    switch (rows, seats) {
    case (let rows?, let seats?): return HallShape(rows: rows, seatsPerRow: seats, aislesAfter: aisles)
    case (let rows?, nil):
      findings.append(.missingField(Field.seatsPerRow, in: MeetingFields.Part.seating, at: rows.location))
      return nil
    case (nil, let seats?):
      findings.append(.missingField(Field.rows, in: MeetingFields.Part.seating, at: seats.location))
      return nil
    case (nil, nil): return nil
    }
  }

  private mutating func assignment(_ record: SourceRecord) -> SeatAssignment? {
    typealias Field = MeetingFields.Assignment
    guard var person = record.value(Field.person)?.person(Field.person, &findings) else {
      if record.value(Field.person) == nil, record.value(Field.seat) != nil || record.value(Field.seatNumber) != nil {
        findings.append(.missingField(Field.person, in: MeetingFields.Part.seating, at: record.location))
      }
      return nil
    }
    person.titles += [Field.unit, Field.post, Field.unitAndPost, Field.group].compactMap {
      record.text($0, &findings)?.value
    }
    let area = record.parsed(Field.area, &findings) { ChoiceText.seatArea($0) }
    if let text = record.text(Field.seat, &findings) {
      guard let seat = SeatText.seat(text.value, area: area?.value) else {
        findings.append(.badValue(text, Field.seat))
        return nil
      }
      return SeatAssignment(person: person, seat: Located(seat, at: text.location))
    }
    let row = record.positive(Field.row, &findings)
    guard let number = record.positive(Field.seatNumber, &findings) else {
      if record.value(Field.seatNumber) == nil {
        findings.append(.missingField(Field.seat, in: MeetingFields.Part.seating, at: person.location))
      }
      return nil
    }
    let seat = Seat(area: area?.value ?? .hall, row: row?.value ?? 1, number: number.value)
    return SeatAssignment(person: person, seat: Located(seat, at: number.location))
  }
}
