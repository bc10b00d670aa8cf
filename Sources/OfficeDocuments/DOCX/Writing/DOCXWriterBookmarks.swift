/// Names of which no two are the same when letter case is ignored.
struct DOCXUniqueNames {
  private var taken: Set<String>
  private var nextNumber: [String: Int] = [:]

  /// Begins with names that are not to be given away.
  init(reserved: Set<String> = []) { taken = Set(reserved.map { $0.lowercased() }) }

  /// Takes a name if nothing has it yet.
  mutating func take(_ name: String) -> Bool { taken.insert(name.lowercased()).inserted }

  /// Takes a name, with a number behind it when something has it already.
  mutating func unique(_ name: String, separator: String, longest: Int) -> String {
    if take(name) { return name }
    let key = name.lowercased()
    // The number goes on from where it stopped, so that many equal names do not cost a search each.
    var number = nextNumber[key] ?? 2
    while true {
      let suffix = "\(separator)\(number)"
      let candidate = String(name.unicodeScalars.prefix(longest - suffix.count)) + suffix
      number += 1
      guard take(candidate) else { continue }
      nextNumber[key] = number
      return candidate
    }
  }
}

/// The bookmarks of a document under names that Word takes: letters, digits and underscores, at most 40 of them, the
/// first no digit, and no two the same when letter case is ignored.
struct DOCXWriterBookmarks {
  private static let longestName = 40

  private var nameByOriginal: [ExactName: String] = [:]
  private var unopened: Set<ExactName> = []
  private var names = DOCXUniqueNames()
  private var count = 0

  /// Finds a name for each bookmark that the document has.
  init(_ originals: [String]) {
    for original in originals {
      let key = ExactName(original)
      guard nameByOriginal[key] == nil else { continue }
      nameByOriginal[key] = names.unique(Self.allowedName(for: original), separator: "_", longest: Self.longestName)
      unopened.insert(key)
    }
  }

  /// The name under which a bookmark is written; nil when no paragraph of the document carries it.
  func name(of original: String) -> String? { nameByOriginal[ExactName(original)] }

  /// The number and name of a bookmark whose start is about to be written; nil when it was written before.
  mutating func open(_ original: String) -> (id: Int, name: String)? {
    let key = ExactName(original)
    guard let name = nameByOriginal[key], unopened.remove(key) != nil else { return nil }
    defer { count += 1 }
    return (count, name)
  }

  private static func allowedName(for original: String) -> String {
    var name = String.UnicodeScalarView()
    var length = 0
    for scalar in original.unicodeScalars {
      guard length < longestName else { break }
      let isAllowed = scalar.value < 0x10000 && (scalar == "_" || isLetter(scalar) || isDigit(scalar))
      if length == 0, !isAllowed || isDigit(scalar) {
        name.append("b")
        length += 1
        guard length < longestName else { break }
      }
      name.append(isAllowed ? scalar : "_")
      length += 1
    }
    return name.isEmpty ? "b" : String(name)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }
}
