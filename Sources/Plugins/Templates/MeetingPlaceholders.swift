public import Assembler
public import OfficeDocuments

/// The names that templates may use, with their values: the one list of them.
public struct MeetingPlaceholders: TemplateFilling {
  /// Creates the list.
  public init() {}

  /// The names, for those who write templates.
  public var names: [TemplateNames] {
    let people = Self.lists.filter { $0.holdsPeople }.map(\.placeholder.name) + [GroupEntry.membersList.name]
    return [
      TemplateNames(lists: [], names: Self.meeting.map(\.name)),
      TemplateNames(lists: [], names: Self.lists.map(\.placeholder.name)),
      TemplateNames(lists: people, names: PersonEntry.table.all.map(\.name)),
      TemplateNames(lists: [Self.agenda.name], names: AgendaEntry.table.all.map(\.name)),
      TemplateNames(lists: [Self.materials.name], names: MaterialEntry.table.all.map(\.name)),
      TemplateNames(lists: [Self.groups.name], names: GroupEntry.table.all.map(\.name)),
    ]
  }

  /// The meeting, as templates ask for it.
  public func record(_ request: CompositionRequest, _ template: MeetingTemplate) -> TemplateRecord {
    let facts = TemplateFacts(request, template)
    let table = PlaceholderTable(Self.meeting + Self.lists.map(\.placeholder))
    return TemplateRecord { name in table.value(name, of: facts) ?? facts.picture(name, of: nil) }
  }
}

/// What templates ask of a meeting, worked out once for a template.
final class TemplateFacts {
  let request: CompositionRequest
  let template: MeetingTemplate
  private(set) lazy var people = request.expectedPeople
  private(set) lazy var seats = request.arrangement.seats
  private(set) lazy var reasons: [PersonID: OrderReason] = Dictionary(
    request.placedPeople.map { ($0.person.untraced(\.id), $0.reason) }, uniquingKeysWith: { first, _ in first })

  init(_ request: CompositionRequest, _ template: MeetingTemplate) {
    self.request = request
    self.template = template
  }

  var meeting: Traced<Meeting> { request.meeting }

  /// The people of some capacities; somebody without one takes part like anybody else.
  func people(_ roles: Set<AttendanceRole>) -> [Traced<Person>] {
    people.filter { roles.contains($0.role ?? .participant) }
  }

  func records(_ people: [Traced<Person>]) -> [TemplateRecord] {
    people.enumerated().map { index, person in
      let entry = PersonEntry(person: person, number: index + 1, count: people.count, facts: self)
      return TemplateRecord { PersonEntry.table.value($0, of: entry) ?? self.picture($0, of: person) }
    }
  }

  /// The picture that a name asks for; a missing one is blank.
  func picture(_ name: String, of person: Traced<Person>?) -> TemplateValue? {
    guard let wanted = TemplatePictureName(name) else { return nil }
    let width = wanted.width.map { Length.millimetres($0) }
    switch wanted.subject {
    case .file(let path):
      let image = template.pictures[path].flatMap { Image(file: $0, width: width, description: path) }
      return image.map { .picture($0) } ?? .text("")
    case .person:
      guard let person else { return nil }
      let name = person.name.text
      let found = ["jpg", "jpeg", "png"].lazy.compactMap { ending in
        self.template.pictures["\(TemplatePictureName.photographs)/\(name).\(ending)"]
      }.first
      // A photograph of one inch is 25 mm wide.
      let image = found.flatMap { Image(file: $0, width: width ?? .millimetres(25), description: name) }
      return image.map { .picture($0) } ?? .text("")
    }
  }
}

