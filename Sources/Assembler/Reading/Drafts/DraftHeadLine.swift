/// Tells what a line above the text of a draft is, by its own words alone.
enum DraftHeadLine {
  /// Secrecy, urgency, number of an official paper, or what the office noted; nil for anything else.
  static func mark(_ text: String) -> DraftRole? {
    let tight = PersonName(text).text
    let count = tight.unicodeScalars.count
    if ["绝密", "机密", "秘密"].contains(where: { isSecrecy(tight, $0) }) { return .secrecy }
    if ["特急", "加急", "特提", "平急", "急件"].contains(tight) { return .urgency }
    if isDocumentNumber(text) { return .documentNumber }
    if tight.hasPrefix("签发人"), count <= 30 { return .signer }
    // A rule drawn with signs.
    if !tight.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
      return .mark
    }
    guard count <= 20 else { return nil }
    if isAttachmentLabel(tight) { return .mark }
    // The number of the copy stands in the corner (7.2.1).
    if tight.unicodeScalars.allSatisfy({ $0.digit != nil }), (5...8).contains(count) { return .mark }
    let beginsMark = ["会议材料之", "会议材料（", "会议材料(", "会议文件（", "会议文件(", "材料之", "交流材料之", "内部", "会后收回", "注意保存"]
    if beginsMark.contains(where: { tight.hasPrefix($0) }) || tight.hasSuffix("会议文件") { return .mark }
    if tight.contains("会议材料之") || tight.contains("交流材料之") { return .mark }
    let inner = tight.trimmingBrackets
    let states = ["征求意见稿", "讨论稿", "送审稿", "代拟稿", "初稿", "草案", "审议稿", "修改稿", "汇报稿", "讲话稿", "发言稿", "样稿", "定稿"]
    let isBracketed = inner != tight
    return states.contains(inner) && (isBracketed || count > 2 && !["讲话稿", "发言稿"].contains(inner)) ? .mark : nil
  }

  /// Whether a line only says that an attachment begins: 附件, 附件1, 附件二.
  static func isAttachmentLabel(_ tight: String) -> Bool {
    guard tight.hasPrefix("附件") else { return false }
    let rest = tight.dropFirst(2).unicodeScalars
    return rest.count <= 4 && rest.allSatisfy { $0.digit != nil || "一二三四五六七八九十之:".unicodeScalars.contains($0) }
  }

  private static func isSecrecy(_ tight: String, _ degree: String) -> Bool {
    guard tight.hasPrefix(degree), tight.unicodeScalars.count <= 12 else { return false }
    let rest = tight.dropFirst(degree.count)
    return rest.isEmpty || rest.unicodeScalars.contains { "★☆*".unicodeScalars.contains($0) }
  }

  /// Whether a line is the number of a paper: `云政发〔2026〕7号`, `第12期`, `2026年第3号`, perhaps with 签发人 behind it.
  static func isDocumentNumber(_ text: String) -> Bool {
    var scalars = Array(PersonName(text).text.unicodeScalars)
    if let signer = text.firstRange(of: "签发人") {
      scalars = Array(PersonName(String(text[..<signer.lowerBound])).text.unicodeScalars)
    }
    guard (3...30).contains(scalars.count) else { return false }
    if let first = scalars.first, "（(".unicodeScalars.contains(first), let last = scalars.last,
      "）)".unicodeScalars.contains(last), scalars.count > 2
    {
      scalars = Array(scalars.dropFirst().dropLast())
    }
    guard let end = scalars.last, end == "号" || end == "期" else { return false }
    var index = scalars.count - 1
    func isCount(_ scalar: Unicode.Scalar) -> Bool {
      scalar.digit != nil || "〇零一二三四五六七八九十百".unicodeScalars.contains(scalar)
    }
    while index > 0, isCount(scalars[index - 1]) { index -= 1 }
    guard index < scalars.count - 1 else { return false }
    let hasOrdinal = index > 0 && scalars[index - 1] == "第"
    if hasOrdinal { index -= 1 }
    // 第12期, or 2026年第3号.
    if index == 0 { return hasOrdinal }
    if scalars[index - 1] == "年" { return hasOrdinal && scalars[..<(index - 1)].allSatisfy(isCount) }
    guard "〕]］）)】".unicodeScalars.contains(scalars[index - 1]), index >= 6,
      scalars[(index - 5)..<(index - 1)].allSatisfy({ $0.digit != nil }),
      "〔[［（(【".unicodeScalars.contains(scalars[index - 6])
    else { return false }
    return true
  }

  /// Whether a line is the red head of an official paper: it ends with 文件, or names a unit above the number of the paper.
  static func isIssuer(_ text: String, before following: some Sequence<String>) -> Bool {
    let tight = PersonName(text).text
    let scalars = Array(tight.unicodeScalars)
    guard scalars.count <= 40, !["关于", "学习", "传达", "转发", "贯彻", "落实", "的", "》"].contains(where: { tight.contains($0) })
    else { return false }
    if tight == "文件" || tight.hasSuffix("文件") && NameShape.isUnit(Array(scalars.dropLast(2))) { return true }
    guard NameShape.isUnit(scalars) else { return false }
    for line in following.prefix(4) {
      if isDocumentNumber(line) || PersonName(line).text.hasSuffix("文件") { return true }
      guard NameShape.isUnit(Array(PersonName(line).text.unicodeScalars)) || mark(line) != nil else { return false }
    }
    return false
  }

  /// Whether a line says a date and nothing else, perhaps with its blanks still open: `（2026年×月×日）`.
  static func isDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !"（）() 　".unicodeScalars.contains($0) }
    guard scalars.count <= 24, scalars.contains("年"), scalars.contains("月") else { return false }
    let digits = "0123456789０１２３４５６７８９〇○零一二三四五六七八九十"
    return scalars.allSatisfy { digits.unicodeScalars.contains($0) || "年月日星期上下午.×XxＸ".unicodeScalars.contains($0) }
  }

  /// Whether a line is a sentence of the text.
  static func isSentence(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.count > 60 { return true }
    guard let last = scalars.last else { return false }
    return "。；;，,、：:…".unicodeScalars.contains(last) || scalars.contains("。")
  }

  /// Whether a line names only a unit, and no meeting.
  static func isUnit(_ text: String) -> Bool {
    let tight = PersonName(text).text
    guard !tight.hasPrefix("在"), !tight.contains("的"), NameShape.isUnit(Array(tight.unicodeScalars)) else {
      return false
    }
    return !tight.hasSuffix("会")
      || ["委员会", "协会", "学会", "联合会", "工会", "商会", "理事会"].contains { tight.hasSuffix($0) }
  }

  /// The speaker of a line that names nobody else: `县委办公室主任　张三`, `张三`, `（县委书记　张三）`, `张三（县委书记）`.
  static func speaker(_ text: String) -> PersonText? {
    let inner = text.trimmingBrackets
    let scalars = Array(inner.unicodeScalars)
    guard scalars.count <= 40, !scalars.contains(where: { "。！？《》".unicodeScalars.contains($0) }) else { return nil }
    let named = PersonText(inner)
    let name = Array(named.name.unicodeScalars)
    guard NameShape.isName(name) else { return nil }
    // A title of four characters, such as 述职报告, looks like a name too.
    if named.beside.isEmpty {
      return NameShape.isTitleWord(Array(PersonName(named.name).scalars)) ? nil : named
    }
    let standsBesidePosts = named.beside.allSatisfy { text in
      let scalars = Array(text.trimmingSpace().unicodeScalars)
      return NameShape.isPostOrUnit(scalars) || NameShape.isUnitEnding(scalars) || WhenText(text) != nil
    }
    return standsBesidePosts && !NameShape.isTitleWord(Array(PersonName(named.name).scalars)) ? named : nil
  }

  /// The speaker whom a title names: `张三同志在全县办公室会议上的讲话`, `——张三同志在…`.
  static func speaker(inTitle title: String) -> PersonName? {
    guard let end = title.firstRange(of: "同志在") ?? title.firstRange(of: "同志关于") else { return nil }
    let before = title[..<end.lowerBound]
    let start = before.lastIndex { "—－-\u{3000} ：:".contains($0) }.map { before.index(after: $0) } ?? before.startIndex
    let name = String(before[start...])
    return NameShape.isName(Array(name.unicodeScalars)) ? PersonName(name) : nil
  }
}

extension String {
  /// The text without one pair of brackets around the whole of it.
  var trimmingBrackets: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count > 2, "（(".unicodeScalars.contains(first),
      "）)".unicodeScalars.contains(last)
    else { return self }
    return String(scalars: scalars.dropFirst().dropLast())
  }
}
