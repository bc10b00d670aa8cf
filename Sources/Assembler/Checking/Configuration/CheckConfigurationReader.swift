internal import OfficeDocuments

/// Reads what a file says of checks.
struct CheckConfigurationReader {
  private typealias Looked = MeetingFields.Looked
  private typealias Words = MeetingFields.Words

  /// Whether a meeting says it, and not its office.
  let isOfMeeting: Bool
  /// What is said.
  private(set) var layer = CheckConfiguration.Layer()
  /// What was wrong.
  var findings: [Finding] = []

  init(isOfMeeting: Bool) { self.isOfMeeting = isOfMeeting }

  /// Reads a record whose fields are understood.
  mutating func read(_ record: SourceRecord) {
    typealias Checking = MeetingFields.Checking
    layer.profile = record.text(Checking.profile, &findings) ?? layer.profile
    if let value = record.value(Checking.checks) { readSettings(value) }
    for value in record.list(Checking.looked) {
      readSuppression(SourceRecord(value, fields: Looked.all, findings: &findings))
    }
    if let value = record.value(Checking.words) { readWords(value) }
  }

  /// Reads the rows of the sheet 核对: a row with words or a file is a suppression, every other one sets a check.
  mutating func read(rows: [SourceRecord]) {
    for row in rows {
      guard let code = row.text(Looked.code, &findings) else { continue }
      if MeetingFields.Checking.ofMeeting.field(named: code.value) == MeetingFields.Checking.profile {
        layer.profile = row.text(Looked.level, &findings) ?? layer.profile
      } else if row.value(Looked.words) != nil || row.value(Looked.file) != nil {
        readSuppression(row)
      } else if let text = row.text(Looked.level, &findings) {
        // A limit is a number where other checks have a severity.
        if let number = NumberText.integer(text.value) {
          let value = Located(String(number), at: text.location)
          let option = CheckSetting.Option(name: Located("", at: text.location), value: value)
          layer.settings.append(CheckSetting(name: code, options: [option]))
        } else if let level = level(text) {
          layer.settings.append(CheckSetting(name: code, level: level))
        }
      }
    }
  }

  /// Reads the rows of the sheet 用词.
  mutating func read(words rows: [SourceRecord]) {
    for row in rows {
      guard let word = row.text(MeetingFields.Word.word, &findings) else { continue }
      if let right = row.text(MeetingFields.Word.right, &findings) {
        add(wrong: word, right: right.value)
      } else {
        layer.ownWords.terms.append(word.value)
      }
    }
  }

  /// Reads the words of an office: terms, names and wrong forms.
  mutating func readWords(_ value: SourceValue) {
    if case .list = value.content {
      // A bare list is one of terms.
      let record = SourceRecord([Words.terms: value], at: value.location)
      return layer.ownWords.terms += record.texts(Words.terms, &findings).map(\.value)
    }
    let record = SourceRecord(value, fields: Words.all, findings: &findings)
    layer.ownWords.terms += record.texts(Words.terms, &findings).map(\.value)
    layer.ownWords.names += record.people(Words.names, &findings).map(\.name)
    guard let forms = record.value(Words.wrongForms) else { return }
    guard case .record(let entries) = forms.content else {
      return findings.append(.wrongShape(at: forms.location, Words.wrongForms))
    }
    for entry in entries {
      guard let right = entry.value.text(Words.wrongForms, &findings) else { continue }
      add(wrong: entry.key, right: right.value)
    }
  }

  private mutating func add(wrong: Located<String>, right: String) {
    let isUsable =
      wrong.value.unicodeScalars.count >= 2 && !wrong.value.unicodeScalars.elementsEqual(right.unicodeScalars)
    guard isUsable else {
      return findings.append(
        Finding(
          ConfigurationFinding.badWord,
          Message(
            "错字“\(wrong.value.shortened)”要有两个字以上，并与“\(right.shortened)”不同，没有采用；请连前后的字一起写",
            english:
              "“\(wrong.value.shortened)” needs two characters or more and has to differ from “\(right.shortened)”; it was not used"
          ),
          at: wrong.location, subject: wrong.value.shortened))
    }
    layer.ownWords.wrongForms.append(OwnWords.WrongForm(wrong: wrong.value, right: right))
  }

  private mutating func readSettings(_ value: SourceValue) {
    guard case .record(let entries) = value.content else {
      return findings.append(.wrongShape(at: value.location, MeetingFields.Checking.checks))
    }
    for entry in entries {
      var setting = CheckSetting(name: entry.key)
      switch entry.value.content {
      case .text(let text):
        if let number = NumberText.integer(text) {
          let value = Located(String(number), at: entry.value.location)
          setting.options = [CheckSetting.Option(name: Located("", at: entry.value.location), value: value)]
        } else {
          guard let level = level(Located(text.trimmingSpace(), at: entry.value.location)) else { continue }
          setting.level = level
        }
      case .list: findings.append(.wrongShape(at: entry.value.location, MeetingFields.CheckEntry.level))
      case .record(let options):
        for option in options {
          let text = option.value.text(MeetingFields.CheckEntry.level, &findings)
          guard let text else { continue }
          if MeetingFields.CheckEntry.all.field(named: option.key.value) != nil {
            setting.level = level(text)
          } else {
            setting.options.append(CheckSetting.Option(name: option.key, value: text))
          }
        }
      }
      layer.settings.append(setting)
    }
  }

  private mutating func readSuppression(_ record: SourceRecord) {
    let code = record.text(Looked.code, &findings)
    let words = record.text(Looked.words, &findings)
    let file = record.text(Looked.file, &findings)
    let reason = record.text(Looked.reason, &findings)
    guard let code, let reason, words != nil || file != nil else {
      let missing =
        code == nil ? Looked.code : reason == nil ? Looked.reason : Looked.words
      return findings.append(
        Finding(
          ConfigurationFinding.incompleteSuppression,
          Message(
            "这一条“已核对”没有写“\(missing.chinese)”，没有采用；要写明代码、字词（或文件）和理由",
            english:
              "this suppression has no “\(missing.english)” and was not used; it needs a code, words (or a file) and a reason"
          ),
          at: code?.location ?? record.location, subject: code?.value))
    }
    layer.suppressions.append(
      Suppression(code: code, words: words, file: file, reason: reason, isOfMeeting: isOfMeeting))
  }

  private mutating func level(_ text: Located<String>) -> CheckSetting.Level? {
    let level = ChoiceText.checkLevel(text.value)
    if level == nil { findings.append(.badValue(text, MeetingFields.CheckEntry.level)) }
    return level
  }
}
