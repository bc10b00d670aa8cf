public import OfficeDocuments

/// What somebody edited in a built paper, paragraph by paragraph and cell by cell.
public struct EditComparison: Sendable {
  /// A paragraph or cell that differs.
  public struct Difference: Hashable, Sendable {
    /// The text as it was built; nil for a new one.
    public var old: String?
    /// The text as it was edited; nil for one that was taken out.
    public var new: String?
    /// Which of several of one text the old one is, from 1.
    public var occurrence: Int
    /// The text before it in the built paper.
    public var behind: String
    /// What stands around it in the built paper, such as the other cells of the row.
    public var around: [String]
  }

  /// The differences in the order of the paper.
  public private(set) var differences: [Difference] = []

  /// Compares a paper as it was built with the same file after somebody worked in it.
  ///
  /// What office programs do when they save is no edit: other blanks, empty paragraphs, headers and footers with page numbers,
  /// and tables of contents counted anew.
  public init(built: OfficeFile, edited: OfficeFile) {
    compare(Self.texts(built, [.body, .cell, .note]), Self.texts(edited, [.body, .cell, .note]))
    // Boxes are written in any order.
    compare(Self.texts(built, .box).sorted(), Self.texts(edited, .box).sorted())
    compare(
      Self.furniture(built), Self.furniture(edited))
  }

  private static func texts(_ file: OfficeFile, _ stories: TextFlow.Stories) -> [Line] {
    TextFlow(file, stories: stories).map { Line($0.text) }.filter { !$0.key.isEmpty && !isContents($0.key) }
  }

  private static func furniture(_ file: OfficeFile) -> [Line] {
    let lines = TextFlow(file, stories: [.header, .footer]).map { Line($0.text) }
    return Set(lines.filter { $0.key.unicodeScalars.contains(where: \.properties.isAlphabetic) }).sorted()
  }

  /// A text, and the form in which it is compared.
  private struct Line: Hashable, Comparable {
    var key: String
    var text: String

    init(_ text: String) {
      key = EditedText.normalized(text)
      self.text = text.trimmingSpace()
    }

    static func == (left: Line, right: Line) -> Bool { left.key == right.key }
    static func < (left: Line, right: Line) -> Bool { left.key < right.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }

  /// Whether a text is a line of a table of contents, which programs count anew.
  private static func isContents(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let blank = scalars.lastIndex(of: " "), blank + 1 < scalars.count else { return false }
    return scalars[(blank + 1)...].allSatisfy { $0.ordinaryWidth.digit != nil } && scalars.count - blank <= 4
      && blank > 3
  }

  private mutating func compare(_ old: [Line], _ new: [Line]) {
    guard old != new else { return }
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
      end += 1
    }
    let (before, after) = (Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    // Two texts that changed places are two edits, each in its own place, and not one that moved.
    let unlike = zip(before, after).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
    if before.count == after.count, unlike.count <= removed.count + inserted.count {
      (removed, inserted) = (Set(unlike), Set(unlike))
    }
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      var (gone, come): ([Int], [Int]) = ([], [])
      while left < before.count, removed.contains(left) {
        gone.append(left)
        left += 1
      }
      while right < after.count, inserted.contains(right) {
        come.append(right)
        right += 1
      }
      for index in 0..<max(gone.count, come.count) {
        let position = start + (index < gone.count ? gone[index] : left)
        let text = index < gone.count ? before[gone[index]] : nil
        differences.append(
          Difference(
            old: text?.text, new: index < come.count ? after[come[index]].text : nil,
            occurrence: text.map { text in old[...min(position, old.count - 1)].count { $0 == text } } ?? 1,
            behind: position > 0 && position - 1 < old.count ? old[position - 1].text : "",
            around: Array(old[max(0, position - 5)..<min(old.count, position + 6)].map(\.key))))
      }
      if gone.isEmpty, come.isEmpty {
        left += 1
        right += 1
      }
    }
  }
}
