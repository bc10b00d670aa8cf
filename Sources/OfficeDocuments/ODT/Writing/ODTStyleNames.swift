/// The names under which the styles of a document stand in an ODT file.
///
/// A style name in ODF is an XML name; what the user sees is its display name. Other characters are written as their
/// code between low lines, as every ODF program does. The default style and the styles of a table of contents get the
/// names by which office programs know theirs.
struct ODTStyleNames: Sendable {
  /// The XML names, by the number of the style in the styleSheet.
  private(set) var names: [String] = []

  /// Names every style of the styleSheet.
  init(_ styleSheet: StyleSheet) {
    names.reserveCapacity(styleSheet.entries.count)
    var taken: Set<String> = []
    for (number, entry) in styleSheet.entries.enumerated() {
      var name =
        number == 0
        ? "Standard"
        : Self.headingName(entry.style) ?? Self.contentsName(entry.style.name) ?? Self.encode(entry.style.name)
      while Self.isReserved(name, number: number) || !taken.insert(name).inserted { name += "_5f_" }
      names.append(name)
    }
  }

  /// What the user sees for a style, where it differs from the XML name; nil for the default style, which every program
  /// shows in the language of the user.
  func displayName(of number: Int, style: Style) -> String? {
    if number == 0 { return nil }
    if let level = style.headingLevel, names[number] == Self.headingName(style) { return "Heading \(level)" }
    if let level = Self.contentsLevel(style.name), names[number] == Self.contentsName(level: level) {
      return "Contents \(level)"
    }
    return names[number] == style.name ? nil : style.name
  }

  /// The XML name of the style of characters that look like those of a style.
  func characterName(of style: Style) -> String { Self.encode(style.characterStyleName) }

  /// The XML name by which programs know the headings of a level.
  private static func headingName(_ style: Style) -> String? { style.headingLevel.map { "Heading_20_\($0)" } }

  /// The XML name of the style of entries in a table of contents.
  static func contentsName(level: Int) -> String { "Contents_20_\(level)" }

  /// The XML name of a style that the user sees under `name`.
  static func encode(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "\u{4E00}"..."\u{9FA5}": result.unicodeScalars.append(scalar)
      case "0"..."9" where !result.isEmpty: result.unicodeScalars.append(scalar)
      default: result += "_\(String(scalar.value, radix: 16))_"
      }
    }
    return result.isEmpty ? "_" : result
  }

  private static func contentsName(_ name: String) -> String? { contentsLevel(name).map(contentsName(level:)) }

  private static func contentsLevel(_ name: String) -> Int? {
    for level in 1...9 where name == TableOfContents.styleName(level: level) { return level }
    return nil
  }

  /// Whether a name belongs to the default style or could be that of an automatic style.
  private static func isReserved(_ name: String, number: Int) -> Bool {
    if name == "Standard" { return number != 0 }
    var digits = name[...]
    if digits.hasPrefix("M") { digits.removeFirst() }
    guard digits.hasPrefix("P") else { return false }
    return digits.dropFirst().utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
