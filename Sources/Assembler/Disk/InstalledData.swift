internal import OfficeDocuments

extension ReadRankRules {
  /// Reads a folder of rules: `default.yaml`, then all other files over it, by name.
  ///
  /// - Throws: `AssemblyError` when the folder cannot be read, or a file is not YAML.
  public init(folder: String) throws(AssemblyError) {
    self.init()
    let files = try yamlFiles(in: folder)
    for file in files.filter({ $0.name == "default.yaml" }) + files.filter({ $0.name != "default.yaml" }) {
      let read = try RankRules.read(String(decoding: file.bytes, as: UTF8.self), file: file.path, over: rules)
      rules = read.rules
      findings += read.findings
    }
  }
}

extension LayoutLibrary {
  /// Reads folders of layouts, of which the later win.
  ///
  /// - Parameters:
  ///   - folders: The folders, those of the program first.
  ///   - papers: Papers whose styles the files may describe beside those of the papers of the program.
  /// - Throws: `AssemblyError` when a folder cannot be read, or a file is not YAML.
  public init(folders: [String], papers: [any Paper] = []) throws(AssemblyError) {
    var files: [(path: String, bytes: [UInt8])] = []
    for folder in folders { files += try yamlFiles(in: folder).map { ($0.path, $0.bytes) } }
    try self.init(files, papers: papers)
  }
}

private func yamlFiles(
  in folder: String
) throws(AssemblyError) -> [(name: String, path: String, bytes: [UInt8])] {
  let source = try FolderFileSource(folder)
  var files: [(name: String, path: String, bytes: [UInt8])] = []
  for name in try source.paths() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
    files.append((name, folder + "/" + name, try source.bytes(of: name)))
  }
  return files
}
