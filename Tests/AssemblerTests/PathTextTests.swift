import Foundation
import TestSupport
import Testing

@testable import Assembler

/// Paths whose bytes are no UTF-8.
struct PathTextTests {
  @Test(
    arguments: [
      ("名单.csv", "名单.csv"), ("a\\b", "a\\b"), ("a\\xd6", "a\\xd6"), ("a\\xD6", "a\\x5CxD6"), ("\\", "\\"), ("", ""),
      ("\\x5C", "\\x5Cx5C"), ("\\x41", "\\x41"),
    ])
  func keepsWhatIsUTF8AndTellsItApartFromEscapes(path: String, text: String) {
    #expect(PathText.text(path) == text)
    #expect(PathText.bytes(text) == Array(path.utf8CString))
  }

  @Test func escapesBytesThatAreNot() {
    let bytes: [UInt8] = Array("a/".utf8) + [0xC3, 0xFB, 0xB5, 0xA5] + Array("王.csv".utf8) + [0xE7, 0x8E]
    let path = (bytes + [0]).map { CChar(bitPattern: $0) }
    let text = PathText.text(path)
    #expect(text == "a/\\xC3\\xFB\\xB5\\xA5王.csv\\xE7\\x8E")
    #expect(PathText.bytes(text) == path)
  }

  @Test func readsAndListsAFileWhoseNameIsGBK() throws {
    let folder = try TemporaryFolder()
    let name = "\\xC3\\xFB\\xB5\\xA5.csv"
    try Disk.write(Array("姓名\n何田\n".utf8), to: folder.path + "/" + name, calledByUser: name)
    let source = try FolderFileSource(folder.path)
    #expect(try source.paths() == [name])
    #expect(try source.bytes(of: name).count == 14)
    try Disk.remove(folder.path + "/" + name)
    #expect(try source.paths().isEmpty)
  }
}
