internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// What is known of Chinese words, for breaking titles between them.
struct TitleWords: MeetingWork, Traceable {
  let chinese: ChineseData

  init(_ meeting: Meeting, sharing work: SharedWork) { chinese = work.chinese }
}

/// Sets titles in lines that end between words.
struct TitleSetting {
  private let layout: Layout
  private let chinese: ChineseData

  /// Sets titles without knowing words.
  init(_ layout: Layout) { self.init(layout, ChineseData(folder: nil)) }

  init(_ layout: Layout, _ chinese: ChineseData) {
    self.layout = layout
    self.chinese = chinese
  }

  /// A title set in lines: its text, and how the paragraph stands.
  struct Lines {
    /// The scalars before which a line end is written.
    var breaks: [Int]
    /// How many lines the title takes.
    var count = 1
    /// The indents that make the text break by itself where it should.
    var properties = ParagraphProperties()
  }

  /// Where the lines of a title end. Where indents alone make the lines, the text stays in one piece, as contents that are
  /// updated take it.
  ///
  /// - Parameter isWhole: Whether the text may be cut by line ends at all.
  func lines(_ text: String, _ style: StyleName, width: Length) -> Lines {
    let size = max(1, layout.size(of: style).points)
    // Half a character is too little for the next one, and enough for what an office program rounds.
    let most = width.points / size - 0.5
    let breaks = TitleBreak.breaks(text, most: most, wordEnds: wordEnds(text, most: most))
    guard !breaks.isEmpty else { return Lines(breaks: []) }
    let widths = text.unicodeScalars.map { TextWidth.characters(String($0)) }
    let lines = zip([0] + breaks, breaks + [widths.count]).map { widths[$0..<$1].reduce(0, +) }
    let widest = lines.max() ?? most
    let breaksByItself = zip(lines, breaks).allSatisfy { $0 + widths[$1] >= widest + 0.9 }
    guard breaksByItself else { return Lines(breaks: breaks, count: lines.count) }
    let indent = Length.points(max(0, (width.points - (widest + 0.5) * size) / 2))
    return Lines(
      breaks: [], count: lines.count,
      properties: ParagraphProperties {
        $0.leftIndent = indent
        $0.rightIndent = indent
      })
  }

  /// A title as a paragraph.
  func paragraph(_ text: String, _ style: StyleName, width: Length, bookmarks: [String] = []) -> Paragraph {
    let lines = lines(text, style, width: width)
    let inlines = [Inline.text(text, TextProperties())].broken(before: lines.breaks)
    var paragraph = Paragraph(inlines, style, properties: lines.properties, bookmarks: bookmarks)
    setOnGrid(&paragraph, style, lines: lines.count)
    return paragraph
  }

  /// Gives the title of a page with a grid as much room as whole lines of the text take, so that the lines below it stand where
  /// those of other pages stand (GB/T 9704-2012: 22 lines on each side).
  ///
  /// - Parameter isAbove: Whether what is added stands above the title, because its next line belongs to it.
  func setOnGrid(_ paragraph: inout Paragraph, _ style: StyleName, lines: Int, isAbove: Bool = false) {
    let look = layout.styles.first { $0.name == style.rawValue }?.paragraph
    guard style.rawValue == StyleName.title.rawValue, let pitch = layout.page.linePitch, pitch > .zero,
      case .exactly(let height)? = look?.lineSpacing
    else { return }
    let (before, after) = (look?.spaceBefore ?? .zero, look?.spaceAfter ?? .zero)
    let total = before + height * Double(lines) + after
    // A little less room is no harm.
    let whole = pitch * ((total.points - 5) / pitch.points).rounded(.up)
    if isAbove {
      paragraph.properties.spaceBefore = before + whole - total
    } else {
      paragraph.properties.spaceAfter = after + whole - total
    }
  }

  private func wordEnds(_ text: String, most: Double) -> [Bool]? {
    guard TextWidth.characters(text) > most else { return nil }
    return chinese.lineEnds(of: Array(text.unicodeScalars))
  }
}

extension CompositionRequest {
  /// Sets the titles of the paper.
  var titles: TitleSetting { TitleSetting(layout, work(TitleWords.self).untraced(\.chinese)) }
}

extension [Inline] {
  /// The same with line ends before some of its scalars, as far as these stand in plain text.
  func broken(before breaks: [Int]) -> [Inline] {
    guard !breaks.isEmpty else { return self }
    var result: [Inline] = []
    var place = 0
    for inline in self {
      guard case .text(let text, let look) = inline else {
        place += inline.text.unicodeScalars.count
        result.append(inline)
        continue
      }
      let scalars = text.unicodeScalars
      var line = String.UnicodeScalarView()
      for (offset, scalar) in scalars.enumerated() {
        if place + offset > 0, breaks.contains(place + offset) {
          if !line.isEmpty { result.append(.text(String(line), look)) }
          result.append(.lineBreak)
          line = String.UnicodeScalarView()
        }
        line.append(scalar)
      }
      if !line.isEmpty { result.append(.text(String(line), look)) }
      place += scalars.count
    }
    return result
  }
}
