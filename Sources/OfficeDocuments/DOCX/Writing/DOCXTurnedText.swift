/// Text set into lines inside a box, for programs that turn drawn words but not the text of a box.
///
/// Such a program stretches the ink of the words over a frame, so the frame of each piece is estimated from the kinds
/// of its characters; the words then stand as large as their size says, give or take what fonts differ.
struct DOCXTurnedText {
  /// Characters of one look that stand together, with the frame of their ink in the upright box.
  struct Piece {
    var text: String
    var look: TextProperties
    var size: Length
    var left: Length
    var top: Length
    var width: Length
    var height: Length
  }

  private struct Line {
    var pieces: [(text: String, look: TextProperties, width: Double)] = []
    var alignment = Alignment.left
    var left = 0.0
    var room = 0.0
    var height = 0.0

    var width: Double { pieces.reduce(0) { $0 + $1.width } }
  }

  /// The pieces from the first line to the last.
  private(set) var pieces: [Piece] = []
  /// Whether something was met that cannot be drawn as words, such as a picture.
  private(set) var isIncomplete = false

  private let styles: DOCXWriterStyles
  private let lineInk: [Shape.LineInk]
  private var lines: [Line] = []

  /// Sets the text of a box.
  init(_ shape: Shape, styles: DOCXWriterStyles) {
    self.styles = styles
    lineInk = shape.lineInk
    for paragraph in shape.paragraphs { add(paragraph, boxWidth: max(1, shape.width.points)) }
    let height = lines.reduce(0) { $0 + $1.height }
    var top =
      switch shape.verticalAlignment {
      case .top: 0.0
      case .center: (shape.height.points - height) / 2
      case .bottom: shape.height.points - height
      }
    for (index, line) in lines.enumerated() {
      let first = pieces.count
      place(line, top: top)
      if lineInk.count == lines.count { stretch(first..., to: lineInk[index]) }
      top += line.height
    }
  }

  /// Puts the pieces of a line where its ink is known to be.
  private mutating func stretch(_ line: PartialRangeFrom<Int>, to ink: Shape.LineInk) {
    guard let left = pieces[line].map(\.left).min(), let top = pieces[line].map(\.top).min(),
      let right = pieces[line].map({ $0.left + $0.width }).max(),
      let bottom = pieces[line].map({ $0.top + $0.height }).max()
    else { return }
    let across = ink.width.points / max(1, (right - left).points)
    let down = ink.height.points / max(1, (bottom - top).points)
    for index in pieces[line].indices {
      pieces[index].left = ink.left + (pieces[index].left - left) * across
      pieces[index].top = ink.top + (pieces[index].top - top) * down
      pieces[index].width = pieces[index].width * across
      pieces[index].height = pieces[index].height * down
    }
  }

  private mutating func add(_ paragraph: Paragraph, boxWidth: Double) {
    let style = styles.sheet[paragraph.style]
    let properties = styles.sheet.resolve(paragraph)
    let left = properties.leftIndent?.points ?? 0
    let room = max(1, boxWidth - left - (properties.rightIndent?.points ?? 0))
    let firstIndent = properties.firstLineIndent?.points ?? 0
    var line = Line(alignment: properties.alignment ?? .left, left: left + firstIndent, room: room - firstIndent)
    let plainSize = Self.size(style.text)
    func finish(_ line: Line) -> Line {
      var line = line
      let size = line.pieces.map { Self.size($0.look) }.max() ?? plainSize
      // The natural height of a line of Chinese type is about 1.3 times its size.
      switch properties.lineSpacing {
      case .exactly(let distance): line.height = distance.points
      case .atLeast(let distance): line.height = max(distance.points, size * 1.3)
      case .multiple(let factor): line.height = size * 1.3 * factor
      case nil: line.height = size * 1.3
      }
      return line
    }
    var texts: [(String, TextProperties)] = []
    if !paragraph.numberLabel.isEmpty { texts.append((paragraph.numberLabel, TextProperties())) }
    texts += words(in: paragraph.inlines, depth: 0)
    for (text, own) in texts {
      let look = own.inheriting(style.text)
      for scalar in text.unicodeScalars {
        let isBreak = scalar == "\n"
        let width = Self.width(of: scalar, look)
        if isBreak || (line.width + width > line.room + 0.5 && !line.pieces.isEmpty) {
          lines.append(finish(line))
          line = Line(alignment: line.alignment, left: left, room: room)
        }
        guard !isBreak else { continue }
        // Distributed characters stand apart, each drawn by itself.
        if line.alignment != .distributed, let last = line.pieces.indices.last, line.pieces[last].look == look {
          line.pieces[last].text.unicodeScalars.append(scalar)
          line.pieces[last].width += width
        } else {
          line.pieces.append((String(scalar), look, width))
        }
      }
    }
    lines.append(finish(line))
  }

