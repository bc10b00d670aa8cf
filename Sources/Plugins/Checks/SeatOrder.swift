internal import Assembler
internal import OfficeDocuments

/// Somebody of lower rank sits higher on the rostrum.
struct SeatOrder: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "rank.seat-order", .warning,
    title: Message("主席台上职级低的人坐在了上位", english: "somebody of lower rank sits higher on the rostrum"),
    explanation: Message(
      "按本次会议的排法（居中为上，左右为上的设定，前排高于后排）比较主席台上固定的座位与职级。座位的高低按整排算。主持人不比较；座位与单位自己的先后（序号、排序、名单的先后）一致的，以单位的为准；级别相同或不明的不比较",
      english:
        "Compares the fixed seats of the rostrum with the ranks, by the convention of the meeting. A seat has its "
        + "place in the whole row. The host is left out; seats that follow the office's own order stand; equal and unknown "
        + "ranks are not compared"),
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
  func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).problems.compactMap { problem in
      guard case .outOfOrder(let disorder) = problem, let lower = disorder.lower.rank, let upper = disorder.upper.rank
      else { return nil }
      return finding(disorder, lower, upper)
    }
  }

  private func finding(_ disorder: SeatingProblem.OutOfOrder, _ lower: InferredRank, _ upper: InferredRank) -> Finding {
    let isSure = max(lower.confidence, upper.confidence) < .inferredFromWords
    let (low, high) = (disorder.lowerSeat, disorder.upperSeat)
    let (lowName, highName) = (low.person.name.text, high.person.name.text)
    // The finding is about the one who has to move; the sentence names the one of lower rank first.
    let (mover, other) = disorder.movesLower ? (low, high) : (high, low)
    return Finding(
      code, severity: isSure ? code.severity : .info,
      Message(
        "“\(lowName)”（\(lower.name)，\(lower.reason.chinese)）坐在\(low.seat.value.title.chinese)，位次高于"
          + "“\(highName)”（\(upper.name)，\(upper.reason.chinese)）的\(high.seat.value.title.chinese)；"
          + "请调换，或在名单上写明排序",
        english:
          "“\(lowName)” (\(lower.name), \(lower.reason.english)) has \(low.seat.value.title.english), which is above "
          + "\(high.seat.value.title.english) of “\(highName)” (\(upper.name), \(upper.reason.english)); change the seats, "
          + "or state the order in the roster"),
      at: mover.person.location, subject: mover.person.name.text, related: [other.person.location])
  }
}
