/// A stretch of bytes in one part of a file.
public struct SourceSpan: Hashable, Sendable {
  /// The name of the part in the package; nil for a file that is no package.
  public var part: String?
  /// The bytes of the part, from 0.
  public var bytes: Range<Int>
}

/// Where the text of a file lies in its bytes, scalar by scalar, so that a comment or a correction can be put at the very
/// words of the author's own file.
public struct SourceText: Sendable {
  private struct Key: Hashable {
    var part: String?
    var paragraph: Int
  }

  private var paragraphs: [Key: [Range<UInt32>?]] = [:]

  /// The bytes that hold scalars of a paragraph's text, counted from 0: one span for each run of bytes without markup
  /// between them, in the order of the text.
  ///
  /// A reference such as `&amp;` belongs whole to its scalar. Nil when some of the scalars stand nowhere in the file as
  /// characters, such as the repeated spaces of `text:s` and the result of a field that the model renews.
  public func spans(of range: Range<Int>, in paragraph: Paragraph) -> [SourceSpan]? {
    guard let place = paragraph.place, let ordinal = place.paragraph,
      let ranges = paragraphs[Key(part: place.part, paragraph: ordinal)], range.lowerBound >= 0,
      range.upperBound <= ranges.count
    else { return nil }
    var spans: [SourceSpan] = []
    for scalar in ranges[range] {
      guard let scalar else { return nil }
      if let last = spans.indices.last, spans[last].bytes.upperBound == Int(scalar.lowerBound) {
        spans[last].bytes = spans[last].bytes.lowerBound..<Int(scalar.upperBound)
      } else {
        spans.append(SourceSpan(part: place.part, bytes: Int(scalar.lowerBound)..<Int(scalar.upperBound)))
      }
    }
    return spans
  }

  /// How many scalars the paragraph of a place has; nil where none of them is known.
  func count(at place: Place) -> Int? { ranges(at: place)?.count }

  /// The bytes of scalars of the paragraph at a place, counted from 0, as ``spans(of:in:)`` gives them.
  func located(_ range: Range<Int>, at place: Place) -> [SourceSpan]? {
    spans(of: range, in: Paragraph([], place: place))
  }

  /// The scalars of the stretch that a place means.
  func scalars(at place: Place, in file: OfficeFile) -> [Unicode.Scalar]? {
    guard let column = place.column, let length = place.length else { return nil }
    for passage in TextFlow(file) {
      guard let own = passage.paragraph.place, own.paragraph == place.paragraph,
        place.part == nil || own.part == place.part
      else { continue }
      let scalars = Array(passage.text.unicodeScalars)
      guard column >= 1, column - 1 + length <= scalars.count else { return nil }
      return Array(scalars[column - 1..<column - 1 + length])
    }
    return nil
  }

  private func ranges(at place: Place) -> [Range<UInt32>?]? {
    place.paragraph.flatMap { paragraphs[Key(part: place.part, paragraph: $0)] }
  }

  /// Remembers where the scalars of a paragraph lie.
  mutating func record(_ ranges: [Range<UInt32>?], of content: [Inline], at place: Place) {
    // A formula may part its words from its neighbours by spaces that were counted nowhere.
    guard let paragraph = place.paragraph, ranges.count == content.text.unicodeScalars.count else { return }
    paragraphs[Key(part: place.part, paragraph: paragraph)] = ranges
  }
}

/// A file as read, and where its text lies.
public struct LocatedFile: Sendable {
  /// The file; the same that reading alone gives.
  public var file: OfficeFile
  /// Where its text lies.
  public var source: SourceText
}

extension OfficeFile {
  /// Reads a file of a format whose parts a program may edit, DOCX or ODT, and remembers where its text lies.
  ///
  /// It takes more time and memory than reading alone.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for its ending.
  ///   - limits: How much the file may hold.
  /// - Returns: Nil for a file of another format.
  /// - Throws: `ReadingError` when the file cannot be read at all.
  public static func located(
    _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadingError) -> LocatedFile? {
    if DOCXReader.recognizes(bytes, name: name) { return try DOCXReader.located(bytes, limits: limits) }
    if ODTReader.recognizes(bytes, name: name) { return try ODTReader.located(bytes, limits: limits) }
    return nil
  }
}
