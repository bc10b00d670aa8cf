internal import ChineseText
internal import Dispatch
internal import OfficeDocuments
internal import Synchronization

/// The one pass over the text of all drafts, which tells each check on text where to look closer.
public struct TextScan: MeetingWork {
  private var found: [String: [Finding]] = [:]

  /// Scans for all checks of the run.
  public init(_ meeting: Meeting, sharing work: SharedWork) { self.init(work, checks: work.textChecks) }

  /// Scans for some checks.
  init(_ work: SharedWork, checks: [any TextCheck]) {
    let sources = work.meeting.scannedFiles(withPapers: checks.contains { $0.readsPapers })
    guard !checks.isEmpty, !sources.isEmpty else { return }
    let scan = ScanOfFiles(work, checks)
    let hits = scan.hits(in: sources)
    for (number, check) in checks.enumerated() { found[check.code.name] = hits.flatMap { $0[number].findings } }
    work.chinese.giveBackWords()
  }

  /// What was found for one check, in order of place.
  func findings(of code: FindingCode) -> [Finding] { found[code.name] ?? [] }
}

/// Looks through files for some checks, several files at a time, because none needs to know of another.
private struct ScanOfFiles: Sendable {
  private let checks: [any TextCheck]
  private let meeting: Meeting
  private let chinese: ChineseData
  private let dispatch: TextDispatch
  /// For notices, agendas and lists; nil where no check reads them.
  private let dispatchOfPapers: TextDispatch?
  private let known: KnownWords
  private let confusions: Confusions?

  /// More threads than this find no work, with the dozen drafts that a meeting has.
  private static let threads = 4

  init(_ work: SharedWork, _ checks: [any TextCheck]) {
    self.checks = checks
    meeting = work.meeting
    chinese = work.chinese
    dispatch = TextDispatch(checks)
    let ofPapers = checks.indices.filter { checks[$0].readsPapers }
    dispatchOfPapers = ofPapers.isEmpty ? nil : TextDispatch(checks, only: ofPapers)
    known = KnownWords(work.ownWords, roster: work.meeting.roster)
    confusions = work.ownWords.confusions(over: work.chinese)
  }

  /// What each check finds in each file.
  func hits(in sources: [ScannedFile]) -> [[TextHits]] {
    let next = Atomic(0)
    let found = Mutex([[TextHits]](repeating: [], count: sources.count))
    DispatchQueue.concurrentPerform(iterations: min(sources.count, Self.threads)) { _ in
      var finder = SlipFinder(chinese, own: confusions)
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < sources.count else { return }
        let hits = hits(in: sources[number], &finder)
        found.withLock { $0[number] = hits }
      }
    }
    return found.withLock { $0 }
  }

  private func hits(in source: ScannedFile, _ finder: inout SlipFinder?) -> [TextHits] {
    var hits = checks.map { TextHits($0.code, chinese, known) }
    guard let dispatch = source.isDraft ? dispatch : dispatchOfPapers else { return hits }
    let roles = source.draft.roles
    var passages: [TextPassage] = []
    for passage in TextFlow(source.draft.file) {
      let line = ScalarLine(passage.text)
      guard line.count > 0 else { continue }
      let facts = dispatch.facts(of: line)
      let place = passage.place(of: 0..<0)
      let slips = source.isDraft && facts.ideographs > 1 ? finder?.slips(in: line) ?? [] : []
      let seen = TextPassage(
        text: line, role: passage.story == .body ? roles[place.asParagraph] ?? .body : nil,
        location: Location(file: source.file, place: passage.paragraph.place ?? Place()), facts: facts,
        slips: slips.isEmpty ? slips : slips.filter { !known.touch($0, in: line) }, story: passage.story,
        paper: source.paper)
      dispatch.look(at: seen, &hits)
      passages.append(seen)
    }
    let text = ScannedText(
      file: source.file, passages: passages, meeting: meeting, paper: source.paper, content: source.draft.file.content)
    for number in dispatch.ofDrafts { checks[number].look(through: text, &hits[number]) }
    return hits
  }
}

extension Place {
  fileprivate var asParagraph: Place {
    var place = self
    place.column = nil
    return place
  }
}

/// A file whose text is scanned.
private struct ScannedFile: Sendable {
  var file: String
  var draft: Draft
  var paper: ScannedPaper
  var isDraft: Bool
}

