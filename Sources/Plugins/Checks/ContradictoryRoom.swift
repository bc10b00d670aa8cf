internal import Assembler
internal import OfficeDocuments

/// A group is sent to two rooms, or two groups to one.
struct ContradictoryRoom: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.discussion-room", .warning,
    title: Message("分组讨论地点不一致", english: "papers disagree on where a group meets"),
    explanation: Message(
      "比较名单和议程写的各组讨论地点；两个组写了同一个房间也提示",
      english: "Compares where lists and agenda send each group, and tells of two groups in one room"),
    remedy: Message("核对各组讨论地点，改正其中一处", english: "see where the group meets and correct the other place"),
    examples: [
      CheckExample(
        Message("名单写 201，议程写 302", english: "201 in the list, 302 in the agenda"),
        meeting: """
          会议名称: 座谈会
          会议时间: 2026年9月1日14:00
          名单: [{姓名: 张有水, 分组: 第一组}, {姓名: 李新田, 分组: 第二组}]
          分组: [{名称: 第一组, 讨论地点: ↓201会议室}, {名称: 第二组, 讨论地点: 二楼205会议室}]
          议程: [{议题: '分组讨论（第一组302室，第二组205室）'}]
          """),
      CheckExample(
        Message("两个组在同一个房间", english: "two groups in one room"),
        meeting: """
          会议名称: 座谈会
          名单: [{姓名: 张有水, 分组: 第一组}, {姓名: 李新田, 分组: 第二组}]
          分组: [{名称: 第一组, 讨论地点: 201会议室}, {名称: 第二组, 讨论地点: ↓201会议室}]
          """),
    ])

  /// One finding for each group.
  func findings(in work: SharedWork) -> [Finding] {
    let groups = work.meeting.roster.groups
    let stated = work.meeting.statedGroupRooms()
    return groups.indices.compactMap { index in
      let group = groups[index]
      guard let room = group.room else { return nil }
      if let other = stated.first(where: { $0.group == group.name.value && !PlaceName.agree($0.room.value, room.value) }
      ) {
        return disagreement(group.name.value, room, other.room)
      }
      let before = groups[..<index].first { $0.room?.value == room.value }
      return before.flatMap { sharing(group.name.value, $0.name.value, room, $0.room) }
    }
  }

  private func disagreement(_ group: String, _ room: Located<String>, _ other: Located<String>) -> Finding {
    Finding(
      code,
      Message(
        "“\(group)”的讨论地点，这里写“\(room.value)”，议程写“\(other.value)”；请核对后改正一处",
        english: "“\(group)” meets in “\(room.value)” here and in “\(other.value)” by the agenda; correct one"),
      at: room.location, subject: room.value, suggestions: [other.value], related: [other.location])
  }

  private func sharing(
    _ group: String, _ other: String, _ room: Located<String>, _ place: Located<String>?
  ) -> Finding {
    Finding(
      code,
      Message(
        "“\(group)”和“\(other)”的讨论地点都是“\(room.value)”；请核对",
        english: "“\(group)” and “\(other)” both meet in “\(room.value)”; see whether that is meant"),
      at: room.location, subject: room.value, related: place.map { [$0.location] } ?? [])
  }
}
