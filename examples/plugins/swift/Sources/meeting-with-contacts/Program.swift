import Assembler
import ChineseText
import ContactList
import Foundation
import OfficeDocuments
import Plugins

/// Makes the packet of a meeting folder with the checks and papers of huiwu and those of this package:
/// `meeting-with-contacts FOLDER HUIWU`, where `HUIWU` is the folder that holds `Layouts`, `Rules` and `Data`.
@main
struct Program {
  static func main() async {
    do {
      guard CommandLine.arguments.count == 3 else {
        print("meeting-with-contacts FOLDER HUIWU")
        exit(2)
      }
      try await build(folder: CommandLine.arguments[1], home: CommandLine.arguments[2])
    } catch let error as AssemblyError {
      print(error.file, error.message.chinese)
      exit(2)
    } catch {
      print(error)
      exit(2)
    }
  }

  private static func build(folder: String, home: String) async throws {
    var options = AssemblyOptions(
      rules: try ReadRankRules(folder: home + "/Rules"), checks: builtInChecks + [MissingPhone()])
    let papers = builtInPapers + [ContactListPaper()]
    options.chinese = ChineseData(folder: home + "/Data")
    options.packet = PacketOptions(
      papers: papers, layouts: try LayoutLibrary(folders: [home + "/Layouts"], papers: papers), formats: [.docx, .odt],
      programVersion: "1")
    let release = try PacketRelease(to: folder + "/packet")
    let assembly = try await assemble(.folder(try FolderFileSource(folder)), options: options)
    print(TextReport(language: .chinese, usesColor: false).text(assembly.findings), terminator: "")
    guard let packet = assembly.packet else { exit(1) }
    print(try release.release(packet).folder)
  }
}
