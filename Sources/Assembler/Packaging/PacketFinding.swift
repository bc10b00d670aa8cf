internal import OfficeDocuments

/// What writing the papers has to tell.
enum PacketFinding: FindingCodes {
  /// What an output format cannot hold.
  case notExpressed

  /// The part of the program that reports them.
  static let title = Message("写出文件", english: "Writing the files")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .notExpressed:
      FindingCode(
        "packet.not-expressed", .warning,
        title: Message("输出格式写不出的内容", english: "what an output format cannot hold"),
        explanation: Message(
          "材料里的内容有一项是这种文件格式没有的，已照最接近的样子写出",
          english: "The format has no such thing as the paper holds, so the nearest was written"),
        remedy: Message("打开文件看一看，或换一种格式", english: "look at the file, or take the other format"))
    }
  }
}
