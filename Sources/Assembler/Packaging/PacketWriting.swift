public import OfficeDocuments

extension Packet {
  /// Writes composed papers in the wanted formats, the formats side by side.
  ///
  /// - Parameters:
  ///   - papers: The papers, in packet order.
  ///   - formats: The formats, each of which has a writer.
  ///   - inputs: The files of the meeting that were read.
  ///   - isDraft: Whether the packet is made in spite of errors.
  ///   - programVersion: The version of the program, for the manifest.
  /// - Returns: The packet, and a finding for everything that a format could not express.
  /// - Throws: `AssemblyError` when a paper cannot be packaged, `CancellationError` when the task was cancelled.
  public static func write(
    _ papers: [ComposedPaper], formats: [FileFormat], inputs: [Input], isDraft: Bool, programVersion: String
  ) async throws -> (packet: Packet, findings: [Finding]) {
    var composition = PacketComposition(papers: papers, findings: [])
    composition.positions = papers.indices.map { PaperPosition(kind: $0, number: 0) }
    let (_, written) = try await PaperWriting.writing(in: formats) { writing in
      for (paper, position) in zip(papers, composition.positions) { writing.write(paper.document, at: position) }
    }
    let made = try packet(of: composition, written, inputs: inputs, isDraft: isDraft, programVersion: programVersion)
    return (made.packet, made.findings)
  }

  /// The packet of papers that were composed and written.
  static func packet(
    of composition: PacketComposition, _ written: WrittenPapers, inputs: [Input],
    isDraft: Bool, programVersion: String
  ) throws(AssemblyError) -> (
    packet: Packet, findings: [Finding], papers: [(paper: ComposedPaper, file: String, pages: PaperPages)]
  ) {
    var files: [File] = []
    var papers: [(paper: ComposedPaper, file: String, pages: PaperPages)] = []
    var findings: [Finding] = []
    var names: Set<String> = []
    for (paper, position) in zip(composition.papers, composition.positions) {
      let name = freeName(safeFileName(paper.fileName), among: &names)
      for file in paper.finished {
        let path = name + "." + file.fileNameExtension
        files.append(File(path: path, kind: paper.kind, bytes: file.bytes, provenance: paper.provenance))
      }
      let pages = paper.finished.first.map { PaperPages(finished: $0.bytes) } ?? written.pages[position]
      if let pages { papers.append((paper, name, pages)) }
      guard paper.finished.isEmpty else { continue }
      for file in written.files[position] ?? [] {
        let path = name + "." + file.format.fileNameExtension
        let finished: WrittenFile
        do { finished = try file.result.get() } catch { throw AssemblyError(file: path, error.message) }
        files.append(File(path: path, kind: paper.kind, bytes: finished.bytes, provenance: paper.provenance))
        findings += finished.notices.map { notice in
          Finding(PacketFinding.notExpressed, notice, at: Location(file: path))
        }
      }
    }
    let packet = Packet(files: files, inputs: inputs, isDraft: isDraft, programVersion: programVersion)
    return (packet, findings, papers)
  }

  /// A name that every file system takes: what comes from a title may hold slashes, or be longer than 255 bytes.
  static func safeFileName(_ name: String) -> String {
    var safe = String.UnicodeScalarView()
    var byteCount = 0
    for scalar in name.unicodeScalars {
      let isForbidden = scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      let kept: Unicode.Scalar = isForbidden ? "_" : scalar
      byteCount += kept.utf8.count
      // 255 bytes are the limit of Linux file systems; the rest is for a number and the ending.
      guard byteCount <= 200 else { break }
      safe.append(kept)
    }
    // Windows drops dots and spaces at the end, and a leading dot hides the file.
    while let last = safe.last, last == "." || last == " " { safe.removeLast() }
    if safe.first == "." { safe.replaceSubrange(safe.startIndex...safe.startIndex, with: "_".unicodeScalars) }
    return safe.isEmpty ? "_" : String(safe)
  }

  private static func freeName(_ name: String, among taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    // File systems of Windows and macOS take names that differ only in letter case for one.
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
