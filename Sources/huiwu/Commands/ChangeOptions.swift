internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// The late changes that a command line states.
struct ChangeOptions: ParsableArguments {
  @Option(parsing: .singleValue, help: help("某人请假：姓名", "somebody does not come: the name"))
  var absent: [String] = []

  @Option(parsing: .singleValue, help: help("代会：姓名=代会人，代会人可写“某某（单位职务）”", "somebody comes instead: name=substitute"))
  var substitute: [String] = []

  @Option(parsing: .singleValue, help: help("姓名写错了：旧=新", "a name was misspelt: old=new"))
  var rename: [String] = []

  @Option(parsing: .singleValue, help: help("职务变了：姓名=职务", "another post: name=post"))
  var post: [String] = []

  @Option(parsing: .singleValue, help: help("单位变了：姓名=单位", "another unit: name=unit"))
  var unit: [String] = []

  @Option(parsing: .singleValue, help: help("增加一人：姓名，或“某某（单位职务）”", "somebody more: a name, perhaps with unit and post"))
  var add: [String] = []

  @Option(parsing: .singleValue, help: help("换座：甲<->乙，或 甲=会场第3排第2座", "seats: A<->B, or A=会场第3排第2座"))
  var seat: [String] = []

  @Option(parsing: .singleValue, help: help("议程移位：事项=第几项", "another place in the agenda: item=position"))
  var moveItem: [String] = []

  @Option(parsing: .singleValue, help: help("议程取消一项：事项", "an item is dropped"))
  var dropItem: [String] = []

  @Option(parsing: .singleValue, help: help("换发言人：事项=姓名", "another speaker: item=name"))
  var speaker: [String] = []

  @Option(help: help("会议改时间：如 9:30 或 9:30—11:30；各项依次顺延", "another time, such as 9:30 or 9:30—11:30; the items follow"))
  var time: String?

  @Option(help: help("会议改地点", "another venue"))
  var venue: String?

  @Option(parsing: .singleValue, help: help("换稿：旧稿文件=新稿文件，都在会议文件夹里", "another draft: old file=new file"))
  var replaceDraft: [String] = []

  @Option(help: help("封名单以后缺席的座位：留空、同侧递补 或 重排", "seats of the absent after the freeze: 留空, 同侧递补 or 重排"))
  var onAbsence: String?

  @Option(help: help("同名的人所在单位", "the unit, where several have the name"))
  var ofUnit: String?

  @Option(help: help("谁提出的", "who stated it"))
  var by: String?

  @Option(help: help("什么时候提出的，照写", "when it was stated, as written"))
  var when: String?

  @Option(help: help("原因", "the reason"))
  var why: String?

  /// The changes, in the order of the options.
  func changes() throws(AssemblyError) -> [Change] {
    var changes: [Change] = []
    for name in absent { changes.append(Change(.absent, subject: name)) }
    for (option, kind, texts) in [
      ("--substitute", ChangeKind.substitute, substitute), ("--rename", .rename, rename), ("--post", .post, post),
      ("--unit", .unit, unit), ("--move-item", .moveItem, moveItem), ("--speaker", .speaker, speaker),
      ("--replace-draft", .draft, replaceDraft),
    ] {
      for text in texts {
        let (subject, new) = try pair(text, of: option)
        changes.append(Change(kind, subject: subject, new: new))
      }
    }
    for name in add { changes.append(Change(.add, subject: name)) }
    for text in seat {
      let parts = text.replacing("<->", with: "=").replacing("↔", with: "=")
      let (subject, new) = try pair(parts, of: "--seat")
      changes.append(Change(.seat, subject: subject, new: new))
    }
    for item in dropItem { changes.append(Change(.dropItem, subject: item)) }
    if let time { changes.append(Change(.time, new: time)) }
    if let venue { changes.append(Change(.venue, new: venue)) }
    var absentSeat: AbsentSeat?
    if let onAbsence { absentSeat = try Self.absentSeat(onAbsence) }
    for index in changes.indices {
      changes[index].who = by
      changes[index].when = when
      changes[index].why = why
      if [.absent, .substitute].contains(changes[index].kind) { changes[index].absentSeat = absentSeat }
      if let ofUnit, [.absent, .substitute, .rename, .post, .unit].contains(changes[index].kind) {
        changes[index].unit = Located(ofUnit, at: changes[index].location)
      }
    }
    return changes
  }

  private static func absentSeat(_ text: String) throws(AssemblyError) -> AbsentSeat {
    guard let choice = AbsentSeat(text) else {
      throw AssemblyError(
        file: "--on-absence \(text)",
        Message("请写 留空、同侧递补 或 重排", english: "write leave_empty, close_same_side or recompute"))
    }
    return choice
  }

  private func pair(_ text: String, of option: String) throws(AssemblyError) -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw AssemblyError(
        file: "\(option) \(text)", Message("要写成 甲=乙", english: "has to be written as a=b"))
    }
    return (parts[0], parts[1])
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
