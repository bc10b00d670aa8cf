/// One part that holds paragraphs: the text itself, a header or footer, or the notes.
struct WordStory: Sendable {
  let part: String
  let tree: XMLTree
  let relationships: Relationships
  let names: WordVocabulary
  /// The field characters that begin a field which also ends.
  let completeFields: Set<Int>
  /// The page setups with the position of the element that ends their section, in order.
  let pages: [(end: Int, page: PageSetup)]
  /// Where the elements lie in the bytes of the part; nil unless somebody asks.
  let offsets: XMLByteOffsets?
  private let ordinals: XMLOrdinals

  init(part: String, tree: XMLTree, relationships: Relationships, offsets: XMLByteOffsets? = nil) {
    self.part = part
    self.offsets = offsets
    self.tree = tree
    self.relationships = relationships
    names = WordVocabulary(tree)
    ordinals = XMLOrdinals(of: ["w:p"], in: tree)
    (completeFields, pages) = Self.survey(tree, names)
  }

  /// Where an element stands.
  func place(of element: XMLElement) -> Place { Place(part: part, paragraph: ordinals.ordinal(of: element)) }

  /// The page that an element stands on.
  func page(at element: XMLElement) -> PageSetup {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].end < element.index { low = middle + 1 } else { high = middle }
    }
    return low < pages.count ? pages[low].page : pages.last?.page ?? .a4
  }

  /// Looks once through the part for what must be known before it is reached.
  private static func survey(
    _ tree: XMLTree, _ names: WordVocabulary
  ) -> (fields: Set<Int>, pages: [(end: Int, page: PageSetup)]) {
    var complete: Set<Int> = []
    var open: [Int] = []
    var pages: [(end: Int, page: PageSetup)] = []
    var index = 0
    while index < tree.nodes.count {
      let element = XMLElement(tree: tree, index: index)
      switch names[element] {
      case .deleted, .movedFrom, .sectionPropertiesChange:
        index = Int(tree.nodes[index].end)
        continue
      case .fieldCharacter:
        switch element.attribute("w:fldCharType") {
        case "begin": open.append(index)
        case "end": if let begin = open.popLast() { complete.insert(begin) }
        default: break
        }
      case .sectionProperties: pages.append((index, PageSetup(word: element)))
      default: break
      }
      index += 1
    }
    return (complete, pages)
  }
}

/// A field whose end has not come yet.
struct WordField {
  /// Begins that never end are no fields: their text would swallow the rest of the document.
  var isComplete: Bool
  var instruction = ""
  var isInResult = false
  /// What a box to tick or a list to choose from shows.
  var formValue: String?
  /// The paragraph in which the result begins, and how much stood before it there.
  var resultStart: (paragraph: Int, mark: Int)?
}

/// Reads the stories of a package into paragraphs and tables.
struct WordTextReader: ~Copyable {
  var package: OfficePackage
  var remarks: ReadingRemarks
  var budget: DocumentBudget
  let parts: WordParts
  var numbering: WordNumbering
  var story: WordStory
  /// The fields that are open, outermost first.
  var fields: [WordField] = []
  /// How many of the open fields have not come to their result, which hides their text.
  var openInstructions = 0
  /// Counts paragraphs, so that a field knows whether it ends where it began.
  var paragraphSerial = 0
  var pictures: [String: (bytes: [UInt8], format: Image.Format)?] = [:]
  /// The charts and diagrams whose words were looked for.
  var drawnParts: Set<String> = []
  var notes: [String: WordNotes] = [:]
  var furniture: [String: [Paragraph]] = [:]
  /// How far the numberings have counted in parts beside the text.
  private var countings: [String: WordNumbering] = [:]
  /// Where the text lies; nil unless somebody asks.
  var source: SourceText?

  init(
    package: consuming OfficePackage, remarks: ReadingRemarks, budget: DocumentBudget, parts: WordParts,
    story: WordStory
  ) {
    self.package = package
    self.remarks = remarks
    self.budget = budget
    self.parts = parts
    self.story = story
    numbering = parts.numbering
  }

  /// Reads something that stands apart from the text around it, so that an open field does not swallow it and its
  /// numbered paragraphs count by themselves.
  ///
  /// - Parameter counting: Whose counting goes on; nil for a text box, of which each begins anew.
  mutating func apart<Result>(
    in other: WordStory? = nil, counting: String? = nil, _ read: (inout WordTextReader) throws(ReadingError) -> Result
  ) throws(ReadingError) -> Result {
    let outer = (story, fields, openInstructions, numbering)
    if let other { story = other }
    (fields, openInstructions) = ([], 0)
    numbering = counting.flatMap { countings[$0] } ?? parts.numbering
    defer {
      if let counting { countings[counting] = numbering }
      (story, fields, openInstructions, numbering) = outer
    }
    return try read(&self)
  }

  /// A part that holds paragraphs, with the places of its bytes where somebody asks.
  mutating func story(
    _ part: String, _ tree: XMLTree, _ relationships: Relationships
  ) throws(ReadingError) -> WordStory {
    let offsets = source == nil ? nil : try package.offsets(of: tree, part)
    return WordStory(part: part, tree: tree, relationships: relationships, offsets: offsets)
  }

  /// Tells where the text of an element lies that was added last; white space at its ends may have been left out.
  func tellSource(of element: XMLElement, text: String, _ inlines: InlineCollector) {
    guard let offsets = story.offsets, !text.isEmpty else { return }
    let whole = element.text.unicodeScalars
    let ranges = offsets.scalars(of: element)
    let count = text.unicodeScalars.count
    guard ranges.count == whole.count, count <= ranges.count else { return }
    let skipped = count == ranges.count ? 0 : whole.prefix { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }.count
    guard skipped + count <= ranges.count else { return }
    inlines.tell(Array(ranges[skipped..<skipped + count]))
  }

  /// The title and the author in the properties of the package.
  mutating func coreProperties(
    _ relationships: Relationships
  ) throws(ReadingError) -> (title: String, creator: String) {
    let part = relationships.part(ofType: "core-properties") ?? "docProps/core.xml"
    guard let root = try package.optionalTree(part, &remarks)?.root else { return ("", "") }
    return (root.child("dc:title")?.text ?? "", root.child("dc:creator")?.text ?? "")
  }

  /// Which branch of an alternative is read: the first choice that is understood, else the fallback. Without a
  /// fallback the first choice is read all the same, so that no text is lost.
  func branch(of element: XMLElement) -> XMLElement? {
    var first: XMLElement?
    var fallback: XMLElement?
    for child in element.children {
      switch story.names[child] {
      case .choice:
        if first == nil { first = child }
        let required = (child.attribute("Requires") ?? "").split(whereSeparator: { $0 == " " || $0 == "\n" })
        if !required.isEmpty, required.allSatisfy({ Self.understoodPrefixes.contains($0) }) { return child }
      case .fallback: if fallback == nil { fallback = child }
      default: break
      }
    }
    return fallback ?? first
  }

  /// The extensions that this reader reads, by the prefixes that every program gives them.
  private static let understoodPrefixes: Set<Substring> = ["wps", "wpg", "wpc", "wp14", "w14", "w15", "a14", "v"]
}
