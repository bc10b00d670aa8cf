internal import Assembler
internal import OfficeDocuments

extension Installation {
  /// The rules of the installation: `default.yaml`, then all other files over it, by name.
  func rules() throws(AssemblyError) -> (rules: RankRules, findings: [Finding]) {
    var rules = RankRules()
    var findings: [Finding] = []
    let files = try Self.yamlFiles(in: try rulesFolder())
    for file in files.filter({ $0.name == "default.yaml" }) + files.filter({ $0.name != "default.yaml" }) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let read = try RankRules.read(text, file: file.path, over: rules)
      rules = read.rules
      findings += read.findings
    }
    return (rules, findings)
  }

  /// The layouts of the installation, and over them those of the folder that the user named.
  func layouts(stated: String?) throws(AssemblyError) -> LayoutLibrary {
    var folders: [String] = []
    // A user who names a folder need not have an installation.
    if let builtIn = try? layoutsFolder(stated: nil) { folders.append(builtIn) }
    if let stated { folders.append(stated) }
    if folders.isEmpty { folders.append(try layoutsFolder(stated: nil)) }
    var files: [(path: String, bytes: [UInt8])] = []
    for folder in folders {
      files += try Self.yamlFiles(in: folder).map { ($0.path, $0.bytes) }
    }
    return try LayoutLibrary(files)
  }

  private static func yamlFiles(
    in folder: String
  ) throws(AssemblyError) -> [(name: String, path: String, bytes: [UInt8])] {
    let source = try FolderFileSource(folder)
    var files: [(name: String, path: String, bytes: [UInt8])] = []
    for name in try source.paths() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      files.append((name, folder + "/" + name, try source.bytes(of: name)))
    }
    return files
  }
}

extension LayoutLibrary {
  /// The layout of the packet: what the user asked for, what the meeting says, or the usual one.
  ///
  /// - Parameter stated: The value of `--layout`.
  /// - Returns: The layout, and a finding when the meeting names one that does not exist.
  /// - Throws: `AssemblyError` when the user asked for one that does not exist.
  func layout(stated: String?, meeting: Meeting) throws(AssemblyError) -> (layout: Layout, findings: [Finding]) {
    let advice = Message(
      "；可用的有：\(names.joined(separator: "、"))", english: "; known are: \(names.joined(separator: ", "))")
    if let stated {
      guard let layout = layout(named: stated) else {
        throw AssemblyError(
          file: stated,
          Message("没有这个版式\(advice.chinese)", english: "there is no such layout\(advice.english)"))
      }
      return (layout, [])
    }
    guard let usual = layout(named: Self.defaultName) ?? layouts.first else {
      throw AssemblyError(
        file: "Layouts", Message("没有任何版式；请重新安装程序", english: "there are no layouts; install the program again"))
    }
    guard let wanted = meeting.layout else { return (usual, []) }
    if let layout = layout(named: wanted.value) { return (layout, []) }
    let finding = Finding(
      LayoutFinding.unknown,
      Message(
        "没有名为“\(wanted.value)”的版式\(advice.chinese)",
        english: "there is no layout named “\(wanted.value)”\(advice.english)"),
      at: wanted.location, subject: wanted.value, suggestions: nearestName(to: wanted.value).map { [$0] } ?? [])
    return (usual, [finding])
  }
}

/// Reads an ordinary file as an office file, with errors that name it.
func readOfficeFile(_ path: String) throws(AssemblyError) -> OfficeFile {
  let bytes = try OrdinaryFile.read(path)
  do { return try OfficeFile.read(bytes, name: path, converter: LibreOfficeConverter()) } catch {
    throw AssemblyError(file: path, error.message)
  }
}

/// Reads the meeting of a folder; that nothing describes it is said of the folder as the user named it.
func readMeeting(
  of folder: String, from source: any FileSource, rules: RankRules
) throws(AssemblyError) -> ReadMeeting {
  do {
    return try MeetingReader.read(from: source, rules: rules, converter: LibreOfficeConverter())
  } catch  where error.file.isEmpty {
    throw AssemblyError(file: folder, error.message)
  }
}
