internal import Assembler
internal import OfficeDocuments

/// Something that a paper says and that disagrees with the meeting, or with what another paper says.
struct Disagreement<Value: Hashable & Sendable> {
  /// What the paper says.
  var said: Said<Value>
  /// What it disagrees with.
  var other: Located<Value>

  /// What papers say otherwise than the meeting, or else than the first paper; each file and value once.
  static func among(
    _ all: [Said<Value>], fact: Located<Value>?, agree: (Value, Value) -> Bool
  ) -> [Disagreement] {
    guard let other = fact ?? all.first.map({ Located($0.value, at: $0.location) }) else { return [] }
    var told: Set<Key> = []
    return all.filter { said in
      !agree(said.value, other.value) && said.location != other.location
        && told.insert(Key(file: said.location.file, value: said.value)).inserted
    }.map { Disagreement(said: $0, other: other) }
  }

  private struct Key: Hashable {
    var file: String
    var value: Value
  }
}

extension Finding {
  /// Two papers that say different things of one matter.
  static func contradiction(
    _ code: FindingCode, _ paper: MeetingPaper.Kind, _ matter: Message, says: String, other: String,
    at location: Location,
    related: Location
  ) -> Finding {
    Finding(
      code,
      Message(
        "\(paper.title.chinese)写的\(matter.chinese)是“\(says)”，与另一处的“\(other)”不一致；请核对后改正其中一个",
        english: "\(paper.title.english) gives “\(says)” as \(matter.english), another place “\(other)”; correct one"),
      at: location, subject: says, suggestions: [other], related: [related])
  }
}
