import Foundation
import TestSupport
import Testing

/// Where the ink of names stands on printed cards. `Benchmarks/cards` measures more stocks and another program.
@Suite struct CardInkTests {
  /// The faces of a stock, top and height in millimetres; each is as wide as the page.
  struct Stock: CustomTestStringConvertible, Sendable {
    var name: String
    var width: Double
    var faces: [(top: Double, height: Double)]
    var testDescription: String { name }
  }

  private static let stocks = [
    Stock(name: "200×120毫米", width: 120, faces: [(40, 60), (100, 60)]),
    Stock(name: "A4对折", width: 210, faces: [(0, 148.5), (148.5, 148.5)]),
  ]

  @Test(
    .enabled(
      if: OutsideProgram.soffice != nil && OutsideProgram.pdftoppm != nil, "needs LibreOffice and poppler-utils"),
    arguments: stocks, ["docx", "odt"])
  func standsInTheMiddleOfItsFace(stock: Stock, ending: String) throws {
    let paper = try #require(
      try ExamplePackets.shared.get().shown.first { $0.contains("座牌（\(stock.name)）") && $0.hasSuffix(ending) })
    let pdf = try PrintedPapers.shared.get().file(of: paper)
    for page in 1...4 {
      let sheet = try Sheet(pdf, page: page)
      for face in stock.faces {
        let ink = try #require(sheet.ink(top: face.top, height: face.height), "no name on page \(page) of \(paper)")
        let across = (ink.left + ink.right - stock.width) / 2
        let down = (ink.top + ink.bottom - face.height) / 2 - face.top
        #expect(abs(across) <= 0.5 && abs(down) <= 0.5, "page \(page) of \(paper): \(across) across, \(down) down")
        #expect(ink.right - ink.left > stock.width * 0.75, "the name fills little of its card")
        #expect(ink.left > 1.5 && ink.right < stock.width - 1.5)
      }
    }
  }
}

/// A page drawn in greys.
private struct Sheet {
  private static let dotsAnInch = 200
  private let rows: [ArraySlice<UInt8>]
  private let dot = 25.4 / Double(Self.dotsAnInch)

  init(_ pdf: String, page: Int) throws {
    let folder = try TemporaryFolder()
    let pdftoppm = try #require(OutsideProgram.pdftoppm)
    let ended = try pdftoppm.run([
      "-gray", "-r", "\(Self.dotsAnInch)", "-f", "\(page)", "-l", "\(page)", "-singlefile", pdf, folder.path + "/page",
    ])
    try #require(ended.status == 0, "\(ended.errors)")
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path + "/page.pgm")))
    let head = bytes.prefix(40).split(separator: 0x0A).prefix(3).map { String(decoding: $0, as: UTF8.self) }
    let size = head[1].split(separator: " ").compactMap { Int($0) }
    let start = bytes.count - size[0] * size[1]
    rows = (0..<size[1]).map { bytes[(start + $0 * size[0])..<(start + ($0 + 1) * size[0])] }
  }

  /// The black box between two heights, in millimetres; the fold at the edges is left out.
  func ink(top: Double, height: Double) -> (left: Double, top: Double, right: Double, bottom: Double)? {
    let first = Int((top + 0.6) / dot)
    let inked = rows[first..<min(rows.count, Int((top + height - 0.6) / dot))].enumerated().compactMap { index, row in
      row.firstIndex { $0 < 96 }.flatMap { left in
        row.lastIndex { $0 < 96 }.map { (first + index, left - row.startIndex, $0 + 1 - row.startIndex) }
      }
    }
    guard let upper = inked.first, let lower = inked.last else { return nil }
    return (
      Double(inked.map(\.1).min() ?? 0) * dot, Double(upper.0) * dot, Double(inked.map(\.2).max() ?? 0) * dot,
      Double(lower.0 + 1) * dot
    )
  }
}
