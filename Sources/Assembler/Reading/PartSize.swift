internal import OfficeDocuments

/// How much a part of a meeting may hold: more than any meeting has, and less than would fill the memory with what the
/// checks say of each.
enum PartSize {
  /// The rows of a list of people. No hall holds so many.
  static let rosterRows = 50_000
  /// The texts of a file of name cards: two sides for everybody of the largest list.
  static let nameCardTexts = 2 * rosterRows
  /// The cells with content of a drawing or list of seats.
  static let seatingCells = rosterRows

  /// Refuses a file that cannot be the part it is given as.
  ///
  /// - Parameters:
  ///   - count: How much the file holds.
  ///   - part: The name of the part in both languages.
  ///   - unit: What is counted, in both languages.
  static func check(
    _ count: Int, _ limit: Int, part: (chinese: String, english: String), unit: (chinese: String, english: String),
    file: String
  ) throws(AssemblyError) {
    guard count > limit else { return }
    throw AssemblyError(
      file: file,
      Message(
        "共有 \(count) \(unit.chinese)，超过\(part.chinese)的上限 \(limit) \(unit.chinese)，不予读取；请核对是不是给错了文件",
        english:
          "\(count) \(unit.english) are more than the \(limit) that \(part.english) may have; see whether this is the "
          + "right file"))
  }
}
