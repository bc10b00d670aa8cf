internal import OfficeDocuments

extension SeatingFormSettings {
  /// Reads what the settings of a plan say of its forms.
  init(_ settings: SourceRecord, _ findings: inout [Finding]) {
    typealias Field = MeetingFields.Seating
    self.init()
    names = settings.each(Field.forms, &findings) { ChoiceText.seatingForm($0) }
    honours = settings.parsed(Field.honour, &findings) { Self.honours($0) }?.value ?? [:]
    guests = settings.texts(Field.guests, &findings)
    tableDirection =
      settings.parsed(Field.tableDirection, &findings) { ChoiceText.tableDirection($0) }?.value ?? tableDirection
    tables = settings.positive(Field.tables, &findings)
    seatsPerTable = settings.positive(Field.seatsPerTable, &findings)
    banquetOrder = settings.parsed(Field.banquetOrder, &findings) { ChoiceText.banquetOrder($0) }?.value ?? banquetOrder
    photoRowCapacity = settings.positive(Field.photoRowCapacity, &findings)
    let kinds = settings.each(Field.vehicles, &findings) { ChoiceText.vehicle($0) }.map(\.value)
    vehicles = kinds.isEmpty ? vehicles : kinds
    seatsPerVehicle = settings.positive(Field.seatsPerVehicle, &findings)
    driver = settings.parsed(Field.driver, &findings) { ChoiceText.driver($0) }?.value ?? driver
    vanSeat = settings.parsed(Field.vanSeat, &findings) { ChoiceText.vanSeat($0) }?.value ?? vanSeat
    view = settings.parsed(Field.view, &findings) { ChoiceText.chartView($0) }?.value
    pressSeats = settings.parsed(Field.pressSeats, &findings) { ChoiceText.asideSeats($0) }?.value
    staffSeats = settings.parsed(Field.staffSeats, &findings) { ChoiceText.asideSeats($0) }?.value
  }

  /// Reads `左为上`, or `左为上、宴会右为上` for several forms; what names no form stands under an empty name.
  private static func honours(_ text: String) -> [String: SeatingConvention.Honour]? {
    if let honour = ChoiceText.honour(text) { return ["": honour] }
    var honours: [String: SeatingConvention.Honour] = [:]
    for part in text.split(whereSeparator: { "、，,；; ".contains($0) }) {
      if let honour = ChoiceText.honour(String(part)) {
        honours[""] = honour
        continue
      }
      let word = SeatingForms.words.lazy.flatMap { name, words in words.map { (name, $0) } }
        .filter { part.hasPrefix($0.1) }.max { $0.1.count < $1.1.count }
      guard let word,
        let honour = ChoiceText.honour(String(part.dropFirst(word.1.count).drop { ":：=".contains($0) }))
      else { return nil }
      honours[word.0] = honour
    }
    return honours.isEmpty ? nil : honours
  }
}

extension NameCardSettings {
  /// Reads what the settings of a plan say of its cards.
  init(_ settings: SourceRecord, _ findings: inout [Finding]) {
    typealias Field = MeetingFields.Seating
    self.init()
    stocks = settings.texts(Field.cardStocks, &findings)
    content = settings.parsed(Field.cardContent, &findings) { ChoiceText.cardContent($0) }?.value ?? content
    hasOneSize = settings.parsed(Field.cardSize, &findings) { ChoiceText.yesNo($0) }?.value ?? hasOneSize
    spare = settings.positive(Field.spareCards, &findings)
    hasTrialSheet = settings.parsed(Field.trialCards, &findings) { ChoiceText.yesNo($0) }?.value ?? hasTrialSheet
  }
}

extension SourceRecord {
  /// Each of several choices; what is none is a finding.
  fileprivate func each<Choice: Hashable & Sendable>(
    _ field: FieldName, _ findings: inout [Finding], _ parse: (String) -> Choice?
  ) -> [Located<Choice>] {
    var choices: [Located<Choice>] = []
    for text in texts(field, &findings) {
      if let choice = parse(text.value) {
        choices.append(Located(choice, at: text.location))
      } else {
        findings.append(.badValue(text, field))
      }
    }
    return choices
  }
}
