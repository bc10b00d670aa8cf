internal import OfficeDocuments

/// A value that cannot be what its column says: what a spreadsheet, a form or a mail merge leaves where something belongs.
enum ImpossibleValue: Hashable {
  /// The error of a formula, such as `#REF!`.
  case formulaError
  /// A column too narrow for its number, `########`, saved as text.
  case tooNarrow
  /// A telephone number in scientific notation, of which digits are lost.
  case lostDigits
  /// Digits or signs where a name belongs, such as the 0 of a formula that refers to an empty cell.
  case noName
  /// The words that ask for something to be filled in.
  case prompt
  /// A field of a mail merge that was never merged, such as `«姓名»`.
  case mergeField

  /// Looks at a text; nil when it may be what its field says.
  init?(_ text: String, in field: FieldName) {
    let scalars = Array(text.unicodeScalars.lazy.filter { !$0.isBlank }.map(\.ordinaryWidth))
    guard let first = scalars.first else { return nil }
    if first == "#" || first == "E", Self.isFormulaError(String(scalars: scalars)) {
      self = .formulaError
    } else if scalars.count >= 3, scalars.allSatisfy({ $0 == "#" }) {
      self = .tooNarrow
    } else if Self.isPrompt(scalars) {
      self = .prompt
    } else if Self.isMergeField(scalars) {
      self = .mergeField
    } else if field == MeetingFields.Person.phone, Self.isScientific(scalars) {
      self = .lostDigits
    } else if field.form == .name || field == MeetingFields.Person.name, !scalars.contains(where: Self.isLetter) {
      self = .noName
    } else {
      return nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // Characters of private use are a name that a font of its own shows.
    PersonName.isIdeograph(scalar) || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .privateUse
      || scalar == "\u{FFFD}" || scalar == "?" || scalar == "□"
  }

  private static func isFormulaError(_ text: String) -> Bool {
    let upper = text.uppercased()
    return [
      "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
      "#GETTING_DATA", "#UNKNOWN!", "#CONNECT!",
    ].contains(upper) || upper.hasPrefix("ERR:") && upper.dropFirst(4).allSatisfy(\.isNumber) && upper.count > 4
  }

  /// `1.38001E+10`
  private static func isScientific(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let mark = scalars.firstIndex(where: { $0 == "E" || $0 == "e" }), mark > 0, mark + 1 < scalars.count else {
      return false
    }
    let exponent = scalars[(mark + 1)...].drop { $0 == "+" }
    return scalars[..<mark].allSatisfy { $0.digit != nil || $0 == "." } && !exponent.isEmpty
      && exponent.allSatisfy { $0.digit != nil }
  }

  private static func isPrompt(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 40, let first = scalars.first(where: { !isMark($0) }),
      promptFirstScalars.contains(first.properties.lowercaseMapping)
    else { return false }
    let text = String(scalars: scalars.filter { !isMark($0) })
    let lower = text.lowercased()
    return promptBeginnings.contains { lower.hasPrefix($0) } || promptWords.contains(lower)
  }

  /// Whether a scalar is a mark around a prompt or within it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "【", "】", "<", ">", "〈", "〉", "《", "》", "（", "）", "(", ")", ".", "。", "：", ":", "_": true
    default: false
    }
  }

  /// What prompts begin with, in lower case.
  private static let promptFirstScalars = Set((promptBeginnings + promptWords).map { String($0.prefix(1)) })
  private static let promptBeginnings = [
    "单击此处", "点击此处", "单击或点击", "单击以输入", "点击以输入", "请输入", "请填写", "请选择", "在此输入", "在此处输入", "在此填写", "此处输入", "此处填写", "键入",
    "clickhere", "clickortap", "chooseanitem", "entertext", "typehere",
  ]
  private static let promptWords: Set<String> = ["选择一项", "输入文字", "输入姓名", "填写姓名"]

  private static func isMergeField(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.contains(where: MergeField.mayBegin) else { return false }
    let (fields, rest) = MergeField.taken(from: String(scalars: scalars))
    return !fields.isEmpty && rest.isBlank
  }

  /// The code of the finding.
  var code: ImpossibleValueFinding {
    switch self {
    case .formulaError, .tooNarrow: .errorValue
    case .lostDigits: .lostDigits
    case .noName: .noName
    case .prompt: .unfilled
    case .mergeField: .unmergedField
    }
  }
}

extension Finding {
  /// A value that cannot be what its column says and was not used.
  static func impossible(_ kind: ImpossibleValue, _ text: Located<String>, in field: FieldName) -> Finding {
    let shown = text.value.shortened
    let message =
      switch kind {
      case .formulaError:
        Message(
          "“\(field.chinese)”是公式的错误值“\(shown)”，没有采用；请在表格里改正公式，或直接填写",
          english:
            "“\(field.english)” is the error “\(shown)” of a formula and was not used; mend the formula or type the value"
        )
      case .tooNarrow:
        Message(
          "“\(field.chinese)”是列太窄时显示的“\(shown)”，真正的内容没有保存，没有采用；请重新填写",
          english:
            "“\(field.english)” is “\(shown)”, shown by a column too narrow; the value itself was not saved; type it again"
        )
      case .lostDigits:
        Message(
          "“\(field.chinese)”存成了科学计数“\(shown)”，位数已经丢失，没有采用；请把这一列设为文本格式后重新填写",
          english:
            "“\(field.english)” was saved as “\(shown)” and has lost digits; it was not used; type it again as text")
      case .noName:
        Message(
          "“\(field.chinese)”是“\(shown)”，不是姓名，没有采用；请填写姓名，或删去这一行",
          english:
            "“\(field.english)” is “\(shown)”, which is no name, and was not used; write the name or delete the row")
      case .prompt:
        Message(
          "“\(field.chinese)”还是提示文字“\(shown)”，没有填写；请填写，或删去",
          english: "“\(field.english)” still holds the prompt “\(shown)”; fill it in or delete it")
      case .mergeField:
        Message(
          "“\(field.chinese)”是没有合并的邮件合并域“\(shown)”，没有采用；请完成邮件合并，或直接填写",
          english: "“\(field.english)” is the mail merge field “\(shown)”, which was never merged; finish the merge")
      }
    return Finding(kind.code, message, at: text.location, subject: shown)
  }
}
