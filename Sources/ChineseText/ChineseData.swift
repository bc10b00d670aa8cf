internal import Synchronization

/// What is known of Chinese in the tables that come with the program, each opened when it is first asked for.
///
/// Making one touches no disk. It may be shared among threads.
public final class ChineseData: Sendable {
  private let characters: LazyTable

  /// Names the folder of the tables; nil when there is none.
  public init(folder: String?) { characters = LazyTable("characters.txt", in: folder) }

  /// What is known of a character; nil for one that the table does not hold, and for all when there is no table, which
  /// ``missingTables`` then tells.
  public func facts(of scalar: Unicode.Scalar) -> CharacterFacts? {
    characters.table?.value(of: String(scalar)).map { CharacterFacts(fields: $0) }
  }

  /// The files of the tables that were asked for and could not be opened, so that whoever answers to the user can say what
  /// was not done.
  public var missingTables: [String] { [characters].filter(\.isMissing).map(\.path) }
}

/// A table that is opened at the first look into it, and once.
private final class LazyTable: Sendable {
  private enum Opening {
    case notTried, missing
    case opened(SortedTable)
  }

  let path: String
  private let isThere: Bool
  private let opening = Mutex(Opening.notTried)

  init(_ name: String, in folder: String?) {
    path = (folder.map { $0 + "/" } ?? "") + name
    isThere = folder != nil
  }

  /// The table; nil when it cannot be opened.
  var table: SortedTable? {
    opening.withLock { opening in
      if case .notTried = opening { opening = (isThere ? SortedTable(path) : nil).map { .opened($0) } ?? .missing }
      return if case .opened(let table) = opening { table } else { nil }
    }
  }

  /// Whether it was asked for and could not be opened.
  var isMissing: Bool {
    opening.withLock { if case .missing = $0 { true } else { false } }
  }
}
