import Assembler
import OfficeDocuments
import Plugins

extension PaperKind {
  /// 通讯录.
  public static let contactList = PaperKind("contact-list")
}

/// 通讯录: the telephone numbers of everybody who takes part, for the staff.
public struct ContactListPaper: Paper {
  /// Creates the paper.
  public init() {}

  /// What it is called, what it is for, and the looks it needs.
  public let description = PaperDescription(
    kind: .contactList, title: Message("通讯录", english: "contact list"),
    explanation: Message("参会人员的电话，会务人员用", english: "telephone numbers of everybody who takes part, for the staff"),
    looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText))

  /// One list, without those who gave no number; none when nobody did.
  public func compose(_ request: CompositionRequest) -> Composition {
    let people = request.expectedPeople.filter { $0.phone != nil }
    guard !people.isEmpty else { return Composition() }
    let page = request.layout.formPage
    let bookmark = "paper_contacts"
    var list = ListTable<Traced<Person>>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
      .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
        person.name.padded
      },
      .init(title: "单位及职务", minimum: 8) { person, _ in person.titleText ?? "" },
      .init(title: "电话", isCentered: true, minimum: 7, maximum: 14) { person, _ in person.phone ?? "" },
    ])
    // A row is about a person: the manifest says for each from which cells it was made.
    list.piece = { .person($0.name) }
    var blocks = request.head("通讯录", bookmark: bookmark, width: page.textWidth)
    blocks += request.factLines(request.meeting.headFacts.filter { $0.label == "时间" })
    blocks.append(.table(list.table(people, width: page.textWidth, request)))
    return Composition(papers: [
      request.paper(.contactList, fileName: "通讯录", bookmark: bookmark, belongsInBooklet: false) {
        request.document(title: "通讯录", sections: [request.section(blocks, page: page)])
      }
    ])
  }
}
