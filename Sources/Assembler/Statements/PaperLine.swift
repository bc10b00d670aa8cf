internal import ChineseText
internal import OfficeDocuments

/// A line of a paper, ready to be looked through.
struct PaperLine {
  let file: String
  let kind: MeetingPaper.Kind
  let scalars: [Unicode.Scalar]
  /// The number of the line among those that show something, from 0.
  let index: Int
  let isCell: Bool
  private let paragraph: Place
  private let offset: Int

  /// The lines of a file that show something.
  ///
  /// - Parameter most: How many are wanted.
  static func lines(of file: OfficeFile, path: String, kind: MeetingPaper.Kind, most: Int = 20_000) -> [PaperLine] {
    var lines: [PaperLine] = []
    for passage in TextFlow(file, stories: [.body, .cell, .box]) {
      let scalars = Array(passage.text.unicodeScalars)
      let place = passage.place(of: 0..<0)
      for part in scalars.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" || $0 == "\r" })
      where part.contains(where: { !$0.isBlank }) {
        lines.append(
          PaperLine(
            file: path, kind: kind, scalars: Array(part), index: lines.count, isCell: passage.story == .cell,
            paragraph: place, offset: part.startIndex))
        if lines.count == most { return lines }
      }
    }
    return lines
  }

  /// The text.
  var text: String { String(scalars: scalars) }

  /// Where a stretch of the line stands.
  func location(_ range: Range<Int>) -> Location {
    var place = paragraph
    place.narrow(to: offset + range.lowerBound..<offset + range.upperBound)
    return Location(file: file, place: place)
  }

  /// The words of a stretch.
  func words(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// The sentences.
  var sentences: [Range<Int>] { parts(of: 0..<scalars.count, at: Self.sentenceEnds) }

  /// The sentences, with the parts of a list between semicolons in one.
  var longSentences: [Range<Int>] {
    parts(of: 0..<scalars.count, at: Self.sentenceEnds.subtracting("；;".unicodeScalars))
  }

  /// The clause of a sentence in which a position lies.
  func clause(of index: Int, in sentence: Range<Int>) -> Range<Int> {
    parts(of: sentence, at: Self.clauseEnds).first { $0.contains(index) } ?? sentence
  }

  private func parts(of range: Range<Int>, at marks: Set<Unicode.Scalar>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where marks.contains(scalars[index]) {
      if start < index { parts.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private static let sentenceEnds = Set("。；！？;!?".unicodeScalars)
  private static let clauseEnds = Set("，,".unicodeScalars)

  /// Where one of some words comes first in a stretch; of several at one position the longest counts.
  func first(_ words: Words, in range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let length = words.length(in: scalars[index..<range.upperBound]) { return index..<index + length }
    }
    return nil
  }

  /// Whether one of some words comes in a stretch.
  func has(_ words: Words, in range: Range<Int>) -> Bool { first(words, in: range) != nil }

  /// A number, in digits or in words, that begins at a position.
  func number(at index: Int, in range: Range<Int>) -> (value: Int, end: Int)? {
    guard index == range.lowerBound || !Self.isNumeral(scalars[index - 1]), Self.isNumeral(scalars[index]) else {
      return nil
    }
    var end = index
    while end < range.upperBound, Self.isNumeral(scalars[end]) { end += 1 }
    var scanner = TextScanner(words(index..<end))
    guard let value = scanner.takeNumber(), scanner.isAtEnd else { return nil }
    return (value, end)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.ordinaryWidth.digit != nil || ChineseNumeral.digit(scalar) != nil || ChineseNumeral.unit(scalar) != nil
  }
}

/// Words that are looked for together.
struct Words: Sendable {
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]

  /// Words with spaces between them.
  init(_ list: String) {
    self.init(list.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) })
  }

  /// Words; empty ones are left out.
  init(_ words: [[Unicode.Scalar]]) {
    var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for word in words { if let first = word.first { byFirst[first, default: []].append(word) } }
    self.byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The length of the longest word with which a text begins.
  func length(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = text.first, let words = byFirst[first] else { return nil }
    return words.first { text.starts(with: $0) }?.count
  }
}
