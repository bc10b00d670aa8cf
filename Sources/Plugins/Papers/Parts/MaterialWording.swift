internal import Assembler
internal import OfficeDocuments

extension [Traced<Material>] {
  /// How contents name each material: by its title, and by its speaker too where another bears the same title.
  var contentsEntries: [String] {
    let titles = map { material in PersonName(material.title).scalars }
    let counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(self, titles).map { material, title in
      let entry = material.title.spacedOnce
      guard counts[title] ?? 0 > 1, let speaker = material.speaker else { return entry }
      return "\(entry)（\(speaker.name.text)）"
    }
  }
}

extension [Traced<Material>] {
  /// Materials that nobody can tell from an earlier one in the contents: title and speaker are the same.
  var equalTitles: [Finding] {
    let entries = contentsEntries
    var first: [[Unicode.Scalar]: Int] = [:]
    return indices.compactMap { index in
      guard let earlier = first.updateValue(index, forKey: PersonName(entries[index]).scalars) else { return nil }
      let title = self[index].title
      return Finding(
        SpeechesFinding.sameTitle,
        Message(
          "两份材料标题相同（“\(title)”），目录里分不清；请写明发言人，或改标题，或删去重复的一份",
          english:
            "two materials bear the title “\(title)” and cannot be told apart in the contents; state their "
            + "speakers, change a title, or remove the double"),
        at: self[index].location(of: \.title), subject: title, related: [self[earlier].location(of: \.title)])
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
