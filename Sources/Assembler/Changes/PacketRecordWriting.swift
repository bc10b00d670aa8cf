internal import OfficeDocuments

extension PacketRecord {
  /// The record as the manifest holds it, a thing on each line.
  var value: JSONValue {
    let entries: [(String, JSONValue?)] = [
      ("agenda", Self.lines(agenda.map(\.value))), ("asDraft", asDraft.map(JSONValue.bool)),
      ("findings", Self.lines(findings.map(\.recordValue))),
      ("layout", .string(layout)), ("materials", Self.lines(materials.map(\.value))),
      ("meeting", Self.lines(meeting.map(\.json))), ("only", only.map { .inline(.array($0.map(JSONValue.string))) }),
      ("papers", Self.lines(papers.map(\.value))), ("people", Self.lines(people.map(\.value))),
      ("program", program.map(JSONValue.string)), ("seats", Self.lines(seats.map(\.value))),
      ("statedLayout", statedLayout.map(JSONValue.string)),
    ]
    return .object(entries)
  }

  private static func lines(_ values: [JSONValue]) -> JSONValue { .array(values.map(JSONValue.inline)) }
}

extension PacketRecord.Paper {
  fileprivate var value: JSONValue {
    .object([
      ("file", .string(file)), ("key", .string(key)), ("kind", .string(kind)), ("looks", .string(looks)),
      ("pages", .array(pages.map(JSONValue.string))), ("starts", starts.map { .array($0.map(JSONValue.string)) }),
      ("title", .string(title)),
    ])
  }
}

extension PacketRecord.Person {
  fileprivate var value: JSONValue {
    .object([
      ("card", card.map(JSONValue.string)), ("comes", .bool(comes)), ("former", former.map(JSONValue.string)),
      ("from", from.value), ("group", group.map(JSONValue.string)), ("name", .string(name)),
      ("phone", phone.map(JSONValue.string)), ("post", post.map(JSONValue.string)),
      ("role", role.map(JSONValue.string)), ("rostrum", rostrum.map(JSONValue.bool)),
      ("substitute", substitute.map(JSONValue.string)), ("unit", unit.map(JSONValue.string)),
    ])
  }
}

extension PacketRecord.SeatedPerson {
  fileprivate var value: JSONValue {
    .object([("name", .string(name)), ("seat", .string(seat)), ("unit", unit.map(JSONValue.string))])
  }
}

extension PacketRecord.Fact {
  fileprivate var json: JSONValue {
    .object([("from", from.value), ("value", .string(value)), ("what", .string(what))])
  }
}

extension PacketRecord.Entry {
  fileprivate var value: JSONValue {
    .object([("facts", .array(facts.map(\.json))), ("from", from.value), ("title", .string(title))])
  }
}

extension PacketRecord.FoundBefore {
  fileprivate var recordValue: JSONValue {
    .object([
      ("code", .string(code)), ("english", .string(english)), ("location", location.value),
      ("message", .string(message)),
      ("related", .array(related.map(\.value))), ("severity", .string(severity)),
      ("subject", subject.map(JSONValue.string)), ("suggestions", .array(suggestions.map(JSONValue.string))),
    ])
  }
}