extension MeetingPlaceholders {
  static let meeting: [Placeholder<TemplateFacts>] = [
    .init("会议名称", "会议全称", "name", for: Message("会议名称", english: "the name of the meeting")) { $0.meeting.name },
    .init("主办单位", "organizer", for: Message("主办单位", english: "who holds it")) { $0.meeting.organizer },
    .init("编印单位", "publisher", for: Message("编印单位", english: "who prints the papers")) {
      $0.meeting.publisher ?? $0.meeting.organizer
    },
    .init("会议时间", "时间", "when", for: Message("日期、星期和起止时刻", english: "day and hours")) { $0.meeting.timeText },
    .init("会议日期", "日期", "date", for: Message("日期和星期，几天的写到末一天", english: "the day or days")) { $0.meeting.dateText },
    .init("成文日期", "day", for: Message("只有年月日，如 2026年9月1日", english: "the day without its name")) {
      $0.meeting.date?.chinese
    },
    .init("年", "year", for: Message("会议当年", english: "the year")) { $0.meeting.date.map { "\($0.year)" } },
    .init("月", "month", for: Message("会议当月", english: "the month")) { $0.meeting.date.map { "\($0.month)" } },
    .init("日", "dayOfMonth", for: Message("会议当日", english: "the day of the month")) {
      $0.meeting.date.map { "\($0.day)" }
    },
    .init("星期", "weekday", for: Message("星期几", english: "the day of the week")) { $0.meeting.date?.weekday.chinese },
    .init("开始时间", "start", for: Message("开会时刻", english: "when it begins")) { $0.meeting.start?.text },
    .init("结束时间", "end", for: Message("散会时刻", english: "when it ends")) { $0.meeting.end?.text },
    .init("签到时间", "signIn", for: Message("签到时刻", english: "when people sign in")) { $0.meeting.signIn?.text },
    .init("会议地点", "地点", "会场", "venue", for: Message("地点", english: "where it is held")) { $0.meeting.venue },
    .init("主持人", "host", for: Message("主持人姓名", english: "who presides")) { $0.meeting.host?.name.text },
    .init("主持人及职务", "hostAndTitle", for: Message("主持人的单位职务和姓名", english: "who presides, with the post")) { facts in
      facts.meeting.host.map { facts.meeting.titleAndName($0) }
    },
    .init("会议类别", "class", for: Message("会议类别", english: "the class of meeting")) { $0.meeting.meetingClass },
    .init("密级", "secrecy", for: Message("密级", english: "the degree of secrecy")) { $0.meeting.secrecy },
    .init("联系人", "contact", for: Message("会务联系人", english: "whom to call")) { $0.meeting.contact },
    .init("联系电话", "contactPhone", for: Message("会务联系电话", english: "the number to call")) { $0.meeting.contactPhone },
    .init("参会人数", "人数", "count", for: Message("参会总人数", english: "how many come")) { "\($0.people.count)" },
    .init("出席人数", for: Message("出席人数", english: "how many full participants")) { "\($0.people([.participant]).count)" },
    .init("列席人数", for: Message("列席人数", english: "how many observers")) { "\($0.people([.observer]).count)" },
    .init("请假人数", for: Message("请假人数", english: "how many are on leave")) { "\($0.request.absentPeople.count)" },
    .init("议程项数", for: Message("议程有几项", english: "how many items")) { "\($0.meeting.agenda.items.count)" },
    .init("排序说明", "orderNote", for: Message("名单排序说明", english: "how the list is ordered")) {
      $0.meeting.roster.orderNote
    },
    .init(condition: "草稿", "isDraft", for: Message("有错误未改、只出草稿时", english: "whether it is only a draft")) {
      $0.request.isDraft
    },
    .init(condition: "多天", for: Message("会议不止一天时", english: "whether it lasts several days")) {
      $0.meeting.lastDate != nil
    },
  ]

  /// A list, and whether it holds people.
  struct List: Sendable {
    var placeholder: Placeholder<TemplateFacts>
    var holdsPeople: Bool
  }

  static let lists: [List] =
    people.map { List(placeholder: $0, holdsPeople: true) }
    + [agenda, materials, groups].map { List(placeholder: $0, holdsPeople: false) }

  private static let people: [Placeholder<TemplateFacts>] = [
    .init(list: "参会人员", "名单", "people", for: Message("全体参会人员，按会议排序", english: "everybody who comes, in order")) {
      $0.records($0.people)
    },
    .init(list: "出席人员", "出席", "participants", for: Message("出席的人", english: "full participants")) {
      $0.records($0.people([.participant]))
    },
    .init(list: "列席人员", "列席", "observers", for: Message("列席的人", english: "observers")) {
      $0.records($0.people([.observer]))
    },
    .init(list: "特邀人员", "特邀", "guests", for: Message("特邀的人", english: "guests")) { $0.records($0.people([.guest])) },
    .init(list: "旁听人员", "旁听", "listeners", for: Message("旁听的人", english: "listeners")) {
      $0.records($0.people([.listener]))
    },
    .init(list: "工作人员", "staff", for: Message("工作人员", english: "staff")) { $0.records($0.people([.staff])) },
    .init(list: "媒体记者", "媒体", "记者", "press", for: Message("记者", english: "the press")) {
      $0.records($0.people([.press]))
    },
    .init(list: "主席台", "主席台人员", "rostrum", for: Message("主席台就座的人", english: "those on the rostrum")) {
      $0.records($0.request.rostrumPeople)
    },
    .init(list: "请假人员", "请假", "absent", for: Message("请假的人", english: "those on leave")) {
      $0.records($0.request.absentPeople)
    },
  ]

  static let agenda = Placeholder<TemplateFacts>(
    list: "议程", "会议议程", "agenda", for: Message("各项议程", english: "the items of the agenda")
  ) { facts in
    let items = facts.meeting.agenda.items
    return items.enumerated().map { index, item in
      let entry = AgendaEntry(item: item, number: index + 1, count: items.count, facts: facts)
      return TemplateRecord { AgendaEntry.table.value($0, of: entry) }
    }
  }

  static let materials = Placeholder<TemplateFacts>(
    list: "材料", "会议材料", "materials", for: Message("各份会议材料", english: "the materials")
  ) { facts in
    let materials = facts.meeting.materials
    return materials.enumerated().map { index, material in
      let entry = MaterialEntry(material: material, number: index + 1, count: materials.count)
      return TemplateRecord { MaterialEntry.table.value($0, of: entry) }
    }
  }

  static let groups = Placeholder<TemplateFacts>(
    list: "分组", "各组", "groups",
    for: Message("各组，组里可再用 {{#组员}}…{{/组员}}", english: "the groups, with {{#组员}} for their members")
  ) { facts in
    var order: [String] = []
    var members: [String: [Traced<Person>]] = [:]
    for person in facts.people {
      guard let group = person.group else { continue }
      if members[group] == nil { order.append(group) }
      members[group, default: []].append(person)
    }
    return order.enumerated().map { index, name in
      let group = facts.meeting.roster.groups.first { PersonName($0.name) == PersonName(name) }
      let entry = GroupEntry(
        name: name, group: group, members: members[name] ?? [], number: index + 1, count: order.count, facts: facts)
      return TemplateRecord { GroupEntry.table.value($0, of: entry) }
    }
  }
}
