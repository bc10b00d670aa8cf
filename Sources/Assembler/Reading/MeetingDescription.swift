internal import OfficeDocuments

extension MeetingReader {
  /// Whether a file of this name describes a meeting, so that the meeting of its folder is meant.
  public static func isDescription(_ name: String) -> Bool {
    (MeetingDecoder.yamlNames + MeetingDecoder.workbookNames).contains(name)
  }
}

extension MeetingDecoder {
  fileprivate static let yamlNames = ["meeting.yaml", "meeting.yml", "会议.yaml", "会议.yml"]
  fileprivate static let workbookNames = [
    "会议.xlsx", "meeting.xlsx", "会议.ods", "meeting.ods", "会议.xlsm", "会议.et", "会议.xls",
  ]

  /// Makes the meeting from the file that describes it: YAML where there is any, else a workbook.
  mutating func meeting() throws(AssemblyError) -> Meeting {
    try readChanges()
    if let path = Self.yamlNames.first(where: folder.contains) {
      let bytes = try folder.bytes(of: path)
      let root = try YAMLReader.read(bytes: bytes, file: path)
      let text = String(decoding: bytes, as: UTF8.self)
      folder.account.file(path).content = .description(
        root, lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
      var meeting = try meeting(root)
      reportUnused()
      compare(meeting, withRawFilesOf: path)
      closeAccount(of: &meeting)
      return meeting
    }
    guard let (path, workbook) = try workbook() else {
      if var meeting = try meetingOfFolder() {
        closeAccount(of: &meeting)
        return meeting
      }
      throw AssemblyError(
        file: "",
        Message(
          "文件夹里没有 会议.xlsx，也没有 meeting.yaml；请用 huiwu new 新建一个，或把工作簿命名为 会议.xlsx",
          english:
            "the folder has neither 会议.xlsx nor meeting.yaml; make one with huiwu new, or name the workbook 会议.xlsx"))
    }
    var meeting = try meeting(workbook, file: path)
    reportUnused()
    compare(meeting, withRawFilesOf: path)
    closeAccount(of: &meeting)
    return meeting
  }

  /// Closes the account, and reports what nobody understood and looks as if it mattered.
  private mutating func closeAccount(of meeting: inout Meeting) {
    meeting.account = folder.closedAccount
    findings += NotUnderstood.findings(in: meeting.account, besides: findings)
  }

  /// The workbook of the usual name, else the first one that has a sheet 会议 or 名单.
  private mutating func workbook() throws(AssemblyError) -> (String, Workbook)? {
    if let path = Self.workbookNames.first(where: folder.contains) {
      let file = try folder.open(path, &findings)
      guard case .workbook(let workbook) = file.content else {
        throw AssemblyError(
          file: path, Message("不是电子表格；请另存为 XLSX", english: "it is no spreadsheet; save it as XLSX"))
      }
      return (path, workbook)
    }
    let candidates = folder.paths.filter { path in
      !path.contains("/") && (path.lowercased().hasSuffix(".xlsx") || path.lowercased().hasSuffix(".ods"))
    }
    for path in candidates {
      // A workbook that cannot be opened may be the only description; its error is better than none.
      let file: OfficeFile
      do {
        file = try folder.peek(path)
      } catch {
        if candidates.count == 1 { throw error }
        continue
      }
      guard case .workbook(let workbook) = file.content else { continue }
      let parts = Set(workbook.sheets.compactMap { MeetingFields.Part.all.field(named: $0.name) })
      // A workbook with nothing but a list of people is one of several files that together say what the meeting is.
      // A plan of vehicles or of duties beside it does not make it a description.
      let told = parts.subtracting(MeetingFields.arrangements.map(\.part))
      guard parts.contains(MeetingFields.Part.meeting) || told.count >= 2 else { continue }
      _ = try folder.open(path, &findings)
      return (path, workbook)
    }
    return nil
  }

  /// Reports descriptions that lie beside the one that was used and were not read.
  private mutating func reportUnused() {
    for path in (Self.yamlNames + Self.workbookNames) where folder.contains(path) && !folder.inputs.contains(path) {
      let used = folder.inputs.first ?? ""
      findings.append(
        Finding(
          FolderFinding.unusedFile,
          Message(
            "会议由“\(used)”说明，“\(path)”没有采用；请只留一个",
            english: "the meeting is described by “\(used)” and “\(path)” was not used; keep only one"),
          at: Location(file: path), subject: path))
    }
  }
}
