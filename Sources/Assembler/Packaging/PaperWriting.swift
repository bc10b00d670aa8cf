internal import OfficeDocuments

/// Where a document stands among those of a packet: by the kind of its paper, then among those of that kind.
struct PaperPosition: Hashable, Sendable {
  var kind: Int
  var number: Int
}

/// Writes documents in several formats at once, each format in a task of its own, and lays them out in another, while the next
/// documents are composed.
///
/// The bytes are the same as those of one writer after the other: what writers share saves time and changes nothing.
struct PaperWriting: Sendable {
  /// A document in one format, or why there is none.
  struct Written: Sendable {
    var format: FileFormat
    var result: Result<WrittenFile, WritingError>
  }

  /// What one task of several gives.
  private enum Finished: Sendable {
    case files(Int, [(PaperPosition, Written)])
    case pages([PaperPosition: PaperPages])
  }

  private typealias Item = (position: PaperPosition, document: Document)

  private let lanes: [AsyncStream<Item>.Continuation]

  /// Composes documents and has each written as soon as it is handed over.
  ///
  /// - Parameter compose: Hands documents over through the value that it gets.
  /// - Returns: What composing gives, and each document in every format, in the order of the list of writers.
  /// - Throws: What composing throws, or `CancellationError` when the task was cancelled meanwhile.
  static func writing<Value>(
    in formats: [FileFormat], _ compose: (PaperWriting) throws -> Value
  ) async throws -> (value: Value, written: WrittenPapers) {
    let writers = documentWriters.filter { formats.contains($0.format) }
    return try await withThrowingTaskGroup(of: Finished.self) { group in
      var lanes: [AsyncStream<Item>.Continuation] = []
      for (lane, writer) in writers.enumerated() {
        let (items, continuation) = AsyncStream<Item>.makeStream()
        lanes.append(continuation)
        group.addTask { .files(lane, await Self.write(items, writer)) }
      }
      let (items, continuation) = AsyncStream<Item>.makeStream()
      lanes.append(continuation)
      group.addTask { .pages(await Self.layOut(items)) }
      let result = Result { try compose(PaperWriting(lanes: lanes)) }
      for lane in lanes { lane.finish() }
      var files = [[(PaperPosition, Written)]](repeating: [], count: writers.count)
      var written = WrittenPapers()
      for try await finished in group {
        switch finished {
        case .files(let lane, let made): files[lane] = made
        case .pages(let pages): written.pages = pages
        }
      }
      try Task.checkCancellation()
      for (position, file) in files.joined() { written.files[position, default: []].append(file) }
      return (try result.get(), written)
    }
  }

  /// Has a document written in all formats.
  func write(_ document: Document, at position: PaperPosition) {
    for lane in lanes { lane.yield((position, document)) }
  }

  private static func write(
    _ items: AsyncStream<Item>, _ writer: any DocumentWriter.Type
  ) async -> [(PaperPosition, Written)] {
    var work = SharedWriting()
    var files: [(PaperPosition, Written)] = []
    for await item in items {
      // Nobody waits for a packet whose making was cancelled.
      if Task.isCancelled { continue }
      let result: Result<WrittenFile, WritingError>
      do throws(WritingError) {
        result = .success(try writer.write(item.document, sharing: &work))
      } catch {
        result = .failure(error)
      }
      files.append((item.position, Written(format: writer.format, result: result)))
    }
    return files
  }

  /// Tells what stands on each page of each document.
  private static func layOut(_ items: AsyncStream<Item>) async -> [PaperPosition: PaperPages] {
    var pages: [PaperPosition: PaperPages] = [:]
    // Nearly all papers have the styles of the layout.
    var known: (styles: [Style], looks: String)?
    var work = SharedDigests()
    for await item in items {
      if Task.isCancelled { continue }
      let styles = item.document.styles
      if known?.styles != styles { known = (styles, PaperPages.hexadecimal(item.document.styleDigest(sharing: &work))) }
      pages[item.position] = PaperPages(item.document, looks: known?.looks ?? "", sharing: &work)
    }
    return pages
  }
}

/// Papers in all their formats, and what stands on their pages.
struct WrittenPapers: Sendable {
  var files: [PaperPosition: [PaperWriting.Written]] = [:]
  var pages: [PaperPosition: PaperPages] = [:]
}
