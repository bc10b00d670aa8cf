// Compiled together with Sources/OfficeDocuments into one module by Fuzzing/run, so that it reaches internal readers.
internal import Foundation

/// The reader under test, chosen by the environment, because libFuzzer owns the command line.
private let target = ProcessInfo.processInfo.environment["HUIWU_FUZZ_READER"] ?? "archive"

/// Small limits keep a single run short; the code behind them is the same.
private let limits: ReadingLimits = {
  var limits = ReadingLimits()
  limits.entryBytes = 4 << 20
  limits.totalBytes = 8 << 20
  return limits
}()

/// Reads the input as a file of the chosen format; anything but a value or a `ReadingError` is a crash that libFuzzer
/// reports.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch target {
  case "archive": read(bytes, name: "file")
  case "csv", "tsv", "txt", "md", "html": read(bytes, name: "file.\(target)")
  default: read(package(bytes), name: "file.\(target)")
  }
  return 0
}

private func read(_ bytes: [UInt8], name: String) {
  guard let file = try? OfficeFile.read(bytes, name: name, limits: limits) else { return }
  _ = file.plainLines
}

/// Packs an input of the form `===name\n…` into an archive, so that mutations reach the markup instead of dying at a
/// checksum.
private func package(_ bytes: [UInt8]) -> [UInt8] {
  do {
    var writer = try ArchiveWriter()
    var names: Set<String> = []
    for part in parts(bytes) where names.insert(part.name.lowercased()).inserted {
      try writer.add(part.name, .stored(part.content))
    }
    return try writer.finish()
  } catch {
    return []
  }
}

private func parts(_ bytes: [UInt8]) -> [(name: String, content: [UInt8])] {
  var result: [(name: String, content: [UInt8])] = []
  var index = 0
  let mark = Array("===".utf8)
  while index < bytes.count {
    var end = index
    while end < bytes.count, !(end > index && bytes[end] == mark[0] && bytes[end...].starts(with: mark)) { end += 1 }
    let piece = bytes[index..<end]
    if piece.starts(with: mark), let lineEnd = piece.firstIndex(of: UInt8(ascii: "\n")) {
      let name = String(decoding: piece[(index + mark.count)..<lineEnd], as: UTF8.self)
      if !name.isEmpty, !name.contains("\0") { result.append((name, Array(piece[(lineEnd + 1)...]))) }
    }
    index = end
  }
  return result
}
