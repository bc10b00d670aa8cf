internal import Assembler
internal import OfficeDocuments

/// 讲话稿 and other materials: the text of each draft, unchanged, in the looks of the layout.
struct SpeechesPaper: Paper {
  let description = PaperDescription(
    kind: .speeches, title: Message("讲话稿等会议材料", english: "speeches and other materials"),
    explanation: Message(
      "每份来稿一份文件：文字一字不改，按版式统一标题、称呼、层次和正文的样式，左上角印材料编号；主持词不编号，不进汇编",
      english:
        "one paper for each draft: its text unchanged, in the styles of the layout, with its number; the host's script "
        + "has no number and stays out of the booklet"),
    bags: [.leader, .delegate, .observer, .staff],
    looks: .styles(
      .secrecy, .materialNumber, .title, .subtitle, .byline, .salutation, .body, .heading1, .heading2, .heading3,
      .heading4, .signature, .attachment, .tableHeading, .tableText, .footnote))

  /// What it may have to tell.
  var findingCodes: (any FindingCodes.Type)? { SpeechesFinding.self }

  func compose(_ request: CompositionRequest) -> Composition {
    var result = Composition()
    let materials = request.meeting.materials
    let numbers = materials.map(\.number)
    let isScript = materials.map(\.isHostScript)
    let digits = max(2, String(materials.count).count)
    let entries = materials.contentsEntries
    result.findings += materials.equalTitles
    var position = 0
    for (index, material) in materials.enumerated() {
      if !isScript[index] { position += 1 }
      guard material.untraced(\.draft) != nil else {
        result.findings.append(missing(material))
        continue
      }
      let place = String(isScript[index] ? 0 : position)
      let title = material.title.spacedOnce
      let bookmark = "material_\(index + 1)"
      // Stated numbers often count the rows of a sheet, so those of the host's scripts are passed over.
      let scripts = zip(numbers, isScript).count { $1 && $0 < numbers[index] }
      let number = isScript[index] ? nil : numbers[index] - scripts
      var paper =
        request.paper(
          .speeches, fileName: String(repeating: "0", count: digits - place.count) + "\(place)-\(title)",
          title: entries[index], bookmark: bookmark,
          // The host alone has the script; a reader of the booklet would learn what is said between the papers.
          belongsInBooklet: !isScript[index]
        ) {
          request.piece(.material(title)) {
            if let original = original(material, bookmark, request) { return original }
            let sections = sections(material, number: number, request, bookmark, &result.findings)
            return request.document(
              title: title, sections: sections.map { request.section($0.blocks, page: $0.page) })
          }
        }
      paper.contentsLead = contentsLead(material, number: number, request)
      if let original = material.untraced(\.original) {
        paper.finished = [
          ComposedPaper.Finished(bytes: original.bytes, fileNameExtension: original.format.fileNameExtension)
        ]
        result.findings.append(keptOriginal(material, original))
      } else if material.keepsOriginal == true {
        result.findings.append(notOriginal(material))
      }
      paper.bags = material.bags(secrecy: request.meeting.secrecy)
      if isScript[index], let host = request.meeting.host?.untraced(\.person) { paper.recipients = [host] }
      result.papers.append(paper)
    }
    return result
  }

  /// What the contents of the booklet say above the title: the number as it is printed on the material, and who speaks, with the
  /// post where both fit on a line.
  private func contentsLead(_ material: Traced<Material>, number: Int?, _ request: CompositionRequest) -> String? {
    // What its author made bears no number of ours.
    let label = material.untraced(\.original) == nil ? number.map(MaterialNumbering.line) : nil
    guard let speaker = material.speaker else { return label }
    let room = request.layout.page.textWidth.points / request.layout.size(of: .contentsSpeaker).points
    let lines = [request.meeting.titleAndName(speaker, separator: "　"), speaker.name.text].map {
      [label, $0].compactMap { $0 }
    }
    .map { $0.joined(separator: "　") }
    return lines.first { TextWidth.characters($0) <= room } ?? lines[1]
  }

