internal import OfficeDocuments

/// What a packet holds, page by page, and what it was made from fact by fact: what two packets are compared by.
///
/// It lies in the manifest as `record`. These are wire types: within version 1 of the manifest a key is added but never changed.
public struct PacketRecord: Hashable, Sendable, Decodable {
  /// A paper of the packet.
  public struct Paper: Hashable, Sendable, Decodable {
    /// The kind of paper.
    public var kind: String
    /// The name of the file without ending.
    public var file: String
    /// The title.
    public var title: String
    /// What tells it from the others of its kind.
    public var key: String
    /// Stands for the styles.
    public var looks: String
    /// On which printed page each paper of a booklet begins: the number, a space and the title.
    public var starts: [String]?
    /// What stands on each page, with the printed number behind a colon where the page shows one.
    public var pages: [String]
    /// What it was made from; known only where it was composed just now.
    var sources: PaperSources?

    private enum CodingKeys: String, CodingKey { case kind, file, title, key, looks, starts, pages }
  }

  /// Somebody of the roster.
  public struct Person: Hashable, Sendable, Decodable {
    var name: String
    var former: String?
    var unit: String?
    var post: String?
    var role: String?
    var group: String?
    var phone: String?
    var rostrum: Bool?
    var comes: Bool
    var substitute: String?
    var card: String?
    var from: Position
    /// Where the facts stand that may have been changed; known only where the meeting was read just now.
    var places: [String: Location]?

    private enum CodingKeys: String, CodingKey {
      case name, former, unit, post, role, group, phone, rostrum, comes, substitute, card, from
    }
  }

  /// A seat with whoever sits there.
  public struct SeatedPerson: Hashable, Sendable, Decodable {
    var seat: String
    var name: String
    var unit: String?
  }

  /// A fact with its name, such as the hours of an item.
  public struct Fact: Hashable, Sendable, Decodable {
    var what: String
    var value: String
    var from: Position
  }

  /// An item of the agenda, or a material.
  public struct Entry: Hashable, Sendable, Decodable {
    var title: String
    var facts: [Fact]
    var from: Position
  }

  /// A finding in all that a report says of it.
  public struct FoundBefore: Hashable, Sendable, Decodable {
    var code: String
    var severity: String
    var message: String
    var english: String
    var location: Position
    var subject: String?
    var suggestions: [String]
    var related: [Position]
  }

  /// A position, with the keys by which all reports know it.
  public struct Position: Hashable, Sendable, Decodable {
    var file: String
    var line: Int?
    var column: Int?
    var length: Int?
    var sheet: String?
    var cell: String?
    var paragraph: Int?
    var slide: Int?
  }

  /// The kinds that were asked for; nil for the usual packet.
  public var only: [String]?
  /// Whether the packet was made in spite of errors.
  public var asDraft: Bool?
  /// The name of the layout that was asked for; nil where the meeting decides.
  public var statedLayout: String?
  /// The name of the layout.
  public var layout: String
  /// The version of the program.
  public var program: String?
  /// The papers in packet order.
  public var papers: [Paper]
  /// The facts of the meeting as a whole.
  public var meeting: [Fact]
  /// The people of the roster.
  public var people: [Person]
  /// The items of the agenda in order.
  public var agenda: [Entry]
  /// The materials in order.
  public var materials: [Entry]
  /// Who sits where.
  public var seats: [SeatedPerson]
  /// What was found.
  public var findings: [FoundBefore]
}

/// What a paper was made from, for the reasons of a change.
struct PaperSources: Hashable, Sendable {
  var files: Set<String>
  var keys: Set<String>
  var spans: Set<SourceSpan>
}

extension PacketRecord.Position {
  init(_ location: Location) {
    let place = location.place
    file = location.file
    line = place.line
    column = place.column
    length = place.length
    sheet = place.sheet
    cell = place.cell?.description
    paragraph = place.paragraph
    slide = place.slide
  }

  var value: JSONValue {
    .object([
      ("file", .string(file)), ("line", line.map(JSONValue.number)), ("column", column.map(JSONValue.number)),
      ("length", length.map(JSONValue.number)), ("sheet", sheet.map(JSONValue.string)),
      ("cell", cell.map(JSONValue.string)), ("paragraph", paragraph.map(JSONValue.number)),
      ("slide", slide.map(JSONValue.number)),
    ])
  }
}

extension PacketRecord.FoundBefore {
  init(_ finding: Finding) {
    code = finding.code.name
    severity = finding.severity.rawValue
    message = finding.message.chinese
    english = finding.message.english
    location = PacketRecord.Position(finding.location)
    subject = finding.subject
    suggestions = finding.suggestions
    related = finding.related.map(PacketRecord.Position.init)
  }

  /// What makes it the same finding in another packet; the line may have moved.
  var identity: [String] { [code, message, location.file] }

  /// The finding as reports write it.
  func value(in language: Language) -> JSONValue {
    .object([
      ("code", .string(code)), ("severity", .string(severity)),
      ("message", .string(language == .chinese ? message : english)), ("location", location.value),
      ("subject", subject.map(JSONValue.string)), ("suggestions", .array(suggestions.map(JSONValue.string))),
      ("related", .array(related.map(\.value))),
    ])
  }
}

extension PacketRecord {
  /// The record of the packet in a folder; nil where there is no packet, or one of an older version.
  public static func ofPacket(in folder: String) -> PacketRecord? { PacketManifest.read(inFolder: folder)?.record }
}
