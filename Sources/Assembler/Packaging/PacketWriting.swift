public import OfficeDocuments

extension Packet {
  /// Writes composed papers in the wanted formats.
  ///
  /// - Parameters:
  ///   - papers: The papers, in packet order.
  ///   - formats: The formats, each of which has a writer.
  ///   - inputs: The files of the meeting that were read.
  ///   - isDraft: Whether the packet is made in spite of errors.
  ///   - programVersion: The version of the program, for the manifest.
  /// - Returns: The packet, and a finding for everything that a format could not express.
  /// - Throws: `AssemblyError` when a paper cannot be packaged.
  public static func write(
    _ papers: [ComposedPaper], formats: [FileFormat], inputs: [Input], isDraft: Bool, programVersion: String
  ) throws(AssemblyError) -> (packet: Packet, findings: [Finding]) {
    let writers = documentWriters.filter { formats.contains($0.format) }
    var files: [File] = []
    var findings: [Finding] = []
    var names: Set<String> = []
    var work = SharedWriting()
    for paper in papers {
      let name = freeName(safeFileName(paper.fileName), among: &names)
      for writer in writers {
        let path = name + "." + writer.format.fileNameExtension
        let written: WrittenFile
        do { written = try writer.write(paper.document, sharing: &work) } catch {
          throw AssemblyError(file: path, error.message)
        }
        files.append(File(path: path, kind: paper.kind, bytes: written.bytes, sources: paper.sources))
        findings += written.notices.map { notice in
          Finding(PacketFinding.notExpressed, notice, at: Location(file: path))
        }
      }
    }
    let packet = Packet(files: files, inputs: inputs, isDraft: isDraft, programVersion: programVersion)
    return (packet, findings)
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
