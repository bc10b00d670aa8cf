internal import Assembler
internal import OfficeDocuments

/// A sheet on which cards of one size stand beside and below each other, to be cut along marks at its edge.
///
/// The marks stand in the header, at the same places on every sheet, so that a stack is cut at once; the cards are put on the
/// sheets so that the piles of the cut stack, laid on each other, lie in order.
struct CutSheet {
  /// The page.
  let page: PageSetup
  /// How many cards stand on it.
  var count: Int { columns * rows }
  private let columns: Int
  private let rows: Int
  private let width: Length
  private let height: Length
  private let left: Length
  private let top: Length

  /// A sheet that is as large as the card, or holds as many as there is room for.
  init(width: Length, height: Length, on sheet: (width: Length, height: Length)?) {
    self.width = width
    self.height = height
    let edge = Length.millimetres(sheet == nil ? 0 : 4)
    let size = sheet ?? (width, height)
    columns = max(1, Int((size.width - edge - edge).points / width.points + 0.001))
    rows = max(1, Int((size.height - edge - edge).points / height.points + 0.001))
    left = (size.width - width * Double(columns)) / 2
    top = (size.height - height * Double(rows)) / 2
    page = PageSetup(
      width: size.width, height: size.height, margins: Margins(all: .millimetres(5)),
      headerDistance: .millimetres(4), footerDistance: .millimetres(4))
  }

  /// Where the upper left corner of a card lies, counted row by row.
  func corner(_ position: Int) -> (left: Length, top: Length) {
    (left + width * Double(position % columns), top + height * Double(position / columns))
  }

  /// Which cards stand on each sheet, by the position on it; nil where nothing stands.
  func sheets(of cards: Int) -> [[Int?]] {
    let sheets = (cards + count - 1) / count
    return (0..<sheets).map { sheet in
      (0..<count).map { position in
        let card = position * sheets + sheet
        return card < cards ? card : nil
      }
    }
  }

  /// A paragraph for each sheet, which carries the shapes of its cards.
  func blocks(of cards: Int, shapes: (Int, (left: Length, top: Length)) -> [Shape]) -> [Block] {
    sheets(of: cards).enumerated().map { index, positions in
      let inlines = positions.enumerated().flatMap { position, card in
        card.map { shapes($0, corner(position)).map { Inline.shape($0) } } ?? []
      }
      return .paragraph(
        Paragraph(
          inlines, .tableText, properties: ParagraphProperties { $0.pageBreakBefore = index == 0 ? nil : true }))
    }
  }

  /// The marks to cut along: short lines outside the cards, so that nothing of them stays on a card.
  var cutMarks: [Shape] {
    guard count > 1 || left.points > 1 else { return [] }
    let length = Length.points(min(12, max(4, min(left.points, top.points) - 2)))
    let border = Border(width: .points(0.35), color: "595959")
    func line(_ left: Length, _ top: Length, _ width: Length, _ height: Length) -> Shape {
      Shape(kind: .line, left: left, top: top, width: width, height: height, border: border)
    }
    let (right, bottom) = (left + width * Double(columns), top + height * Double(rows))
    let gap = Length.points(1)
    return (0...columns).flatMap { column -> [Shape] in
      let x = left + width * Double(column)
      return [line(x, top - length - gap, .zero, length), line(x, bottom + gap, .zero, length)]
    }
      + (0...rows).flatMap { row -> [Shape] in
        let y = top + height * Double(row)
        return [line(left - length - gap, y, length, .zero), line(right + gap, y, length, .zero)]
      }
  }

  /// Dashed lines across all cards at some heights of each, such as those to fold along.
  func folds(at heights: [Length]) -> [Shape] {
    let border = Border(width: .points(0.5), color: "A6A6A6", isDashed: true)
    return (0..<rows).flatMap { row in
      heights.map { height in
        Shape(
          kind: .line, left: left, top: top + self.height * Double(row) + height, width: width * Double(columns),
          height: .zero, border: border)
      }
    }
  }
}

extension Section {
  /// The section with lines on every page, in the header, where an office that wants none deletes them once.
  func withLines(_ lines: [Shape]) -> Section {
    guard !lines.isEmpty else { return self }
    var section = self
    if section.header.odd.isEmpty { section.header.odd = [Paragraph([], .header)] }
    section.header.odd[0].inlines += lines.map { .shape($0) }
    return section
  }
}
