internal import Assembler
internal import OfficeDocuments

/// How much of a sheet is taken by what stands above and below the drawing.
struct ChartFurniture {
  /// The height of a label such as 主席台 between parts of the drawing.
  let label: Double
  private let secrecy: Double
  private let title: String
  private let notes: [String]
  private let layout: Layout
  private let titles: TitleSetting

  init(title: String, notes: [String], _ request: CompositionRequest) {
    self.title = title
    self.notes = notes
    layout = request.layout
    titles = request.titles
    label = layout.room(of: .chartNote, lines: 1).points
    secrecy = request.meeting.secrecy == nil ? 0 : layout.room(of: .secrecy, lines: 1).points
  }

  /// The height on a page, with something to spare for what office programs round.
  func height(on page: PageSetup) -> Double {
    let width = page.textWidth.points
    let titleLines = titles.lines(title, .chartTitle, width: page.textWidth).count
    let size = layout.size(of: .chartNote).points
    let noteLines = notes.map { max(1, Int((TextWidth.characters($0) * size / width * 1.03).rounded(.up))) }
    let noteRoom = noteLines.reduce(0.0) { $0 + layout.room(of: .chartNote, lines: $1).points }
    // A caption above, and one line to spare.
    return secrecy + layout.room(of: .chartTitle, lines: titleLines).points + noteRoom + 2 * label
  }

  /// What a drawing that leaves much of its page is moved down by.
  func lead(above height: Double, on page: PageSetup) -> Double {
    let left = page.textHeight.points - self.height(on: page) - height
    return left > 40 ? min(90, left * 0.35) : 0
  }

  /// The height of what stands above the drawing on a page.
  func headHeight(on page: PageSetup) -> Double {
    let titleLines = titles.lines(title, .chartTitle, width: page.textWidth).count
    return secrecy + layout.room(of: .chartTitle, lines: titleLines).points + label + 2
  }
}