  /// A material that stays as its author made it.
  private func original(_ material: Traced<Material>, _ bookmark: String, _ request: CompositionRequest) -> Document? {
    guard var original = material.untraced(\.original), let draft = material.draft,
      case .document(let document) = draft.file.content
    else { return nil }
    original.bookmark = bookmark
    var result = document.standing(as: original)
    result.fontSubstitutes = request.layout.fontSubstitutes
    return result
  }

  /// The draft below what stands above it, whatever it begins with.
  private func sections(
    _ material: Traced<Material>, number: Int?, _ request: CompositionRequest, _ bookmark: String,
    _ findings: inout [Finding]
  ) -> [(page: PageSetup, blocks: [Block])] {
    var sections = material.draft.map { self.sections(material, $0, request, bookmark, &findings) } ?? []
    var head = request.meeting.secrecyLines
    if let number {
      head.insert(.text(MaterialNumbering.line(number), .materialNumber), at: 0)
    }
    if sections.isEmpty { sections = [(request.layout.page, [])] }
    sections[0].blocks.insert(contentsOf: head, at: 0)
    return sections
  }

  private func sections(
    _ material: Traced<Material>, _ draft: Draft, _ request: CompositionRequest, _ bookmark: String,
    _ findings: inout [Finding]
  ) -> [(page: PageSetup, blocks: [Block])] {
    let layout = request.layout
    switch draft.file.content {
    case .document(let document):
      let conversion = DraftConversion(
        draft, document, titleBookmark: bookmark, layout: layout, titles: request.titles)
      var sections = conversion.sections.map { ($0.isLandscape ? layout.page.turned : layout.page, $0.blocks) }
      if !conversion.hasTitle {
        if sections.isEmpty { sections = [(layout.page, [])] }
        sections[0].1.insert(contentsOf: head(material, request, bookmark), at: 0)
      }
      if draft.hasWordsInFurniture { findings.append(furniture(material)) }
      return sections
    case .workbook(let workbook):
      let isWide = WorkbookConversion.columnCount(workbook) > WorkbookConversion.uprightColumns
      let page = isWide ? layout.formPage.turned : layout.formPage
      var cutColumns = 0
      let tables = WorkbookConversion.blocks(workbook, width: page.textWidth, cutColumns: &cutColumns)
      if cutColumns > 0 { findings.append(cut(material, cutColumns)) }
      return [(page, head(material, request, bookmark) + tables)]
    }
  }

  /// Title and speaker for a draft that begins with its text.
  private func head(_ material: Traced<Material>, _ request: CompositionRequest, _ bookmark: String) -> [Block] {
    var blocks: [Block] = [
      .paragraph(
        request.titles.paragraph(material.title, .title, width: request.layout.page.textWidth, bookmarks: [bookmark]))
    ]
    if let speaker = material.speaker {
      blocks.append(.text(request.meeting.titleAndName(speaker), .byline))
    }
    return blocks
  }

  private func missing(_ material: Traced<Material>) -> Finding {
    Finding(
      SpeechesFinding.noDraft,
      Message(
        "材料“\(material.title)”没有读到来稿，没有编入材料；请补上文件 \(material.file)",
        english: "the draft of “\(material.title)” could not be read and is left out; supply \(material.file)"),
      at: material.location(of: \.file), subject: material.title)
  }

  private func furniture(_ material: Traced<Material>) -> Finding {
    Finding(
      SpeechesFinding.pageFurniture,
      Message(
        "来稿“\(material.title)”的页眉页脚文字没有带入，会议材料统一使用版式的页码；如有需要请写进正文，或在材料里写“原样: 是”",
        english:
          "the words in headers and footers of “\(material.title)” are left out; put them into the text if "
          + "they matter, or say 原样: 是 with the material"),
      at: Location(file: material.file), subject: material.title)
  }

