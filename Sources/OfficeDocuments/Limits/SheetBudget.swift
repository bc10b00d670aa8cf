/// What the cells of a workbook may still hold, because many cells can share one long text and repeat counts stand for
/// endless ones.
struct SheetBudget: Sendable {
  private let limits: ReadingLimits
  private var remainingCells: Int
  private var remainingBytes: Int

  init(_ limits: ReadingLimits) {
    self.limits = limits
    remainingCells = limits.sheetCells
    remainingBytes = limits.sheetTextBytes
  }

  /// Pays for cells and for the bytes of text that they show together; returns why they are too many.
  mutating func spend(cells: Int, bytes: Int) -> ReadingError? {
    remainingCells = remainingCells.addingClamping(-cells)
    remainingBytes = remainingBytes.addingClamping(-bytes)
    if remainingCells < 0 { return .tooManyCells(limits.sheetCells) }
    return remainingBytes < 0 ? .tooMuchSheetText : nil
  }
}
