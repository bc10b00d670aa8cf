internal import OfficeDocuments

/// The parts that tell how a meeting is run.
extension MeetingDecoder {
  /// Takes over the records of each part of ``MeetingFields/arrangements``, before late changes move the agenda.
  mutating func setArrangements(_ records: [FieldName: [SourceRecord]], of meeting: inout Meeting) {
    typealias Part = MeetingFields.Part
    let first = meeting.date?.value
    if let steps = records[Part.steps] { setSteps(steps, of: &meeting.agenda, from: first) }
    meeting.visit = visit(records[Part.visit] ?? [], from: first)
    meeting.vehicles = (records[Part.vehicles] ?? []).compactMap { vehicle($0) }
    meeting.legs = legs(records[Part.legs] ?? [], from: first)
    meeting.duties = (records[Part.duties] ?? []).compactMap { record in
      named(record, MeetingFields.Duty.team, in: Part.duties).map { duty(record, $0) }
    }
    meeting.preparation = (records[Part.preparation] ?? []).compactMap { record in
      named(record, MeetingFields.Preparation.task, in: Part.preparation).map { preparation(record, $0) }
    }
    meeting.decisions = (records[Part.decisions] ?? []).compactMap { record in
      named(record, MeetingFields.Decision.matter, in: Part.decisions).map { decision(record, $0, meeting.agenda) }
    }
  }

  /// What a record is called; a record without it is told.
  mutating func named(_ record: SourceRecord, _ field: FieldName, in part: FieldName) -> Located<String>? {
    let name = record.text(field, &findings)
    if name == nil { findings.append(.missingField(field, in: part, at: record.location)) }
    return name
  }

  private mutating func visit(_ records: [SourceRecord], from first: CalendarDate?) -> [VisitStep] {
    typealias Field = MeetingFields.Visit
    var steps: [VisitStep] = []
    var half = HalfDay()
    for record in records {
      half.read(record)
      guard let activity = named(record, Field.activity, in: MeetingFields.Part.visit) else { continue }
      var step = VisitStep(activity: activity)
      setDay(of: &step, record, from: first)
      setClock(of: &step, record, from: first, half: half.text)
      step.date = step.date ?? steps.last?.date
      step.venue = record.text(MeetingFields.Item.venue, &findings)
      step.escort = record.text(Field.escort, &findings)
      step.vehicle = record.text(Field.vehicle, &findings)
      step.owner = record.text(Field.owner, &findings)
      step.phone = record.text(Field.phone, &findings)
      step.note = record.text(Field.note, &findings)
      steps.append(step)
    }
    return steps
  }

  private mutating func vehicle(_ record: SourceRecord) -> PlannedVehicle? {
    typealias Field = MeetingFields.Vehicle
    let plate = record.text(Field.plate, &findings)
    let name = record.text(Field.name, &findings) ?? plate
    guard let name else {
      findings.append(.missingField(Field.name, in: MeetingFields.Part.vehicles, at: record.location))
      return nil
    }
    var vehicle = PlannedVehicle(name: name)
    vehicle.plate = plate
    vehicle.model = record.text(Field.model, &findings)
    vehicle.seats = record.positive(Field.seats, &findings)
    vehicle.driver = record.text(Field.driver, &findings)
    vehicle.driverPhone = record.text(Field.driverPhone, &findings)
    vehicle.riders = record.people(Field.riders, &findings)
    vehicle.liaison = record.text(Field.liaison, &findings)
    vehicle.note = record.text(Field.note, &findings)
    return vehicle
  }

  private mutating func legs(_ records: [SourceRecord], from first: CalendarDate?) -> [MotorcadeLeg] {
    typealias Field = MeetingFields.Leg
    var legs: [MotorcadeLeg] = []
    for record in records {
      guard let destination = named(record, Field.destination, in: MeetingFields.Part.legs) else { continue }
      var leg = MotorcadeLeg(to: destination)
      setDay(of: &leg, record, from: first)
      setClock(of: &leg, record, from: first, half: "")
      leg.date = leg.date ?? legs.last?.date
      leg.origin = record.text(Field.origin, &findings) ?? legs.last?.destination
      leg.kilometres = record.parsed(Field.distance, &findings) { LengthOfRoad.kilometres($0) }
      leg.speed = record.parsed(Field.speed, &findings) { LengthOfRoad.kilometres($0).map { Int($0) } }
      leg.stay = record.parsed(Field.stay, &findings) { LengthText.minutes($0) }
      leg.route = record.text(Field.route, &findings)
      leg.note = record.text(Field.note, &findings)
      if leg.minutes == nil, leg.start == nil || leg.end == nil, let distance = leg.kilometres {
        let speed = Double(max(1, leg.speed?.value ?? MotorcadeLeg.usualSpeed))
        leg.minutes = Located(Int((distance.value / speed * 60).rounded(.up)), at: distance.location)
        leg.isTimedByDistance = true
      }
      legs.append(leg)
    }
    return legs
  }

  private mutating func duty(_ record: SourceRecord, _ team: Located<String>) -> DutyTeam {
    typealias Field = MeetingFields.Duty
    var duty = DutyTeam(team: team)
    duty.duty = record.text(Field.duty, &findings)
    duty.head = record.text(Field.head, &findings)
    duty.members = record.text(Field.members, &findings)
    duty.phone = record.text(Field.phone, &findings)
    return duty
  }

  private mutating func preparation(_ record: SourceRecord, _ task: Located<String>) -> PreparationTask {
    typealias Field = MeetingFields.Preparation
    var preparation = PreparationTask(task: task)
    preparation.deadline = record.text(Field.deadline, &findings)
    preparation.owner = record.text(Field.owner, &findings)
    preparation.state = record.text(Field.state, &findings)
    return preparation
  }

  private mutating func decision(_ record: SourceRecord, _ matter: Located<String>, _ agenda: Agenda) -> Decision {
    typealias Field = MeetingFields.Decision
    var decision = Decision(matter: matter)
    if let item = record.text(Field.item, &findings) {
      if case .item(let position)? = StepTarget(item.value, in: agenda) {
        decision.position = position
      } else {
        findings.append(.unknownItem(item, of: MeetingFields.Part.decisions))
      }
    }
    decision.measure = record.text(Field.measure, &findings)
    decision.lead = record.text(Field.lead, &findings)
    decision.support = record.text(Field.support, &findings)
    decision.leader = record.text(Field.leader, &findings)
    decision.owner = record.text(Field.owner, &findings)
    decision.deadline = record.text(Field.deadline, &findings)
    decision.progress = record.text(Field.progress, &findings)
    return decision
  }
}

/// Reads how long a road is, in kilometres: `12`, `12.5公里`, `800米`, `60km/h` for a speed.
private enum LengthOfRoad {
  static func kilometres(_ text: String) -> Double? {
    let digits = "0123456789.".unicodeScalars
    let scalars = text.trimmingSpace().unicodeScalars.map(\.ordinaryWidth).drop { "约每小时".unicodeScalars.contains($0) }
    let number = scalars.prefix { digits.contains($0) }
    let unit = String(scalars: scalars.dropFirst(number.count)).trimmingSpace().lowercased()
    guard let value = Double(String(scalars: number)), (0...10_000).contains(value) else { return nil }
    switch unit {
    case "", "公里", "千米", "km", "km/h", "公里/小时", "千米/小时", "公里/时", "码": return value
    case "米", "m": return value / 1_000
    default: return nil
    }
  }
}
