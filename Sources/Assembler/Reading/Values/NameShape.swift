/// Whether a piece of text has the shape of a person's name, of a post, or of a unit.
///
/// Only shape is looked at, never a list of names, so that a wrong name is still taken for a name.
enum NameShape {
  /// Whether scalars could be a name: two to four Chinese characters, longer ones with an interval dot, or Latin words.
  static func isName(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    let name = PersonName(String(scalars: scalars)).scalars
    guard name.count >= 2, name.count <= 50, !isPostOrUnit(name) else { return false }
    // A full stop is often typed for the interval dot.
    if name.contains("\u{00B7}") || name.contains(".") && name.contains(where: PersonName.isIdeograph) {
      let isDot: (Unicode.Scalar) -> Bool = { $0 == "\u{00B7}" || $0 == "." }
      return !isDot(name[0]) && !isDot(name[name.count - 1])
        && name.allSatisfy { PersonName.isIdeograph($0) || isDot($0) || $0.properties.isAlphabetic }
    }
    if name.allSatisfy(PersonName.isIdeograph) { return name.count <= 4 }
    return name.allSatisfy { $0.properties.isAlphabetic || $0 == "." || $0 == "-" || $0 == "'" }
      && !name.contains(where: PersonName.isIdeograph)
  }

  /// Whether scalars that are no ordinary name could still be one: a single character, or a long name without its dots.
  static func couldBeOddName(_ scalars: [Unicode.Scalar]) -> Bool {
    (1...12).contains(scalars.count) && !isPostOrUnit(scalars)
      && scalars.allSatisfy { PersonName.isIdeograph($0) || $0 == "\u{00B7}" || $0.properties.isAlphabetic }
  }

  /// Whether a text is a word of everyday speech at meetings that has the shape of a name, such as 召开 or 上午.
  static func isCommonWord(_ text: String) -> Bool { commonWords.contains(text) }

