/// Reads seats as charts and tickets name them: `第3排5号`, `3-5`, `3排5座`, `主席台1排2号`, `主席台 3`, `row 3 seat 5`, `客方3座`,
/// `2桌5座`, `1号车3座`.
enum SeatText {
  /// A seat; the area is the hall unless the text or `area` says otherwise.
  static func seat(_ text: String, area: SeatArea? = nil) -> Seat? {
    var scanner = TextScanner(text)
    scanner.skipBlanks()
    var area = area
    for (choice, words) in ChoiceText.areaWords where area == nil || scanner.next != nil {
      if scanner.takeAny(words) {
        area = choice
        break
      }
    }
    scanner.skipBlanks()
    _ = scanner.takeAny(["-", "－", ":", "：", ","])
    scanner.skipBlanks()
    _ = scanner.takeAny(["第", "row"])
    scanner.skipBlanks()
    guard let first = scanner.takeNumber() else { return nil }
    scanner.skipBlanks()
    if scanner.takeAny(["号桌", "桌"]) {
      area = area ?? .banquet
    } else if scanner.takeAny(["号车", "车"]) {
      area = area ?? .vehicle
    } else if scanner.takeAny(["号", "座", "位"]) || scanner.isAtEnd {
      scanner.skipBlanks()
      // What often has one row needs none, so that a number alone names its seat.
      guard let area, scanner.isAtEnd, area.oftenHasOneRow else { return nil }
      return seat(area, 1, first)
    } else if !scanner.takeAny(["排", "-", "–", "—", "行", ",", ".", "/", "seat", "、"]) {
      return nil
    }
    scanner.skipBlanks()
    _ = scanner.takeAny(["第", "seat", ",", "-"])
    scanner.skipBlanks()
    guard let second = scanner.takeNumber() else { return nil }
    scanner.skipBlanks()
    _ = scanner.takeAny(["号座", "座位", "号", "座", "位", "列"])
    scanner.skipBlanks()
    return scanner.isAtEnd ? seat(area ?? .hall, first, second) : nil
  }

  private static func seat(_ area: SeatArea, _ row: Int, _ number: Int) -> Seat? {
    guard (1...10_000).contains(row), (1...10_000).contains(number) else { return nil }
    return Seat(area: area, row: row, number: number)
  }
}
