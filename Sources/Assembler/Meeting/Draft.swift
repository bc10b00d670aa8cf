public import OfficeDocuments

/// Somebody's own text for the meeting, read once into its parts.
///
/// Whoever asks what a paragraph of a draft is (reading, papers, checks, the reckoning of reading time) asks here.
public struct Draft: Hashable, Sendable {
  /// The file as read.
  public var file: OfficeFile
  /// The parts in reading order: every paragraph that shows something, and every table. Empty for a workbook.
  public var parts: [DraftPart]
  /// The title as the text gives it, its lines joined and the spaces between its letters taken out; nil without one.
  public var title: Located<String>?
  /// Who speaks, as the lines below the title or the title itself say.
  public var speaker: PersonReference?
  /// The day on which it is spoken, as the lines below the title say.
  public var date: Located<CalendarDate>?
  /// What the name of the file seems to say of title and speaker: a guess, believed only where nothing contradicts it.
  public var fileName: DraftFileName
  /// What recognition is unsure of, for the user to look at.
  public var doubts: [Finding]

  /// How far the draft has come, as a mark or the bracket behind its title says: 审议稿, 草案, 征求意见稿.
  public var status: Located<String>? {
    for part in parts {
      switch part.role {
      case .mark, .title, .subtitle, .secrecy, .urgency: break
      case .issuer, .documentNumber, .signer, .byline, .fact: continue
      default: return nil
      }
      let text = part.text
      if let word = Self.statuses.first(where: text.contains), text.count <= word.count + 4 || text.contains("（" + word)
      {
        return Located(word, at: part.location)
      }
    }
    return nil
  }

  private static let statuses = ["征求意见稿", "审议稿", "讨论稿", "送审稿", "修订稿", "草案", "草稿", "代拟稿", "初稿", "定稿"]

  /// Whether words stand in its headers or footers; page numbers between dashes are none.
  public var hasWordsInFurniture: Bool {
    guard case .document(let document) = file.content else { return false }
    return TextFlow(document, stories: [.header, .footer]).contains { passage in
      passage.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
  }

  /// Whether it is a paper that another office has finished, and no text to be set: it has a red head or a number, and headers or
  /// footers of its own. A guess, which the list of materials may contradict (原样).
  public var isFinishedPaper: Bool {
    parts.contains { $0.role == .issuer || $0.role == .documentNumber } && hasWordsInFurniture
  }

  /// Whether the text begins with a title.
  public var hasTitle: Bool { parts.contains { $0.role == .title } }
}

/// A paragraph or table of a draft, and what it is.
public struct DraftPart: Hashable, Sendable {
  /// What it is.
  public var role: DraftRole
  /// The paragraph or table. The title in a table of one cell comes without its table.
  public var block: Block
  /// The number of the section of the document, from 0, whose page it stands on.
  public var section: Int
  /// Where it stands.
  public var location: Location

  /// The paragraph; nil for a table.
  public var paragraph: Paragraph? { if case .paragraph(let paragraph) = block { paragraph } else { nil } }

  /// The text with the label of automatic numbering; empty for a table.
  public var text: String { paragraph?.labelledText ?? "" }
}

/// What a part of a draft is, told by its text and its place, because drafts come without usable styles.
///
/// The elements of official papers are those of GB/T 9704-2012.
public enum DraftRole: Hashable, Sendable {
  /// The degree of secrecy, perhaps with its term: 机密★1年 (7.2.2).
  case secrecy
  /// The degree of urgency: 特急 (7.2.3).
  case urgency
  /// The red head that names who issues the paper: 云溪县人民政府文件 (7.2.4).
  case issuer
  /// The number of the paper: 云政发〔2026〕7号 (7.2.5).
  case documentNumber
  /// Who signed the paper for issue: 签发人：侯晓玲 (7.2.6).
  case signer
  /// What the office notes above or below a title: 会议材料之三, 征求意见稿, 会后收回.
  case mark
  /// A line of the title.
  case title
  /// A line below the title that a dash begins.
  case subtitle
  /// Speaker, unit, place or date below the title.
  case byline
  /// A fact with its name at the head, such as 时间：2026年9月19日.
  case fact
  /// To whom an official paper goes: 各乡镇人民政府： (7.3.2).
  case recipients
  /// Whom a speech addresses: 同志们：.
  case salutation
  /// A heading that is a paragraph of its own, with its level from 1 to 4.
  case heading(Int)
  /// Body text that begins with a heading of a level from 1 to 2, up to and including a number of scalars.
  case runInHeading(level: Int, length: Int)
  /// An item of a list that is no heading.
  case listItem
  /// Running text.
  case body
  /// A table.
  case table
  /// A paragraph that shows something but holds no text: a picture, a note.
  case picture
  /// A line of the note that names the attachments: 附件：1.名单 (7.3.4).
  case attachmentNote
  /// The office or person that signs (7.3.5).
  case signature
  /// The date below the signature, or alone at the end (7.3.5).
  case signatureDate
  /// A remark in brackets below the date: （此件公开发布） (7.3.6).
  case remark
  /// The line that begins an attachment: 附件1 (7.3.7).
  case attachment

  /// Whether it belongs to the text that a speaker reads aloud.
  public var isSpoken: Bool {
    switch self {
    case .salutation, .heading, .runInHeading, .listItem, .body: true
    default: false
    }
  }
}
