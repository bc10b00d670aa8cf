import Foundation
import OfficeDocuments
import TestSupport
import Testing

@testable import huiwu

/// Files of old formats, made by LibreOffice and read through it.
@Suite(.serialized) struct ConversionTests {
  /// What a flat OpenDocument file of each kind says, from which LibreOffice makes the old ones.
  private static let sources = [
    "fodt": """
    <office:text><text:p>座谈会名单</text:p><text:p>王　珏（县财政局局长）、李四（县委办公室主任）</text:p></office:text>
    """,
    "fods": """
    <office:spreadsheet><table:table table:name="名单"><table:table-row>\
    <table:table-cell office:value-type="string"><text:p>姓名</text:p></table:table-cell>\
    <table:table-cell office:value-type="string"><text:p>手机</text:p></table:table-cell></table:table-row><table:table-row>\
    <table:table-cell office:value-type="string"><text:p>王　珏</text:p></table:table-cell>\
    <table:table-cell office:value-type="float" office:value="13871711751"><text:p>13871711751</text:p></table:table-cell>\
    </table:table-row></table:table></office:spreadsheet>
    """,
    "fodp": """
    <office:presentation><draw:page draw:name="一"><draw:frame svg:width="10cm" svg:height="5cm" svg:x="1cm" svg:y="1cm">\
    <draw:text-box><text:p>王　珏</text:p></draw:text-box></draw:frame></draw:page></office:presentation>
    """,
  ]

  /// The old files by the names that users give them, the source of each, and what it says.
  private static let named = [
    ("fodt", "doc", "稿.doc", "座谈会名单\n王　珏（县财政局局长）、李四（县委办公室主任）\n"),
    ("fodt", "doc", "稿.wps", "座谈会名单\n王　珏（县财政局局长）、李四（县委办公室主任）\n"),
    ("fodt", "rtf", "稿.rtf", "座谈会名单\n王　珏（县财政局局长）、李四（县委办公室主任）\n"),
    ("fodt", "uot", "稿.uot", "座谈会名单\n王　珏（县财政局局长）、李四（县委办公室主任）\n"),
    ("fods", "xls", "名单.xls", "姓名\t手机\n王　珏\t13871711751\n"),
    ("fods", "xls", "名单.et", "姓名\t手机\n王　珏\t13871711751\n"),
    ("fodp", "ppt", "座牌.ppt", "王　珏\n"), ("fodp", "ppt", "座牌.dps", "王　珏\n"),
  ]

  @Test(.enabled(if: OutsideProgram.soffice != nil, "needs LibreOffice"))
  func readsOldFormatsThroughLibreOffice() async throws {
    let old = try Self.oldFiles.get()
    let files = try await reading(with: LibreOfficeConverter()) { converter in
      Self.named.map { _, ending, name, _ in
        Result { try OfficeFile.read([UInt8](old[ending] ?? Data()), name: name, converter: converter) }
      }
    }
    for (file, (_, _, name, text)) in zip(files, Self.named) {
      #expect(try file.get().notices.contains { $0.code == .converted })
      #expect(try file.get().plainLines.map { $0 + "\n" }.joined() == text, "\(name)")
    }
  }

  @Test func startsAgainForTheFilesThatAStartLeftOut() async throws {
    let folder = try TemporaryFolder()
    let starts = folder.path + "/starts"
    let converter = try fakeConverter(
      in: folder.path, "echo start >>\"\(starts)\"; mkdir -p output; printf new >output/0.docx")
    let requests = ["{\\rtf1 a}", "{\\rtf1 b}"].map { ConversionRequest(Array($0.utf8), from: .rtf, to: .docx) }
    let results = await converter.convert(requests)
    #expect(try results.map { try $0.get() } == [Array("new".utf8), Array("new".utf8)])
    #expect(try String(contentsOfFile: starts, encoding: .utf8) == "start\nstart\n")
  }

  @Test(.enabled(if: OutsideProgram.soffice != nil, "needs LibreOffice"))
  func leavesNothingBehindAndSaysWhatItDid() throws {
    let folder = try TemporaryFolder()
    try make("fodt", "doc", in: folder.path)
    try FileManager.default.createDirectory(atPath: folder.path + "/temporary", withIntermediateDirectories: true)
    let ended = try run(
      Checkout.huiwu, ["text", "source.doc"], in: folder.path, environment: ["TMPDIR": folder.path + "/temporary"])
    #expect(ended.status == 0)
    #expect(ended.output == Self.named[0].3)
    #expect(ended.errors.contains("LibreOffice"))
    #expect(!ended.errors.contains("结尾"), "no wrong ending is reported")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/temporary").isEmpty)
  }

