internal import Foundation
internal import OfficeDocuments

/// What was printed: the papers of a packet, page by page, as they went to the press.
public struct PrintedEdition: Sendable, Decodable {
  /// The number, from 1.
  public var edition: Int
  /// How many copies were printed, where that was said.
  public var copies: Int?
  /// What was printed and stands in the hands of people, from whichever edition.
  public var record: PacketRecord
  /// From which edition each paper comes, by the name of its file.
  public var papers: [String: Int]
}

/// The editions of a meeting, in a folder beside the packet.
public struct PrintedEditions: Sendable {
  private let folder: String

  /// Looks at the editions of the meeting in a folder.
  public init(meetingFolder: String) {
    folder = (meetingFolder.hasSuffix("/") ? meetingFolder : meetingFolder + "/") + "packet.已印"
  }

  /// What was printed at last; nil when nothing was marked as printed.
  ///
  /// - Throws: `AssemblyError` when the file of an edition cannot be read.
  public func latest() throws(AssemblyError) -> PrintedEdition? {
    guard Disk.kind(of: folder) == .folder else { return nil }
    let numbers = try Disk.names(in: folder, calledByUser: folder).compactMap { name -> Int? in
      guard name.hasPrefix("第"), name.hasSuffix("版.json") else { return nil }
      return Int(name.dropFirst().dropLast("版.json".count))
    }
    guard let number = numbers.max() else { return nil }
    let path = path(of: number)
    do {
      return try JSONDecoder().decode(PrintedEdition.self, from: Data(try OrdinaryFile.read(path)))
    } catch let error as AssemblyError {
      throw error
    } catch {
      throw AssemblyError(
        file: path,
        Message(
          "印次记录读不懂；请删去这个文件，重新标记已印", english: "the record of what was printed is damaged; delete it and mark again"))
    }
  }

  /// Records that a packet, or some kinds of its papers, was printed.
  ///
  /// - Throws: `AssemblyError` when the record cannot be written; the editions before are untouched.
  public func mark(
    _ printed: PacketRecord, only: Set<PaperKind>?, copies: Int?
  ) throws(AssemblyError) -> PrintedEdition {
    let before = try latest()
    let number = (before?.edition ?? 0) + 1
    var record = printed
    var papers: [String: Int] = [:]
    if let only {
      let kinds = Set(only.map(\.name))
      if let old = before?.record {
        record.keep(from: old, besides: kinds)
        (record.meeting, record.agenda, record.materials) = (old.meeting, old.agenda, old.materials)
        record.findings = old.findings
        record.only = old.only
      } else {
        record.papers.removeAll { !kinds.contains($0.kind) }
      }
      for paper in record.papers where !kinds.contains(paper.kind) {
        papers[paper.file] = before?.papers[paper.file] ?? before?.edition ?? number
      }
    }
    for paper in record.papers where papers[paper.file] == nil { papers[paper.file] = number }
    if Disk.kind(of: folder) == nil { try Disk.createFolder(folder, calledByUser: folder) }
    let value = JSONValue.object([
      ("copies", copies.map(JSONValue.number)), ("edition", .number(number)),
      ("papers", .object(papers.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })),
      ("record", record.value), ("version", .number(1)),
    ])
    try ReplacedFile.replace(path(of: number), expecting: nil, with: value.bytes)
    return PrintedEdition(edition: number, copies: copies, record: record, papers: papers)
  }

  private func path(of number: Int) -> String { folder + "/第\(number)版.json" }
}
