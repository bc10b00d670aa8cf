/// What a list says of its groups beside who belongs to them: who leads a delegation, and where a group meets.
struct GroupNotes {
  /// The groups, in order.
  private(set) var groups: [Group] = []

  /// Goes over to another group, whose title may say where it meets: `第一组（讨论地点：二楼会议室）`.
  mutating func begin(_ name: Located<String>, title: Located<String>) {
    if groups.last?.name.value != name.value {
      groups.removeAll { $0.name.value == name.value }
      groups.append(Group(name: name))
    }
    let scalars = Array(title.value.unicodeScalars)
    if let open = scalars.firstIndex(where: { $0 == "（" || $0 == "(" }) {
      let inside = String(scalars: scalars[(open + 1)...].filter { $0 != "）" && $0 != ")" })
      _ = take(Located(inside, at: title.location), isVerbatim: false)
    }
  }

  /// Takes a line such as `团长：张三　副团长：李四` or `讨论地点：三楼会议室`; false when it says nothing of a group.
  mutating func take(_ line: Located<String>, isVerbatim: Bool) -> Bool {
    guard !groups.isEmpty else { return false }
    let scalars = Array(line.value.unicodeScalars)
    var isTaken = false
    for (label, value) in Self.labelled(scalars) {
      let name = FieldName.comparable(String(scalars: scalars[label]))
      let text = String(scalars: scalars[value]).trimmingSpace()
      guard !text.isEmpty else { continue }
      if Self.headLabels.contains(name) {
        let head = PersonText(text)
        guard NameShape.isName(Array(head.name.unicodeScalars)) else { continue }
        groups[groups.count - 1].head =
          groups[groups.count - 1].head ?? PersonReference(head, written: text, at: line.location)
        isTaken = true
      } else if let list = Self.people(text, at: line.location), Self.deputyLabels.contains(name) {
        groups[groups.count - 1].deputies += list
        isTaken = true
      } else if let list = Self.people(text, at: line.location), Self.recorderLabels.contains(name) {
        groups[groups.count - 1].recorder = groups[groups.count - 1].recorder ?? list.first
        isTaken = true
      } else if Self.roomLabels.contains(name) {
        groups[groups.count - 1].room = Located(text, at: line.location)
        isTaken = true
      }
    }
    return isTaken
  }

  /// The name of a group in a title: 第一代表团, 第二组, 县直代表团; nil when it names none.
  static func name(in title: String) -> String? {
    // 第二代表团（生产运营）名单 is the list of 第二代表团.
    var text = title.withoutBrackets
    for ending in ["成员名单", "代表名单", "人员名单", "学员名单", "名单", "成员"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
      break
    }
    let scalars = Array(text.unicodeScalars)
    guard (2...12).contains(scalars.count), !scalars.contains(where: \.isBlank) else { return nil }
    if text.hasPrefix("第"), ["组", "小组", "团", "代表团", "分团"].contains(where: { text.hasSuffix($0) }) { return text }
    return scalars.count >= 4 && text.hasSuffix("代表团") && !text.hasPrefix("各") ? text : nil
  }

  /// The people whom a text names; nil when it names none.
  private static func people(_ text: String, at location: Location) -> [PersonReference]? {
    let people = PersonList(text).entries.map(\.person).filter { NameShape.isName(Array($0.name.unicodeScalars)) }
    return people.isEmpty ? nil : people.map { PersonReference($0, written: $0.name, at: location) }
  }

  /// The labels of a line and what stands behind each, up to the next one.
  private static func labelled(_ scalars: [Unicode.Scalar]) -> [(label: Range<Int>, value: Range<Int>)] {
    let colons = scalars.indices.filter { scalars[$0] == "：" || scalars[$0] == ":" }
    var found: [(label: Range<Int>, value: Range<Int>)] = []
    var start = 0
    for (index, colon) in colons.enumerated() {
      let next = index + 1 < colons.count ? colons[index + 1] : scalars.count
      var end = next
      if index + 1 < colons.count {
        // The label before the next colon begins behind the widest gap before it.
        let gap = scalars[colon..<next].lastIndex { $0.isBlank || "，,；;。".unicodeScalars.contains($0) }
        let letters = gap.map { next - $0 - 1 } ?? 0
        end = letters > 0 ? gap ?? next : next
      }
      found.append((start..<colon, colon + 1..<end))
      start = end
    }
    return found
  }

  private static let headLabels: Set<String> = ["团长", "组长", "召集人", "负责人", "领队", "班长"]
  private static let deputyLabels: Set<String> = ["副团长", "副组长", "副召集人"]
  private static let recorderLabels: Set<String> = ["记录人", "记录员", "记录", "联络员", "联络人", "秘书"]
  private static let roomLabels: Set<String> = ["讨论地点", "讨论室", "分组讨论地点", "审议地点", "讨论会议室", "驻地"]

  /// The head of a group by a remark beside a name: 团长, 组长.
  static func isHeadRemark(_ text: String) -> Bool { headLabels.contains(FieldName.comparable(text)) }
}

extension String {
  /// The text without what stands in round brackets, and without the brackets.
  fileprivate var withoutBrackets: String {
    guard unicodeScalars.contains(where: { $0 == "（" || $0 == "(" }) else { return self }
    var depth = 0
    var kept: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      switch scalar {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      default: if depth == 0 { kept.append(scalar) }
      }
    }
    return String(scalars: kept).trimmingSpace()
  }
}
