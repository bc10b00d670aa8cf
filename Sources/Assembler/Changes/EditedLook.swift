internal import OfficeDocuments

/// How somebody made a stretch of a paragraph look, in the words of an entry such as `加粗、字号22`.
public struct EditedLook: Hashable, Sendable {
  /// The stretch; empty for the whole paragraph.
  public var stretch: String
  /// Which of several stretches of these words in the paragraph it is, from 1.
  public var number: Int
  /// What was given to the characters; only what was edited is said.
  var characters: TextProperties
  /// What was given to the paragraph.
  var paragraph: ParagraphProperties

  static let examples = "加粗、字号22、颜色C00000、居中、行距28磅、首行缩进21磅、另起一页"

  init(
    stretch: String = "", number: Int = 1, characters: TextProperties = TextProperties(),
    paragraph: ParagraphProperties = ParagraphProperties()
  ) {
    self.stretch = stretch
    self.number = number
    self.characters = characters
    self.paragraph = paragraph
  }

  var isEmpty: Bool { characters.isEmpty && paragraph.isEmpty }

  /// The stretch, or the paragraph where it is the whole, for people.
  public func shownStretch(of paragraph: String) -> String { (stretch.isEmpty ? paragraph : stretch).shortened }

  private static let alignments: [(Alignment, String)] = [
    (.left, "左对齐"), (.center, "居中"), (.right, "右对齐"), (.justified, "两端对齐"), (.distributed, "分散对齐"),
  ]

  /// The look in words.
  public var words: String {
    var words: [String] = []
    func flag(_ value: Bool?, _ yes: String, _ no: String) {
      if let value { words.append(value ? yes : no) }
    }
    flag(characters.isBold, "加粗", "不加粗")
    flag(characters.isItalic, "倾斜", "不倾斜")
    flag(characters.isUnderlined, "下划线", "无下划线")
    flag(characters.isStruckThrough, "删除线", "无删除线")
    if let size = characters.size { words.append("字号" + Self.number(size.points)) }
    if let color = characters.color { words.append("颜色" + color) }
    if let highlight = characters.highlight {
      if case .color(let color) = highlight { words.append("底色" + color) } else { words.append("无底色") }
    }
    if let font = characters.eastAsianFont { words.append("字体" + font) }
    if let alignment = paragraph.alignment {
      words += Self.alignments.filter { $0.0 == alignment }.map(\.1)
    }
    for (name, length) in Self.lengths {
      if let length = paragraph[keyPath: length] { words.append("\(name)\(Self.number(length.points))磅") }
    }
    switch paragraph.lineSpacing {
    case .exactly(let height)?: words.append("行距\(Self.number(height.points))磅")
    case .atLeast(let height)?: words.append("行距至少\(Self.number(height.points))磅")
    case .multiple(let factor)?: words.append("行距\(Self.number(factor))倍")
    case nil: break
    }
    flag(paragraph.pageBreakBefore, "另起一页", "不另起一页")
    return words.joined(separator: "、")
  }

  private static var lengths: [(String, WritableKeyPath<ParagraphProperties, Length?>)] {
    [
      ("段前", \.spaceBefore), ("段后", \.spaceAfter), ("左缩进", \.leftIndent), ("右缩进", \.rightIndent),
      ("首行缩进", \.firstLineIndent),
    ]
  }

  /// Reads the words; nil where one of them is not understood.
  init?(_ text: String, stretch: String, number: Int) {
    self.init(stretch: stretch, number: number)
    for part in text.split(whereSeparator: { "、，,；; ".contains($0) }) {
      let word = String(part)
      func rest(_ head: String) -> String? { word.hasPrefix(head) ? String(word.dropFirst(head.count)) : nil }
      switch word {
      case "加粗": characters.isBold = true
      case "不加粗": characters.isBold = false
      case "倾斜": characters.isItalic = true
      case "不倾斜": characters.isItalic = false
      case "下划线": characters.isUnderlined = true
      case "无下划线": characters.isUnderlined = false
      case "删除线": characters.isStruckThrough = true
      case "无删除线": characters.isStruckThrough = false
      case "无底色": characters.highlight = Highlight.none
      case "另起一页": paragraph.pageBreakBefore = true
      case "不另起一页": paragraph.pageBreakBefore = false
      default:
        if understandsLength(word) {
          continue
        } else if let alignment = Self.alignments.first(where: { $0.1 == word })?.0 {
          paragraph.alignment = alignment
        } else if let points = rest("字号").flatMap(Double.init), (1...400).contains(points) {
          characters.size = .points(points)
        } else if let color = rest("颜色"), Self.isColor(color) {
          characters.color = color
        } else if let color = rest("底色"), Self.isColor(color) {
          characters.highlight = .color(color)
        } else if let font = rest("字体"), !font.isEmpty {
          characters.eastAsianFont = font
        } else {
          return nil
        }
      }
    }
    guard !isEmpty else { return nil }
  }

