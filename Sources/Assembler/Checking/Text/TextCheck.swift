public import ChineseText
public import OfficeDocuments
internal import Synchronization

/// A check on the text of drafts, which looks closer where the one scan of all text comes upon something that it waits for.
///
/// No such check walks through a text by itself: all of them share one pass over each paragraph.
public protocol TextCheck: Check {
  /// What it waits for.
  var triggers: TextTriggers { get }

  /// Whether it looks at notices, agendas and lists too, and not at drafts alone.
  var readsPapers: Bool { get }

  /// Looks at a paragraph where one of its scalars stands.
  ///
  /// - Parameters:
  ///   - index: The position of the scalar, counted from 0.
  ///   - passage: The paragraph.
  ///   - hits: Takes what is wrong.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits)

  /// Looks at a paragraph as a whole, after the scan of it.
  func look(over passage: TextPassage, _ hits: inout TextHits)

  /// Looks at all paragraphs of a draft, after the scan of them.
  func look(through text: ScannedText, _ hits: inout TextHits)
}

extension TextCheck {
  /// The check itself. Asked of the check, because a cast looks through all types of the program for each check anew.
  public var asTextCheck: (any TextCheck)? { self }
  /// Drafts alone.
  public var readsPapers: Bool { false }
  /// Nothing.
  public func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {}
  /// Nothing.
  public func look(over passage: TextPassage, _ hits: inout TextHits) {}
  /// Nothing.
  public func look(through text: ScannedText, _ hits: inout TextHits) {}

  /// What the scan of all drafts found for this check.
  public func findings(in work: SharedWork) -> [Finding] {
    if work.textChecks.contains(where: { $0.code == code }) { return work.work(TextScan.self).findings(of: code) }
    // Somebody runs this check alone.
    return TextScan(work, checks: [self]).findings(of: code)
  }
}

/// What a check on text waits for.
public struct TextTriggers: Sendable {
  /// Scalars at each of which it looks closer.
  public var scalars: [ClosedRange<UInt32>] = []
  /// Whether it looks at each paragraph.
  public var paragraphs = false
  /// Whether it looks at each draft as a whole.
  public var drafts = false

  /// Waits for each of some scalars, and for those of some ranges.
  public static func scalars(_ scalars: String, ranges: [ClosedRange<UInt32>] = []) -> TextTriggers {
    var triggers = TextTriggers()
    triggers.scalars = scalars.unicodeScalars.map { $0.value...$0.value } + ranges
    return triggers
  }

  /// Waits for the end of each paragraph.
  public static let paragraph = TextTriggers(paragraphs: true)
  /// Waits for the end of each draft.
  public static let draft = TextTriggers(drafts: true)

  private init(paragraphs: Bool = false, drafts: Bool = false) {
    self.paragraphs = paragraphs
    self.drafts = drafts
  }

  /// These, and each paragraph too.
  public var andParagraphs: TextTriggers {
    var triggers = self
    triggers.paragraphs = true
    return triggers
  }
}

/// One paragraph of a draft as the scan sees it.
public struct TextPassage: Sendable {
  /// The scalars.
  public let text: ScalarLine
  /// What the paragraph is; nil in cells, boxes, notes, headers and footers.
  public let role: DraftRole?
  /// Where it stands.
  public let location: Location
  /// What the scan noted for all checks.
  public let facts: Facts
  /// The wrong forms of words.
  public let slips: [WordSlip]
  /// In which story of the file it stands.
  public let story: TextFlow.Story
  /// The paper that it is of.
  public let paper: ScannedPaper

  /// Whether the text is of a sheet, where short notes are usual.
  public var isCell: Bool { story == .cell }

  /// What the scan notes of a paragraph for all checks.
  public struct Facts: Sendable {
    /// The positions of all marks that come in pairs.
    public var brackets: [Int] = []
    /// How many ideographs there are.
    public var ideographs = 0
    /// Where an ideograph stands that the next one repeats.
    public var doubles: [Int] = []
    /// Stretches of which the second half repeats the first, of two to six characters.
    public var repeats: [Range<Int>] = []
  }

  /// Where a stretch of the text stands.
  public func location(of range: Range<Int>) -> Location {
    var location = location
    location.place.narrow(to: range)
    return location
  }
}

/// A draft as the scan saw it.
public struct ScannedText: Sendable {
  /// The file.
  public let file: String
  /// Its paragraphs, in order.
  public let passages: [TextPassage]
  /// The meeting that it is for.
  public let meeting: Meeting
  /// What the paper is called.
  public let paper: ScannedPaper
  /// What the file holds.
  let content: OfficeFile.Content?
  private let made = MadeOfText()

  init(
    file: String, passages: [TextPassage], meeting: Meeting, paper: ScannedPaper, content: OfficeFile.Content?
  ) {
    (self.file, self.passages, self.meeting, self.paper, self.content) = (file, passages, meeting, paper, content)
  }

  /// What several checks work out of the draft alike, made by the first that asks.
  public func shared<Made: Sendable>(_ make: (ScannedText) -> Made) -> Made {
    let key = ObjectIdentifier(Made.self)
    if let made = made.all.withLock({ $0[key] }) as? Made { return made }
    let new = make(self)
    made.all.withLock { $0[key] = new }
    return new
  }
}

/// What was worked out of a draft, by its type.
private final class MadeOfText: Sendable {
  let all = Mutex<[ObjectIdentifier: any Sendable]>([:])
}

/// Takes what a check finds in a text.
public struct TextHits: Sendable {
  private let code: FindingCode
  private(set) var findings: [Finding] = []
  /// What is known of Chinese.
  public let chinese: ChineseData

  private let known: KnownWords

  init(_ code: FindingCode, _ chinese: ChineseData, _ known: KnownWords) {
    self.code = code
    self.known = known
    self.chinese = chinese
  }

  /// Takes what is wrong with a paper or a paragraph as a whole.
  mutating func add(at location: Location, _ message: Message) {
    findings.append(Finding(code, message, at: location))
  }

  /// Takes a stretch of a paragraph that is wrong.
  ///
  /// - Parameters:
  ///   - range: The wrong scalars of the paragraph.
  ///   - right: What stands for exactly these when it is right; empty when they go, nil when nobody can tell.
  ///   - isSafe: Whether that may be done without thinking; as the code says when nil.
  public mutating func add(
    _ range: Range<Int>, in passage: TextPassage, _ message: Message, right: String? = nil, isSafe: Bool? = nil,
    severity: Severity? = nil, subject: String? = nil, related: [Location] = []
  ) {
    // What the office itself lists as its own word is right as it stands.
    if known.hold(range, of: passage.text) { return }
    findings.append(
      Finding(
        code, severity: severity, message, at: passage.location(of: range), subject: subject ?? passage.text[range],
        suggestions: right.map { [$0] } ?? [], fixIsSafe: right != nil && (isSafe ?? code.fixIsSafe), related: related))
  }
}
