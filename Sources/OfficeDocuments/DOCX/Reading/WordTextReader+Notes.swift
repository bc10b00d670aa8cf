/// The footnotes or the endnotes of a file.
struct WordNotes {
  let story: WordStory
  /// The notes that have not been read yet. Each is read once: a note that many references repeat would make a short
  /// file endless.
  var waiting: [String: XMLElement]
}

extension WordTextReader {
  /// Reads the note that a reference leads to. `kind` is the type of the relationship to its part.
  mutating func readNote(
    _ reference: XMLElement, kind: String, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    // A note inside a note is none.
    guard let id = reference.attribute("w:id"), story.part != notes[kind]?.story.part else { return }
    if notes[kind] == nil { notes[kind] = try loadNotes(kind) }
    guard let story = notes[kind]?.story, let note = notes[kind]?.waiting.removeValue(forKey: id) else { return }
    let blocks = try apart(in: story, counting: kind) { reader throws(ReadingError) in try reader.blocks(in: note) }
    inlines.add(.footnote(blocks.flattenedParagraphs))
  }

  private mutating func loadNotes(_ kind: String) throws(ReadingError) -> WordNotes? {
    let part = story.relationships.part(ofType: kind) ?? PartName.folder(of: story.part) + "\(kind).xml"
    guard let tree = try package.optionalTree(part, &remarks) else { return nil }
    var waiting: [String: XMLElement] = [:]
    for note in tree.root.children {
      // Separators are notes only in name.
      guard let id = note.attribute("w:id"), ["normal", nil].contains(note.attribute("w:type")) else { continue }
      if waiting[id] == nil { waiting[id] = note }
    }
    let relationships = try package.relationships(of: part, &remarks)
    return WordNotes(story: try story(part, tree, relationships), waiting: waiting)
  }
}
