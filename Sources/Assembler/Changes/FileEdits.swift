public import OfficeDocuments

/// What somebody edited in a file of a packet, told from what has changed in its sources since.
public struct FileEdits: Sendable {
  /// Everything that was edited, for people.
  public private(set) var shown: [EditComparison.Difference]
  /// What has to be taken back still.
  public private(set) var pending: [EditComparison.Difference] = []
  /// Edits of what is built otherwise now, each with what is built now.
  public private(set) var contradicted: [(difference: EditComparison.Difference, now: String)] = []
  /// What cannot be carried over.
  public private(set) var others: [Message]
  /// Whether nothing is left of what was edited as it was before, so that edits and changes of the sources cannot be told apart.
  public private(set) var hasNoBase = false

  /// Whether the file was only saved again.
  public var isEmpty: Bool { shown.isEmpty && others.isEmpty && !hasNoBase }

  /// Compares an edited file with what it was, and with what is built now.
  ///
  /// What it was is what is built now where nothing has changed since, or else the same paper in another format.
  ///
  /// - Throws: `ReadingError` when the file cannot be read.
  public init(_ file: EditedPacket.File, built: [UInt8]) throws(ReadingError) {
    let edited = try OfficeFile.read(file.bytes, name: file.path)
    let now = EditComparison(built: try OfficeFile.read(built, name: file.path), edited: edited)
    shown = now.differences
    others = now.others
    guard !file.isBased(on: built) else {
      pending = shown
      return
    }
    guard let twin = file.twin else {
      hasNoBase = !shown.isEmpty
      return
    }
    let made = EditComparison(built: try OfficeFile.read(twin.bytes, name: twin.path), edited: edited)
    shown = made.differences
    others = made.others
    for difference in made.differences {
      let same = now.differences.filter { $0.unit == difference.unit && $0.new == difference.new }
      // What is built by now as it was edited was taken back before.
      guard let first = same.first else { continue }
      if same.contains(where: { $0.old == difference.old }) {
        pending.append(difference)
      } else {
        contradicted.append((difference, first.old ?? ""))
      }
    }
  }
}
