internal import OfficeDocuments

/// What the first lines of a draft say: title, speaker and date.
struct DraftHeading {
  var title: Located<String>
  var speaker: Located<PersonName>?

  init(_ file: OfficeFile, path: String) {
    title = Located(path, at: Location(file: path))
  }
}
