import Assembler
import Foundation
import OfficeDocuments
import TestSupport
import Testing

/// What a JSON value does not keep of a schema; of the language of schemas only what ours uses.
private struct SchemaReader {
  let root: [String: Any]

  func mistakes(_ value: Any, _ schema: [String: Any], at path: String = "") -> [String] {
    if let name = schema["$ref"] as? String {
      let definitions = root["$defs"] as? [String: Any] ?? [:]
      let own = definitions[String(name.split(separator: "/").last ?? "")] as? [String: Any] ?? [:]
      return own.isEmpty ? ["\(path): no \(name)"] : mistakes(value, own, at: path)
    }
    var found: [String] = []
    if let constant = schema["const"] as? NSNumber, constant != value as? NSNumber {
      found.append("\(path): not \(constant)")
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      found.append("\(path): no choice")
    }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { return found + ["\(path): no object"] }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for key in schema["required"] as? [String] ?? [] where object[key] == nil { found.append("\(path): no \(key)") }
      for (key, own) in object {
        guard let schema = properties[key] as? [String: Any] else {
          found.append("\(path): \(key) is not described")
          continue
        }
        found += mistakes(own, schema, at: path + "/" + key)
      }
    case "array":
      guard let array = value as? [Any] else { return found + ["\(path): no array"] }
      let items = schema["items"] as? [String: Any] ?? [:]
      for (index, own) in array.enumerated() { found += mistakes(own, items, at: "\(path)/\(index)") }
    case "string": if !(value is String) { found.append("\(path): no string") }
    case "integer":
      guard let number = value as? Int else { return found + ["\(path): no integer"] }
      if let least = schema["minimum"] as? Int, number < least { found.append("\(path): below \(least)") }
    default: break
    }
    return found
  }
}

@Suite struct ReportSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let file = URL(fileURLWithPath: checkout + "/Documentation/check-report.schema.json")
    schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  private func mistakes(_ text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return SchemaReader(root: schema).mistakes(value, schema)
  }

  private let finding = Finding(
    inventedCode("typo.word", .warning), Message("错", english: "wrong"),
    at: Location(file: "a.docx", place: Place(part: "word/document.xml", paragraph: 3, column: 2, length: 2)),
    subject: "甲乙",
    suggestions: ["乙甲", ""],
    related: [Location(file: "b.xlsx", place: Place(sheet: "名单", cell: CellReference(row: 3, column: 28)))])

  @Test func describesTheReport() throws {
    #expect(try mistakes(JSONReport().text([])).isEmpty)
    let silenced = [SilencedFinding(known: finding, reason: "基线")]
    #expect(try mistakes(JSONReport().text([finding], silenced: silenced)).isEmpty)
  }

  @Test(arguments: [
    "{}", "{\"version\": 2, \"findings\": [], \"summary\": {\"errors\": 0, \"warnings\": 0, \"infos\": 0}}",
    "{\"version\": 1, \"findings\": [{}], \"summary\": {\"errors\": 0, \"warnings\": 0, \"infos\": 0}}",
    "{\"version\": 1, \"findings\": [], \"summary\": {\"errors\": -1, \"warnings\": 0, \"infos\": 0}}",
    "{\"version\": 1, \"findings\": [], \"more\": 1, \"summary\": {\"errors\": 0, \"warnings\": 0, \"infos\": 0}}",
  ])
  func refusesWhatIsNoReport(_ text: String) throws { #expect(try !mistakes(text).isEmpty) }
}
