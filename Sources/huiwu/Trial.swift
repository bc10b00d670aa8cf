internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// The packet that a folder would give, composed and laid out and not written.
struct Trial {
  /// The folder of the meeting.
  let folder: String
  /// By which settings it is checked, as a build would be.
  let settings: SettingOptions
  /// The folder of layouts that the user named.
  var layouts: String?
  /// The formats in which the papers are written as well.
  var formats: [FileFormat] = []
  /// What was printed, or built last, and decides which papers are looked at.
  var like: PacketRecord?

  /// Composes the packet, with some files taken for something else than they are.
  func assembly(changed: [String: [UInt8]] = [:], _ progress: Progress) async throws -> Assembly {
    var options = try settings.options(for: [folder])
    var wanted = try PacketOptions.ofProgram(layouts: layouts, formats: formats)
    wanted.isTrial = true
    wanted.isDraft = like?.asDraft ?? false
    wanted.only = like?.only.map { Set($0.map { PaperKind($0) }) }
    wanted.layout = like?.statedLayout
    options.packet = wanted
    let source = ChangedFileSource(try FolderFileSource(folder), changed: changed)
    return try await assemble(.folder(source), of: folder, options: options, progress)
  }

  /// Against what changes are measured: what was printed, or else what was built last.
  static func baseline(_ folder: String) throws(AssemblyError) -> (record: PacketRecord, edition: Int?)? {
    if let printed = try PrintedEditions(meetingFolder: folder).latest() { return (printed.record, printed.edition) }
    return PacketRecord.ofPacket(in: folder + "/packet").map { ($0, nil) }
  }
}

extension PacketOptions {
  /// What the program makes packets of, in the looks of a folder that the user named, or else its own.
  static func ofProgram(layouts: String?, formats: [FileFormat]) throws(AssemblyError) -> PacketOptions {
    var options = PacketOptions(
      papers: builtInPapers, layouts: try Installation().layouts(stated: layouts), formats: formats,
      programVersion: huiwu.programVersion)
    options.filling = MeetingPlaceholders()
    return options
  }
}
