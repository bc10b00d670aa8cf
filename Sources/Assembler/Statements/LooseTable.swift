internal import OfficeDocuments

/// A table of which only the names of some columns are known, such as a plan of vehicles that an office drew as it liked.
struct LooseTable {
  /// A cell of a row.
  struct Cell {
    var text: String
    var location: Location
  }

  /// The rows below the header, each by the names of its columns.
  private(set) var rows: [[String: Cell]] = []
  /// The names of the columns.
  private(set) var columns: Set<String> = []

  /// Whether the rows are vehicles.
  var isVehicles: Bool { !columns.isDisjoint(with: Self.drivers) && !columns.isDisjoint(with: Self.vehicles) }

  /// Whether the rows are materials of a meeting.
  var isMaterials: Bool {
    !columns.isDisjoint(with: Self.titles) && (!columns.isDisjoint(with: Self.copies) || columns.contains("发言人"))
  }

  static let drivers: Set<String> = ["驾驶员", "司机", "驾驶员姓名", "司机姓名", "驾驶人"]
  static let vehicles: Set<String> = ["车号", "车牌号", "车牌", "车辆", "车次", "车牌号码", "车辆编号", "车型"]
  static let capacities: Set<String> = ["座位数", "核载人数", "核载", "座位", "座数", "可乘人数"]
  static let riders: Set<String> = ["乘车人员", "乘坐人员", "乘员", "乘车人", "人员", "乘车领导", "乘坐领导"]
  static let titles: Set<String> = ["材料名称", "材料标题", "文件名称", "材料", "标题"]
  static let copies: Set<String> = ["印制份数", "份数", "印数", "印刷份数", "数量"]
  static let numbers: Set<String> = ["序号", "编号", "材料编号"]

  /// The cell of a row under the first of several names.
  static func cell(_ row: [String: Cell], _ names: Set<String>) -> Cell? {
    row.keys.sorted().first(where: names.contains).flatMap { row[$0] }
  }

  /// The tables of a file whose header has columns that are looked for.
  static func tables(of file: OfficeFile, path: String) -> [LooseTable] {
    switch file.content {
    case .workbook(let workbook):
      workbook.sheets.filter { !$0.isHidden }.compactMap { LooseTable(TableSheet($0, file: path)) }
    case .document(let document):
      document.blocks.tables.compactMap { LooseTable(TableSheet(Sheet($0), file: path)) }
    }
  }

  private static let wanted = drivers.union(vehicles).union(titles).union(copies)

  private init?(_ table: TableSheet) {
    guard
      let header = table.rows.prefix(6).firstIndex(where: { row in
        row.cells.count { Self.wanted.contains(FieldName.comparable($0.text)) } >= 2
          || row.cells.contains { Self.titles.contains(FieldName.comparable($0.text)) }
            && row.cells.contains { FieldName.comparable($0.text) == "发言人" }
      })
    else { return nil }
    var names: [Int: String] = [:]
    for cell in table.rows[header].cells { names[cell.column] = FieldName.comparable(cell.text) }
    columns = Set(names.values)
    rows = table.rows[(header + 1)...].prefix(5_000).map { row in
      var values: [String: Cell] = [:]
      for cell in row.cells {
        guard let name = names[cell.column], !cell.text.isBlank else { continue }
        values[name] = Cell(text: cell.text.trimmingSpace(), location: table.location(of: cell, in: row))
      }
      return values
    }
  }
}
