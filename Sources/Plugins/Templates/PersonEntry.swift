internal import Assembler
internal import OfficeDocuments

/// Somebody of a list of a template.
struct PersonEntry {
  let person: Traced<Person>
  let number: Int
  let count: Int
  let facts: TemplateFacts

  static let table = PlaceholderTable<PersonEntry>(
    [
      .init("序号", "number", for: Message("在本名单里的序号", english: "the number in the list")) { "\($0.number)" },
      .init("姓名", "name", for: Message("姓名", english: "the name")) { $0.person.name.text },
      .init("姓名加空", "paddedName", for: Message("两个字的姓名中间加空", english: "the name, short ones spaced")) {
        $0.person.name.padded
      },
      .init("单位", "unit", for: Message("单位", english: "the unit")) { $0.person.unit },
      .init("职务", "post", for: Message("职务", english: "the post")) { $0.person.post },
      .init("单位职务", "单位及职务", "title", for: Message("单位和职务连写", english: "unit and post")) { $0.person.titleText },
      .init("级别", "rank", for: Message("级别", english: "the rank")) { $0.person.rank },
      .init("身份", "role", for: Message("出席、列席等", english: "the capacity")) { $0.person.role?.rawValue },
      .init("组别", "所在组", "group", for: Message("所在的组", english: "the group")) { $0.person.group },
      .init("手机", "电话", "phone", for: Message("手机", english: "the telephone number")) { $0.person.phone },
      .init("座位", "seat", for: Message("座位", english: "the seat")) { $0.facts.seats[$0.person.untraced(\.id)]?.text },
      .init("备注", "note", for: Message("备注", english: "the remark")) { $0.person.note },
      .init("代会人", "substitute", for: Message("代会人", english: "who comes instead")) { $0.person.substitute?.name.text },
      .init("排序依据", "reason", for: Message("排在此处的依据", english: "the reason for the place in the order")) {
        $0.facts.reasons[$0.person.untraced(\.id)]?.message.chinese
      },
      .init(condition: "在主席台", for: Message("在主席台就座时", english: "whether on the rostrum")) {
        $0.facts.seats[$0.person.untraced(\.id)]?.area == .rostrum
      },
      .init(condition: "首个", "first", for: Message("名单里的第一个", english: "whether the first of the list")) {
        $0.number == 1
      },
      .init(condition: "末个", "last", for: Message("名单里的最后一个", english: "whether the last of the list")) {
        $0.number == $0.count
      },
    ]
      + Arrangement.allCases.map { arrangement in
        .init(arrangement.rawValue, for: Message(arrangement.rawValue, english: "what is arranged: \(arrangement)")) {
          $0.person.arrangement(arrangement)
        }
      })
}
