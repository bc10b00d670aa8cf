internal import OfficeDocuments

extension Meeting {
  /// Where the items of the agenda say that groups meet: 分组讨论（第一组201室，第二组205室）; in order of the items.
  public func statedGroupRooms() -> [(group: String, room: Located<String>)] {
    let names = roster.groups.map(\.name.value).sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
    guard !names.isEmpty else { return [] }
    var found: [(group: String, room: Located<String>)] = []
    for item in agenda.items {
      for text in [item.title, item.venue, item.note].compactMap({ $0 }) {
        found += Self.rooms(of: names, in: text)
      }
    }
    return found
  }

  /// The rooms behind names of groups in a text.
  private static func rooms(of names: [String], in text: Located<String>) -> [(group: String, room: Located<String>)] {
    let scalars = Array(text.value.unicodeScalars)
    var found: [(group: String, room: Located<String>)] = []
    var index = 0
    while index < scalars.count {
      guard let name = names.first(where: { scalars[index...].starts(with: $0.unicodeScalars) }) else {
        index += 1
        continue
      }
      var start = index + name.unicodeScalars.count
      while start < scalars.count, "：:（(为在于 　".unicodeScalars.contains(scalars[start]) { start += 1 }
      var end = start
      while end < scalars.count, !"，,、；;。）)\n".unicodeScalars.contains(scalars[end]) { end += 1 }
      let room = String(scalars: scalars[start..<end]).trimmingSpace()
      if isRoom(room) { found.append((name, Located(room, at: text.location))) }
      index = max(end, index + 1)
    }
    return found
  }

  private static func isRoom(_ text: String) -> Bool {
    (2...20).contains(text.unicodeScalars.count)
      && ["室", "厅", "楼", "号", "教室", "会议室", "房间"].contains { text.hasSuffix($0) }
  }
}
