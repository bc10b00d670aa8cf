internal import ChineseText
internal import OfficeDocuments

/// Findings about places that nobody understood and that look as if they mattered, because they hold a name, a time or a
/// telephone number.
enum NotUnderstood {
  /// The findings of an account.
  ///
  /// A column counts once, and so does a place of which another finding speaks already.
  static func findings(in account: SourceAccount, besides known: [Finding]) -> [Finding] {
    var told: Set<Location> = []
    for finding in known {
      for location in [finding.location] + finding.related { told.insert(location.withoutColumn) }
    }
    var columns: Set<Location> = []
    var countByFile: [String: Int] = [:]
    var findings: [Finding] = []
    for entry in account.entries where entry.use == .notUnderstood {
      guard !told.contains(entry.location.withoutColumn), matters(entry.text) else { continue }
      if let cell = entry.location.place.cell {
        var column = Location(file: entry.location.file, place: Place(sheet: entry.location.place.sheet))
        column.place.cell = CellReference(row: 1, column: cell.column)
        guard columns.insert(column).inserted else { continue }
      }
      countByFile[entry.location.file, default: 0] += 1
      // Nobody reads a hundred warnings about one file, and the list of facts has them all.
      if countByFile[entry.location.file] ?? 0 <= 20 { findings.append(.notUnderstood(entry)) }
    }
    return findings
  }

  /// Whether a text holds a name, a time or a telephone number.
  private static func matters(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 2_000 else { return true }
    var digits = 0
    for scalar in text.unicodeScalars {
      digits = scalar.ordinaryWidth.digit == nil && scalar != "-" ? 0 : digits + 1
      if digits >= 7 { return true }
    }
    let scalars = Array(text.unicodeScalars)
    return PersonText.partRanges(scalars).contains { range in
      let part = String(scalars: scalars[range])
      let name = Array(PersonText(part).name.unicodeScalars)
      let isName = NameShape.isName(name) && (Surname.isCommon(in: name) || name.contains("\u{00B7}"))
      return isName || WhenText(part) != nil
    }
  }
}

extension Location {
  /// The place without its column, so that all of a line or paragraph counts as one.
  var withoutColumn: Location { Location(file: file, place: place.withoutColumn) }
}

extension Finding {
  fileprivate static func notUnderstood(_ entry: SourceAccount.Entry) -> Finding {
    let text = entry.text.shortened
    return Finding(
      AccountFinding.notUnderstood,
      Message(
        "“\(text)”没有看懂，没有采用；有用的话请改写或移到该写的地方",
        english: "“\(text)” was not understood and not used; if it matters, write it in another way or where it belongs"
      ),
      at: entry.location, subject: text)
  }
}
