/// The name of a column or key in both languages, with the other words that offices use for it.
struct FieldName: Hashable, Sendable {
  /// The English key of YAML files; unique within its table.
  let english: String
  /// The Chinese name of columns and keys; what messages and new workbooks use.
  let chinese: String
  /// Other names, in either language.
  let synonyms: [String]
  /// What may be written in it.
  let form: FieldForm

  init(_ chinese: String, _ english: String, _ form: FieldForm, _ synonyms: String...) {
    self.english = english
    self.chinese = chinese
    self.form = form
    self.synonyms = synonyms
  }

  /// A field that holds a text of any kind.
  init(_ chinese: String, _ english: String, _ synonyms: String...) {
    self.english = english
    self.chinese = chinese
    self.form = .text
    self.synonyms = synonyms
  }

  /// Every accepted name.
  var names: [String] { [chinese, english] + synonyms }

  /// Fields are told apart by their English key alone, which is fast and unique within a table.
  static func == (left: FieldName, right: FieldName) -> Bool { left.english == right.english }

  func hash(into hasher: inout Hasher) { hasher.combine(english) }

  /// The form in which names of fields are compared: lower case, ordinary width, without spaces, hyphens, underscores,
  /// stars, and whatever stands in brackets (`职务（全称）`, `手机*`, `Start time`).
  static func comparable(_ name: some StringProtocol) -> String {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(name.utf8.count)
    var bracketDepth = 0
    for scalar in name.unicodeScalars {
      switch scalar {
      case "(", "（", "[", "【", "〔": bracketDepth += 1
      case ")", "）", "]", "】", "〕": bracketDepth = max(0, bracketDepth - 1)
      case " ", "\u{3000}", "\u{A0}", "\t", "\n", "\r", "-", "_", "*", "＊", ":", "：", "\u{FEFF}", "\u{200B}": continue
      default:
        guard bracketDepth == 0 else { continue }
        let scalar = scalar.ordinaryWidth
        switch scalar.value {
        case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
        // Neither small letters nor ideographs have another lower case, and nearly all names consist of them.
        case 0...0x7F, 0x3400...0x9FFF: result.append(scalar)
        default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(scalars: result)
  }
}

/// The fields that belong together in one record, sheet or table, ready to be looked up by any of their names.
struct FieldTable: Sendable {
  /// The fields, in the order in which they are documented.
  let fields: [FieldName]
  private let fieldByName: [String: FieldName]

  init(_ fields: [FieldName]) {
    self.fields = fields
    fieldByName = Dictionary(
      fields.flatMap { field in field.names.map { (FieldName.comparable($0), field) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The field that goes by a name as somebody typed it.
  func field(named name: some StringProtocol) -> FieldName? { fieldByName[FieldName.comparable(name)] }

  /// The known name nearest to a mistyped one.
  func nearestName(to name: String) -> String? { nearestText(to: name, among: fields.flatMap(\.names)) }
}
