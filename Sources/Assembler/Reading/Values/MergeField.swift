/// The fields of a mail merge that were never filled: `«姓名»`, `{ MERGEFIELD 姓名 }`, `{{姓名}}`, `[姓名]`.
struct MergeField {
  /// The field as it stands in the text.
  let text: String
  /// Where it begins, in scalars from 0.
  let offset: Int

  /// Takes the fields of a text out of it.
  ///
  /// - Returns: The fields in order, and the text with blanks in their place, so that what is left keeps its positions.
  static func taken(from text: String) -> (fields: [MergeField], rest: String) {
    var scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: mayBegin) else { return ([], text) }
    var fields: [MergeField] = []
    var index = 0
    while index < scalars.count {
      guard let end = end(of: scalars, from: index) else {
        index += 1
        continue
      }
      fields.append(MergeField(text: String(scalars: scalars[index..<end]), offset: index))
      for place in index..<end { scalars[place] = " " }
      index = end
    }
    return (fields, fields.isEmpty ? text : String(scalars: scalars))
  }

  /// Whether a field may begin with a scalar: a bracket, the sign before one, or the word MERGEFIELD.
  static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "«", "‹", "《", "<", "＜", "{", "｛", "[", "［", "【", "$", "M": true
    default: false
    }
  }

  private static let ends: [Unicode.Scalar: Unicode.Scalar] = [
    "«": "»", "‹": "›", "《": "》", "<": ">", "＜": "＞", "{": "}", "｛": "｝", "[": "]", "［": "］", "【": "】",
  ]

  /// Where a field that begins at an index ends; nil when none begins there.
  private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var opening = start
    if scalars[start] == "$", start + 1 < scalars.count, scalars[start + 1] == "{" { opening += 1 }
    guard let closing = ends[scalars[opening]] else { return codeEnd(of: scalars, from: start) }
    var depth = 0
    for index in scalars.indices.dropFirst(opening).prefix(60) {
      if scalars[index] == scalars[opening] { depth += 1 }
      guard scalars[index] == closing else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      let inside = scalars[(opening + 1)..<index].filter {
        !$0.isBlank && !ends.keys.contains($0) && !ends.values.contains($0)
      }
      // Quotation marks of Latin script stand around a field only; other brackets may stand around anything.
      let isDouble = opening + 1 < scalars.count && scalars[opening + 1] == scalars[opening]
      let isField =
        scalars[opening] == "«" || opening > start || isDouble || inside.starts(with: "MERGEFIELD".unicodeScalars)
        || labels.contains(String(scalars: inside))
      return isField && !inside.isEmpty ? index + 1 : nil
    }
    return nil
  }

  /// A field whose code stands in the text without brackets, as where codes are shown instead of results.
  private static func codeEnd(of scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let word = "MERGEFIELD".unicodeScalars
    guard scalars[start...].starts(with: word) else { return nil }
    var end = start + word.count
    while end < scalars.count, scalars[end].isBlank { end += 1 }
    while end < scalars.count, !scalars[end].isBlank { end += 1 }
    // Switches such as \* MERGEFORMAT go with the code.
    while let next = scalars[end...].firstIndex(where: { !$0.isBlank }), scalars[next] == "\\" {
      end = next
      while end < scalars.count, !scalars[end].isBlank { end += 1 }
      guard scalars[next...].prefix(2).elementsEqual(["\\", "*"]) else { continue }
      while end < scalars.count, scalars[end].isBlank { end += 1 }
      while end < scalars.count, !scalars[end].isBlank { end += 1 }
    }
    return end
  }

  /// What fields are called that fill cards and lists.
  private static let labels: Set<String> = [
    "姓名", "名字", "姓名1", "姓名2", "参会人员", "参会人", "人员姓名", "嘉宾", "嘉宾姓名", "单位", "工作单位", "所在单位", "部门", "职务", "职称", "称呼", "下一记录",
    "下一条记录", "NextRecord", "Name", "name", "姓", "名", "M_",
  ]
}
