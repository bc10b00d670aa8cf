/// The words by which the papers of offices can be read: how posts, units and titles end, and words that are no names.
public enum OfficeWords {
  /// How posts end.
  public static let posts = WordEndings(
    """
    书记 主任 部长 局长 处长 科长 股长 县长 市长 省长 区长 镇长 乡长 厅长 司长 校长 院长 所长 站长 馆长 台长 社长 队长 团长 班长 厂长 组长 会长 行长 \
    医师 医生 护士 教师 技师 药师 律师 工作者 村民 居民 职工 董事长 理事长 秘书长 秘书 主席 经理 总监 总裁 主管 主编 编辑 记者 调研员 巡视员 科员 办事员 干事 委员 常委 代表 助理 专员 \
    检察长 审判长 庭长 政委 司令员 参谋长 教授 讲师 研究员 工程师 会计师 经济师 主持人 负责人 联系人 职员 干部 村主任 人员 嘉宾
    """)

  /// How units end, in words of two characters and more.
  public static let longUnits = WordEndings(
    """
    办公室 办公厅 委员会 党委 党组 县委 市委 省委 区委 镇委 纪委 政法委 监委 政府 人大 政协 法院 检察院 公司 集团 银行 大学 学院 中学 小学 \
    学校 医院 中心 协会 学会 联合会 总工会 工会 妇联 工商联 街道 街道办 办事处 大队 支队 管委会 研究院 研究所 报社 电视台 工委 宣传部 \
    组织部 统战部 武装部 编办 组委会 县委办 政府办 人大办 政协办 团委 团县委
    """)

  /// How units end, in one character, which may also end a name.
  public static let shortUnits: Set<Unicode.Scalar> = [
    "局", "委", "办", "部", "厅", "处", "科", "股", "院", "校", "所", "站", "镇", "乡", "村", "县", "市", "区", "省", "社", "会", "队",
    "组", "馆", "台", "行", "厂", "联",
  ]

  /// Units of three characters that do not begin with a place.
  public static let unitsOfThree: Set<String> = [
    "公安局", "司法局", "财政局", "人社局", "民政局", "教育局", "科技局", "工信局", "住建局", "交通局", "水利局", "水务局", "农业局", "商务局", "文旅局",
    "卫健局", "卫健委", "发改委", "发改局", "审计局", "统计局", "林业局", "城管局", "信访局", "医保局", "税务局", "气象局", "档案局", "国资委", "国资办",
    "办公厅", "县委办", "市委办", "机关局", "环保局", "应急局", "督查室", "综合科", "秘书科", "信息科", "自规局", "工商局", "质监局", "药监局", "市监局",
    "粮食局", "扶贫办", "农业办", "法制办", "外事办", "台港办", "老干局", "党史办", "地震局", "体育局", "规划局", "国土局", "人防办", "招商局",
  ]

  /// With which characters a unit of three begins.
  public static let placeBeginnings: Set<Unicode.Scalar> = ["县", "市", "省", "区", "州"]

  /// Bodies of a party that belong to the post behind them.
  public static let partyBodies = WordEndings("党组 党委 党总支 党支部 纪委 纪检组")

  /// Characters that end a unit wherever they stand.
  public static let unitMarks: Set<Unicode.Scalar> = ["局", "厅", "室", "县", "市", "省"]

  /// How titles of papers end.
  public static let titles = WordEndings(
    """
    讲话 报告 汇报 发言 致辞 致词 主持词 欢迎词 答谢词 祝词 贺词 通报 通知 方案 意见 总结 计划 要点 提纲 材料 说明 决定 决议 倡议书 讲话稿 发言稿     议程 日程 名单 须知 办法 规定 纪要 交流 辞 稿 会议 邀请函 倡议书
    """)

  /// Words of everyday speech at meetings that have the shape of a name.
  public static let everyday = Set(
    """
    上午 下午 晚上 中午 早上 召开 报到 参加 参会 出席 列席 与会 签到 散会 休会 开会 合影 午餐 晚餐 早餐 用餐 午休 休息 返程 乘车 住宿 开幕 闭幕 \
    开班 结业 讨论 审议 表决 选举 投票 宣誓 参观 考察 观摩 学习 培训 授课 点评 总结 讲话 发言 汇报 通报 致辞 致词 主持 宣布 宣读 介绍 交流 表态 \
    部署 安排 准备 通知 附件 说明 备注 时间 地点 日期 议程 日程 名单 会议 大会 分组 集体 全体 各组 有关 相关 其他 以上 以下 如下 合计 共计 总计 \
    村民 居民 干部 职工 工人 教师 医生 农民 学生 不详 待定 空缺 暂无 同上 各位 大家 同志 领导 企业 媒体 群众 居民 学员 代表 请假 现场 分团 各团 会场 全会 结束 开始 现将 特此 根据 为了
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
