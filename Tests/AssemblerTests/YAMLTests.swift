import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

struct YAMLTests {
  @Test func locatesValuesByScalarAfterRareCharacters() throws {
    let value = try YAMLReader.read("𠮷野: {𠀀: \"引号里\", b: c}\n", file: "a.yaml")
    guard case .record(let entries) = value.content, case .record(let inner) = entries[0].value.content else {
      Issue.record("no record")
      return
    }
    #expect(inner.map { $0.value.location.place.column } == [9, 19])
    #expect(inner.map(\.value.isVerbatim) == [false, true])
  }

  @Test(arguments: ["", "# 只有注释\n", "---\n"])
  func takesAnEmptyFileForAnEmptyRecord(_ text: String) throws {
    let value = try YAMLReader.read(text, file: "a.yaml")
    #expect(value.content == .record([]) || value.content == .text(""))
  }

  @Test(arguments: [
    "a: b: c", "a:\n\t- b", "a: [1, 2", "a: \"未完", "? [", "- a\nb: c", "a: *nothing", "%YAML 9.9\n--- a",
  ])
  func namesLineAndColumnOfBrokenYAML(_ text: String) throws {
    let error = try #require(throws: AssemblyError.self) { try YAMLReader.read(text, file: "meeting.yaml") }
    #expect(error.file == "meeting.yaml")
    #expect(error.message.chinese.contains("YAML"))
  }

  @Test func namesAKeyThatStandsTwice() throws {
    let error = try #require(throws: AssemblyError.self) { try YAMLReader.read("a: 1\n日期: 2\n日期: 3\n", file: "a.yaml") }
    #expect(error.message.chinese.contains("日期"))
  }

  @Test func refusesAliasesThatMultiply() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = repeatElement("*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(throws: AssemblyError.self) { try YAMLReader.read(text, file: "a.yaml") }
    #expect(throws: AssemblyError.self) { try YAMLReader.read(text + "? *a9\n: x\n", file: "a.yaml") }
  }

  @Test func followsAFewAliases() throws {
    let read = try readMeeting(yaml: "会议名称: &a 座谈会\n主办单位: *a\n名单: [张三]\n")
    #expect(read.meeting.organizer?.value == "座谈会")
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func refusesDeepNesting(_ opening: String) {
    #expect(throws: AssemblyError.self) {
      try YAMLReader.read(String(repeating: opening, count: 100_000), file: "a.yaml")
    }
    #expect(throws: AssemblyError.self) {
      try YAMLReader.read(String(repeating: "[", count: 100) + String(repeating: "]", count: 100), file: "a.yaml")
    }
  }

  @Test func refusesTextThatIsNotUTF8() {
    #expect(throws: AssemblyError.self) { try YAMLReader.read(bytes: [0xC4, 0xE3, 0xBA, 0xC3], file: "a.yaml") }
  }

  @Test func readsTextBehindAByteOrderMark() throws {
    let value = try YAMLReader.read(bytes: [0xEF, 0xBB, 0xBF] + Array("a: b".utf8), file: "a.yaml")
    guard case .record(let entries) = value.content else {
      Issue.record("no record")
      return
    }
    #expect(entries.map(\.key.value) == ["a"])
    #expect(entries[0].value.location.place.column == 4)
  }
}
