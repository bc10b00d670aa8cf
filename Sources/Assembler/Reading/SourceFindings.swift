internal import OfficeDocuments

/// What can be wrong with the form of a description, whatever file it was typed in.
extension Finding {
  /// A value that is not of the form that its field asks for.
  static func badValue(_ text: Located<String>, _ field: FieldName, _ severity: Severity = .error) -> Finding {
    let expected = field.form.expected
    return Finding(
      SourceFinding.badValue, severity: severity,
      Message(
        "“\(field.chinese)”不能是“\(text.value.shortened)”；应填\(expected.chinese)",
        english: "“\(field.english)” cannot be “\(text.value.shortened)”; expected is \(expected.english)"),
      at: text.location, subject: text.value.shortened)
  }

  /// A list or record where something else belongs.
  static func wrongShape(at location: Location, _ field: FieldName? = nil) -> Finding {
    guard let field else {
      return Finding(
        SourceFinding.wrongShape,
        Message("这里应当是若干“名称: 内容”，请按示例的格式填写", english: "names and values are expected here; follow the example"),
        at: location)
    }
    let expected = field.form.expected
    return Finding(
      SourceFinding.wrongShape,
      Message(
        "“\(field.chinese)”的写法不对；应填\(expected.chinese)",
        english: "“\(field.english)” has the wrong shape; expected is \(expected.english)"),
      at: location, subject: field.chinese)
  }

  /// A key or column that nobody knows.
  static func unknownKey(_ key: Located<String>, fields: FieldTable) -> Finding {
    let nearest = fields.nearestName(to: key.value)
    let advice = nearest.map { "；是不是“\($0)”" } ?? "；可用的有：\(fields.fields.map(\.chinese).joined(separator: "、"))"
    let adviceInEnglish =
      nearest.map { "; did you mean “\($0)”" } ?? "; known are: \(fields.fields.map(\.english).joined(separator: ", "))"
    let name = key.value.shortened
    return Finding(
      SourceFinding.unknownKey,
      Message("不认识“\(name)”，其内容没有采用\(advice)", english: "“\(name)” is unknown and was not used\(adviceInEnglish)"),
      at: key.location, subject: name, suggestions: nearest.map { [$0] } ?? [])
  }

  /// A key or column that stands twice.
  static func duplicateKey(_ key: Located<String>) -> Finding {
    let name = key.value.shortened
    return Finding(
      SourceFinding.duplicateKey,
      Message(
        "“\(name)”重复出现，只用了第一处；请删去多余的", english: "“\(name)” stands twice and only the first is used; delete one"),
      at: key.location, subject: name)
  }

  /// A meeting without a list of people.
  static func missingRoster(at location: Location) -> Finding {
    let roster = MeetingFields.Part.roster
    return Finding(
      SourceFinding.missingField,
      Message(
        "没有参会人员名单；请在工作簿中加一张“名单”工作表，一人一行，或在 YAML 中写“名单: 名单.xlsx”",
        english:
          "there is no roster; add a sheet “名单” to the workbook, one person a row, or write “roster: 名单.xlsx” in YAML"),
      at: location, subject: roster.chinese)
  }

  /// Something that has to be there and is not.
  static func missingField(_ field: FieldName, in part: FieldName, at location: Location) -> Finding {
    let expected = field.form.expected
    return Finding(
      SourceFinding.missingField,
      Message(
        "“\(part.chinese)”里没有“\(field.chinese)”；请补上，应填\(expected.chinese)",
        english: "“\(part.english)” has no “\(field.english)”; add it, expected is \(expected.english)"),
      at: location, subject: field.chinese)
  }
}

extension [Finding] {
  /// Leaves only the first of several findings about the same unknown name that were added from an index on: in a list
  /// of records the same slip tends to stand in every one.
  mutating func joinUnknownKeys(from start: Int) {
    var seen: Set<String> = []
    let added = self[start...].filter { finding in
      finding.code != SourceFinding.unknownKey.code || seen.insert(finding.subject ?? "").inserted
    }
    replaceSubrange(start..., with: added)
  }
}

extension String {
  /// The text in one line, cut where it is too long for a message.
  var shortened: String {
    let scalars = unicodeScalars.map { $0.isBlank ? " " : $0 }
    return scalars.count <= 40 ? String(scalars: scalars) : String(scalars: scalars.prefix(39)) + "…"
  }
}

/// What can be wrong with a table.
extension Finding {
  /// A column that lists of people often have and that no paper needs.
  static func unusedColumn(_ name: Located<String>) -> Finding {
    Finding(
      SourceFinding.unusedColumn,
      Message(
        "“\(name.value.shortened)”列没有用处，没有采用",
        english: "the column “\(name.value.shortened)” serves no paper and was not used"),
      at: name.location, subject: name.value.shortened)
  }

  /// A column with content and without a name.
  static func unnamedColumn(at location: Location) -> Finding {
    Finding(
      SourceFinding.unnamedColumn,
      Message(
        "这一列没有列名，其内容没有采用；请在表头写上列名", english: "this column has no name and was not used; name it in the header row"),
      at: location)
  }

  /// A row without its main value.
  static func missingValue(_ field: FieldName, at location: Location) -> Finding {
    Finding(
      SourceFinding.missingValue,
      Message(
        "这一行没有“\(field.chinese)”，没有采用；请补上，或删去这一行",
        english: "this row has no “\(field.english)” and was not used; fill it in or delete the row"),
      at: location, subject: field.chinese)
  }

  /// A table in which the column that matters is not found.
  static func missingColumn(_ field: FieldName, like candidate: Located<String>?, at location: Location) -> Finding {
    let advice = candidate.map { "；“\($0.value.shortened)”是不是“\(field.chinese)”" } ?? "；请在表头加上这一列"
    let adviceInEnglish =
      candidate.map { "; is “\($0.value.shortened)” meant to be “\(field.english)”" } ?? "; add it to the header row"
    return Finding(
      SourceFinding.missingColumn,
      Message(
        "表里没有“\(field.chinese)”列\(advice)", english: "the table has no column “\(field.english)”\(adviceInEnglish)"),
      at: candidate?.location ?? location, subject: field.chinese, suggestions: [field.chinese])
  }
}
