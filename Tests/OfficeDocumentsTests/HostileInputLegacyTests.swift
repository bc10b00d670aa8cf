import Testing

@testable import OfficeDocuments

/// A compound file with a directory of streams, and nothing in them.
private func compoundFile(_ streams: [String]) -> [UInt8] {
  var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
  for stream in ["Root Entry"] + streams {
    var entry = stream.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let length = entry.count + 2
    entry += [UInt8](repeating: 0, count: 64 - entry.count)
    entry += [UInt8(length), 0, stream == "Root Entry" ? 5 : 2]
    bytes += entry + [UInt8](repeating: 0, count: 128 - entry.count)
  }
  return bytes
}

private func refusal(_ bytes: [UInt8], _ name: String) -> ReadingError? {
  do {
    _ = try OfficeFile.read(bytes, name: name)
    return nil
  } catch {
    return error
  }
}

@Suite struct HostileInputLegacyTests {
  @Test(arguments: ["a.docx", "a.xlsx", "a.doc", "a"])
  func tellsEncryptedFilesByTheirStreams(_ name: String) {
    let bytes = compoundFile(["EncryptionInfo", "EncryptedPackage"])
    #expect(refusal(bytes, name) == .passwordProtected)
  }

  @Test(
    arguments: [
      (["WordDocument"], "a.doc", "（.doc）", "DOCX"), (["WordDocument"], "a.wps", "（.wps）", "DOCX"),
      (["Workbook"], "a.xls", "（.xls）", "XLSX"), (["Book"], "a.et", "（.et）", "XLSX"),
      (["PowerPoint Document"], "a.ppt", "（.ppt）", "PPTX"), (["Contents"], "a.wps", "（.wps）", "DOCX"),
      (["Other"], "a.bin", "（.doc）", "DOCX"),
      // An object brings the streams of its program along.
      (["Workbook", "WordDocument"], "a.doc", "（.doc）", "DOCX"), (["Workbook", "WordDocument"], "a", "（.doc）", "DOCX"),
      (["Workbook", "WordDocument"], "a.xls", "（.xls）", "XLSX"),
      (["Workbook", "PowerPoint Document", "WordDocument"], "a.docx", "（.ppt）", "PPTX"),
      (["EncryptedPackage", "WordDocument"], "a.doc", "（.doc）", "DOCX"),
    ])
  func namesOldFormatsAndSaysWhatToDo(_ streams: [String], _ name: String, _ kind: String, _ target: String) throws {
    let error = try #require(refusal(compoundFile(streams), name))
    #expect(error.code == .unsupported)
    #expect(error.message.chinese.contains(kind))
    #expect(error.message.english.contains("save it as \(target)"))
  }

  @Test func tellsTruncatedCompoundFilesFromOldOnes() {
    let bytes = compoundFile(["WordDocument"])
    for count in stride(from: 8, to: bytes.count, by: 37) {
      #expect(refusal(Array(bytes[..<count]), "a.doc")?.code == .corrupt)
    }
  }

  @Test(arguments: ["%PDF-1.7\n", "{\\rtf1 x}"])
  func namesOtherFormats(_ head: String) { #expect(refusal(Array(head.utf8), "a.docx")?.code == .unsupported) }

  @Test func namesArchivesThatHoldNoDocument() throws {
    #expect(refusal(try archive([("a.txt", [1])]), "a.zip")?.code == .unsupported)
    let ofd = try #require(refusal(try archive([("OFD.xml", [1])]), "a.ofd"))
    #expect(ofd.message.english.contains("OFD"))
  }
}
