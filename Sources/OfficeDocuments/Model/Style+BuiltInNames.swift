extension Style {
  /// The Chinese name of a style that office programs bring along, by the English name that their files hold; nil for
  /// any other name.
  ///
  /// Word and LibreOffice write these names in English and show them in the language of the user, and WPS writes either.
  static func chineseName(ofBuiltIn name: String) -> String? {
    let name = name.lowercased()
    for (prefix, chinese) in [("heading ", "标题 "), ("toc ", "目录 "), ("contents ", "目录 ")] {
      guard name.hasPrefix(prefix), let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) else {
        continue
      }
      return chinese + String(level)
    }
    return builtIn[name]
  }

  /// The level of a heading, from 1 to 9, that a name in English or Chinese tells; nil for any other name.
  static func headingLevel(ofName name: String) -> Int? {
    let name = name.lowercased()
    for prefix in ["heading ", "标题 ", "标题", "heading"] where name.hasPrefix(prefix) {
      if let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) { return level }
    }
    return nil
  }

  private static let builtIn = [
    "normal": defaultName, "title": "标题", "subtitle": "副标题", "toc heading": "TOC 标题", "contents heading": "TOC 标题",
    "list paragraph": "列表段落", "body text": "正文文本", "text body": "正文文本", "body text indent": "正文文本缩进",
    "text body indent": "正文文本缩进", "first line indent": "正文首行缩进", "body text first indent": "正文首行缩进",
    "normal indent": "正文缩进", "no spacing": "无间隔", "plain text": "纯文本", "header": "页眉", "footer": "页脚",
    "caption": "题注", "footnote text": "脚注文本", "footnote": "脚注文本", "endnote text": "尾注文本", "endnote": "尾注文本",
    "annotation text": "批注文字", "date": "日期", "salutation": "称呼", "signature": "签名", "closing": "结束语",
    "quote": "引用", "quotations": "引用", "intense quote": "明显引用", "block text": "文本块", "list bullet": "列表项目符号",
    "list number": "列表编号", "table contents": "表格内容", "table heading": "表格标题", "normal (web)": "普通(网站)",
    "table of figures": "图表目录",
  ]
}
