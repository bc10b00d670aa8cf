extension Message {
  static let pageBreakDropped = Message(
    "表格、页眉页脚、脚注、图形和链接里的分页符在 ODT 中无法表示，已略去",
    english: "page breaks in tables, headers, footers, notes, shapes and links cannot stand in ODT and were left out")

  static let imageInShape = Message(
    "图形文字中的图片在 ODT 中无法表示，已略去，请把图片移到正文",
    english: "a picture in the text of a shape cannot stand in ODT and was left out; move it to the body text")

  static let equationInShape = Message(
    "图形文字中的公式在 ODT 中无法表示，已写成一行文字，请把公式移到正文",
    english: "a formula in the text of a shape cannot stand in ODT and became plain text; move it to the body text")

  static let equationLook = Message(
    "公式里的颜色、删除线和部分边框在 ODT 中无法表示，已略去；请核对",
    english: "colours, strikes and parts of frames inside formulas cannot stand in ODT and were left out; check them")

  static let rubyInShape = Message(
    "图形文字上方的注音在 ODT 中无法表示，已略去，请把注音文字移到正文",
    english: "readings above the text of a shape cannot stand in ODT and were left out; move the text to the body")

  static let noteInText = Message(
    "页眉页脚、脚注和图形里不能再有脚注，脚注内容已写在括号中",
    english: "headers, footers, notes and shapes hold no footnotes in ODT; the note was put in brackets")

  static let distributedInShape = Message(
    "图形文字的分散对齐在 ODT 中无法表示，已改为居中", english: "text in a shape cannot be distributed in ODT; it was centred")

  static let characterBorder = Message(
    "文字四周的边框在 ODT 中无法表示，已略去", english: "a border around characters cannot stand in ODT and was left out")

  static let fieldLook = Message(
    "同一段里几个页数或引用域的字样不同，ODT 中已统一为第一个的字样",
    english: "page counts and references of one paragraph look different; in ODT they all look like the first")

  static let tooManyCells = Message(
    "表格某行的单元格多于列数，已在右侧增加列", english: "a row has more cells than the table has columns; columns were added at the right")

  static let spanClipped = Message(
    "单元格合并范围超出表格或与其他单元格重叠，已截到可用的范围",
    english: "a merged cell reaches past the table or over another cell; it was cut to the room there is")

  static let columnWidths = Message(
    "表格有列宽不是正数，已改用其余列的平均宽度",
    english: "a column width is not positive; the average of the others was used")

  static func unknownStyle(_ name: String) -> Message {
    Message(
      "没有名为“\(name)”的样式，相关段落按正文处理", english: "there is no style named “\(name)”; its paragraphs use the default style")
  }

  static func duplicateBookmark(_ name: String) -> Message {
    Message("书签“\(name)”重复，只保留第一处", english: "the bookmark “\(name)” occurs twice; only the first was kept")
  }

  static func unknownBookmark(_ name: String) -> Message {
    Message(
      "没有名为“\(name)”的书签，引用处写成普通文字", english: "there is no bookmark named “\(name)”; references to it became plain text")
  }

  static func unknownColor(_ color: String) -> Message {
    Message(
      "颜色“\(color)”不是六位十六进制数，已略去", english: "the colour “\(color)” is not six hexadecimal digits and was left out")
  }

  static func nestedLink(_ target: String) -> Message {
    Message(
      "链接里又有指向“\(target)”的链接，只保留外层",
      english: "a link to “\(target)” stands inside another link; only the outer one was kept")
  }

  static func pageNumberOutOfRange(_ number: Int) -> Message {
    Message("页码不能从 \(number) 起，已接续前一节", english: "pages cannot be counted from \(number); the count was continued")
  }

  static func evenNumberOnOddPage(section: Int, number: Int) -> Message {
    Message(
      "第 \(section) 节要求从奇数页开始，起始页码却是偶数 \(number)；ODT 中偶数页码总在偶数页",
      english:
        "section \(section) starts on an odd page but its first number is \(number); in ODT even numbers stand on even pages"
    )
  }
}