extension Meeting {
  /// The drafts, each file once, and where somebody asks for them the papers beside them.
  fileprivate func scannedFiles(withPapers: Bool) -> [ScannedFile] {
    var names: Set<String> = []
    var files = materials.compactMap { material -> ScannedFile? in
      guard let draft = material.draft, names.insert(material.file.value).inserted else { return nil }
      return ScannedFile(file: material.file.value, draft: draft, paper: ScannedPaper(material), isDraft: true)
    }
    guard withPapers else { return files }
    for paper in papers where names.insert(paper.path).inserted {
      files.append(
        ScannedFile(
          file: paper.path, draft: Draft(paper.file, path: paper.path), paper: ScannedPaper(paper), isDraft: false))
    }
    return files
  }
}

extension Draft {
  /// What each paragraph is, by its place.
  fileprivate var roles: [Place: DraftRole] {
    var roles: [Place: DraftRole] = [:]
    for part in parts {
      var place = part.location.place
      place.column = nil
      roles[place] = part.role
    }
    return roles
  }
}

/// Marks of text that the scan itself looks for.
enum TextMarks {
  /// Whether it is a mark that comes in pairs.
  static func isPaired(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "（", "）", "《", "》", "〈", "〉", "【", "】", "〔", "〕", "「", "」", "『", "』", "(", ")", "[", "]",
      "［", "］", "{", "}":
      true
    default: false
    }
  }
}

/// Which checks wait for which scalars.
struct TextDispatch: Sendable {
  private let checks: [any TextCheck]
  /// For each scalar of the basic plane the number of the list of checks that wait for it; the last one stands for all
  /// scalars beyond.
  private var kinds: [UInt16]
  private var lists: [[Int]] = [[], []]
  private let ofParagraphs: [Int]
  /// The checks that look at whole drafts.
  let ofDrafts: [Int]

  /// The list of scalars that are ideographs and nothing else.
  static let ideograph: UInt16 = 1

  /// Creates a dispatch.
  ///
  /// - Parameter only: The numbers of the checks that look; nil for all.
  init(_ checks: [any TextCheck], only: [Int]? = nil) {
    self.checks = checks
    let numbersOfChecks = only ?? Array(checks.indices)
    kinds = [UInt16](repeating: 0, count: 0x1_0001)
    for value in 0x4E00...0x9FFF { kinds[value] = Self.ideograph }
    ofParagraphs = numbersOfChecks.filter { checks[$0].triggers.paragraphs }
    ofDrafts = numbersOfChecks.filter { checks[$0].triggers.drafts }
    var numbers: [[Int]: UInt16] = [:]
    for number in numbersOfChecks {
      // Which list takes the place of which when this check waits too; a check may wait for thousands of scalars.
      var longerLists: [UInt16: UInt16] = [:]
      for range in checks[number].triggers.scalars {
        let last = Int(min(range.upperBound, 0x1_0000))
        guard range.lowerBound <= 0x1_0000 else { continue }
        for value in Int(range.lowerBound)...last {
          if let known = longerLists[kinds[value]] {
            kinds[value] = known
            continue
          }
          let list = lists[Int(kinds[value])]
          guard list.last != number else { continue }
          let longer = list + [number]
          let known = numbers[longer] ?? UInt16(clamping: lists.count)
          if known == lists.count {
            guard lists.count < Int(UInt16.max) else { continue }
            numbers[longer] = known
            lists.append(longer)
          }
          longerLists[kinds[value]] = known
          kinds[value] = known
        }
      }
    }
  }

  /// What the scan notes of a line for all checks.
  func facts(of line: ScalarLine) -> TextPassage.Facts {
    var facts = TextPassage.Facts()
    line.scalars.withUnsafeBufferPointer { text in
      for index in text.indices {
        let scalar = text[index]
        guard scalar.isHan else {
          if TextMarks.isPaired(scalar) { facts.brackets.append(index) }
          continue
        }
        facts.ideographs += 1
        guard index > 0 else { continue }
        if text[index - 1] == scalar { facts.doubles.append(index - 1) }
        guard index >= 3 else { continue }
        for length in 2...6 where length <= index && text[index - length] == scalar {
          guard index + 1 >= 2 * length,
            (1..<length).allSatisfy({ text[index - $0] == text[index - $0 - length] })
          else { continue }
          facts.repeats.append(index + 1 - 2 * length..<index + 1)
          break
        }
      }
    }
    return facts
  }

  func look(at passage: TextPassage, _ hits: inout [TextHits]) {
    passage.text.scalars.withUnsafeBufferPointer { text in
      kinds.withUnsafeBufferPointer { kinds in
        for index in text.indices {
          let kind = kinds[Int(min(text[index].value, 0x1_0000))]
          guard kind > Self.ideograph else { continue }
          for number in lists[Int(kind)] { checks[number].look(at: index, in: passage, &hits[number]) }
        }
      }
    }
    for number in ofParagraphs { checks[number].look(over: passage, &hits[number]) }
  }
}
