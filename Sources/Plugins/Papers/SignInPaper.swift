internal import Assembler
internal import OfficeDocuments

/// 签到表: everybody who is expected, with room to sign, and empty rows for those who come instead.
struct SignInPaper: Paper {
  let description = PaperDescription(
    kind: .signIn, title: Message("签到表", english: "sign-in sheet"),
    explanation: Message(
      "应到人员的签到表，表头有会议要素，表后有空行备代会人签到",
      english: "a row to sign for everybody expected, the facts of the meeting, and spare rows for substitutes"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let groups = AttendeeListPaper.groups(request.listedPeople)
    let people = groups.flatMap(\.people)
    guard !people.isEmpty else { return Composition() }
    let bookmark = "paper_sign_in"
    let page = request.layout.formPage
    let facts = meeting.headFacts.filter { $0.label != "主持" }
    var blocks = request.head("签到表", bookmark: bookmark, width: page.textWidth)
    blocks += request.factLines(facts)
    let list = ListTable<Traced<Person>>.signIn(
      rowHeight: .millimetres(10.5), signature: 7,
      beforeSignature: [
        .init(title: "电话", isCentered: true, minimum: 6, maximum: 8, staysOnOneLine: true) { person, _ in
          person.phone ?? ""
        }
      ])
    let head = blocks
    let note = Block.text(footText(meeting, expected: people.count), .note)
    func sheet(_ list: ListTable<Traced<Person>>, spareRows: Int) -> Document {
      let table = list.table(people, spareRows: spareRows, width: page.textWidth, request)
      return request.document(title: "签到表", sections: [request.section(head + [.table(table), note], page: page)])
    }
    return Composition(papers: [
      request.paper(.signIn, fileName: "签到表", bookmark: bookmark, belongsInBooklet: false) {
        var spare = request.layout.spareRows
        // A last page of hardly more than the note is saved by fewer empty rows; three make room for the note and a longer post. Rows without words decide
        // on it, so that a post that becomes longer changes nothing else.
        if let rows = rowsOnLastPage(sheet(list.withoutWords, spareRows: spare), among: spare), rows + 6 <= spare {
          spare -= rows + 3
        }
        let document = sheet(list, spareRows: spare)
        return rowsOnLastPage(document, among: spare) == 0 ? sheet(list, spareRows: max(0, spare - 2)) : document
      }
    ])
  }

  /// How many empty rows stand on the page on which the note below the table ends; nil where the sheet has one page, or people
  /// stand there too.
  private func rowsOnLastPage(_ sheet: Document, among spareRows: Int) -> Int? {
    var sheet = sheet
    guard let section = sheet.sections.indices.last,
      let index = sheet.sections[section].blocks.indices.dropLast().last,
      case .table(var table) = sheet.sections[section].blocks[index]
    else { return nil }
    let rows = table.rows.indices.suffix(spareRows + 1)
    for row in rows {
      guard case .paragraph(var text)? = table.rows[row].cells.first?.blocks.first else { return nil }
      text.bookmarks = ["row \(row)"]
      table.rows[row].cells[0].blocks[0] = .paragraph(text)
    }
    sheet.sections[section].blocks[index] = .table(table)
    let pages = sheet.pageNumbers()
    let count = rows.count { pages["row \($0)"] == pages.pageCount }
    return pages.pageCount > 1 && count <= spareRows ? count : nil
  }

  private func footText(_ meeting: Traced<Meeting>, expected: Int) -> String {
    let onLeave = meeting.roster.people.count { !$0.untraced(\.isListed) }
    let blank = "＿＿＿"
    let leave = onLeave > 0 ? "已请假 \(onLeave) 人　" : ""
    return "应到 \(expected) 人　\(leave)实到\(blank)人　缺席\(blank)人　代会人请在空行签到，并在备注中写明代何人参会"
  }
}
