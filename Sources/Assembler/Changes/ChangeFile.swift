internal import OfficeDocuments

/// The text of 变更.yaml, to which entries are added and from which the last is taken back.
public struct ChangeFile: Sendable {
  private static let head = "# 会前变更：由 huiwu plan --apply 和 huiwu adopt 写入，也可以手写；huiwu plan 会议文件夹 --undo 取消最后一条\n"

  /// The bytes of the file; nil when there is none.
  public private(set) var bytes: [UInt8]?

  /// Takes a file as it stands; nil for none yet.
  public init(_ bytes: [UInt8]?) { self.bytes = bytes }

  /// Adds an entry for each change at the end, then one for each edit of a paper.
  public mutating func append(_ changes: [Change], edits: [HandEdit] = []) {
    guard !changes.isEmpty || !edits.isEmpty else { return }
    var text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? Self.head
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    for parts in changes.map(Self.parts) + edits.map(\.parts) {
      text += "- {" + parts.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}\n"
    }
    bytes = Array(text.utf8)
  }

  /// Takes the last entry back; a file that holds no other is gone as it came.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `AssemblyError` when the file is not YAML.
  public mutating func removeLast() throws(AssemblyError) -> Bool {
    guard let bytes else { return false }
    let root = try YAMLReader.read(bytes: bytes, file: Change.fileName)
    var values: [SourceValue] = []
    if case .list(let list) = root.content { values = list }
    if case .record(let entries) = root.content {
      for entry in entries { if case .list(let list) = entry.value.content { values += list } }
    }
    guard let last = values.last, let line = last.location.place.line else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var kept = lines.prefix(line - 1)
    // An entry in several lines may begin with the dash alone.
    if let dash = kept.last, String(dash).trimmingSpace() == "-" { kept = kept.dropLast() }
    let rest = kept.map { $0 + "\n" }.joined()
    self.bytes = rest == Self.head || rest.isEmpty ? nil : Array(rest.utf8)
    return true
  }

  private static func parts(of change: Change) -> [(String, String)] {
    typealias Field = Change.Field
    let parts: [(FieldName, String?)] = [
      (Field.kind, change.kind.rawValue), (Field.subject, change.subject?.value), (Field.unit, change.unit?.value),
      (Field.old, change.old?.value), (Field.new, change.new?.value), (Field.absentSeat, change.absentSeat?.rawValue),
      (Field.statedBy, change.who), (Field.statedAt, change.when), (Field.why, change.why),
    ]
    return parts.compactMap { field, text in text.map { (field.chinese, YAMLText.quoted($0)) } }
  }
}
