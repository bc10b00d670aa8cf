/// The number formats that cells refer to by the number of their style.
struct CellFormats {
  private var formats: [NumberFormat] = []
  /// For each style, an index into `formats`.
  private var formatOfStyle: [Int] = []

  /// Formats of a workbook without styles.
  init() {}

  /// Reads the formats of the styles part.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    let root = try XMLParser.tree(bytes, limits: limits).root
    var codes: [Int: String] = [:]
    for element in Self.list("x:numFmts", of: "x:numFmt", in: root) {
      guard let id = element.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
      codes[id] = element.attribute("formatCode") ?? ""
    }
    var known: [Int: Int] = [:]
    for element in Self.list("x:cellXfs", of: "x:xf", in: root) {
      let id = element.attribute("numFmtId").flatMap { Int($0) } ?? 0
      if let index = known[id] {
        formatOfStyle.append(index)
        continue
      }
      known[id] = formats.count
      formatOfStyle.append(formats.count)
      if let code = codes[id], code.unicodeScalars.count > limits.cellFormatLength {
        known[id] = Self.overlong
        formatOfStyle[formatOfStyle.count - 1] = Self.overlong
        continue
      }
      formats.append((codes[id] ?? NumberFormat.builtInCode(id)).map { NumberFormat($0) } ?? .general)
    }
  }

  private static func list(_ name: String, of item: String, in root: XMLElement) -> [XMLElement] {
    root.child(name)?.children.filter { $0.name == item } ?? []
  }

  /// Whether there is a style of this number, with a format that can be one.
  func contains(style: Int) -> Bool {
    formatOfStyle.indices.contains(style) ? formatOfStyle[style] != Self.overlong : style == 0
  }

  /// The format of a style; the general one when there is none.
  subscript(style: Int) -> NumberFormat {
    formatOfStyle.indices.contains(style) && formatOfStyle[style] != Self.overlong
      ? formats[formatOfStyle[style]] : .general
  }

  /// Stands for a format that is too long.
  private static let overlong = -1
}
