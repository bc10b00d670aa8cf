extension WordTextReader {
  /// Adds a picture of the package. `id` is that of its relationship.
  mutating func readImage(
    _ id: String, _ frame: WordFrame, at element: XMLElement, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    let place = story.place(of: element)
    guard let relationship = story.relationships[id] else { return remarks.note(.missingPictures, at: place) }
    guard let part = relationship.part else {
      // Only a picture inside the package is read; one outside, or behind a path that leaves it, never.
      return remarks.note(.externalFiles, at: place)
    }
    if pictures[part] == nil {
      guard let bytes = try package.bytes(part) else { return remarks.note(.missingPictures, at: place) }
      pictures[part] = .some(Image.Format(bytes).map { (bytes, $0) })
    }
    guard let known = pictures[part], let picture = known else {
      let ending = part.split(separator: ".").last.map { $0.uppercased() } ?? "?"
      return remarks.note(.pictures(format: String(ending.prefix(8))), at: place)
    }
    inlines.add(
      .image(
        Image(
          bytes: picture.bytes, format: picture.format, width: frame.width, height: frame.height,
          description: frame.description)))
  }
}

extension Image.Format {
  /// The format that the first bytes of a file tell, whatever its name says.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF8".utf8) {
      self = .gif
    } else if bytes.starts(with: "BM".utf8) {
      self = .bmp
    } else {
      return nil
    }
  }
}
