internal import Foundation
internal import OfficeDocuments

/// A packet that now lies on disk.
public struct ReleasedPacket: Hashable, Sendable {
  /// An earlier packet that was kept because somebody had worked in it.
  public struct Kept: Hashable, Sendable {
    /// The folder in which it now lies.
    public var folder: String
    /// The files in it that were edited or added, sorted.
    public var files: [String]
  }

  /// The folder of the packet.
  public var folder: String
  /// The earlier packets that were kept beside it.
  public var kept: [Kept]
}

/// The release of packets: a folder is exchanged as a whole or not at all, and nobody's work is lost.
///
/// The new packet is written beside the old one in a hidden folder, which then changes places with it in one step. What
/// lies in the hidden folder afterwards is the old packet. A run that is killed at any moment leaves either the old or
/// the new packet in place, and a hidden folder that the next run tidies up: a half-written packet has no manifest yet
/// and is removed; one with a manifest is treated as an earlier packet.
public struct PacketRelease: Sendable {
  private let folder: String
  private let parent: String
  private let name: String
  /// The manifest that lay in the folder in the beginning.
  private let before: PacketContents.Known?

  /// Prepares a release and refuses a place that is not ours to replace.
  ///
  /// - Parameter folder: The folder of the packet; its parent exists.
  /// - Throws: `AssemblyError` when something else stands there or nothing can be put there.
  public init(to folder: String) throws(AssemblyError) {
    var trimmed = folder[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let slash = trimmed.lastIndex(of: "/")
    name = String(slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed)
    let above = slash.map { String(trimmed[..<$0]) }
    parent = above.map { $0.isEmpty ? "/" : $0 } ?? "."
    self.folder = String(trimmed)
    guard !name.isEmpty, name != ".", name != "..", !folder.utf8.contains(0) else { throw Self.notOurs(folder) }
    before = PacketContents.known(inFolder: String(trimmed))
    try refuseUnlessReplaceable()
  }

  /// Writes a packet to disk in place of an earlier one.
  ///
  /// - Throws: `AssemblyError` when it could not be done; an earlier packet is then still in place, untouched.
  public func release(_ packet: Packet) throws(AssemblyError) -> ReleasedPacket {
    let lock = open(PathText.bytes(parent), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw .system(errno, parent) }
    // The lock ends with the process, however it ends, so a hidden folder found under it belongs to a dead run.
    defer { close(lock) }
    var isAlone = flock(lock, LOCK_EX) == 0
    while !isAlone, errno == EINTR { isAlone = flock(lock, LOCK_EX) == 0 }

    var released = ReleasedPacket(folder: folder, kept: [])
    // On a disk that knows no locks the hidden folder may belong to a run that is still writing.
    if isAlone { try recover(into: &released) }
    try refuseUnlessReplaceable()
    try Disk.createFolder(newFolder, calledByUser: folder)
    do {
      try write(packet)
      try exchange()
    } catch {
      try? Disk.remove(newFolder)
      throw error
    }
    // When the exchange is lost with the power, the old packet is still there.
    try? Disk.synchronize(parent, calledByUser: folder)
    // The new packet is in place; what cannot be tidied up now is left to the next run.
    let carried = Set(packet.files.filter { $0.earlier != nil }.map(\.path))
    for leftover in [newFolder, oldFolder] { try? retire(leftover, carried: carried, into: &released) }
    return released
  }

  private var newFolder: String { parent + "/." + name + ".huiwu-new" }
  private var oldFolder: String { parent + "/." + name + ".huiwu-old" }

  private func refuseUnlessReplaceable() throws(AssemblyError) {
    switch Disk.kind(of: folder) {
    case nil:
      guard Disk.kind(of: parent) != nil else {
        throw AssemblyError(
          file: folder, Message("上级文件夹不存在；请先建好", english: "the folder above it does not exist; create it first"))
      }
    case .folder:
      let names = try Disk.names(in: folder, calledByUser: folder)
      guard names.isEmpty || PacketContents.read(inFolder: folder, known: before) != nil else {
        throw Self.notOurs(folder)
      }
      guard access(PathText.bytes(folder), W_OK) == 0 else { throw .system(errno, folder) }
    case .symbolicLink:
      throw AssemblyError(
        file: folder,
        Message("是符号链接；请用 --output 指明真实的文件夹", english: "is a symbolic link; name the real folder with --output"))
    case .file, .other: throw Self.notOurs(folder)
    }
  }

  /// Tidies up after a run that was killed.
  private func recover(into released: inout ReleasedPacket) throws(AssemblyError) {
    if Disk.kind(of: folder) == nil, PacketContents.read(inFolder: oldFolder) != nil {
      // Killed between the two steps of an exchange on a disk that has none in one step.
      let failure = Disk.rename(oldFolder, folder, replacing: .never)
      guard failure == 0 else { throw .system(failure, folder) }
    }
    for leftover in [newFolder, oldFolder] { try retire(leftover, into: &released) }
  }

  private func write(_ packet: Packet) throws(AssemblyError) {
    let folders = packet.files.contains { $0.path.hasPrefix(Packet.packFolder + "/") } ? [Packet.packFolder] : []
    for name in folders { try Disk.createFolder(newFolder + "/" + name, calledByUser: folder + "/" + name) }
    for file in packet.files {
      try Disk.write(file.bytes, to: newFolder + "/" + file.path, calledByUser: folder + "/" + file.path)
    }
    for file in packet.files {
      try Disk.synchronize(newFolder + "/" + file.path, calledByUser: folder + "/" + file.path)
    }
    // The manifest comes last: a folder that has one is whole.
    let manifest = (new: newFolder + "/" + PacketManifest.fileName, named: folder + "/" + PacketManifest.fileName)
    try Disk.write(PacketManifest.bytes(of: packet), to: manifest.new, calledByUser: manifest.named)
    try Disk.synchronize(manifest.new, calledByUser: manifest.named)
    for name in folders { try Disk.synchronize(newFolder + "/" + name, calledByUser: folder + "/" + name) }
    try Disk.synchronize(newFolder, calledByUser: folder)
  }

  private func exchange() throws(AssemblyError) {
    guard Disk.kind(of: folder) != nil else {
      let failure = Disk.rename(newFolder, folder, replacing: .never)
      guard failure == 0 else { throw .system(failure, folder) }
      return
    }
    let failure = Disk.rename(newFolder, folder, replacing: .exchange)
    guard failure != 0 else { return }
    // Some network and FAT disks cannot exchange; there the old packet steps aside for a moment.
    guard failure == EINVAL || failure == ENOSYS || failure == ENOTSUP else { throw .system(failure, folder) }
    let stepAside = Disk.rename(folder, oldFolder)
    guard stepAside == 0 else { throw .system(stepAside, folder) }
    let takePlace = Disk.rename(newFolder, folder)
    guard takePlace == 0 else {
      Disk.rename(oldFolder, folder)
      throw .system(takePlace, folder)
    }
  }

  /// Removes a packet that is out of place, or keeps it under a visible name when somebody worked in it.
  ///
  /// - Parameter carried: The files that stand in the new packet as they were, edits and all.
  private func retire(
    _ retired: String, carried: Set<String> = [], into released: inout ReleasedPacket
  ) throws(AssemblyError) {
    guard Disk.kind(of: retired) == .folder else { return }
    guard let contents = PacketContents.read(inFolder: retired, known: before) else { return try Disk.remove(retired) }
    let work = try Self.files(in: retired, differingFrom: contents).filter { !carried.contains($0) }
    guard !work.isEmpty else { return try Disk.remove(retired, last: PacketManifest.fileName) }
    for number in 1...9_999 {
      let kept = "\(folder).保留-\(number)"
      guard Disk.kind(of: kept) == nil else { continue }
      let failure = Disk.rename(retired, kept, replacing: .never) == 0 ? 0 : Disk.rename(retired, kept)
      guard failure == 0 else { throw .system(failure, kept) }
      released.kept.append(ReleasedPacket.Kept(folder: kept, files: work))
      return
    }
  }

  /// The files of a packet that are not as they were made, and those that were added.
  static func files(
    in folder: String, differingFrom contents: PacketContents
  ) throws(AssemblyError) -> [String] {
    let made = Dictionary(contents.files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    // What the desktops of macOS and Windows leave in every folder that somebody looks into is nobody's work.
    let litter: Set = [PacketManifest.fileName, ".DS_Store", "Thumbs.db", "desktop.ini"]
    var work: [String] = []
    let folders = Set(made.keys.compactMap { $0.split(separator: "/").dropLast().first.map(String.init) })
    var names = try Disk.names(in: folder, calledByUser: folder)
    for inner in folders where names.contains(inner) && Disk.kind(of: folder + "/" + inner) == .folder {
      names.removeAll { $0 == inner }
      names += try Disk.names(in: folder + "/" + inner, calledByUser: folder).map { inner + "/" + $0 }
    }
    for name in names {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      // Office programs put lock files beside an open document.
      guard !litter.contains(last), !last.hasPrefix("~$"), !last.hasPrefix(".~lock.") else { continue }
      let path = folder + "/" + name
      guard let expected = made[name], Disk.kind(of: path) == .file else {
        work.append(name)
        continue
      }
      // A file that cannot be read cannot be shown to be unchanged.
      let bytes = try? OrdinaryFile.read(path, limit: .max)
      if bytes.map(sha256) != expected { work.append(name) }
    }
    return work
  }

  private static func notOurs(_ folder: String) -> AssemblyError {
    AssemblyError(
      file: folder,
      Message(
        "已有别的内容，不是本程序生成的材料夹，不会覆盖；请用 --output 另指一个文件夹",
        english: "holds something that this program did not make and is not overwritten; choose another with --output"))
  }
}
