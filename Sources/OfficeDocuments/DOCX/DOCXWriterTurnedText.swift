/// Text set into lines inside a box, for programs that turn drawn words but not the text of a box.
///
/// Widths are estimated from the kinds of characters; each piece is then drawn exactly as wide as estimated.
struct DOCXTurnedText {
  /// Characters of one look that stand together, placed in the upright box.
  struct Piece {
    var text: String
    var look: TextProperties
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
  private var lines: [Line] = []

  /// Sets the text of a box.
  init(_ shape: Shape, styles: DOCXWriterStyles) {
    self.styles = styles
    for paragraph in shape.paragraphs { add(paragraph, boxWidth: max(1, shape.width.points)) }
    let height = lines.reduce(0) { $0 + $1.height }
    var top =
      switch shape.verticalAlignment {
      case .top: 0.0
      case .center: (shape.height.points - height) / 2
      case .bottom: shape.height.points - height
      }
    for line in lines {
      place(line, top: top)
      top += line.height
    }
  }

  private mutating func add(_ paragraph: Paragraph, boxWidth: Double) {
    let style = (paragraph.style.flatMap { styles[$0] } ?? styles.normal).resolved
    let properties = paragraph.properties.over(style.paragraph)
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
      let look = own.over(style.text)
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
        let scale = piece.look
        let before = core.before.unicodeScalars.reduce(0) { $0 + Self.width(of: $1, scale) }
        let width = core.text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1, scale) }
        pieces.append(
          Piece(
            text: core.text, look: piece.look, left: .points(left + before),
            top: .points(top + (line.height - size) / 2), width: .points(max(1, width)), height: .points(size)))
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

extension DOCXWriterPart {
  /// Writes the text of an upside-down box as VML WordArt, which every program turns.
  mutating func turnedText(_ shape: Shape, _ state: inout DOCXWriterState) {
    let text = DOCXTurnedText(shape, styles: state.styles)
    if text.isIncomplete {
      state.note(
        "倒置文本框里的图片、图形、脚注和页码在 LibreOffice 中不显示",
        english: "LibreOffice does not show pictures, shapes, notes and page numbers inside boxes that are upside down")
    }
    xml.start("w:pict")
    defineWordArt()
    if shape.fill != nil || shape.border?.isVisible == true { frame(shape, &state) }
    for piece in text.pieces { wordArt(piece, in: shape, &state) }
    xml.end()
  }

  private mutating func defineWordArt() {
    guard !definesWordArt else { return }
    definesWordArt = true
    xml.start(
      "v:shapetype",
      [
        "id": "_x0000_t136", "coordsize": "21600,21600", "o:spt": "136", "adj": "10800",
        "path": "m@7,l@8,m@5,21600l@6,21600e",
      ])
    xml.element("v:formulas") { xml in
      let equations = [
        "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
        "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7",
        "sum @6 0 @5",
      ]
      for equation in equations { xml.empty("v:f", ["eqn": equation]) }
    }
    xml.empty(
      "v:path",
      [
        "textpathok": "t", "o:connecttype": "custom", "o:connectlocs": "@9,0;@10,10800;@11,21600;@12,10800",
        "o:connectangles": "270,180,90,0",
      ])
    xml.empty("v:textpath", ["on": "t", "fitshape": "t"])
    xml.end()
  }

  private mutating func frame(_ shape: Shape, _ state: inout DOCXWriterState) {
    let fill = shape.fill.flatMap { state.color($0) }
    xml.start("v:rect")
    xml.attribute(
      "style",
      vmlPlace(left: shape.left, top: shape.top, width: shape.width, height: shape.height, number: state.nextDrawing()))
    if let fill { xml.attribute("fillcolor", "#\(fill)") } else { xml.attribute("filled", "f") }
    if let border = shape.border, border.isVisible {
      xml.attribute("strokecolor", "#\(state.color(border.color) ?? "000000")")
      xml.attribute("strokeweight", border.width.vmlPoints)
      if border.isDashed { xml.empty("v:stroke", ["dashstyle": "dash"]) }
    } else {
      xml.attribute("stroked", "f")
    }
    xml.end()
  }

  private mutating func wordArt(_ piece: DOCXTurnedText.Piece, in shape: Shape, _ state: inout DOCXWriterState) {
    // Each piece turns about its own middle, so the box turns when every piece changes sides too.
    let left = shape.left + shape.width - piece.left - piece.width
    let top = shape.top + shape.height - piece.top - piece.height
    let number = state.nextDrawing()
    xml.start("v:shape")
    xml.attribute("id", "_x0000_s\(2048 + number)")
    xml.attribute("type", "#_x0000_t136")
    xml.attribute(
      "style",
      vmlPlace(left: left, top: top, width: piece.width, height: piece.height, number: number) + ";rotation:180")
    xml.attribute("fillcolor", "#\(piece.look.color.flatMap { wordColor($0) } ?? "000000")")
    xml.attribute("stroked", "f")
    xml.start("v:textpath")
    let isLatin = piece.text.unicodeScalars.allSatisfy { $0.value < 0x2000 }
    let font = (isLatin ? piece.look.latinFont : nil) ?? piece.look.eastAsianFont ?? piece.look.latinFont ?? "宋体"
    var style = "font-family:\"\(font.filter { !"\";".contains($0) })\";font-size:\(piece.height.vmlPoints)"
    if piece.look.isBold == true { style += ";font-weight:bold" }
    if piece.look.isItalic == true { style += ";font-style:italic" }
    xml.attribute("style", style)
    xml.attribute("string", piece.text)
    xml.end()
    xml.end()
  }

  private func vmlPlace(left: Length, top: Length, width: Length, height: Length, number: Int) -> String {
    "position:absolute;margin-left:\(left.vmlPoints);margin-top:\(top.vmlPoints);width:\(width.vmlPoints);"
      + "height:\(height.vmlPoints);z-index:\(number);"
      + "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
  }
}
