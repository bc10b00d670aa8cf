internal import Assembler
internal import OfficeDocuments

/// Assembles the meeting of a folder, or single files, and shows each step; that nothing describes a meeting is said of
/// the folder as the user named it.
func assemble(
  _ sources: AssemblySources, of folder: String?, options: AssemblyOptions, _ progress: Progress
) async throws -> Assembly {
  do {
    return try await Assembler.assemble(sources, options: options) { progress.begin($0.doing) }
  } catch let error as AssemblyError where error.file.isEmpty {
    throw AssemblyError(file: folder ?? "", error.message)
  }
}

extension AssemblyStep {
  /// What the terminal says while it goes on.
  fileprivate var doing: Message {
    switch self {
    case .reading: Message("正在读取", english: "Reading")
    case .checking: Message("正在核对", english: "Checking")
    case .composing: Message("正在编排", english: "Composing")
    case .writing: Message("正在写出", english: "Writing")
    }
  }
}
