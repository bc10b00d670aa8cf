internal import Foundation
public import OfficeDocuments

/// The files of a meeting folder on disk. Nothing outside the folder is ever read.
public struct FolderFileSource: FileSource {
  /// How deep folders are looked into; a meeting has two or three levels.
  private static let depthLimit = 12
  /// How many files a folder may hold; a meeting has some hundreds, and a home folder taken for one has millions.
  private static let fileLimit = 20_000

  private let root: String
  private let resolvedRoot: String
  private let limits: ReadingLimits

  /// Creates a source.
  ///
  /// - Parameter folder: The path of the folder, as the user named it.
  /// - Throws: `AssemblyError` when there is no such folder.
  public init(_ folder: String, limits: ReadingLimits = ReadingLimits()) throws(AssemblyError) {
    guard let resolved = Disk.resolve(folder) else { throw .system(errno, folder) }
    guard Disk.kind(of: resolved) == .folder else {
      throw AssemblyError(
        file: folder, Message("不是文件夹；请指明会议所在的文件夹", english: "is no folder; name the folder of the meeting"))
    }
    root = folder
    resolvedRoot = resolved
    self.limits = limits
  }

  /// The bytes of a file in the folder.
  public func bytes(of path: String) throws(AssemblyError) -> [UInt8] {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(path) }
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw Self.outside(path) }
    guard let resolved = Disk.resolve(resolvedRoot + "/" + path) else { throw .system(errno, path) }
    guard isInside(resolved) else { throw Self.outside(path) }
    return try OrdinaryFile.read(resolved, name: path, limit: limits.fileBytes)
  }

  /// The paths of all ordinary files in the folder; hidden files and packets left out.
  public func paths() throws(AssemblyError) -> [String] {
    var paths: [String] = []
    try collect(folder: "", depth: 0, into: &paths)
    return paths.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  private func collect(folder: String, depth: Int, into paths: inout [String]) throws(AssemblyError) {
    let names = try Disk.names(in: resolvedRoot + "/" + folder, calledByUser: folder.isEmpty ? root : folder)
    if depth > 0, names.contains(PacketManifest.fileName), isPacket(folder) { return }
    for name in names where !name.hasPrefix(".") {
      let path = folder + name
      switch Disk.kind(of: resolvedRoot + "/" + path) {
      case .file: paths.append(path)
      case .symbolicLink:
        // A link is as good as the file, if it stays in the folder; links to folders could lead in circles.
        if let target = Disk.resolve(resolvedRoot + "/" + path), isInside(target), Disk.kind(of: target) == .file {
          paths.append(path)
        }
      case .folder:
        guard depth > 0 || !Self.isPacketName(name) else { continue }
        guard depth < Self.depthLimit else { throw tooMuch }
        try collect(folder: path + "/", depth: depth + 1, into: &paths)
      case .other, nil: continue
      }
      guard paths.count <= Self.fileLimit else { throw tooMuch }
    }
  }

  private func isInside(_ resolved: String) -> Bool {
    resolvedRoot == "/" || resolved.utf8.starts(with: (resolvedRoot + "/").utf8)
  }

  private func isPacket(_ folder: String) -> Bool {
    PacketContents.read(inFolder: resolvedRoot + "/" + folder) != nil
  }

  private static func isPacketName(_ name: String) -> Bool {
    name == "packet" || name.hasPrefix("packet.") || name.hasPrefix("packet-")
  }

  private var tooMuch: AssemblyError {
    AssemblyError(
      file: root,
      Message(
        "文件夹层数或文件太多（超过 \(Self.depthLimit) 层或 \(Self.fileLimit) 个文件），不像一次会议；请指明会议自己的文件夹",
        english: "holds more than \(Self.depthLimit) levels or \(Self.fileLimit) files, which is no meeting; name the "
          + "meeting's own folder"))
  }

  private static func outside(_ path: String) -> AssemblyError {
    AssemblyError(
      file: path,
      Message(
        "在会议文件夹之外，不予读取；请把文件复制到会议文件夹里",
        english: "lies outside the meeting folder and is not read; copy it into the folder"))
  }
}
