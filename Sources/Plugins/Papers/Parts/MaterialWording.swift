internal import Assembler

extension Material {
  /// Whether it is the script by which the host leads the meeting (主持词), which is for the host alone.
  var isHostScript: Bool {
    [kind?.value, title.value].compactMap { $0 }.contains { $0.contains("主持词") || $0.contains("主持稿") }
  }
}

extension [Material] {
  /// How contents name each material: by its title, and by its speaker too where another bears the same title.
  var contentsEntries: [String] {
    let titles = map { material in PersonName(material.title.value).scalars }
    let counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(self, titles).map { material, title in
      let entry = material.title.value.spacedOnce
      guard counts[title] ?? 0 > 1, let speaker = material.speaker else { return entry }
      return "\(entry)（\(speaker.name.text)）"
    }
  }
}

extension String {
  /// The text with one full-width space for every run of spaces: authors part the halves of a title with two or three.
  var spacedOnce: String {
    var result = String.UnicodeScalarView()
    var spaces: [Unicode.Scalar] = []
    for scalar in trimmingWhitespace.unicodeScalars {
      if scalar.properties.isWhitespace {
        spaces.append(scalar)
        continue
      }
      if spaces.count > 1 { spaces = ["\u{3000}"] }
      result.append(contentsOf: spaces)
      spaces = []
      result.append(scalar)
    }
    return String(result)
  }
}
