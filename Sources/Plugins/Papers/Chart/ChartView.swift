internal import Assembler

/// From where a chart looks at the room. What is on the left in one view is on the right in the other.
enum ChartView: CaseIterable {
  /// By somebody in the hall who looks at the rostrum: the rostrum is at the head of the sheet.
  case fromHall
  /// By somebody on the rostrum who looks at the hall: the rostrum is at the foot of the sheet.
  case fromRostrum

  /// What a sheet of the view says about itself.
  var title: String {
    switch self {
    case .fromHall: "台下视角（面向主席台）"
    case .fromRostrum: "台上视角（面向会场）"
    }
  }

  /// Puts what is in order from the front left into the order of this view.
  func leftToRight<Element>(_ elements: [Element]) -> [Element] { self == .fromHall ? elements : elements.reversed() }

  /// The order in which rows stand from the head to the foot of the sheet.
  func topToBottom<Element>(_ rows: [Element]) -> [Element] { self == .fromHall ? rows : rows.reversed() }
}

/// What one sheet of a chart shows.
struct ChartSheet {
  /// Whether the rostrum stands on it.
  var showsRostrum: Bool
  /// The seats of the rostrum that stand on it, as a range of numbers; nil for all.
  var rostrumNumbers: ClosedRange<Int>?
  /// The rows of the hall that stand on it; nil for none.
  var hallRows: ClosedRange<Int>?
  /// The seats in these rows that stand on it.
  var hallNumbers: ClosedRange<Int>?
  /// Which sheets show which blocks of the hall, on the sheet that tells it.
  var overview: ChartOverview?
}

/// Which sheets show which blocks of a hall.
struct ChartOverview {
  /// The rows of each block, from the front.
  var rows: [ClosedRange<Int>]
  /// The seats of each block, from the front left.
  var numbers: [ClosedRange<Int>]
  /// The number of the sheet of the first block; the others follow from left to right and from the front.
  var firstSheet = 2
}
