internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// The findings of files, file by file, for commands that put marks into copies of them.
struct CheckedFiles {
  /// A file with what was found in it.
  struct File {
    /// The path as the user can open it.
    var path: String
    var bytes: [UInt8]
    var findings: [Finding]
  }

  /// The files in which something was found, and those that the user named.
  private(set) var files: [File] = []

  /// Checks files by themselves, or as parts of a meeting.
  ///
  /// - Parameters:
  ///   - paths: Drafts, or the folder of a meeting for all of its files.
  ///   - meeting: The folder of the meeting to which the files belong.
  ///   - settings: By which settings they are checked.
  init(_ paths: [String], meeting: String?, settings: SettingOptions, _ progress: Progress) async throws {
    let options = try settings.options(for: meeting.map { [$0] } ?? paths)
    let folder = meeting ?? (paths.count == 1 && OrdinaryFile.isFolder(paths[0]) ? paths[0] : nil)
    guard let folder else {
      var named: [AssemblySources.NamedFile] = []
      for path in paths { named.append((path, try OrdinaryFile.read(path))) }
      let findings = try await assemble(.drafts(named), of: nil, options: options, progress).findings
      files = named.map { file in
        File(path: file.path, bytes: file.bytes, findings: findings.filter { $0.location.file == file.path })
      }
      return
    }
    let source = try FolderFileSource(folder)
    let findings = try await assemble(.folder(source), of: folder, options: options, progress).findings
    let wanted = meeting == nil ? nil : Set(paths.map { Self.relative($0, to: folder) })
    let found = Dictionary(grouping: findings, by: \.location.file)
    for name in try source.paths() where wanted?.contains(name) ?? (found[name] != nil) {
      files.append(
        File(path: Self.joined(folder, name), bytes: try source.bytes(of: name), findings: found[name] ?? []))
    }
    if let missing = paths.first(where: { path in
      meeting != nil && !files.contains { $0.path == Self.joined(folder, Self.relative(path, to: folder)) }
    }) {
      throw AssemblyError(
        file: missing,
        Message("不在会议文件夹“\(folder)”里", english: "it is not in the meeting folder “\(folder)”"))
    }
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path as the folder names it.
  private static func relative(_ path: String, to folder: String) -> String {
    let absolute = { (path: String) in URL(fileURLWithPath: path).standardizedFileURL.path }
    let (path, folder) = (absolute(path), absolute(folder) + "/")
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }
}

/// A copy with marks, as a command hands it over.
struct MarkedFile {
  /// In whose name and of which time marks are made; the same input gives the same bytes on any day.
  static var author: MarkAuthor {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], let seconds = Double(text) else {
      return MarkAuthor()
    }
    return MarkAuthor(date: Date(timeIntervalSince1970: seconds).ISO8601Format())
  }

  /// The name of a copy: 讲话.docx gives 讲话-批注.docx; plain text becomes a DOCX.
  static func path(of file: String, suffix: String, folder: String?, fileNameExtension: String?) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let name = parts.last ?? file
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let ending = fileNameExtension.map { "." + $0 } ?? String(name[dot...])
    let copy = String(name[..<dot]) + suffix + ending
    return ((folder.map { [$0] } ?? Array(parts.dropLast())) + [copy]).joined(separator: "/")
  }

  /// Does something with a file, whose name goes into whatever is wrong with it.
  static func naming(_ path: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as ReadingError {
      throw AssemblyError(file: path, error.message)
    } catch let error as WritingError {
      throw AssemblyError(file: path, error.message)
    }
  }

  /// Writes a copy where none is; one with the same bytes is left as it is.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if let old = try? OrdinaryFile.read(path), old == bytes { return }
    try NewFile.create(path, bytes)
  }
}
