public import Assembler
internal import OfficeDocuments

/// Somebody of lower rank sits higher on the rostrum.
public struct SeatOrder: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let code = FindingCode(
    "rank.seat-order", .warning,
    title: Message("主席台上职级低的人坐在了上位", english: "somebody of lower rank sits higher on the rostrum"),
    explanation: Message(
      "按本次会议的排法（居中为上，左右为上的设定，前排高于后排）比较主席台上固定的座位与职级。主持人不比较；名单上有序号、座位也与序号一致的，以单位的序号为准；级别相同或不明的不比较",
      english:
        "Compares the fixed seats of the rostrum with the ranks, by the convention of the meeting. The host is left "
        + "out; where the roster gives numbers and the seats follow them, the office's order stands; equal and unknown ranks "
        + "are not compared"),
    remedy: Message("调换座位，或在名单上写明排序", english: "change the seats, or state the order in the roster"),
    examples: [
      CheckExample(
        Message("副县长坐了正中，县长在旁边", english: "the deputy sits in the middle"),
        meeting: """
          会议名称: 全县农田水利工作会议
          主办单位: 云溪县人民政府
          名单:
            - {姓名: 方既白, 单位: 云溪县人民政府, 职务: 县长, 级别: 县处级正职}
            - {姓名: 侯晓玲, 单位: 云溪县人民政府, 职务: 副县长, 级别: 县处级副职}
            - {姓名: 何田, 单位: 云溪县水利局, 职务: 局长, 级别: 乡科级正职}
          座次:
            固定座位:
              - {姓名: 方既白, 区域: 主席台, 座位: 1排3座}
              - {姓名: ↓侯晓玲, 区域: 主席台, 座位: 1排2座}
              - {姓名: 何田, 区域: 主席台, 座位: 1排1座}
          规则:
            级别: [{名称: 县处级正职}, {名称: 县处级副职}, {名称: 乡科级正职}]
          """),
      CheckExample(
        Message("座位与名单序号一致，以单位的排序为准", english: "the seats follow the office's own order"),
        meeting: """
          会议名称: 全县农田水利工作会议
          名单:
            - {序号: 1, 姓名: 侯晓玲, 级别: 县处级副职}
            - {序号: 2, 姓名: 方既白, 级别: 县处级正职}
          座次:
            固定座位:
              - {姓名: 侯晓玲, 区域: 主席台, 座位: 1排1座}
              - {姓名: 方既白, 区域: 主席台, 座位: 1排2座}
          规则:
            级别: [{名称: 县处级正职}, {名称: 县处级副职}]
          """),
    ])

  /// One finding for each person who would have to move, the fewest that explain the disorder.
  public func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let roster = work.work(RankedRoster.self)
    let seated = RostrumOrder(meeting.seating).assignments
      .filter { $0.person.value != meeting.host?.value }
      .compactMap { assignment -> Seated? in
        guard let ranked = roster.person(named: assignment.person.value), ranked.person.isExpected,
          let rank = ranked.rank
        else { return nil }
        return Seated(assignment: assignment, person: ranked, rank: rank)
      }
    guard !followsOfficeOrder(seated) else { return [] }
    let settled = Self.longestOrdered(seated.map(\.rank.level))
    return seated.indices.filter { !settled.contains($0) }.compactMap { index in
      guard let other = counterpart(of: index, in: seated, settled: settled) else { return nil }
      let (lower, upper) = index < other ? (index, other) : (other, index)
      // The finding is about the one who has to move; the sentence names the one of lower rank first.
      return finding(about: seated[index], lower: seated[lower], upper: seated[upper])
    }
  }

  private struct Seated {
    var assignment: SeatAssignment
    var person: RankedPerson
    var rank: InferredRank
  }

  private func followsOfficeOrder(_ seated: [Seated]) -> Bool {
    let orders = seated.compactMap(\.person.person.order?.value)
    return orders.count == seated.count && zip(orders, orders.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// Somebody in the right place with whom the person at an index is out of order.
  private func counterpart(of index: Int, in seated: [Seated], settled: Set<Int>) -> Int? {
    let level = seated[index].rank.level
    return seated.indices.first { other in
      settled.contains(other)
        && (other < index ? seated[other].rank.level > level : other > index && seated[other].rank.level < level)
    }
  }

  private func finding(about person: Seated, lower: Seated, upper: Seated) -> Finding {
    let isSure = max(lower.rank.confidence, upper.rank.confidence) < .inferredFromWords
    let low = lower.assignment
    let high = upper.assignment
    return Finding(
      code, severity: isSure ? code.severity : .info,
      Message(
        "“\(low.person.value.text)”（\(lower.rank.name)，\(lower.rank.reason.chinese)）坐在\(low.seat.value.title.chinese)，位次高于"
          + "“\(high.person.value.text)”（\(upper.rank.name)，\(upper.rank.reason.chinese)）的\(high.seat.value.title.chinese)；"
          + "请调换，或在名单上写明排序",
        english:
          "“\(low.person.value.text)” (\(lower.rank.name), \(lower.rank.reason.english)) has \(low.seat.value.title.english), "
          + "which is above \(high.seat.value.title.english) of “\(high.person.value.text)” (\(upper.rank.name), "
          + "\(upper.rank.reason.english)); change the seats, or state the order in the roster"),
      at: person.assignment.person.location, subject: person.assignment.person.value.text,
      related: [(person.assignment == low ? high : low).person.location])
  }

  /// The positions of a longest run of levels that never rise; whoever is not in it has to move.
  private static func longestOrdered(_ levels: [Int]) -> Set<Int> {
    // The last position of the best run of each length, and where each position came from.
    var tails: [Int] = []
    var before = Array(repeating: -1, count: levels.count)
    for (index, level) in levels.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if levels[tails[middle]] <= level { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: Set<Int> = []
    var current = tails.last ?? -1
    while current >= 0 {
      run.insert(current)
      current = before[current]
    }
    return run
  }
}

/// The fixed seats of the rostrum from the highest to the lowest.
struct RostrumOrder {
  /// The assignments in order of honour.
  private(set) var assignments: [SeatAssignment] = []

  init(_ plan: SeatingPlan) {
    let rows = Dictionary(grouping: plan.assignments.filter { $0.seat.value.area == .rostrum }, by: \.seat.value.row)
    for (_, row) in rows.sorted(by: { $0.key < $1.key }) {
      let fromLeft = row.sorted { $0.seat.value.number < $1.seat.value.number }
      let isMirrored =
        (plan.convention.honour == .right)
        != (plan.convention.evenRow == .secondAtOwnRight && fromLeft.count.isMultiple(of: 2))
      let ordered = isMirrored ? Array(fromLeft.reversed()) : fromLeft
      // The middle comes first, then the own left and right by turns; own left is right as seen from the front.
      let middle = (ordered.count - 1) / 2
      for rank in ordered.indices {
        let step = (rank + 1) / 2
        let index = rank.isMultiple(of: 2) ? middle - step : middle + step
        if ordered.indices.contains(index) { assignments.append(ordered[index]) }
      }
    }
  }
}