  private static let commonWords = Set(
    """
    上午 下午 晚上 中午 早上 召开 报到 参加 参会 出席 列席 与会 签到 散会 休会 开会 合影 午餐 晚餐 早餐 用餐 午休 休息 返程 乘车 住宿 开幕 闭幕 \
    开班 结业 讨论 审议 表决 选举 投票 宣誓 参观 考察 观摩 学习 培训 授课 点评 总结 讲话 发言 汇报 通报 致辞 致词 主持 宣布 宣读 介绍 交流 表态 \
    部署 安排 准备 通知 附件 说明 备注 时间 地点 日期 议程 日程 名单 会议 大会 分组 集体 全体 各组 有关 相关 其他 以上 以下 如下 合计 共计 总计 \
    不详 待定 空缺 暂无 同上 各位 大家 同志 领导 企业 媒体 群众 居民 学员 代表 请假 现场 分团 各团 会场 全会 结束 开始 现将 特此 根据 为了
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Whether a text ends like a post or a unit.
  static func isPostOrUnit(_ scalars: [Unicode.Scalar]) -> Bool {
    isPost(scalars) || isUnit(scalars)
  }

  /// Whether a short text is a word of titles, such as 主持词, rather than a name.
  static func isTitleWord(_ scalars: [Unicode.Scalar]) -> Bool {
    titleWords.end(scalars)
  }

  private static let titleWords = Endings(
    """
    讲话 报告 汇报 发言 致辞 致词 主持词 欢迎词 答谢词 祝词 贺词 通报 通知 方案 意见 总结 计划 要点 提纲 材料 说明 决定 决议 倡议书 讲话稿 发言稿     议程 日程 名单 须知 办法 规定 纪要 交流 辞 稿 会议 邀请函 倡议书
    """)

  /// Whether a text ends like a post.
  static func isPost(_ scalars: [Unicode.Scalar]) -> Bool {
    // 王主任 names a person by post, and no given name is 主任.
    postEndings.end(scalars)
  }

  /// Whether a text ends like the name of a unit.
  static func isUnit(_ scalars: [Unicode.Scalar]) -> Bool {
    if longUnitEndings.end(scalars) { return true }
    // One-character endings also end names, so they only count in longer texts or behind a place.
    guard let last = scalars.last, shortUnitEndings.contains(last) else { return false }
    return scalars.count > 4 || scalars.count >= 3 && scalars.first.map(placeBeginnings.contains) ?? false
      || scalars.count == 3 && commonThreeCharacterUnits.contains(String(scalars: scalars))
  }

  /// Whether a text, taken as the part of a longer one before a post, ends like a unit: `县财政局`, `县委`.
  static func isUnitEnding(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 2, let last = scalars.last else { return false }
    // 党组 and 党委 of a unit belong to the post: 财政局 | 党组书记.
    if partyBodies.end(scalars), scalars.count > 2 { return false }
    return shortUnitEndings.contains(last) || longUnitEndings.end(scalars)
  }

  /// Whether the first words of a text are a post: `党组书记、局长`, `副主任`.
  static func beginsPost(_ scalars: [Unicode.Scalar]) -> Bool {
    let first = Array(scalars.prefix { !"、，,；;兼（(".unicodeScalars.contains($0) })
    return isPost(first) && !first.dropLast(2).contains { longestUnitMarks.contains($0) }
  }

  private static let partyBodies = Endings("党组 党委 党总支 党支部 纪委 纪检组")
  private static let longestUnitMarks: Set<Unicode.Scalar> = ["局", "厅", "室", "县", "市", "省"]

  private static let postEndings = Endings(
    """
    书记 主任 部长 局长 处长 科长 股长 县长 市长 省长 区长 镇长 乡长 厅长 司长 校长 院长 所长 站长 馆长 台长 社长 队长 团长 班长 厂长 组长 会长 行长 \
    董事长 理事长 秘书长 秘书 主席 经理 总监 总裁 主管 主编 编辑 记者 调研员 巡视员 科员 办事员 干事 委员 常委 代表 助理 专员 \
    检察长 审判长 庭长 政委 司令员 参谋长 教授 讲师 研究员 工程师 会计师 经济师 主持人 负责人 联系人 职员 干部 村主任 人员 嘉宾
    """)
  private static let longUnitEndings = Endings(
    """
    办公室 办公厅 委员会 党委 党组 县委 市委 省委 区委 镇委 纪委 政法委 监委 政府 人大 政协 法院 检察院 公司 集团 银行 大学 学院 中学 小学 \
    学校 医院 中心 协会 学会 联合会 总工会 工会 妇联 工商联 街道 街道办 办事处 大队 支队 管委会 研究院 研究所 报社 电视台 工委 宣传部 \
    组织部 统战部 武装部 编办 组委会 县委办 政府办 人大办 政协办 团委 团县委
    """)
  private static let shortUnitEndings: Set<Unicode.Scalar> = [
    "局", "委", "办", "部", "厅", "处", "科", "股", "院", "校", "所", "站", "镇", "乡", "村", "县", "市", "区", "省", "社", "会", "队",
    "组", "馆", "台", "行", "厂",
  ]
  private static let placeBeginnings: Set<Unicode.Scalar> = ["县", "市", "省", "区", "州"]
  private static let commonThreeCharacterUnits: Set<String> = [
    "公安局", "司法局", "财政局", "人社局", "民政局", "教育局", "科技局", "工信局", "住建局", "交通局", "水利局", "水务局", "农业局", "商务局", "文旅局",
    "卫健局", "卫健委", "发改委", "发改局", "审计局", "统计局", "林业局", "城管局", "信访局", "医保局", "税务局", "气象局", "档案局", "国资委", "国资办",
    "办公厅", "县委办", "市委办", "机关局", "环保局", "应急局", "督查室", "综合科", "秘书科", "信息科", "自规局", "工商局", "质监局", "药监局", "市监局",
    "粮食局", "扶贫办", "农业办", "法制办", "外事办", "台港办", "老干局", "党史办", "地震局", "体育局", "规划局", "国土局", "人防办", "招商局",
  ]
}

/// Words of one to three scalars with which texts may end, found without comparing each of them.
private struct Endings {
  private let keys: Set<UInt64>

  init(_ words: String) {
    keys = Set(words.split { $0 == " " || $0 == "\n" }.map { Self.key($0.unicodeScalars.suffix(3)) })
  }

  /// Whether one of the words ends a text.
  func end(_ scalars: [Unicode.Scalar]) -> Bool {
    var key: UInt64 = 0
    for (offset, scalar) in scalars.suffix(3).reversed().enumerated() {
      key |= UInt64(scalar.value) << (21 * UInt64(offset))
      if keys.contains(key) { return true }
    }
    return false
  }

  /// The scalars of a word, 21 bits each, the last one lowest.
  private static func key(_ word: some BidirectionalCollection<Unicode.Scalar>) -> UInt64 {
    var key: UInt64 = 0
    for (offset, scalar) in word.reversed().enumerated() { key |= UInt64(scalar.value) << (21 * UInt64(offset)) }
    return key
  }
}
