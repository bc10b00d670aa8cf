/// How much a file may hold before it is refused, so that no file can exhaust the machine.
public struct ReadingLimits: Hashable, Sendable {
  /// The entries of an archive. A packet has tens; Word files with many pictures have some hundreds.
  public var archiveEntries = 2_000
  /// The bytes of one unpacked entry. The largest honest sheets unpack to about 50 MiB.
  public var entryBytes = 64 << 20
  /// The bytes of all unpacked entries of one archive together; pictures are kept in memory.
  public var totalBytes = 192 << 20
  /// How many times larger than packed an entry may unpack; honest markup reaches about 30.
  public var expansionRatio = 200
  /// The unpacked bytes below which the ratio is not looked at, because tiny entries reach any ratio.
  public var expansionRatioGrace = 1 << 20
  /// How deep markup may nest; the limit of libxml2 itself.
  public var markupDepth = 256
  /// The elements of one part. A sheet of 20,000 rows and 30 columns has about 1.2 million.
  public var markupElements = 6_000_000
  /// The different names of elements and attributes in one part. All formats together define some 5,000, and libxml2
  /// needs ever longer to find one among very many.
  public var markupNames = 20_000
  /// The memory that the paragraphs, cells and runs of one document may take, estimated. A table of 20,000 people and
  /// eight columns takes about 150 MiB.
  public var documentBytes = 192 << 20
  /// The styles, numberings or relationships that one part declares. Word stops at about 4,000 styles.
  public var declarations = 50_000
  /// The bytes of a file as it lies on disk, all of which is held in memory. Drafts full of photographs reach tens of
  /// megabytes.
  public var fileBytes = 128 << 20
  /// The rows of a sheet; the most that any spreadsheet program writes.
  public var sheetRows = 1_048_576
  /// The columns of a sheet; the most that any spreadsheet program writes.
  public var sheetColumns = 16_384
  /// How often repeated empty or equal cells, rows and spaces are expanded; a repeat count can claim 2^31.
  public var repeatedItems = 10_000
  /// The cells with content of all sheets together; a roster of 20,000 people has some 200,000. A cell takes about 150
  /// bytes of memory.
  public var sheetCells = 1_000_000
  /// The bytes of text that the cells of all sheets show together; many cells can share one long text. A million cells
  /// of rosters show some 20 MiB.
  public var sheetTextBytes = 64 << 20
  /// The characters in the number format of a cell; Excel takes some 250, and every cell can use it.
  public var cellFormatLength = 255
  /// The characters in the format of an automatic number, which every paragraph of its list repeats; programs let users
  /// type some thirty.
  public var numberingFormatLength = 250
  /// The cells that the tables of a Markdown text may come to: its library fills every row up to the width of the first.
  public var markdownTableCells = 500_000
  /// The bytes of a text file; while its cells are split each character takes four bytes more.
  public var textBytes = 32 << 20
  /// The lines of a text. A book has some 20,000; a paragraph takes about 1 KiB of memory.
  public var textLines = 200_000

  /// Creates the default limits.
  public init() {}
}
