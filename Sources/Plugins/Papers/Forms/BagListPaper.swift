public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 装袋单.
  public static let bagList = PaperKind("bag-list")
}

/// 装袋单: what lies in the bag of each role, how many bags there are, and who gets them.
struct BagListPaper: Paper {
  let description = PaperDescription(
    kind: .bagList, title: Message("装袋单", english: "bag list"),
    explanation: Message(
      "装袋单：按领导、代表、列席、记者、会务组列出袋里装哪些材料、各多少份、发给谁；build --for 时生成，也可点名生成",
      english:
        "what lies in the bag of each role, how many bags, and who gets them; made by build --for, or when asked for"),
    tellsOfOthers: true, bags: Set(BagRole.allCases),
    looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor || request.bag != nil else { return Composition() }
    let bags = Self.bags(request)
    guard !bags.isEmpty else { return Composition() }
    let page = request.layout.formPage
    var composition = request.singlePaper(.bagList, "装袋单", page: page) {
      var blocks = request.head("装袋单", bookmark: "paper_bags", width: page.textWidth)
      for bag in bags {
        let count = bag.people.isEmpty ? "＿＿" : "\(bag.people.count)"
        blocks.append(.text("\(bag.title)（\(count)袋）", .groupHeading))
        blocks.append(
          .table(contents(bag, count: bag.people.isEmpty ? nil : bag.people.count, request, page.textWidth)))
        if let secrecy = request.meeting.secrecy, bag.role != .press {
          blocks.append(.text("会议密级为\(secrecy)：材料逐份编号、签收，会后按文件领退登记表收回。", .note))
        }
        guard !bag.people.isEmpty else { continue }
        blocks.append(.text("发放签收", .groupHeading))
        blocks.append(.table(recipients(bag, request, page.textWidth)))
      }
      blocks.append(.text("装袋：按序号自上而下装入，封口贴袋签。装袋人：＿＿＿＿　复核人：＿＿＿＿", .note))
      return blocks
    }
    if request.bag != nil { composition.findings += BagFinding.inferred(request.meeting) }
    return composition
  }

  /// The bags that the request is about, each with those who get it.
  static func bags(_ request: CompositionRequest) -> [PackedBag] {
    let groups = request.peopleByBag
    switch request.bag {
    case nil: return groups.map { PackedBag(title: $0.role.rawValue, role: $0.role, people: $0.people) }
    case .role(let role):
      return [PackedBag(title: role.rawValue, role: role, people: groups.first { $0.role == role }?.people ?? [])]
    case .person(let id, let name, let role):
      let all = groups.first { $0.role == role }?.people ?? []
      let position = all.firstIndex { $0.untraced(\.id) == id }
      return [
        PackedBag(
          title: name.text, role: role, people: position.map { [all[$0]] } ?? [], firstNumber: (position ?? 0) + 1)
      ]
    }
  }

  private func contents(
    _ bag: PackedBag, count: Int?, _ request: CompositionRequest,
    _ width: Length
  ) -> Table {
    let own = Set(bag.people.map { $0.untraced(\.id) })
    let papers = request.composed.filter { paper in
      // The label is on the bag.
      guard paper.kind != .bagLabels else { return false }
      return paper.bags?.contains(bag.role) ?? false || (own.count == 1 && !paper.recipients.isDisjoint(with: own))
    }
    let rows = papers.enumerated().map { index, paper in
      request.piece(about: paper) {
        ["\(index + 1)", paper.title, "1", count.map { "\($0)" } ?? "", "□", "□"]
      }
    }
    return request.formTable(
      [("序号", 1.8), ("材料", 10), ("每袋", 1.6), ("合计", 1.8), ("已装", 1.6), ("复核", 1.6)], rows: rows, spareRows: 2,
      width: width, rowHeight: .millimetres(8))
  }

  private func recipients(_ bag: PackedBag, _ request: CompositionRequest, _ width: Length) -> Table {
    let seats = request.arrangement.seats
    var list = ListTable<Traced<Person>>(columns: [
      .init(title: "袋号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in
        "\(bag.firstNumber + number - 1)"
      },
      .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
        person.name.padded
      },
      .init(title: "单位及职务", minimum: 8) { person, _ in person.titleText ?? "" },
      .init(title: "座位", minimum: 8, maximum: 14, staysOnOneLine: true) { person, _ in
        seats[person.untraced(\.id)]?.text ?? ""
      },
      .init(title: "签收", isCentered: true, minimum: 4, maximum: 5, isForm: true) { _, _ in "" },
    ])
    list.piece = { .person($0.name) }
    list.rowHeight = .millimetres(8)
    return list.table(bag.people, width: width, request)
  }
}

/// The bags of a role, or that of one person.
struct PackedBag {
  /// What the bags are called, such as 领导 or a name.
  let title: String
  /// Whose papers lie in them.
  let role: BagRole
  /// Who gets one each, in the order of their numbers.
  let people: [Traced<Person>]
  /// The number of the first, which one person has among all of the role.
  var firstNumber = 1
}
