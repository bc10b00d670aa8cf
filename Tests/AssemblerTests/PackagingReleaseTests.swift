import Foundation
import OfficeDocuments
import Testing

@testable import Assembler

@Suite struct PackagingReleaseTests {
  private let disk = try? ScratchFolder()

  @Test func releasesIntoANewFolder() throws {
    let disk = try #require(disk)
    let released = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    #expect(released == ReleasedPacket(folder: disk.path + "/packet", kept: []))
    #expect(try disk.text("packet/04-座次图.docx") == "one")
    #expect(try disk.names() == ["packet"])
    #expect(try disk.names("packet") == ["04-座次图.docx", "manifest.json"])
  }

  @Test func writesTheManifestForOtherPrograms() throws {
    let disk = try #require(disk)
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("abc"))
    let expected = """
      {
        "draft": false,
        "files": [
          {
            "kind": "seating-chart",
            "path": "04-座次图.docx",
            "pieces": [
              {"from": [{"file": "会议.xlsx", "sheet": "座次", "cells": "B3:C3"}, {"file": "名单.csv", "line": 2, "column": 1}], "key": "seat/主席台1排1座"}
            ],
            "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "sources": [
              "会议.xlsx",
              "名单.csv"
            ]
          }
        ],
        "inputs": [
          {
            "path": "会议.xlsx",
            "sha256": "00"
          }
        ],
        "program": {
          "name": "huiwu",
          "version": "1.2.3"
        },
        "version": 1
      }

      """
    #expect(try disk.text("packet/manifest.json") == expected)
  }

  @Test func replacesAPacketThatNobodyTouched() throws {
    let disk = try #require(disk)
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    let released = try PacketRelease(to: disk.path + "/packet/").release(packet("two"))
    #expect(released.kept.isEmpty)
    #expect(try disk.text("packet/04-座次图.docx") == "two")
    #expect(try disk.names() == ["packet"])
  }

  @Test func keepsAPacketThatSomebodyEdited() throws {
    let disk = try #require(disk)
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    try disk.write("edited", to: "packet/04-座次图.docx")
    let released = try PacketRelease(to: disk.path + "/packet").release(packet("two"))
    #expect(
      released.kept == [ReleasedPacket.Kept(folder: disk.path + "/packet.保留-1", files: ["04-座次图.docx"])])
    #expect(try disk.text("packet.保留-1/04-座次图.docx") == "edited")
    #expect(try disk.text("packet/04-座次图.docx") == "two")
  }

  @Test func keepsEachEditedPacketUnderTheNextFreeNumber() throws {
    let disk = try #require(disk)
    for turn in ["one", "two", "three"] {
      _ = try PacketRelease(to: disk.path + "/packet").release(packet(turn))
      try disk.write("added", to: "packet/批注 \(turn).txt")
    }
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("four"))
    #expect(try disk.names() == ["packet", "packet.保留-1", "packet.保留-2", "packet.保留-3"])
    #expect(try disk.text("packet.保留-2/批注 two.txt") == "added")
  }

  @Test(arguments: [".DS_Store", "Thumbs.db", "desktop.ini"])
  func doesNotTakeLitterOfDesktopsForWork(name: String) throws {
    let disk = try #require(disk)
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    try disk.write("litter", to: "packet/" + name)
    #expect(try PacketRelease(to: disk.path + "/packet").release(packet("two")).kept.isEmpty)
  }

  @Test func usesAnEmptyFolder() throws {
    let disk = try #require(disk)
    try disk.makeFolder("packet")
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    #expect(try disk.text("packet/04-座次图.docx") == "one")
  }

  @Test func refusesAFolderThatIsNotOurs() throws {
    let disk = try #require(disk)
    try disk.write("mine", to: "packet/照片.jpg")
    try disk.write(#"{"program":{"name":"other","version":"1"}}"#, to: "packet/manifest.json")
    #expect(throws: AssemblyError.self) { try PacketRelease(to: disk.path + "/packet") }
    #expect(try disk.text("packet/照片.jpg") == "mine")
  }

  @Test(arguments: ["file", "link", "nowhere/packet", ".", "..", "/", ""])
  func refusesWhatIsNoFolderToReplace(name: String) throws {
    let disk = try #require(disk)
    try disk.write("mine", to: "file")
    try disk.makeFolder("real")
    try FileManager.default.createSymbolicLink(atPath: disk.path + "/link", withDestinationPath: disk.path + "/real")
    let target = name == "/" || name.isEmpty ? name : disk.path + "/" + name
    #expect(throws: AssemblyError.self) { try PacketRelease(to: target) }
  }

  @Test func leavesAnEarlierPacketUntouchedWhenWritingFails() throws {
    let disk = try #require(disk)
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    var broken = packet("two")
    broken.files.append(
      .init(path: "no such folder/x.docx", kind: PaperKind("x"), bytes: [1], provenance: Provenance()))
    let release = try PacketRelease(to: disk.path + "/packet")
    #expect(throws: AssemblyError.self) { try release.release(broken) }
    #expect(try disk.text("packet/04-座次图.docx") == "one")
    #expect(try disk.names() == ["packet"])
  }

  @Test func removesWhatARunThatWasKilledLeftHalfWritten() throws {
    let disk = try #require(disk)
    try disk.write("half", to: ".packet.huiwu-new/01-封面.docx")
    let released = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    #expect(released.kept.isEmpty)
    #expect(try disk.names() == ["packet"])
  }

  @Test func keepsWorkThatARunThatWasKilledHadAlreadyPutAside() throws {
    let disk = try #require(disk)
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    try disk.write("edited", to: "packet/04-座次图.docx")
    try disk.move("packet", to: ".packet.huiwu-new")
    let released = try PacketRelease(to: disk.path + "/packet").release(packet("two"))
    #expect(released.kept.map(\.files) == [["04-座次图.docx"]])
    #expect(try disk.text("packet.保留-1/04-座次图.docx") == "edited")
  }

  @Test func putsAnEarlierPacketBackAfterARunThatWasKilledBetweenTwoSteps() throws {
    let disk = try #require(disk)
    _ = try PacketRelease(to: disk.path + "/packet").release(packet("one"))
    try disk.move("packet", to: ".packet.huiwu-old")
    var broken = packet("two")
    broken.files.append(
      .init(path: "no such folder/x.docx", kind: PaperKind("x"), bytes: [1], provenance: Provenance()))
    let release = try PacketRelease(to: disk.path + "/packet")
    #expect(throws: AssemblyError.self) { try release.release(broken) }
    #expect(try disk.text("packet/04-座次图.docx") == "one")
    #expect(try disk.names() == ["packet"])
  }

  @Test func releasesFromSeveralTasksOneAfterTheOther() async throws {
    let disk = try #require(disk)
    let folder = disk.path + "/packet"
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask { (try? PacketRelease(to: folder).release(packet("\(number)"))) != nil }
      }
      for await isReleased in group { #expect(isReleased) }
    }
    #expect(try disk.names() == ["packet"])
  }

  @Test(arguments: [
    ("04-座次图", "04-座次图"), ("a/b\\c:d", "a_b_c_d"), (".hidden", "_hidden"), ("end. ", "end"), ("", "_"),
    ("line\nend", "line_end"), (String(repeating: "会", count: 100), String(repeating: "会", count: 66)),
  ])
  func makesNamesThatEveryFileSystemTakes(name: String, safe: String) { #expect(Packet.safeFileName(name) == safe) }

  @Test func writesDocumentsInTheWantedFormats() async throws {
    let paper = ComposedPaper(
      kind: PaperKind("cover"), fileName: "01-封面", title: "封面",
      document: .init(sections: [.init(page: .a4, blocks: [])]))
    let written = try await Packet.write(
      [paper, paper], formats: [.docx, .odt], inputs: [], isDraft: false, programVersion: "1")
    #expect(
      written.packet.files.map(\.path) == ["01-封面.docx", "01-封面.odt", "01-封面-2.docx", "01-封面-2.odt"])
    let one = try await Packet.write([paper], formats: [.odt], inputs: [], isDraft: false, programVersion: "1")
    #expect(one.packet.files.map(\.path) == ["01-封面.odt"])
  }
}

/// A packet of one file, with one piece.
private func packet(_ text: String) -> Packet {
  let trace = Trace()
  trace.piece(PieceKey("seat", "主席台1排1座")) {
    for column in 2...3 {
      trace.record(
        Location(file: "会议.xlsx", place: Place(sheet: "座次", cell: CellReference(row: 3, column: column))))
    }
    for column in [1, 5] { trace.record(Location(file: "名单.csv", place: Place(line: 2, column: column))) }
  }
  let provenance = trace.paper {}.provenance
  return Packet(
    files: [
      .init(
        path: "04-座次图.docx", kind: PaperKind("seating-chart"), bytes: Array(text.utf8), provenance: provenance)
    ],
    inputs: [.init(path: "会议.xlsx", sha256: "00")], isDraft: false, programVersion: "1.2.3")
}
