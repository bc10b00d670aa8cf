internal import Assembler
internal import OfficeDocuments
internal import Plugins

extension Installation {
  /// The rules of the installation.
  func rules() throws(AssemblyError) -> ReadRankRules { try ReadRankRules(folder: try rulesFolder()) }

  /// The layouts of the installation, and over them those of the folder that the user named.
  func layouts(stated: String?) throws(AssemblyError) -> LayoutLibrary {
    var folders: [String] = []
    // A user who names a folder need not have an installation.
    if let builtIn = try? layoutsFolder(stated: nil) { folders.append(builtIn) }
    if let stated { folders.append(stated) }
    if folders.isEmpty { folders.append(try layoutsFolder(stated: nil)) }
    return try LayoutLibrary(folders: folders, papers: builtInPapers)
  }
}

/// Reads an ordinary file as an office file, with errors that name it.
func readOfficeFile(_ path: String) async throws -> OfficeFile {
  let bytes = try OrdinaryFile.read(path)
  do {
    return try await reading(with: LibreOfficeConverter()) { try OfficeFile.read(bytes, name: path, converter: $0) }
  } catch let error as ReadingError {
    throw AssemblyError(file: path, error.message)
  }
}
