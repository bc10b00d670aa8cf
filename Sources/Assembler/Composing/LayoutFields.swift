/// The keys of layout files, in both languages.
enum LayoutField {
  static let name = FieldName("名称", "name")
  static let basedOn = FieldName("基于", "based-on", "extends")
  static let summary = FieldName("说明", "summary", "description")
  static let page = FieldName("页面", "page")
  static let formPage = FieldName("表格页", "form-page")
  static let chartPage = FieldName("座次图页", "chart-page")
  static let styles = FieldName("样式", "styles")
  static let pageNumber = FieldName("页码", "page-number")
  static let paperStart = FieldName("材料起页", "paper-start")
  static let fonts = FieldName("字体", "fonts")
  static let cover = FieldName("封面", "cover")
  static let cards = FieldName("座牌", "cards", "card-stocks")
  static let chart = FieldName("座次图", "chart")
  static let spareRows = FieldName("签到空行", "spare-rows")
  static let all = FieldTable([
    name, basedOn, summary, page, formPage, chartPage, styles, pageNumber, paperStart, fonts, cover, cards, chart,
    spareRows,
  ])

  enum Page {
    static let width = FieldName("宽", "width")
    static let height = FieldName("高", "height")
    static let top = FieldName("上", "top", "天头")
    static let bottom = FieldName("下", "bottom", "地脚")
    static let left = FieldName("左", "left", "订口")
    static let right = FieldName("右", "right", "切口")
    static let header = FieldName("页眉距", "header-distance")
    static let footer = FieldName("页脚距", "footer-distance")
    static let linePitch = FieldName("行网格", "line-pitch")
    static let all = FieldTable([width, height, top, bottom, left, right, header, footer, linePitch])
  }

  enum Style {
    static let next = FieldName("下一段", "next")
    static let eastAsianFont = FieldName("中文字体", "east-asian-font")
    static let latinFont = FieldName("西文字体", "latin-font")
    static let size = FieldName("字号", "size")
    static let letterSpacing = FieldName("字距", "letter-spacing")
    static let bold = FieldName("加粗", "bold")
    static let italic = FieldName("倾斜", "italic")
    static let color = FieldName("颜色", "color")
    static let alignment = FieldName("对齐", "alignment")
    static let firstLineIndent = FieldName("首行缩进", "first-line-indent")
    static let leftIndent = FieldName("左缩进", "left-indent")
    static let rightIndent = FieldName("右缩进", "right-indent")
    static let spaceBefore = FieldName("段前", "space-before")
    static let spaceAfter = FieldName("段后", "space-after")
    static let lineSpacing = FieldName("行距", "line-spacing")
    static let snapsToGrid = FieldName("对齐网格", "snap-to-grid")
    static let outlineLevel = FieldName("大纲级别", "outline-level")
    static let keepWithNext = FieldName("与下段同页", "keep-with-next")
    static let keepLinesTogether = FieldName("段中不分页", "keep-lines-together")
    static let leader = FieldName("引导点", "dot-leader")
    static let all = FieldTable([
      basedOn, next, eastAsianFont, latinFont, size, letterSpacing, bold, italic, color, alignment, firstLineIndent,
      leftIndent, rightIndent, spaceBefore, spaceAfter, lineSpacing, snapsToGrid, outlineLevel, keepWithNext,
      keepLinesTogether, leader,
    ])
  }

  enum PageNumber {
    static let place = FieldName("位置", "place")
    static let prefix = FieldName("前缀", "prefix")
    static let suffix = FieldName("后缀", "suffix")
    static let all = FieldTable([place, prefix, suffix])
  }

  enum Font {
    static let font = FieldName("字体", "font")
    static let substitutes = FieldName("替代", "substitutes")
    static let all = FieldTable([font, substitutes])
  }

  enum Cover {
    static let title = FieldName("标题高", "title-height")
    static let kind = FieldName("副题高", "kind-height")
    static let facts = FieldName("落款高", "facts-height")
    static let all = FieldTable([title, kind, facts])
  }

  enum Card {
    static let size = Style.size
    static let sideSpace = FieldName("两侧留白", "side-space")
    static let folds = FieldName("折线", "folds")
    static let bands = FieldName("区域", "bands")
    static let sheet = FieldName("拼版", "sheet")
    static let onRequest = FieldName("选用", "on-request")
    static let all = FieldTable([name, Page.width, Page.height, size, sideSpace, folds, bands, sheet, onRequest])
    static let sheetSize = FieldTable([Page.width, Page.height])
    static let content = FieldName("内容", "content")
    static let band = FieldTable([Page.height, content])
  }

  enum Chart {
    static let narrowestSeat = FieldName("座位最窄", "narrowest-seat")
    static let widestSeat = FieldName("座位最宽", "widest-seat")
    static let seatHeight = FieldName("座位高", "seat-height")
    static let tallestSeat = FieldName("座位最高", "tallest-seat")
    static let narrowestRostrumSeat = FieldName("主席台座位最窄", "narrowest-rostrum-seat")
    static let widestRostrumSeat = FieldName("主席台座位最宽", "widest-rostrum-seat")
    static let rostrumSeatHeight = FieldName("主席台座位高", "rostrum-seat-height")
    static let aisle = FieldName("过道宽", "aisle")
    static let rowNumbers = FieldName("排号宽", "row-numbers")
    static let doubleSheet = FieldName("可用大一倍的纸", "double-sheet")
    static let all = FieldTable([
      narrowestSeat, widestSeat, seatHeight, tallestSeat, narrowestRostrumSeat, widestRostrumSeat, rostrumSeatHeight,
      aisle,
      rowNumbers, doubleSheet,
    ])
  }
}
