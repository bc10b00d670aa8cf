internal import OfficeDocuments

/// What can be wrong with the files that a description names.
enum FolderFinding: FindingCodes {
  /// There is no such file.
  case missingFile
  /// A path that leads out of the folder.
  case unsafePath
  /// A description that was not used.
  case unusedFile

  /// The part of the program that reports them.
  static let title = Message("会议文件夹", english: "The meeting folder")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .missingFile:
      FindingCode(
        "source.missing-file", .error,
        title: Message("没有这个文件", english: "there is no such file"),
        explanation: Message("会议文件提到的文件不在会议文件夹里", english: "A file that the meeting names is not in its folder"),
        remedy: Message("放进文件，或改正文件名", english: "add the file, or correct its name"))
    case .unsafePath:
      FindingCode(
        "source.unsafe-path", .error,
        title: Message("文件不在会议文件夹里", english: "a path that leads out of the folder"),
        explanation: Message("为了安全，只读会议文件夹里的文件", english: "Only files inside the meeting folder are read"),
        remedy: Message("把文件放进会议文件夹，写相对路径", english: "put the file into the folder and name it by a relative path"))
    case .unusedFile:
      FindingCode(
        "source.unused-file", .warning,
        title: Message("没有采用的会议文件", english: "a description that was not used"),
        explanation: Message(
          "文件夹里有两个说明会议的文件，只用了一个", english: "The folder holds two descriptions of the meeting and only one was used"),
        remedy: Message("只留一个", english: "keep one"))
    }
  }
}