  @Test(.enabled(if: OutsideProgram.soffice != nil, "needs LibreOffice"))
  func verifiesCardsAndRostersOfOldFormats() throws {
    let folder = try TemporaryFolder()
    try make("fodt", "doc", in: folder.path)
    try make("fods", "xls", in: folder.path)
    let ended = try run(Checkout.huiwu, ["verify", "source.xls", "source.doc"], in: folder.path)
    #expect(ended.status == 1)
    #expect(ended.output.contains("李四") && !ended.output.contains("王　珏"))
  }

  @Test func saysWhatToInstallWhereLibreOfficeIsMissing() throws {
    let folder = try TemporaryFolder()
    try Data("{\\rtf1 abc}".utf8).write(to: URL(filePath: folder.path + "/稿.rtf"))
    let ended = try run(Checkout.huiwu, ["text", "稿.rtf"], in: folder.path, environment: ["PATH": folder.path])
    #expect(ended.status == 2)
    #expect(ended.output == "")
    #expect(ended.errors.contains("libreoffice-writer") && ended.errors.contains("另存为 DOCX"))
  }

  @Test func stopsAConversionThatTakesTooLongWithAllItStarted() async throws {
    let folder = try TemporaryFolder()
    let converter = try fakeConverter(
      in: folder.path, timeLimit: .seconds(3), "sleep 300 & echo $! >\"\(folder.path)/number\"; wait")
    let result = await converter.convert([ConversionRequest(Array("{\\rtf1 abc}".utf8), from: .rtf, to: .docx)])
    let error = #expect(throws: ReadingError.self) { try result[0].get() }
    #expect(error?.message.chinese.contains("秒还没有转换完") == true)
    let text = try String(contentsOfFile: folder.path + "/number", encoding: .utf8)
    let number = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // A killed process may stay listed for a moment until whoever inherited it takes notice.
    var isAlive = true
    for _ in 0..<50 where isAlive {
      let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
      isAlive = state.map { !$0.contains(") Z ") } ?? false
      if isAlive { try await Task.sleep(for: .milliseconds(100)) }
    }
    #expect(!isAlive)
  }

  @Test func saysThatLibreOfficeCouldNotOpenAFile() async throws {
    let folder = try TemporaryFolder()
    let converter = try fakeConverter(in: folder.path, "exit 1")
    let result = await converter.convert([ConversionRequest(Array("{\\rtf1 abc}".utf8), from: .rtf, to: .docx)])
    let error = #expect(throws: ReadingError.self) { try result[0].get() }
    #expect(error?.message.chinese.contains("打不开") == true)
  }

  @Test func runsNoProgramFromTheFolderItWorksIn() throws {
    let folder = try TemporaryFolder()
    _ = try fakeConverter(in: folder.path, "exit 0")
    #expect(ProgramRun.find(["soffice"], path: ":.:bin") == nil)
    #expect(ProgramRun.find(["soffice"], path: "relative:\(folder.path)/bin") == folder.path + "/bin/soffice")
  }

  /// A converter that takes a script for LibreOffice.
  private func fakeConverter(
    in folder: String, timeLimit: Duration = .seconds(60), _ script: String
  ) throws -> LibreOfficeConverter {
    let bin = folder + "/bin"
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: bin + "/soffice"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin + "/soffice")
    return LibreOfficeConverter(timeLimit: timeLimit, searchPath: bin + ":/usr/bin:/bin")
  }

  /// Puts `source.` with an old ending into a folder.
  private func make(_ source: String, _ old: String, in folder: String) throws {
    let bytes = try #require(try Self.oldFiles.get()[old])
    try bytes.write(to: URL(filePath: folder + "/source." + old))
  }

  /// The old files by their endings, each made by LibreOffice once.
  private static let oldFiles = Result {
    let folder = try TemporaryFolder()
    let soffice = try #require(OutsideProgram.soffice)
    var files: [String: Data] = [:]
    for (source, old) in [("fodt", "doc"), ("fodt", "rtf"), ("fodt", "uot"), ("fods", "xls"), ("fodp", "ppt")] {
      let path = folder.path + "/source."
      try Data(flatFile(source).utf8).write(to: URL(filePath: path + source))
      let ended = try soffice.run(
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", old, "--outdir",
          folder.path, path + source,
        ])
      #expect(ended.status == 0, "\(ended.errors)")
      files[old] = try Data(contentsOf: URL(filePath: path + old))
    }
    return files
  }

  private static func flatFile(_ source: String) -> String {
    let kind = ["fodt": "text", "fods": "spreadsheet", "fodp": "presentation"][source] ?? ""
    let names = ["office", "text", "table", "draw:drawing", "svg:svg-compatible"].map { name in
      let parts = name.split(separator: ":")
      return "xmlns:\(parts[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(parts[parts.count - 1]):1.0\""
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?><office:document \(names.joined(separator: " ")) office:version="1.3" \
      office:mimetype="application/vnd.oasis.opendocument.\(kind)"><office:body>\(sources[source] ?? "")</office:body>\
      </office:document>
      """
  }
}
