internal import OfficeDocuments

/// Keeps the account of a meeting folder while its files are read.
final class AccountKeeper {
  private var files: [String: FileAccount] = [:]
  private var last: FileAccount?

  /// The account of a file.
  func file(_ path: String) -> FileAccount {
    if let last, last.path == path { return last }
    let file = files[path] ?? FileAccount(path)
    files[path] = file
    last = file
    return file
  }

  /// Records that a place was used.
  func use(_ location: Location, for purpose: SourcePurpose) {
    file(location.file).mark(location.place, .used(purpose))
  }

  /// Records that a place was set aside.
  func setAside(_ location: Location, _ reason: SetAsideReason) {
    file(location.file).mark(location.place, .setAside(reason))
  }

  /// Closes the account over all files of a folder, in the order of their paths.
  func account(of paths: [String]) -> SourceAccount {
    SourceAccount(paths.flatMap { path in files[path].map(Self.entries) ?? [Self.entry(unused: path)] })
  }

  private static func entry(unused path: String) -> SourceAccount.Entry {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? path
    let reason = explanations.contains(name) ? .explanation : reason(unused: path)
    return SourceAccount.Entry(location: Location(file: path), text: "", use: .setAside(reason))
  }

  /// Files that tell people how a folder is meant.
  private static let explanations: Set<String> = ["说明.txt", "使用说明.txt", "readme.txt", "readme.md"]

  /// Why a file that nobody opened is set aside.
  static func reason(unused path: String) -> SetAsideReason {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasPrefix("~$") || name.hasPrefix(".~lock.") || name.hasPrefix(".~") { return .lockFile }
    if !path.contains("/"), OfficeSettings.fileNames.contains(name) { return .settings }
    return ["thumbs.db", "desktop.ini", ".ds_store"].contains(name.lowercased()) ? .systemFile : .unusedFile
  }

  private static func entries(_ file: FileAccount) -> [SourceAccount.Entry] {
    let marks = file.marks
    guard file.content != nil else {
      let use = marks.last { $0.key.isPart }?.use ?? .setAside(.unusedFile)
      return [SourceAccount.Entry(location: Location(file: file.path), text: "", use: use)]
    }
    let units = AccountUnits(file).units
    let order = units.indices.sorted { units[$0].key < units[$1].key }
    let keys = order.map { units[$0].key }
    var uses = [SourceUse?](repeating: nil, count: units.count)
    for (key, use) in marks where !key.isPart {
      guard var position = keys.lastIndex(notAfter: key), keys[position].row == key.row else { continue }
      uses[order[position]] = use
      // Several paragraphs of HTML can share one line.
      while position > 0, keys[position - 1] == keys[position] {
        position -= 1
        uses[order[position]] = use
      }
    }
    let whole = marks.filter(\.key.isPart)
    return units.indices.map { index in
      let unit = units[index]
      var use = uses[index] ?? unit.head.flatMap { uses[$0] }
      if use == nil {
        use = whole.first { $0.key == unit.key.part || $0.key == PlaceKey(part: 0, row: 0, column: 0) }?.use
      }
      return SourceAccount.Entry(
        location: Location(file: file.path, place: unit.place), text: unit.text, use: use ?? unit.usual)
    }
  }
}

extension [PlaceKey] {
  /// The index of the last key that is not greater than another, in an array that is sorted.
  fileprivate func lastIndex(notAfter key: PlaceKey) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