  /// Takes a distance or the height of lines.
  private mutating func understandsLength(_ word: String) -> Bool {
    func value(_ head: String, _ tail: String) -> Double? {
      guard word.hasPrefix(head), word.hasSuffix(tail) else { return nil }
      return Double(word.dropFirst(head.count).dropLast(tail.count)).flatMap { abs($0) <= 1000 ? $0 : nil }
    }
    for (name, length) in Self.lengths {
      if let points = value(name, "磅") {
        paragraph[keyPath: length] = .points(points)
        return true
      }
    }
    if let points = value("行距至少", "磅") {
      paragraph.lineSpacing = .atLeast(.points(points))
    } else if let points = value("行距", "磅") {
      paragraph.lineSpacing = .exactly(.points(points))
    } else if let factor = value("行距", "倍") {
      paragraph.lineSpacing = .multiple(factor)
    } else {
      return false
    }
    return true
  }

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
  }

  private static func number(_ points: Double) -> String {
    points == points.rounded() ? String(Int(points)) : String(points)
  }
}

extension EditedLook {
  /// How stretches of an edited paragraph look otherwise than they would as it is built, where both have the same text.
  static func differences(_ built: [TextRun], _ edited: [TextRun], of text: [Unicode.Scalar]) -> [EditedLook] {
    var result: [EditedLook] = []
    var start = 0
    var (one, other) = (built[...], edited[...])
    var pending: (range: Range<Int>, characters: TextProperties)?
    func settle() {
      guard let found = pending else { return }
      pending = nil
      // Blanks alone do not show how they look.
      guard text[found.range].contains(where: { !$0.isBlank }) else { return }
      if found.range == text.indices {
        result.append(EditedLook(characters: found.characters))
      } else {
        let stretch = String(scalars: text[found.range])
        result.append(
          EditedLook(
            stretch: stretch, number: Self.number(of: found.range, in: text), characters: found.characters))
      }
    }
    while let left = one.first, let right = other.first {
      let end = min(left.range.upperBound, right.range.upperBound, text.count)
      if end > start {
        let characters = difference(left.look, right.look)
        if characters.isEmpty {
          settle()
        } else if let last = pending, last.characters == characters, last.range.upperBound == start {
          pending = (last.range.lowerBound..<end, characters)
        } else {
          settle()
          pending = (start..<end, characters)
        }
        start = end
      }
      if left.range.upperBound <= end { one = one.dropFirst() }
      if right.range.upperBound <= end { other = other.dropFirst() }
      if left.range.upperBound > end, right.range.upperBound > end { break }
    }
    settle()
    return result
  }

  /// Which of several stretches of these words begins here, from 1.
  private static func number(of range: Range<Int>, in text: [Unicode.Scalar]) -> Int {
    (0...range.lowerBound).count { index in
      index + range.count <= text.count && text[index..<index + range.count].elementsEqual(text[range])
    }
  }

  private static func difference(_ old: TextProperties, _ new: TextProperties) -> TextProperties {
    TextProperties { look in
      if (old.isBold ?? false) != (new.isBold ?? false) { look.isBold = new.isBold ?? false }
      if (old.isItalic ?? false) != (new.isItalic ?? false) { look.isItalic = new.isItalic ?? false }
      if (old.isUnderlined ?? false) != (new.isUnderlined ?? false) { look.isUnderlined = new.isUnderlined ?? false }
      if (old.isStruckThrough ?? false) != (new.isStruckThrough ?? false) {
        look.isStruckThrough = new.isStruckThrough ?? false
      }
      if let size = new.size, let before = old.size, abs(size.points - before.points) > 0.26 {
        look.size = rounded(size)
      }
      let colors = (old.color ?? "000000", new.color ?? "000000")
      if colors.0 != colors.1 { look.color = colors.1 }
      if Self.shade(old) != Self.shade(new) { look.highlight = Self.shade(new).map { .color($0) } ?? Highlight.none }
      if let font = new.eastAsianFont, let before = old.eastAsianFont, font != before { look.eastAsianFont = font }
    }
  }

  /// Programs write lengths in units of their own.
  private static func rounded(_ length: Length) -> Length { .points((length.points * 10).rounded() / 10) }

  private static func rounded(_ spacing: LineSpacing) -> LineSpacing {
    switch spacing {
    case .exactly(let height): .exactly(rounded(height))
    case .atLeast(let height): .atLeast(rounded(height))
    case .multiple(let factor): .multiple((factor * 100).rounded() / 100)
    }
  }

  private static func isLike(_ old: LineSpacing?, _ new: LineSpacing?) -> Bool {
    switch (old ?? .multiple(1), new ?? .multiple(1)) {
    case (.exactly(let one), .exactly(let other)), (.atLeast(let one), .atLeast(let other)):
      abs(one.points - other.points) < 0.6
    case (.multiple(let one), .multiple(let other)): abs(one - other) < 0.03
    default: false
    }
  }

  private static func shade(_ look: TextProperties) -> String? {
    if case .color(let color)? = look.highlight { color } else { nil }
  }

  /// How an edited paragraph is set otherwise than as it is built.
  static func difference(_ old: ParagraphProperties, _ new: ParagraphProperties) -> EditedLook {
    EditedLook(
      paragraph: ParagraphProperties { look in
        // Programs that write Western text call left what Chinese ones call justified, when it was said nowhere.
        if let alignment = new.alignment, alignment != old.alignment ?? .left { look.alignment = alignment }
        for (_, length) in lengths {
          let (before, after) = (old[keyPath: length]?.points ?? 0, new[keyPath: length]?.points ?? 0)
          if abs(before - after) > 1 { look[keyPath: length] = rounded(.points(after)) }
        }
        if !isLike(old.lineSpacing, new.lineSpacing) {
          look.lineSpacing = rounded(new.lineSpacing ?? .multiple(1))
        }
      })
  }
}
