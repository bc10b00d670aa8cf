internal import OfficeDocuments

extension MeetingDecoder {
  private static let yamlNames = ["meeting.yaml", "meeting.yml", "会议.yaml", "会议.yml"]

  /// The description of the meeting: YAML where there is any, else the workbook.
  mutating func description() throws(AssemblyError) -> SourceValue {
    if let path = Self.yamlNames.first(where: folder.contains) {
      let bytes = try folder.bytes(of: path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw AssemblyError(
          file: path, Message("不是 UTF-8 编码；请用 UTF-8 编码另存", english: "it is not UTF-8; save it as UTF-8"))
      }
      let withoutMark = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
      return try YAMLReader.read(withoutMark, file: path)
    }
    throw AssemblyError(
      file: "会议.xlsx",
      Message(
        "文件夹里没有会议.xlsx，也没有 meeting.yaml；请用 huiwu new 新建一个，或把工作簿命名为 会议.xlsx",
        english:
          "the folder has neither 会议.xlsx nor meeting.yaml; make one with huiwu new, or name the workbook 会议.xlsx"))
  }
}
