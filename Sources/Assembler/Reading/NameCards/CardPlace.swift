/// What stands on cards and charts that are for a place and not for a person: 发言席, 主持人, 媒体.
public enum CardPlace {
  /// Whether a text is for a place.
  public static func isPlace(_ text: PersonName) -> Bool { places.contains(text) }

  private static let places: Set<PersonName> = Set(
    """
    主持人 主持席 主持 发言席 发言人 发言 报告席 演讲席 嘉宾 嘉宾席 来宾 来宾席 贵宾 贵宾席 领导席 专家席 评委席 评委 记者 记者席 媒体 媒体席 新闻媒体 \
    工作人员 工作席 会务 会务组 服务人员 列席 列席席 旁听 旁听席 代表席 委员席 翻译 翻译席 记录 记录席 记录员 书记员 计时 计时席 签到处 签到 候场 候场席 \
    备用 预留 预留席 空 主席台 监票人 计票人 总监票人 公证席 公证员 摄像 摄影 音响 技术保障 保留 姓名 座牌 序号 正面 背面 单位 职务
    """.split { $0 == " " || $0 == "\n" }.map { PersonName(String($0)) })
}
