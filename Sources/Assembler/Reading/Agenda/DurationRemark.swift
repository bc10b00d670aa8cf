/// A remark on how long an item takes: 10分钟, 约10分钟, 每人不超过8分钟, 各5分钟.
struct DurationRemark {
  /// The minutes.
  let minutes: Int
  /// Whether each of several speakers has so long.
  let isEach: Bool

  /// Reads a remark; nil when it says nothing of the kind.
  init?(_ text: String) {
    var scanner = TextScanner(text)
    var isEach = false
    scanner.skipBlanks()
    while true {
      if scanner.takeAny(["每人", "每个", "每位", "每单位", "每家", "每企业", "每名代表", "每名", "人均", "各自", "各"]) {
        isEach = true
      } else if !scanner.takeAny([
        "发言", "汇报", "讲话", "时间", "时长", "限时", "用时", "预计", "大约", "原则上", "控制在", "不超过", "：", ":", " ",
      ]) {
        break
      }
    }
    let rest = String(scalars: text.unicodeScalars.dropFirst(scanner.offset))
    guard !rest.contains("天"),
      rest.contains("分") || rest.contains("时") || rest.contains("刻") || rest.lowercased().contains("min"),
      let minutes = LengthText.minutes(rest), minutes > 0
    else { return nil }
    self.minutes = minutes
    self.isEach = isEach
  }
}
