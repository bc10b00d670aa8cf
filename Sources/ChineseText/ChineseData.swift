internal import Synchronization

/// What is known of Chinese in the tables that come with the program, each opened when it is first asked for.
///
/// Making one touches no disk. It may be shared among threads.
public final class ChineseData: Sendable {
  private let characters: LazyTable<SortedTable>
  private let strokeTable: LazyTable<SortedTable>
  private let inkTable: LazyTable<SortedTable>
  private let wordTables: LazyTable<WordTables>
  private let confusionList: LazyTable<Confusions>

  /// Names the folder of the tables; nil when there is none.
  public init(folder: String?) {
    characters = LazyTable("characters.txt", in: folder) { SortedTable($0) }
    strokeTable = LazyTable("strokes.txt", in: folder) { SortedTable($0) }
    inkTable = LazyTable("ink.txt", in: folder) { SortedTable($0) }
    wordTables = LazyTable("words.bin", in: folder) { WordTables($0) }
    confusionList = LazyTable("confusions.txt", in: folder) { path in
      MappedFile(path).map { Confusions(list: $0.bytes) }
    }
  }

  /// What is known of a character; nil for one that the table does not hold, and for all when there is no table, which
  /// ``missingTables`` then tells.
  public func facts(of scalar: Unicode.Scalar) -> CharacterFacts? {
    characters.table?.value(of: String(scalar)).map { CharacterFacts(fields: $0) }
  }

  /// The strokes of a character; nil for one that the table does not hold, and for all when there is no table, which
  /// ``missingTables`` then tells.
  public func strokes(of scalar: Unicode.Scalar) -> CharacterStrokes? {
    strokeTable.table?.value(of: String(scalar)).map { CharacterStrokes(fields: $0) }
  }

  /// Where the ink of a character lies; nil for one that the table does not hold, and for all when there is no table, which
  /// ``missingTables`` then tells.
  public func ink(of scalar: Unicode.Scalar) -> CharacterInk? {
    inkTable.table?.value(of: String(scalar)).flatMap { CharacterInk(fields: $0) }
  }

  /// The words of Chinese; nil when there is no table, which ``missingTables`` then tells.
  public var words: WordTables? { wordTables.table }

  /// The wrong forms of words that come with the program; none when there is no list, which ``missingTables`` then tells.
  public var confusions: Confusions { confusionList.table ?? Confusions() }

  /// Gives the memory of the words back to the system, for somebody who has looked through all texts and for whom a few words
  /// may yet be looked up: looking through them touches nearly all of the table.
  public func giveBackWords() { wordTables.opened?.giveBack() }

  /// For each scalar of a text whether a line may end behind it without cutting a word: a word ends there, and no single
  /// character that belongs to it follows, as in 推进会. Nil when there is no table.
  public func lineEnds(of text: [Unicode.Scalar]) -> [Bool]? {
    guard let words else { return nil }
    var cut = WordCut(words)
    var ends = cut.ends(of: text)
    let joining: Set<Unicode.Scalar> = ["为", "和", "与", "暨", "及", "在", "向", "对", "以", "把", "被", "让", "是", "就", "并"]
    for index in text.indices.dropLast() where ends[index] && ends[index + 1] && !joining.contains(text[index + 1]) {
      if Self.leading.contains(text[index + 1]), index + 2 < text.count, text[index + 2].isHan {
        ends[index + 1] = false
      } else {
        ends[index] = !text[index + 1].isHan || !text[index].isHan
      }
    }
    return ends
  }

  /// Words of one scalar that belong to what follows, such as 防 of 防|灭火; every other belongs to what stands before it, such
  /// as 县 of 云溪|县.
  private static let leading = Set("防抗治促保稳抓强惠兴扶助护创迎讲学严各本该再最更新大小老副总非反超零双多全".unicodeScalars)

  /// The files of the tables that were asked for and could not be opened, so that whoever answers to the user can say what
  /// was not done.
  public var missingTables: [String] {
    [characters.missing, strokeTable.missing, inkTable.missing, wordTables.missing, confusionList.missing].compactMap {
      $0
    }
  }
}

/// A table that is opened at the first look into it, and once.
private final class LazyTable<Table: Sendable>: Sendable {
  private enum Opening {
    case notTried, missing
    case opened(Table)
  }

  private let path: String
  private let isThere: Bool
  private let open: @Sendable (String) -> Table?
  private let opening = Mutex(Opening.notTried)

  init(_ name: String, in folder: String?, _ open: @escaping @Sendable (String) -> Table?) {
    path = (folder.map { $0 + "/" } ?? "") + name
    isThere = folder != nil
    self.open = open
  }

  /// The table; nil when it cannot be opened.
  var table: Table? {
    opening.withLock { opening in
      if case .notTried = opening { opening = (isThere ? open(path) : nil).map { .opened($0) } ?? .missing }
      return if case .opened(let table) = opening { table } else { nil }
    }
  }

  /// The table if somebody has asked for it.
  var opened: Table? { opening.withLock { if case .opened(let table) = $0 { table } else { nil } } }

  /// The path when it was asked for and could not be opened.
  var missing: String? {
    opening.withLock { if case .missing = $0 { path } else { nil } }
  }
}
