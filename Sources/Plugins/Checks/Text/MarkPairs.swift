internal import Assembler
internal import ChineseText

/// Finds what is wrong with the marks of a paragraph that come in pairs.
enum MarkPairs {
  enum Kind {
    /// It lacks its other half.
    case unpaired
    /// It closes while a pair inside it is still open.
    case crossed
    /// It stands inside a pair of the same marks.
    case sameInside
  }

  struct Fault {
    var kind: Kind
    var range: Range<Int>
    /// The mark that belongs here instead, where one can tell.
    var right: String?
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "「": "」", "『": "』", "[": "]",
    "［": "］",
    "{": "}",
  ]
  private static let openers: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: closers.map { ($1, $0) })

  static func faults(_ passage: TextPassage) -> [Fault] {
    guard !passage.facts.brackets.isEmpty else { return [] }
    let text = passage.text
    var open: [Int] = []
    var faults: [Fault] = []
    func fault(_ kind: Kind, _ index: Int, _ right: String? = nil) {
      faults.append(Fault(kind: kind, range: index..<index + 1, right: right))
    }
    for index in passage.facts.brackets {
      let mark = text[index]
      // ’98 is a year cut short.
      if mark == "’" || mark == "‘", text[index + 1].isDigit { continue }
      if closers[mark] != nil {
        if mark == "“" || mark == "《", open.contains(where: { text[$0] == mark }) {
          fault(.sameInside, index, mark == "“" ? "‘" : "〈")
        }
        open.append(index)
        continue
      }
      guard let opener = openers[mark] else { continue }
      // An apostrophe in a foreign word, and 1） or a) before an item.
      if mark == "’", text[index - 1].isLatin, !open.contains(where: { text[$0] == "‘" }) { continue }
      if let last = open.last, matches(text[last], opener) {
        open.removeLast()
        if mark == "”" || mark == "》", open.contains(where: { text[$0] == opener }) {
          fault(.sameInside, index, mark == "”" ? "’" : "〉")
        }
      } else if let place = open.lastIndex(where: { matches(text[$0], opener) }) {
        // What stands between closes later, or never.
        let inner = open[(place + 1)...]
        let closesLater = inner.contains { inner in
          passage.facts.brackets.contains { $0 > index && closers[text[inner]] == text[$0] }
        }
        if closesLater {
          fault(.crossed, index)
          open.remove(at: place)
        } else {
          for index in inner { fault(.unpaired, index) }
          open.removeSubrange(place...)
        }
      } else if !isLabel(index, text) {
        fault(.unpaired, index)
      }
    }
    for index in open where !(index == open.first && text[index] == "“" && isFirst(index, text)) {
      fault(.unpaired, index)
    }
    // A pair of the same marks inside itself may be one whose other half is missing: then that alone is told.
    if faults.contains(where: {
      $0.kind == .unpaired && (text[$0.range.lowerBound] == "“" || text[$0.range.lowerBound] == "《")
    }) {
      faults.removeAll { $0.kind == .sameInside }
    }
    return faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func matches(_ open: Unicode.Scalar, _ opener: Unicode.Scalar) -> Bool {
    open == opener || open == "（" && opener == "(" || open == "(" && opener == "（"
  }

  /// Whether a closing bracket stands behind the number of an item.
  private static func isLabel(_ index: Int, _ text: ScalarLine) -> Bool {
    guard text[index] == ")" || text[index] == "）" else { return false }
    let start = text.start(before: index) { $0.isDigit || $0.isLatin || "一二三四五六七八九十①②③".unicodeScalars.contains($0) }
    return start < index && index - start <= 2
      && (start == 0 || "。；，：、\n 　".unicodeScalars.contains(text[start - 1]))
  }

  /// Whether a quotation mark begins the paragraph, whose quotation may go on in the next.
  private static func isFirst(_ index: Int, _ text: ScalarLine) -> Bool {
    text.scalars[..<index].allSatisfy { $0 == " " || $0 == "　" }
  }
}
