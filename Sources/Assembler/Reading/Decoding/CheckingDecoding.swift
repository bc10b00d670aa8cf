internal import OfficeDocuments

extension MeetingDecoder {
  /// What a description in YAML says of checks, and the words of the office that it lists.
  mutating func checking(_ value: SourceValue?, words: SourceValue?) -> CheckConfiguration.Layer {
    guard value != nil || words != nil else { return CheckConfiguration.Layer() }
    var reader = CheckConfigurationReader(isOfMeeting: true)
    if let value {
      let account = folder.account.file(value.location.file)
      reader.read(
        SourceRecord(
          value, fields: MeetingFields.Checking.ofMeeting, account: account, findings: &reader.findings))
    }
    if let words { reader.readWords(words) }
    findings += reader.findings
    return reader.layer
  }

  /// What the sheets 核对 and 用词 say.
  mutating func checking(_ sheets: [Sheet], words: [Sheet], file: String) -> CheckConfiguration.Layer {
    guard !sheets.isEmpty || !words.isEmpty else { return CheckConfiguration.Layer() }
    var reader = CheckConfigurationReader(isOfMeeting: true)
    let fields = MeetingFields.self
    reader.read(
      rows: table(
        sheets, file: file, part: fields.Part.checking, fields.Looked.inWorkbook, required: fields.Looked.code
      ).records)
    reader.read(
      words: table(words, file: file, part: fields.Part.words, fields.Word.all, required: fields.Word.word).records)
    findings += reader.findings
    return reader.layer
  }
}
