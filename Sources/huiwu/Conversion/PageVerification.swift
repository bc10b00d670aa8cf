internal import Assembler
internal import Foundation
internal import OfficeDocuments
internal import Plugins

/// Compares the page numbers in the contents of a booklet with the pages that LibreOffice makes of it.
struct PageVerification {
  /// How long one program may take.
  var timeLimit = Duration.seconds(120)

  /// What differs, for each file of the booklet, and what could not be compared; the contents then have the program's own count.
  ///
  /// - Throws: `AssemblyError` when the folder for temporary files cannot be written.
  func findings(of packet: Packet) async throws(AssemblyError) -> [Finding] {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    guard let program = LibreOffice.find(search),
      let reader = ProgramRun.find(["pdftotext"], path: search)
    else {
      return [
        .contentsNotVerified(
          Message(
            "没有找到 LibreOffice 或 pdftotext；请安装（如 apt install libreoffice-writer poppler-utils）",
            english:
              "LibreOffice or pdftotext was not found; install them (such as apt install libreoffice-writer poppler-utils)"
          ),
          in: "--verify-pages")
      ]
    }
    let booklets = packet.files.filter { $0.kind == .booklet }
    if booklets.isEmpty {
      let reason = Message("这一次没有生成汇编", english: "no booklet was made this time")
      return [.contentsNotVerified(reason, in: "--verify-pages")]
    }
    var findings: [Finding] = []
    for file in booklets {
      let folder = try PrivateFolder()
      defer { folder.remove() }
      let ending = file.path.split(separator: ".").last.map(String.init) ?? "docx"
      do { try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder.path)/booklet.\(ending)")) } catch {
        throw AssemblyError(file: file.path, Message("写不进临时文件夹", english: "the temporary folder cannot be written"))
      }
      let office = LibreOffice(program: program, searchPath: search, timeLimit: timeLimit)
      _ = await office.convert(["\(folder.path)/booklet.\(ending)"], to: "pdf", in: folder)
      _ = await ProgramRun(
        program: reader, arguments: ["-layout", "\(folder.path)/output/booklet.pdf", "\(folder.path)/booklet.txt"],
        environment: LibreOffice.environment(home: folder.path, search), folder: folder.path, timeLimit: timeLimit
      ).outcome()
      guard let text = try? OrdinaryFile.read("\(folder.path)/booklet.txt") else {
        let reason = Message("LibreOffice 没有排出页来", english: "LibreOffice made no pages of it")
        findings.append(.contentsNotVerified(reason, in: file.path))
        continue
      }
      let printed = PrintedContents(String(decoding: text, as: UTF8.self))
      findings += printed.missing.map { .contentsTitle($0, in: file.path) }
      for difference in printed.differences {
        findings.append(
          .contentsPage(difference.title, stated: difference.stated, found: difference.found, in: file.path))
      }
    }
    return findings
  }
}

/// The contents and the pages of a printed booklet, as text.
struct PrintedContents {
  /// An entry of the contents whose title stands on another page.
  struct Difference: Equatable {
    var title: String
    var stated: Int
    var found: Int
  }

  /// The entries whose titles stand on other pages than they say.
  private(set) var differences: [Difference] = []
  /// The titles in the contents that stand on no page, so that nobody knows whether their numbers are right.
  private(set) var missing: [String] = []

  /// Reads the text of all pages, with form feeds between them.
  init(_ text: String) {
    var entries: [Entry] = []
    var pages: [(number: Int, text: String)] = []
    for page in text.split(separator: "\u{0C}", omittingEmptySubsequences: false) {
      let lines = page.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
      if let number = lines.last.flatMap(Self.pageNumber) {
        pages.append((number, lines.dropLast().joined()))
      } else {
        entries += Self.entries(lines)
      }
    }
    for entry in entries {
      // What is printed above a title in the contents, its number and who speaks, is no part of it.
      let readings = entry.lines.indices.map { entry.lines[$0...].joined() }
      let found = readings.lazy.map { title in
        (title, pages.filter { $0.text.prefix(400).contains(Self.heading(of: title)) }.map(\.number))
      }
      guard let (title, stands) = found.first(where: { !$0.1.isEmpty }) else {
        missing.append(readings.last ?? "")
        continue
      }
      if !stands.contains(entry.number) {
        differences.append(Difference(title: title, stated: entry.number, found: stands[0]))
      }
    }
  }

  /// A line of the contents with the lines above it that end without a number.
  private struct Entry {
    var lines: [String]
    var number: Int
  }

  /// The words of an entry that stand above the text too: what tells two papers of one title apart, in brackets, does not.
  private static func heading(of title: String) -> Substring {
    guard title.hasSuffix("）"), let bracket = title.lastIndex(of: "（"), bracket > title.startIndex else {
      return title[...]
    }
    return title[..<bracket]
  }

  /// The number in a line that holds nothing else but dashes.
  private static func pageNumber(_ line: String) -> Int? {
    let digits = line.filter { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, line.count <= digits.count + 4, !line.contains(".") else { return nil }
    let marks = line.filter { !($0.isASCII && $0.isNumber) }
    return marks.allSatisfy { "—–-－·第页".contains($0) } ? Int(digits) : nil
  }

  /// The entries of a page of contents: a title, perhaps in several lines, leaders, and a number.
  private static func entries(_ lines: [String]) -> [Entry] {
    var entries: [Entry] = []
    var above: [String] = []
    for line in lines {
      let digits = String(line.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      let rest = line.dropLast(digits.count)
      let words = rest.reversed().drop { ".…·".contains($0) }.reversed()
      guard let number = Int(digits), rest.count - words.count >= 3 else {
        if line.hasPrefix(MaterialNumbering.head) {
          above = []
        } else if line != "目录" {
          above.append(line)
        }
        continue
      }
      entries.append(Entry(lines: above + [String(words)], number: number))
      above = []
    }
    return entries
  }
}
