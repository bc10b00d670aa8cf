import Foundation
import Testing

@testable import Assembler

@Suite struct PackagingDiskTests {
  private let disk = try? ScratchFolder()

  @Test func listsOrdinaryFilesAlone() throws {
    let disk = try #require(disk)
    for name in [
      "会议.xlsx", "讲话稿/02.docx", "讲话稿/01.docx", ".hidden", ".git/config", "packet/01.docx", "packet.保留-1/01.docx",
      "packets.csv",
    ] { try disk.write("x", to: name) }
    #expect(mkfifo(disk.path + "/pipe", 0o600) == 0)
    #expect(try FolderFileSource(disk.path).paths() == ["packets.csv", "会议.xlsx", "讲话稿/01.docx", "讲话稿/02.docx"])
  }

  @Test func leavesOutPacketsOfAnyName() throws {
    let disk = try #require(disk)
    try disk.write("x", to: "会议.xlsx")
    _ = try PacketRelease(to: disk.path + "/成品").release(
      Packet(files: [], inputs: [], isDraft: false, programVersion: "1"))
    #expect(try FolderFileSource(disk.path).paths() == ["会议.xlsx"])
  }

  @Test func followsLinksInsideTheFolderOnly() throws {
    let disk = try #require(disk)
    let other = try ScratchFolder()
    try disk.write("inside", to: "真/会议.xlsx")
    try other.write("outside", to: "secret.txt")
    for (link, target) in [
      ("in.xlsx", "真/会议.xlsx"), ("out.txt", other.path + "/secret.txt"), ("dir", other.path), ("loop", "loop"),
    ] { try FileManager.default.createSymbolicLink(atPath: disk.path + "/" + link, withDestinationPath: target) }
    let source = try FolderFileSource(disk.path)
    #expect(try source.paths() == ["in.xlsx", "真/会议.xlsx"])
    #expect(try source.bytes(of: "in.xlsx") == Array("inside".utf8))
    for path in ["out.txt", "dir/secret.txt", "loop", "../\(other.path.split(separator: "/").last ?? "")/secret.txt"] {
      #expect(throws: AssemblyError.self) { try source.bytes(of: path) }
    }
  }

  @Test(arguments: ["", "/etc/passwd", "..", "a/../../b", "nothing", "dir", "pipe", "会议\u{0}.xlsx"])
  func refusesWhatIsNoFileInTheFolder(path: String) throws {
    let disk = try #require(disk)
    try disk.makeFolder("dir")
    #expect(mkfifo(disk.path + "/pipe", 0o600) == 0)
    let source = try FolderFileSource(disk.path)
    #expect(throws: AssemblyError.self) { try source.bytes(of: path) }
  }

  @Test(arguments: ["/dev/zero", "/dev/null", "/dev/tty", "/proc/self"])
  func refusesDevicesAtOnce(path: String) {
    #expect(throws: AssemblyError.self) { try OrdinaryFile.read(path) }
  }

  @Test(arguments: [0, 1, 4_095, 4_096, 3 << 20])
  func readsFilesOfAnySize(size: Int) throws {
    let disk = try #require(disk)
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try Data(bytes).write(to: URL(filePath: disk.path + "/file"))
    #expect(try OrdinaryFile.read(disk.path + "/file") == bytes)
    if size > 0 { #expect(throws: AssemblyError.self) { try OrdinaryFile.read(disk.path + "/file", limit: size - 1) } }
  }

  @Test func readsFilesThatDoNotKnowTheirSize() throws {
    // Files of the kernel state a size of 0.
    #expect(try OrdinaryFile.read("/proc/self/status").starts(with: Array("Name:".utf8)))
  }

  @Test func refusesAFolderThatIsNoMeeting() throws {
    let disk = try #require(disk)
    try disk.makeFolder(Array(repeating: "a", count: 20).joined(separator: "/"))
    #expect(throws: AssemblyError.self) { try FolderFileSource(disk.path).paths() }
  }

  @Test func remembersTheDigestsOfWhatWasRead() throws {
    let source = DigestingFileSource(MemoryFileSource(["b": "abc", "a": "", "c": "unread"]))
    for path in ["b", "a", "b"] { _ = try source.bytes(of: path) }
    #expect(
      source.inputs == [
        .init(path: "a", sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        .init(path: "b", sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ])
  }

  @Test func makesANewFolderWholeOrNotAtAll() throws {
    let disk = try #require(disk)
    try NewFolder.create(disk.path + "/会议", files: [("会议.xlsx", [1]), ("讲话稿/1.docx", [2]), ("讲话稿/2.docx", [3])])
    #expect(try disk.names("会议") == ["会议.xlsx", "讲话稿"])
    #expect(try disk.names("会议/讲话稿") == ["1.docx", "2.docx"])
    #expect(throws: AssemblyError.self) { try NewFolder.create(disk.path + "/会议", files: [("x", [1])]) }
    #expect(throws: AssemblyError.self) { try NewFolder.create(disk.path + "/二", files: [("x", [1]), ("x", [1])]) }
    #expect(try disk.names() == ["会议"])
  }
}
