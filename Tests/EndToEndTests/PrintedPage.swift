import Foundation
import TestSupport
import Testing

/// A page of a PDF as pdftotext measures it, in points from the upper left corner.
struct PrintedPage {
  /// Text that stands on one line.
  struct Row {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var middle: Double { (top + bottom) / 2 }
  }

  let width: Double
  let height: Double
  /// The lines of text from top to bottom.
  let rows: [Row]

  /// The page number between its dashes, in the margin below the text.
  var numberRow: Row? { rows.last { $0.text.hasPrefix("—") && $0.text.hasSuffix("—") } }

  /// The lines above the page number.
  var text: [Row] { rows.filter { !($0.text.hasPrefix("—") && $0.text.hasSuffix("—")) } }

  /// The row that contains some words.
  func row(_ words: String) -> Row? { rows.first { $0.text.contains(words) } }

  /// The pages of a PDF.
  static func pages(of file: String) throws -> [PrintedPage] {
    let pdftotext = try #require(OutsideProgram.pdftotext)
    let shown = try pdftotext.run(["-bbox", "-enc", "UTF-8", file, "-"])
    try #require(shown.status == 0, "\(shown.errors)")
    return shown.output.components(separatedBy: "<page ").dropFirst().map { PrintedPage($0) }
  }

  private init(_ markup: String) {
    func number(_ name: String, _ text: Substring) -> Double {
      guard let start = text.range(of: name + "=\"") else { return .nan }
      return Double(text[start.upperBound...].prefix { $0 != "\"" }) ?? .nan
    }
    width = number("width", markup[...])
    height = number("height", markup[...])
    var rows: [Row] = []
    for word in markup.components(separatedBy: "<word ").dropFirst() {
      guard let end = word.firstIndex(of: ">") else { continue }
      let text = word[word.index(after: end)...].prefix { $0 != "<" }
      let row = Row(
        text: String(text), left: number("xMin", word[...]), right: number("xMax", word[...]),
        top: number("yMin", word[...]),
        bottom: number("yMax", word[...]))
      // Digits and ideographs of one line are of several fonts, and so of several heights.
      if let last = rows.last, abs(last.middle - row.middle) < 3, row.left > last.left {
        rows[rows.count - 1].text += row.text
        rows[rows.count - 1].right = row.right
      } else {
        rows.append(row)
      }
    }
    self.rows = rows.sorted { $0.middle < $1.middle }
  }
}
