internal import Dispatch
internal import OfficeDocuments
internal import Synchronization

/// The files of a meeting while it is read: finds them by the names that a description gives them, opens each once, and
/// remembers which were used.
struct MeetingFolder {
  /// The paths of the files that were used, in the order of their first use.
  private(set) var inputs: [String] = []
  /// The paths of all files, sorted, without those of office programs and operating systems.
  let paths: [String]
  /// The account of what the readers use.
  let account = AccountKeeper()

  private let source: any FileSource
  private let allPaths: [String]
  private let folders: Set<String>
  private let pathByName: [String: String]
  private var opened: [String: OfficeFile] = [:]
  private var readAhead: [String: OfficeFile] = [:]
  private let limits: ReadingLimits
  private let converter: (any FormatConverter)?

  /// Looks into a folder.
  init(
    _ source: any FileSource, limits: ReadingLimits = ReadingLimits(), converter: (any FormatConverter)? = nil
  ) throws(AssemblyError) {
    self.source = source
    self.limits = limits
    self.converter = converter
    allPaths = try source.paths()
    paths = allPaths.filter { path in
      // Office programs put lock files beside an open document.
      AccountKeeper.reason(unused: path) == .unusedFile && !Self.isTemplate(path)
    }
    folders = Set(
      paths.flatMap { path in
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      })
    // Names that differ only in how accents are composed are one name, which is what `==` on String says.
    pathByName = Dictionary(paths.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path of the file that a description names; a name that leads out of the folder or to nothing is reported.
  func path(named name: Located<String>, _ findings: inout [Finding]) -> String? {
    guard let path = Self.normalized(name.value) else {
      findings.append(.unsafePath(name))
      return nil
    }
    if let known = pathByName[path] { return known }
    findings.append(.missingFile(name, nearest: nearestPath(to: path)))
    return nil
  }

  /// The paths that a name stands for, in natural order: those that fit it where it has a `*`, those of all files in it
  /// where it is a folder. A name that stands for nothing is reported.
  func paths(matching name: Located<String>, _ findings: inout [Finding]) -> [String] {
    guard name.value.contains("*") else {
      if !contains(name.value), containsFolder(name.value), let folder = Self.normalized(name.value) {
        return paths.filter { $0.hasPrefix(folder + "/") }.sorted(by: naturallyPrecedes)
      }
      return path(named: name, &findings).map { [$0] } ?? []
    }
    guard let pattern = Self.normalized(name.value) else {
      findings.append(.unsafePath(name))
      return []
    }
    let matching = paths.filter { Self.matches($0, pattern: pattern) }
    if matching.isEmpty { findings.append(.missingFile(name, nearest: nil)) }
    return matching.sorted(by: naturallyPrecedes)
  }

  /// The files in the folders whose name says that they hold templates.
  var templatePaths: [String] {
    allPaths.filter { path in
      // Pictures lie beside the templates that show them.
      Self.isTemplate(path) && AccountKeeper.reason(unused: path) == .unusedFile
        && FileFormat(endingOf: path)?.kind == .text
    }
  }

  /// The photographs of people.
  var photographs: [String] { allPaths.filter { $0.hasPrefix(TemplatePictureName.photographs + "/") } }

  /// Whether a file of this exact path is there, be it a template's or any other.
  func holds(_ path: String) -> Bool { contains(path) || allPaths.contains(path) }

  private static func isTemplate(_ path: String) -> Bool { path.hasPrefix("模板/") || path.hasPrefix("templates/") }

  /// The same folder without some of its files, with an account of its own.
  func rest(besides used: Set<String>) throws(AssemblyError) -> MeetingFolder {
    try MeetingFolder(RawFiles(source: source, used: used), limits: limits, converter: converter)
  }

  /// What became of everything in the folder.
  var closedAccount: SourceAccount { account.account(of: allPaths) }

  /// Whether a file of this exact path is there.
  func contains(_ path: String) -> Bool { pathByName[path] != nil }

  /// Whether a folder of this path is there and holds files.
  func containsFolder(_ path: String) -> Bool {
    guard let folder = Self.normalized(path) else { return false }
    return folders.contains(folder)
  }

  /// The bytes of a file, counted as used.
  mutating func bytes(of path: String) throws(AssemblyError) -> [UInt8] {
    let bytes = try source.bytes(of: path)
    noteInput(path)
    return bytes
  }

  private mutating func noteInput(_ path: String) { if !inputs.contains(path) { inputs.append(path) } }

  /// Reads files at the same time that are going to be opened one after the other. What cannot be read, or only by a
  /// converter, is left for then.
  mutating func readAhead(_ paths: [String]) {
    let paths = paths.filter { contains($0) && opened[$0] == nil && readAhead[$0] == nil }
    guard paths.count > 1 else { return }
    let (source, limits) = (source, limits)
    let read = Mutex<[String: OfficeFile]>([:])
    DispatchQueue.concurrentPerform(iterations: paths.count) { number in
      let path = paths[number]
      guard let bytes = try? source.bytes(of: path),
        let file = try? OfficeFile.open(bytes, name: path, limits: limits, converter: nil)
      else { return }
      read.withLock { $0[path] = file }
    }
    readAhead.merge(read.withLock { $0 }) { first, _ in first }
  }

  /// Opens a file; what its reader has to say becomes findings the first time.
  mutating func open(_ path: String, _ findings: inout [Finding]) throws(AssemblyError) -> OfficeFile {
    if let file = opened[path] { return file }
    let file: OfficeFile
    if let read = readAhead.removeValue(forKey: path) {
      file = read
      noteInput(path)
    } else {
      file = try OfficeFile.open(try bytes(of: path), name: path, limits: limits, converter: converter)
    }
    opened[path] = file
    account.file(path).content = .office(file.content)
    findings += file.notices.map { Finding($0, file: path) }
    return file
  }

  /// A file that was opened already.
  func known(_ path: String) -> OfficeFile? { opened[path] }

  /// The bytes of a file that was counted already.
  func bytesAgain(of path: String) throws(AssemblyError) -> [UInt8] { try source.bytes(of: path) }

  /// Opens a file without counting it as used.
  func peek(_ path: String) throws(AssemblyError) -> OfficeFile {
    try OfficeFile.open(try source.bytes(of: path), name: path, limits: limits, converter: converter)
  }

  /// A path in one form: `/` between its parts, no `.`; nil when it is absolute or leads out of the folder.
  static func normalized(_ path: String) -> String? {
    guard !path.unicodeScalars.contains("\0") else { return nil }
    let slashed = String(scalars: path.unicodeScalars.map { $0 == "\\" ? "/" : $0 })
    guard !slashed.hasPrefix("/"), !slashed.hasPrefix("~") else { return nil }
    var parts = slashed.split(separator: "/").map(String.init)
    parts.removeAll { $0 == "." }
    guard let first = parts.first, !parts.contains(".."), !first.unicodeScalars.contains(":") else { return nil }
    return parts.joined(separator: "/")
  }

  private func nearestPath(to path: String) -> String? {
    let wanted = Self.stem(path)
    // The right name with another ending, or in another folder, is a better guess than a similar name.
    if let same = paths.first(where: { Self.stem($0) == wanted }) { return same }
    let candidates = paths.prefix(2_000)
    let stems = candidates.map(Self.stem)
    guard let nearest = nearestText(to: wanted, among: stems), let index = stems.firstIndex(of: nearest)
    else { return nil }
    return paths[index]
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Whether a path fits a pattern in which `*` stands for any characters of one part.
  static func matches(_ path: String, pattern: String) -> Bool {
    let pathParts = path.split(separator: "/")
    let patternParts = pattern.split(separator: "/")
    guard pathParts.count == patternParts.count else { return false }
    return zip(pathParts, patternParts).allSatisfy { part, pattern in
      matches(Array(part.unicodeScalars), pattern: Array(pattern.unicodeScalars))
    }
  }

  private static func matches(_ text: [Unicode.Scalar], pattern: [Unicode.Scalar]) -> Bool {
    var textIndex = 0
    var patternIndex = 0
    var star: (pattern: Int, text: Int)?
    while textIndex < text.count {
      if patternIndex < pattern.count, pattern[patternIndex] == "*" {
        star = (patternIndex, textIndex)
        patternIndex += 1
      } else if patternIndex < pattern.count, pattern[patternIndex] == text[textIndex] {
        patternIndex += 1
        textIndex += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        patternIndex = last.pattern + 1
        textIndex = last.text + 1
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == "*" }
  }
}

extension Finding {
  /// What a reader of a file has to say.
  init(_ notice: ReadingNotice, file: String) {
    self.init(notice.code, notice.message, at: Location(file: file, place: notice.place))
  }

  static func unsafePath(_ name: Located<String>) -> Finding {
    Finding(
      FolderFinding.unsafePath,
      Message(
        "“\(name.value.shortened)”不在会议文件夹里，不予读取；请把文件放进会议文件夹，写相对路径，如 讲话稿/01.docx",
        english:
          "“\(name.value.shortened)” leads out of the meeting folder and is not read; put the file into the folder "
          + "and write a relative path such as speeches/01.docx"),
      at: name.location, subject: name.value.shortened)
  }

  static func missingFile(_ name: Located<String>, nearest: String?) -> Finding {
    let advice = nearest.map { "；是不是“\($0)”" } ?? "；请放进会议文件夹，或改正文件名"
    let adviceInEnglish = nearest.map { "; did you mean “\($0)”" } ?? "; put it there or correct the name"
    return Finding(
      FolderFinding.missingFile,
      Message(
        "会议文件夹里没有“\(name.value.shortened)”\(advice)",
        english: "the meeting folder has no “\(name.value.shortened)”\(adviceInEnglish)"),
      at: name.location, subject: name.value.shortened, suggestions: nearest.map { [$0] } ?? [])
  }
}