  private func keptOriginal(_ material: Traced<Material>, _ original: OriginalDocument) -> Finding {
    let isStated = material.keepsOriginal == true
    return Finding(
      SpeechesFinding.keptOriginal,
      Message(
        "“\(material.title)”\(isStated ? "按要求原样" : "像是外单位已成文的文件，原样")编入，页眉页脚、编号、样式和页面不变，没有加印材料编号"
          + (isStated ? "" : "；要按版式重排，请在材料里写“原样: 否”"),
        english:
          "“\(material.title)” \(isStated ? "goes" : "looks like a finished paper of another office and goes") in as it is, "
          + "without a number of ours" + (isStated ? "" : "; say 原样: 否 with the material to have it set anew")),
      at: Location(file: material.file), subject: material.title)
  }

  private func notOriginal(_ material: Traced<Material>) -> Finding {
    Finding(
      SpeechesFinding.notOriginal,
      Message(
        "“\(material.title)”要求原样编入，但只有 DOCX 和 ODT 文件能原样合订，已按版式重排；请另存为 DOCX 或 ODT",
        english:
          "“\(material.title)” is to go in as it is, but only DOCX and ODT files can; it was set anew, so save it as one of them"
      ),
      at: Location(file: material.file), subject: material.title)
  }

  private func cut(_ material: Traced<Material>, _ count: Int) -> Finding {
    Finding(
      SpeechesFinding.tooWide,
      Message(
        "材料“\(material.title)”的表格太宽，右边 \(count) 列排不下；请拆成几张表",
        english: "the sheet of “\(material.title)” is too wide and \(count) columns do not fit; split it"),
      at: Location(file: material.file), subject: material.title)
  }
}

/// What composing the speeches has to tell.
enum SpeechesFinding: FindingCodes {
  case noDraft, sameTitle, pageFurniture, tooWide, keptOriginal, notOriginal

  static let title = Message("编排讲话材料", english: "Composing speeches")

  var code: FindingCode {
    switch self {
    case .noDraft:
      FindingCode(
        "speeches.no-draft", .warning,
        title: Message("材料没有来稿", english: "a material without its draft"),
        explanation: Message("没有读到来稿，材料没有编入", english: "The draft could not be read and is left out"),
        remedy: Message("补上文件", english: "supply the file"))
    case .sameTitle:
      FindingCode(
        "speeches.same-title", .warning,
        title: Message("两份材料标题相同", english: "two materials of one title"),
        explanation: Message(
          "标题和发言人都相同，目录里分不清，也许是重复的稿子",
          english: "Title and speaker are the same, so the contents cannot tell them apart; one may be a double"),
        remedy: Message("写明发言人，改标题，或删去一份", english: "state the speakers, change a title, or remove one"))
    case .pageFurniture:
      FindingCode(
        "speeches.page-furniture", .info,
        title: Message("来稿的页眉页脚没有带入", english: "headers and footers of a draft are left out"),
        explanation: Message("会议材料统一用版式的页码", english: "The papers use the page numbers of the layout"),
        remedy: Message(
          "需要的文字写进正文，或在材料里写“原样: 是”",
          english: "put words that matter into the text, or say 原样: 是 with the material"))
    case .keptOriginal:
      FindingCode(
        "speeches.kept-original", .info,
        title: Message("材料原样编入", english: "a material that goes in as it is"),
        explanation: Message(
          "外单位已成文的文件（有红头或文号，也有自己的页眉页脚）或写明“原样: 是”的材料，不按版式重排",
          english:
            "A finished paper of another office, with a red head or number and headers of its own, or a material that says 原样: 是 "
            + "is not set anew"),
        remedy: Message("要按版式重排，在材料里写“原样: 否”", english: "say 原样: 否 with the material to have it set anew"))
    case .notOriginal:
      FindingCode(
        "speeches.not-original", .warning,
        title: Message("材料不能原样编入", english: "a material that cannot go in as it is"),
        explanation: Message("只有 DOCX 和 ODT 文件能原样合订", english: "Only DOCX and ODT files can be joined as they are"),
        remedy: Message("另存为 DOCX 或 ODT", english: "save it as DOCX or ODT"))
    case .tooWide:
      FindingCode(
        "speeches.too-wide", .error,
        title: Message("材料的表格太宽", english: "a table that is too wide"),
        explanation: Message("右边的列排不下", english: "Columns at the right do not fit"),
        remedy: Message("拆成几张表", english: "split it"))
    }
  }
}
