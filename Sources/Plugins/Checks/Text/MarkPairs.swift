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

  static func faults(_ passage: TextPassage) -> [Fault] {
    guard !passage.facts.brackets.isEmpty, !areInOrder(passage) else { return [] }
    let text = passage.text
    // Where the closing mark of each kind stands for the last time.
    var lastClosing = [Int](repeating: -1, count: MarkKind.count)
    for index in passage.facts.brackets {
      if let kind = MarkKind(text[index]), !kind.opens(text[index]) { lastClosing[kind.rawValue] = index }
    }
    var open = OpenMarks(text)
    var faults: [Fault] = []
    func fault(_ kind: Kind, _ index: Int, _ right: String? = nil) {
      faults.append(Fault(kind: kind, range: index..<index + 1, right: right))
    }
    for index in passage.facts.brackets {
      let mark = text[index]
      // ’98 is a year cut short.
      if mark == "’" || mark == "‘", text[index + 1].isDigit { continue }
      guard let kind = MarkKind(mark) else { continue }
      if kind.opens(mark) {
        if mark == "“" || mark == "《", open.has(kind) {
          fault(.sameInside, index, mark == "“" ? "‘" : "〈")
        }
        open.open(index)
        continue
      }
      // An apostrophe in a foreign word, and 1） or a) before an item.
      if mark == "’", text[index - 1].isLatin, !open.has(.single) { continue }
      if let last = open.places.last, matches(text[last], kind.opener) {
        open.close(from: open.places.count - 1)
        if mark == "”" || mark == "》", open.has(kind) {
          fault(.sameInside, index, mark == "”" ? "’" : "〉")
        }
      } else if let place = open.lastIndex(matching: kind) {
        // What stands between closes later, or never.
        let inner = open.places[(place + 1)...]
        if inner.contains(where: { place in MarkKind(text[place]).map { lastClosing[$0.rawValue] > index } ?? false }) {
          fault(.crossed, index)
          open.close(at: place)
        } else {
          for index in inner { fault(.unpaired, index) }
          open.close(from: place)
        }
      } else if !isLabel(index, text) {
        fault(.unpaired, index)
      }
    }
    for index in open.places where !(index == open.places.first && text[index] == "“" && isFirst(index, text)) {
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

  fileprivate static func matches(_ open: Unicode.Scalar, _ opener: Unicode.Scalar) -> Bool {
    open == opener || open == "（" && opener == "(" || open == "(" && opener == "（"
  }

  /// Whether all marks of a paragraph are in order, as they nearly always are, told without keeping anything.
  private static func areInOrder(_ passage: TextPassage) -> Bool {
    let scalars = passage.text.scalars
    // The kinds of the open marks, four bits each, and which kinds are among them.
    var open: UInt64 = 0
    var depth = 0
    var kinds = 0
    for index in passage.facts.brackets {
      guard let kind = MarkKind(scalars[index]) else { continue }
      // A quotation mark within another may be an apostrophe.
      guard kind != .single else { return false }
      let number = kind == .narrow ? MarkKind.round : kind
      if kind.opens(scalars[index]) {
        guard depth < 16, kind != .double && kind != .title || kinds & 1 << kind.rawValue == 0 else { return false }
        open = open << 4 | UInt64(number.rawValue)
        depth += 1
        kinds |= 1 << kind.rawValue
      } else {
        guard depth > 0, Int(open & 0xF) == number.rawValue else { return false }
        open >>= 4
        depth -= 1
        kinds &= ~(1 << kind.rawValue)
      }
    }
    return depth == 0
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

/// A pair of marks.
private enum MarkKind: Int {
  case double, single, round, narrow, title, innerTitle, black, shell, corner, doubleCorner, square, wideSquare, brace

  init?(_ mark: Unicode.Scalar) {
    switch mark {
    case "“", "”": self = .double
    case "‘", "’": self = .single
    case "（", "）": self = .round
    case "(", ")": self = .narrow
    case "《", "》": self = .title
    case "〈", "〉": self = .innerTitle
    case "【", "】": self = .black
    case "〔", "〕": self = .shell
    case "「", "」": self = .corner
    case "『", "』": self = .doubleCorner
    case "[", "]": self = .square
    case "［", "］": self = .wideSquare
    case "{", "}": self = .brace
    default: return nil
    }
  }

  /// Whether a mark of the kind is the opening one.
  func opens(_ mark: Unicode.Scalar) -> Bool { mark == opener }

  var opener: Unicode.Scalar {
    switch self {
    case .double: "“"
    case .single: "‘"
    case .round: "（"
    case .narrow: "("
    case .title: "《"
    case .innerTitle: "〈"
    case .black: "【"
    case .shell: "〔"
    case .corner: "「"
    case .doubleCorner: "『"
    case .square: "["
    case .wideSquare: "［"
    case .brace: "{"
    }
  }

  static let count = 13
}

/// The marks that are open at a place, of which it is known at once whether one of a kind is among them: a paragraph may be
/// nothing but marks.
private struct OpenMarks {
  private let text: ScalarLine
  /// Where they stand.
  private(set) var places: [Int] = []
  private var counts = [Int](repeating: 0, count: MarkKind.count)

  init(_ text: ScalarLine) { self.text = text }

  func has(_ kind: MarkKind) -> Bool { counts[kind.rawValue] > 0 }

  mutating func open(_ place: Int) {
    places.append(place)
    count(place, 1)
  }

  /// The number of the last one that a closing mark closes.
  func lastIndex(matching kind: MarkKind) -> Int? {
    guard has(kind) || kind == .narrow && has(.round) || kind == .round && has(.narrow) else { return nil }
    return places.lastIndex { MarkPairs.matches(text[$0], kind.opener) }
  }

  mutating func close(at number: Int) { count(places.remove(at: number), -1) }

  mutating func close(from number: Int) { while places.count > number { count(places.removeLast(), -1) } }

  private mutating func count(_ place: Int, _ change: Int) {
    if let kind = MarkKind(text[place]) { counts[kind.rawValue] += change }
  }
}