  private mutating func words(in inlines: [Inline], depth: Int) -> [(String, TextProperties)] {
    var words: [(String, TextProperties)] = []
    for inline in inlines {
      switch inline {
      case .text(let text, let look): words.append((text, look))
      case .tab: words.append((" ", TextProperties()))
      case .lineBreak: words.append(("\n", TextProperties()))
      case .pageReference(_, let cached, let look): words.append((cached, look))
      case .link(_, let content) where depth < DOCXWriterSurvey.deepest:
        words += self.words(in: content, depth: depth + 1)
      case .ruby(let ruby) where depth < DOCXWriterSurvey.deepest:
        words += self.words(in: ruby.base, depth: depth + 1)
      case .pageBreak: break
      default: isIncomplete = true
      }
    }
    return words
  }

  private mutating func place(_ line: Line, top: Double) {
    let rest = max(0, line.room - line.width)
    var left =
      switch line.alignment {
      case .left, .justified: line.left
      case .center: line.left + rest / 2
      case .right: line.left + rest
      case .distributed: line.pieces.count > 1 ? line.left : line.left + rest / 2
      }
    let gap = line.alignment == .distributed && line.pieces.count > 1 ? rest / Double(line.pieces.count - 1) : 0
    for piece in line.pieces {
      let size = Self.size(piece.look)
      // Spaces at the ends would be stretched with the words, so they only take room.
      let core = Self.trimmed(piece.text)
      if !core.text.isEmpty {
        let before = core.before.unicodeScalars.reduce(0) { $0 + Self.width(of: $1, piece.look) }
        let width = core.text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1, piece.look) }
        let ink = InkEstimate(core.text)
        // Chinese characters stand 0.88 of their size above the line of writing, the rest below.
        let baseline = top + (line.height - size) / 2 + 0.88 * size
        pieces.append(
          Piece(
            text: core.text, look: piece.look, size: .points(size),
            left: .points(left + before + InkEstimate.side * size),
            top: .points(baseline - ink.top * size), width: .points(max(1, width - 2 * InkEstimate.side * size)),
            height: .points(max(1, (ink.top - ink.bottom) * size))))
      }
      left += piece.width + gap
    }
  }

  private static func trimmed(_ text: String) -> (before: String, text: String) {
    let scalars = Array(text.unicodeScalars)
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return (text, "") }
    var before = String.UnicodeScalarView()
    before.append(contentsOf: scalars[..<first])
    var core = String.UnicodeScalarView()
    core.append(contentsOf: scalars[first...last])
    return (String(before), String(core))
  }

  private static func size(_ look: TextProperties) -> Double {
    let size = look.size?.points ?? 10.5
    return size.isFinite ? size.clamped(to: 1...1638) : 10.5
  }

  /// About how wide a character is drawn, in points.
  private static func width(of scalar: Unicode.Scalar, _ look: TextProperties) -> Double {
    let em =
      switch scalar.value {
      case 0x20: 0.3
      case 0x30...0x39, 0x61...0x7A: 0.5
      case 0x41...0x5A: 0.68
      case 0..<0x2E80: scalar.value < 0x2000 ? 0.5 : 1.0
      default: 1.0
      }
    let spacing = look.letterSpacing?.points ?? 0
    let scale = Double((look.horizontalScale ?? 100).clamped(to: 1...600)) / 100
    return max(0.1, em * size(look) * scale + (spacing.isFinite ? spacing : 0))
  }
}
