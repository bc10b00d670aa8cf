internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// An item of the agenda in a template.
struct AgendaEntry {
  let item: Traced<AgendaItem>
  let number: Int
  let count: Int
  let facts: TemplateFacts

  static let table = PlaceholderTable<AgendaEntry>([
    .init("序号", "number", for: Message("第几项", english: "the number")) { "\($0.number)" },
    .init("序号汉字", "chineseNumber", for: Message("第几项，如 三", english: "the number in Chinese")) {
      ChineseNumeral.words($0.number)
    },
    .init("事项", "议题", "内容", "item", for: Message("事项", english: "the matter")) { $0.item.title.spacedOnce },
    .init("发言人", "汇报人", "speaker", for: Message("发言人，几个人用顿号隔开", english: "who speaks")) {
      $0.item.speakers.map(\.name.text).joined(separator: "、")
    },
    .init("发言人及职务", "speakerAndTitle", for: Message("发言人的单位职务和姓名", english: "who speaks, with the post")) { entry in
      entry.item.speakers.map { entry.facts.meeting.titleAndName($0) }.joined(separator: "、")
    },
    .init("日期", "date", for: Message("该项的日期", english: "the day")) {
      ($0.item.date ?? $0.facts.meeting.date)?.withWeekday
    },
    .init("时间", "time", for: Message("起止时刻，没有写的按时长推算", english: "the hours, worked out where they are not stated")) {
      $0.item.hoursText
    },
    .init("开始时间", "start", for: Message("开始时刻", english: "when it begins")) {
      $0.item.beginText
    },
    .init("结束时间", "end", for: Message("结束时刻", english: "when it ends")) { $0.item.endText },
    .init("时长", "minutes", for: Message("分钟数", english: "how many minutes")) { $0.item.minutes.map { "\($0)" } },
    .init("主持人", "host", for: Message("该项的主持人", english: "who presides over it")) { $0.item.host?.name.text },
    .init("地点", "venue", for: Message("该项的地点，没有写的用会议地点", english: "where")) { $0.item.venue ?? $0.facts.meeting.venue },
    .init("参加人员", "attendees", for: Message("参加人员", english: "who takes part")) { $0.item.attendees },
    .init("列席", "列席人员", "observers", for: Message("列席人员或单位", english: "who is present without being a member")) {
      $0.item.observers
    },
    .init("场次", "session", for: Message("场次", english: "the session")) { $0.item.session },
    .init("备注", "note", for: Message("备注", english: "the remark")) { $0.item.note },
    .init(condition: "首个", "first", for: Message("第一项", english: "whether the first")) { $0.number == 1 },
    .init(condition: "末个", "last", for: Message("最后一项", english: "whether the last")) { $0.number == $0.count },
  ])
}

/// A material in a template.
struct MaterialEntry {
  let material: Traced<Material>
  let number: Int
  let count: Int

  static let table = PlaceholderTable<MaterialEntry>([
    .init("序号", "编号", "number", for: Message("编号", english: "the number")) { "\($0.material.number)" },
    .init("材料之几", "chineseNumber", for: Message("如 会议材料之三", english: "such as 会议材料之三")) {
      MaterialNumbering.line($0.material.number)
    },
    .init("标题", "title", for: Message("标题", english: "the title")) { $0.material.title.spacedOnce },
    .init("发言人", "speaker", for: Message("发言人", english: "who speaks")) { $0.material.speaker?.name.text },
    .init("种类", "kind", for: Message("种类", english: "the kind")) { $0.material.kind },
    .init("状态", "status", for: Message("审议稿、征求意见稿等", english: "how far it has come")) { $0.material.status },
    .init(condition: "首个", "first", for: Message("第一份", english: "whether the first")) { $0.number == 1 },
    .init(condition: "末个", "last", for: Message("最后一份", english: "whether the last")) { $0.number == $0.count },
  ])
}

/// A group in a template.
struct GroupEntry {
  let name: String
  let group: Traced<Group>?
  let members: [Traced<Person>]
  let number: Int
  let count: Int
  let facts: TemplateFacts

  static let table = PlaceholderTable<GroupEntry>([
    .init("序号", "number", for: Message("第几组", english: "the number")) { "\($0.number)" },
    .init("组名", "group", for: Message("组名", english: "the name")) { $0.name },
    .init("召集人", "组长", "head", for: Message("召集人", english: "who leads it")) { $0.group?.head?.name.text },
    .init("副召集人", "副组长", "deputies", for: Message("副召集人", english: "who leads it in the place of the head")) {
      $0.group?.deputies.map(\.name.text).joined(separator: "、")
    },
    .init("记录员", "recorder", for: Message("记录员", english: "who takes the minutes")) { $0.group?.recorder?.name.text },
    .init("讨论地点", "地点", "room", for: Message("讨论地点", english: "where it meets")) { $0.group?.room },
    .init("人数", "count", for: Message("本组人数", english: "how many")) { "\($0.members.count)" },
    membersList,
  ])

  /// The people of the group, of whom templates ask as of all people.
  static let membersList = Placeholder<GroupEntry>(
    list: "组员", "members", for: Message("本组的人", english: "its members")
  ) { $0.facts.records($0.members) }
}
