/// What a spreadsheet package holds besides cells, told by the names of its entries.
enum XLSXExtras {
  /// A notice for each kind of thing that is left out.
  static func notices(_ names: [String]) -> [ReadingNotice] {
    let lowercased = names.map { $0.lowercased() }
    func count(_ condition: (String) -> Bool) -> Int { lowercased.count(where: condition) }
    var notices: [ReadingNotice] = []
    func add(_ code: ReadingNotice.Code, _ number: Int, _ chinese: String, _ english: String) {
      if number > 0 { notices.append(ReadingNotice(code, Message(chinese, english: english))) }
    }
    let comments = count { isFile($0, in: "xl", named: "comments") || isFile($0, in: "xl/comments", named: "comment") }
    add(.comments, comments, "有 \(comments) 个工作表带批注，没有读入", "\(comments) sheets have comments, which were left out")
    let macros = count { $0.hasSuffix("vbaproject.bin") || $0.hasPrefix("xl/macrosheets/") }
    add(.macros, macros, "文件带有宏，没有读入也不会运行", "the file has macros, which were neither read nor run")
    let objects = count { $0.hasPrefix("xl/embeddings/") || $0.hasPrefix("xl/activex/") && $0.hasSuffix(".xml") }
    add(
      .embeddedObject, objects, "文件嵌有 \(objects) 个对象，没有读入",
      "the file has \(objects) embedded objects, which were left out")
    let drawings = count { isFile($0, in: "xl/drawings", named: "drawing") }
    add(
      .embeddedObject, drawings, "有 \(drawings) 个工作表带图片、图表或文本框，没有读入",
      "\(drawings) sheets have pictures, charts or text boxes, which were left out")
    let links = count { isFile($0, in: "xl/externallinks", named: "externallink") }
    add(
      .externalLink, links, "有 \(links) 处引用别的文件，没有打开，只用了文件里存下的结果",
      "\(links) references to other files were not followed; only stored results were used")
    return notices
  }

  private static func isFile(_ path: String, in folder: String, named start: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.dropLast().joined(separator: "/") == folder && (parts.last?.hasPrefix(start) ?? false)
      && path.hasSuffix(".xml")
  }
}
