internal import ChineseText
internal import OfficeDocuments

/// The one pass over the text of all drafts, which tells each check on text where to look closer.
public struct TextScan: MeetingWork {
  private var found: [String: [Finding]] = [:]

  /// Scans for all checks of the run.
  public init(_ meeting: Meeting, sharing work: SharedWork) { self.init(work, checks: work.textChecks) }

  /// Scans for some checks.
  init(_ work: SharedWork, checks: [any TextCheck]) {
    let drafts = work.meeting.materials.compactMap { material in
      material.draft.map { (file: material.file.value, draft: $0) }
    }
    guard !checks.isEmpty, !drafts.isEmpty else { return }
    let dispatch = TextDispatch(checks)
    var hits = checks.map { TextHits($0.code, work.chinese) }
    var finder = SlipFinder(work.chinese, own: work.ownWords.confusions(over: work.chinese))
    var files: Set<String> = []
    for (file, draft) in drafts where files.insert(file).inserted {
      var passages: [TextPassage] = []
      let roles = draft.roles
      for passage in TextFlow(draft.file) {
        let line = ScalarLine(passage.text)
        guard line.count > 0 else { continue }
        let facts = dispatch.facts(of: line)
        let place = passage.place(of: 0..<0)
        let seen = TextPassage(
          text: line, role: passage.story == .body ? roles[place.asParagraph] ?? .body : nil,
          location: Location(file: file, place: passage.paragraph.place ?? Place()), facts: facts,
          slips: facts.ideographs > 1 ? finder?.slips(in: line) ?? [] : [], isCell: passage.story == .cell)
        dispatch.look(at: seen, &hits)
        passages.append(seen)
      }
      let text = ScannedText(file: file, passages: passages, meeting: work.meeting)
      for number in dispatch.ofDrafts { checks[number].look(through: text, &hits[number]) }
    }
    for (check, hits) in zip(checks, hits) { found[check.code.name] = hits.findings }
  }

  /// What was found for one check, in order of place.
  func findings(of code: FindingCode) -> [Finding] { found[code.name] ?? [] }
}

extension Place {
  fileprivate var asParagraph: Place {
    var place = self
    place.column = nil
    return place
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
struct TextDispatch {
  private let checks: [any TextCheck]
  /// For each scalar of the basic plane the number of the list of checks that wait for it; the last one stands for all
  /// scalars beyond.
  private var kinds: [UInt8]
  private var lists: [[Int]] = [[], []]
  private let ofParagraphs: [Int]
  /// The checks that look at whole drafts.
  let ofDrafts: [Int]

  /// The list of scalars that are ideographs and nothing else.
  static let ideograph: UInt8 = 1

  init(_ checks: [any TextCheck]) {
    self.checks = checks
    kinds = [UInt8](repeating: 0, count: 0x1_0001)
    for value in 0x4E00...0x9FFF { kinds[value] = Self.ideograph }
    ofParagraphs = checks.indices.filter { checks[$0].triggers.paragraphs }
    ofDrafts = checks.indices.filter { checks[$0].triggers.drafts }
    var numbers: [[Int]: UInt8] = [:]
    for (number, check) in checks.enumerated() {
      for range in check.triggers.scalars {
        let last = Int(min(range.upperBound, 0x1_0000))
        guard range.lowerBound <= 0x1_0000 else { continue }
        for value in Int(range.lowerBound)...last {
          let list = lists[Int(kinds[value])]
          guard list.last != number, !list.contains(number) else { continue }
          let longer = list + [number]
          if let known = numbers[longer] {
            kinds[value] = known
          } else if lists.count < 255 {
            kinds[value] = UInt8(lists.count)
            numbers[longer] = UInt8(lists.count)
            lists.append(longer)
          }
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
