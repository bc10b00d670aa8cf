internal import Foundation
public import OfficeDocuments

/// What is said between the program and a plug-in in another language: JSON in one go on its standard input, JSON in one go
/// on its standard output.
///
/// The request holds the facts of the meeting as `huiwu facts --report json` gives them, and each draft by its parts with
/// text and place. The answer holds findings.
public struct PluginExchange: Sendable {
  /// The version of requests and answers.
  public static let version = 1
  /// How much a plug-in may answer.
  public static let answerLimit = 16 << 20
  /// How many findings it may give.
  private static let findingLimit = 10_000

  private let plugin: String
  private let language: Language

  /// Speaks with a plug-in of a name.
  public init(plugin: String, language: Language = .chinese) {
    self.plugin = plugin
    self.language = language
  }

  /// The request.
  ///
  /// - Parameter order: Who comes before whom, where it was worked out already.
  public func request(_ meeting: Meeting, order: PeopleInOrder? = nil) -> [UInt8] {
    let drafts = meeting.materials.compactMap { material -> JSONValue? in
      guard let draft = material.draft else { return nil }
      let parts = draft.parts.compactMap { part -> JSONValue? in
        let text = part.paragraph?.text ?? ""
        guard !text.isEmpty else { return nil }
        return .inline(
          .object([
            ("role", .string(Self.name(of: part.role))), ("text", .string(text)),
            ("location", .location(part.location)),
          ]))
      }
      return .object([
        ("file", .string(material.file.value)), ("title", .string(material.title.value)),
        ("speaker", material.speaker.map { .string($0.name.text) }), ("parts", .array(parts)),
      ])
    }
    let request = JSONValue.object([
      ("version", .number(Self.version)), ("kind", .string("check")),
      ("language", .string(language == .chinese ? "zh" : "en")),
      ("facts", .object(FactsReport(language: language).entries(meeting, order: order))), ("drafts", .array(drafts)),
    ])
    return request.bytes
  }

  /// The findings of an answer; what is wrong with it is a finding too.
  public func findings(in answer: [UInt8]) -> [Finding] {
    let read: Answer
    do {
      read = try JSONDecoder().decode(Answer.self, from: Data(answer))
    } catch {
      return [failed(Message("回答不是约定的 JSON", english: "its answer is not the JSON that was agreed on"))]
    }
    guard read.version == Self.version else {
      return [
        failed(
          Message(
            "回答的版本是 \(read.version)，本程序只懂 \(Self.version)",
            english: "its answer is of version \(read.version), and this program knows \(Self.version)"))
      ]
    }
    var findings: [Finding] = []
    for entry in read.findings.prefix(Self.findingLimit) {
      guard let finding = finding(entry) else {
        return findings + [
          failed(
            Message(
              "有一条结果的代码或级别不合规定：\(entry.code.prefix(60))",
              english: "one of its findings has a bad code or severity: \(entry.code.prefix(60))"))
        ]
      }
      findings.append(finding)
    }
    if read.findings.count > Self.findingLimit {
      findings.append(
        failed(
          Message(
            "结果超过 \(Self.findingLimit) 条，其余没有采用",
            english: "it gave more than \(Self.findingLimit) findings, and the rest was left out")))
    }
    return findings
  }

  /// The finding that a plug-in did not do what it should.
  public func failed(_ why: Message) -> Finding {
    Finding(
      PluginFinding.failed,
      Message("外接检查“\(plugin)”没有成功：\(why.chinese)", english: "the plug-in “\(plugin)” failed: \(why.english)"),
      at: Location(file: plugin), subject: plugin)
  }

  // MARK: Answers

  private struct Answer: Decodable {
    var version: Int
    var findings: [Entry]
  }

  private struct Entry: Decodable {
    var code: String
    var severity: String?
    var title: String?
    var message: String
    var location: WirePlace
    var subject: String?
    var suggestions: [String]?
    var related: [WirePlace]?
  }

  private struct WirePlace: Decodable {
    var file: String
    var line: Int?
    var column: Int?
    var length: Int?
    var sheet: String?
    var cell: String?
    var paragraph: Int?
    var part: String?
    var slide: Int?

    var location: Location {
      func positive(_ number: Int?) -> Int? { number.flatMap { (1...Int(Int32.max)).contains($0) ? $0 : nil } }
      return Location(
        file: file,
        place: Place(
          part: part, paragraph: positive(paragraph), line: positive(line), column: positive(column), sheet: sheet,
          cell: cell.flatMap { CellReference($0) }, slide: positive(slide), length: positive(length)))
    }
  }

  private func finding(_ entry: Entry) -> Finding? {
    let severity: Severity
    if let given = entry.severity {
      guard let known = Severity(rawValue: given) else { return nil }
      severity = known
    } else {
      severity = .warning
    }
    let isName = entry.code.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }
    guard isName, entry.code.contains("."), entry.code.utf8.count <= 60 else { return nil }
    let title = entry.title ?? entry.code
    let code = FindingCode(
      entry.code, severity, title: Message(title, english: title),
      explanation: Message("外接检查“\(plugin)”的结果", english: "A finding of the plug-in “\(plugin)”"),
      remedy: Message("按它说的做，或问提供它的人", english: "do as it says, or ask whoever made it"))
    // Only an office decides that a fix of somebody else's program is safe.
    return Finding(
      code, severity: severity, Message(entry.message, english: entry.message), at: entry.location.location,
      subject: entry.subject, suggestions: entry.suggestions ?? [], related: entry.related?.map(\.location) ?? [])
  }

  private static func name(of role: DraftRole) -> String {
    switch role {
    case .heading(let level): "heading\(level)"
    case .runInHeading(let level, _): "runInHeading\(level)"
    case .secrecy: "secrecy"
    case .urgency: "urgency"
    case .issuer: "issuer"
    case .documentNumber: "documentNumber"
    case .signer: "signer"
    case .mark: "mark"
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .fact: "fact"
    case .recipients: "recipients"
    case .salutation: "salutation"
    case .listItem: "listItem"
    case .body: "body"
    case .table: "table"
    case .picture: "picture"
    case .attachmentNote: "attachmentNote"
    case .signature: "signature"
    case .signatureDate: "signatureDate"
    case .remark: "remark"
    case .attachment: "attachment"
    }
  }
}

/// What running plug-ins has to tell.
public enum PluginFinding: FindingCodes {
  /// A plug-in did not do what it should.
  case failed

  /// The part of the program that reports them.
  public static let title = Message("外接检查", english: "Plug-ins")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .failed:
      FindingCode(
        "installation.plugin-failed", .error,
        title: Message("外接检查没有成功", english: "a plug-in failed"),
        explanation: Message(
          "用 --plugin 指明的程序没有运行起来、超时、超出内存或输出的限制、以错误状态结束，或者回答不是约定的 JSON；它要查的没有查",
          english:
            "The program named by --plugin could not be started, took too long, exceeded its limits of memory or output, ended "
            + "with an error, or did not answer in the JSON that was agreed on; what it looks for was not looked for"),
        remedy: Message("单独运行它看看出了什么错，或不用它", english: "run it by itself to see what is wrong, or do without it"))
    }
  }
}
