public import OfficeDocuments

extension Draft {
  /// Reads a draft into its parts.
  ///
  /// - Parameters:
  ///   - file: The file as read.
  ///   - path: Its path, as findings shall show it.
  ///   - title: The title that the meeting states for it, which recognition takes into account.
  ///   - speaker: The speaker that the meeting states for it.
  public init(_ file: OfficeFile, path: String, title: String? = nil, speaker: PersonName? = nil) {
    self.file = file
    fileName = DraftFileName(path)
    parts = []
    doubts = []
    guard case .document(let document) = file.content else { return }
    var reading = DraftReading(path: path, head: DraftHead(title: title, speaker: speaker))
    reading.read(document)
    parts = reading.parts
    let head = reading.head
    self.title = head.title
    self.speaker = head.speaker
    date = head.date
    if self.speaker == nil, let title = head.title, let named = DraftHeadLine.speaker(inTitle: title.value) {
      self.speaker = PersonReference(named, at: title.location)
    }
    if let found = head.title, head.hasGuessedLine, !head.isConfirmed, !reading.beginsWithCall {
      doubts.append(.unsureTitle(found))
    }
  }
}

/// Goes through a document once and tells each part of it.
struct DraftReading {
  private(set) var parts: [DraftPart] = []
  private(set) var head: DraftHead
  /// Whether the text below the head begins by calling on somebody.
  private(set) var beginsWithCall = false

  private let path: String

  /// How many pieces may belong to the head.
  private static let headLimit = 16

  init(path: String, head: DraftHead) {
    self.path = path
    self.head = head
  }

  /// A paragraph or table before its role is known.
  private struct Piece {
    var block: Block
    var section: Int
    /// The paragraphs that may belong to the head: those of a table of one cell, or the paragraph itself.
    var headParagraphs: [Paragraph]
  }

  mutating func read(_ document: Document) {
    var pieces: [Piece] = []
    for (section, content) in document.sections.enumerated() {
      for block in content.blocks {
        guard case .paragraph = block else {
          pieces.append(
            Piece(
              block: block, section: section,
              headParagraphs: pieces.count < Self.headLimit ? block.framedParagraphs : []))
          continue
        }
        for passage in TextFlow([block], stories: [.body, .box]) {
          let paragraph = passage.paragraph
          guard !paragraph.labelledText.isBlank || paragraph.inlines.showSomething else { continue }
          pieces.append(
            Piece(
              block: passage.story == .body ? block : .paragraph(paragraph), section: section,
              headParagraphs: [paragraph]))
        }
      }
    }
    let textStart = readHead(pieces)
    parts.reserveCapacity(pieces.count)
    for piece in pieces[textStart...] { parts.append(textPart(piece)) }
    DraftEnd.tell(&parts)
  }

  /// Reads the head, and returns where the text begins.
  private mutating func readHead(_ pieces: [Piece]) -> Int {
    let texts = pieces.prefix(Self.headLimit + 4).map { $0.headParagraphs.first?.labelledText.trimmingSpace() ?? "" }
    for (index, piece) in pieces.prefix(Self.headLimit).enumerated() {
      if let paragraph = piece.headParagraphs.first, paragraph.labelledText.isBlank {
        parts.append(part(piece.block, .picture, piece.section))
        continue
      }
      guard !piece.headParagraphs.isEmpty else { return index }
      var tried = head
      var read: [DraftPart] = []
      for paragraph in piece.headParagraphs {
        guard let role = tried.take(paragraph, file: path, following: texts.dropFirst(index + 1)) else { break }
        let isWhole = piece.headParagraphs.count == 1 && piece.block.isParagraph
        read.append(part(isWhole ? piece.block : .paragraph(paragraph), role, piece.section))
      }
      // A frame that holds more than the head is a table of the text.
      guard read.count == piece.headParagraphs.count else { return index }
      head = tried
      parts += read
    }
    return min(pieces.count, Self.headLimit)
  }

  private mutating func textPart(_ piece: Piece) -> DraftPart {
    guard case .paragraph(let paragraph) = piece.block else { return part(piece.block, .table, piece.section) }
    let text = paragraph.labelledText.trimmingSpace()
    if text.isEmpty { return part(piece.block, .picture, piece.section) }
    let isFirst = parts.last.map { !$0.role.isSpoken && $0.role != .recipients } ?? true
    var role = DraftText.role(text, paragraph)
    if isFirst, Salutation.isSalutation(text) { role = .salutation }
    if isFirst, role == .body, head.title != nil, Salutation.isRecipients(text) { role = .recipients }
    if isFirst, role == .salutation || role == .recipients { beginsWithCall = true }
    return part(piece.block, role, piece.section)
  }

  private func part(_ block: Block, _ role: DraftRole, _ section: Int) -> DraftPart {
    DraftPart(role: role, block: block, section: section, location: Location(file: path, place: block.place ?? Place()))
  }
}

extension Finding {
  /// A title of several lines that nothing but their place holds together.
  static func unsureTitle(_ title: Located<String>) -> Finding {
    Finding(
      DraftFinding.unsureTitle,
      Message(
        "标题认作“\(title.value.shortened)”，由几行合成；不对的话请在材料里写明标题",
        english:
          "“\(title.value.shortened)” was taken for the title, from several lines; if that is wrong, state the title "
          + "with the material"),
      at: title.location, subject: title.value.shortened)
  }

  /// A draft without a title of its own.
  static func untitledDraft(_ title: String, at location: Location) -> Finding {
    Finding(
      DraftFinding.noTitle,
      Message(
        "来稿开头没有认出标题，用文件名“\(title.shortened)”作标题；不对的话请在材料里写明标题",
        english:
          "no title was recognized at the head of the draft, so the name of the file, “\(title.shortened)”, serves; "
          + "state the title with the material if that is wrong"),
      at: location, subject: title.shortened)
  }

  /// A speaker whom only the name of the file names.
  static func unbelievedSpeaker(_ name: PersonName, at location: Location) -> Finding {
    Finding(
      DraftFinding.unsureSpeaker,
      Message(
        "文件名像是说发言人是“\(name.text)”，名单上没有这个人，没有采用；是的话请写进名单和材料",
        english:
          "the name of the file seems to name “\(name.text)” as the speaker, who is not on the roster and was not "
          + "taken; if so, put the person on the roster and state the speaker with the material"),
      at: location, subject: name.text)
  }
}

extension Block {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  /// Where a block stands: a table at its first paragraph.
  fileprivate var place: Place? { TextFlow([self]).first { $0.paragraph.place != nil }?.paragraph.place }

  /// The paragraphs of a table that only frames a few lines: no row has text in more than one cell.
  fileprivate var framedParagraphs: [Paragraph] {
    guard case .table(let table) = self, table.rows.count <= 4 else { return [] }
    var lines: [Paragraph] = []
    for row in table.rows {
      let cells = row.cells.map { cell in
        TextFlow(cell.blocks).map(\.paragraph).filter { !$0.labelledText.isBlank }
      }.filter { !$0.isEmpty }
      guard cells.count <= 1 else { return [] }
      lines += cells.first ?? []
    }
    return lines.count <= 4 && lines.allSatisfy({ $0.text.unicodeScalars.count <= 80 }) ? lines : []
  }
}

extension [Inline] {
  /// Whether something shows although there is no text.
  fileprivate var showSomething: Bool {
    contains { inline in
      switch inline {
      case .image, .footnote, .pageNumber, .pageCount: true
      case .link(_, let content): content.showSomething
      case .text, .tab, .lineBreak, .pageBreak, .pageReference, .shape, .equation, .ruby: false
      }
    }
  }
}
