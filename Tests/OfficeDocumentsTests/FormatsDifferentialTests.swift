import Foundation
import Testing

@testable import OfficeDocuments

/// Workbooks made by other programs, each cell compared with what their own libraries read.
///
/// Needs a Python with openpyxl and odfdo (`PYTHON`, otherwise `python3`); the conversions need `soffice` too.
/// `DIFFERENTIAL_FILES` sets how many workbooks are made.
@Suite(.enabled(if: ExternalProgram.hasPythonLibraries, "needs Python with openpyxl and odfdo"))
struct FormatsDifferentialTests {
  private static let fileCount = ProcessInfo.processInfo.environment["DIFFERENTIAL_FILES"].flatMap { Int($0) } ?? 24

  @Test func agreesWithOpenpyxlOnEveryCell() throws {
    try withTemporaryFolder { folder in
      try ExternalProgram.python(Self.script, ["make", folder.path, String(Self.fileCount)])
      try compare(folder, kind: "xlsx")
    }
  }

  @Test(.enabled(if: ExternalProgram.hasSoffice, "needs soffice"))
  func agreesWithOtherLibrariesOnConvertedFiles() throws {
    try withTemporaryFolder { folder in
      try ExternalProgram.python(Self.script, ["make", folder.path, String(min(Self.fileCount, 40))])
      try ExternalProgram.convert(in: folder, ending: "xlsx", to: "ods")
      try compare(folder, kind: "ods")
      let converted = folder.appendingPathComponent("converted")
      try FileManager.default.createDirectory(at: converted, withIntermediateDirectories: true)
      try ExternalProgram.convert(in: folder, ending: "ods", to: "xlsx", into: converted)
      try compare(converted, kind: "xlsx")
    }
  }

  private func compare(_ folder: URL, kind: String) throws {
    let output = try ExternalProgram.python(Self.script, ["read", folder.path, kind])
    let expected = try JSONDecoder().decode([String: [String: [String: String]]].self, from: output)
    #expect(!expected.isEmpty)
    for (name, sheets) in expected.sorted(by: { $0.key < $1.key }) {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let file = try OfficeFile.read(bytes, name: name)
      #expect(file.sheets.map(\.name).sorted() == sheets.keys.sorted(), "\(name)")
      for (index, sheet) in file.sheets.enumerated() {
        let found = file.texts(sheet: index)
        let wanted = sheets[sheet.name] ?? [:]
        for cell in Set(found.keys).union(wanted.keys).sorted() {
          let matches = Self.agree(found[cell] ?? "", wanted[cell] ?? "")
          #expect(matches, "\(name) \(sheet.name) \(cell): \(found[cell] ?? "nil") / \(wanted[cell] ?? "nil")")
        }
      }
    }
  }

  /// A leading `~` marks a number of which only the value is known and not the form.
  private static func agree(_ found: String, _ wanted: String) -> Bool {
    guard wanted.hasPrefix("~"), let value = Double(wanted.dropFirst()) else { return found == wanted }
    let bare = found.filter { !",%¥ ".contains($0) }
    guard var number = Double(bare) else { return false }
    if found.contains("%") { number /= 100 }
    return abs(number - value) <= max(abs(value) * 1e-9, 0.00501)
  }

  private static let script = #"""
    import datetime, json, pathlib, random, sys
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    HAN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗珏祎炜𠮷㛃"

    def name(r): return "".join(r.choices(HAN, k=r.randint(2, 4)))

    def value(r):
        k = r.randrange(16)
        if k < 4: return name(r), "General"
        if k == 4: return name(r)[0] + "　" + name(r)[1], "General"
        if k == 5: return "两行\n" + name(r) + " <&>\" ' ", "General"
        if k == 6: return 13000000000 + r.randrange(10**10), r.choice(["General", "0", "@"])
        if k == 7: return r.choice([0.1 + 0.2, r.random() * 1000, -r.random(), 1e-5, 2.5, 1e10 + 0.5]), "General"
        if k == 8: return r.randrange(-10**6, 10**6), r.choice(["General", "#,##0", "00000", "0.00", "0"])
        if k == 9: return r.choice([0.256, 0.5, 1.0]), r.choice(["0%", "0.00%"])
        if k == 10:
            d = datetime.datetime(2026, 1, 1) + datetime.timedelta(days=r.randrange(9000))
            return d, r.choice(["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "m/d/yyyy", "yyyy年m月d日"])
        if k == 11:
            d = datetime.datetime(1999, 3, 1, 8, 30) + datetime.timedelta(minutes=r.randrange(10**7))
            return d, r.choice(["yyyy-mm-dd hh:mm", "yyyy/m/d h:mm"])
        if k == 12: return datetime.time(r.randrange(24), r.randrange(60)), "h:mm"
        if k == 13: return r.random() < 0.5, "General"
        if k == 14: return "%018d" % r.randrange(10**18), "@"
        return CellRichText([name(r), TextBlock(InlineFont(b=True), name(r)), "局"]), "General"

    def make(folder, count):
        for i in range(count):
            r = random.Random(i)
            wb = openpyxl.Workbook(write_only=False)
            if i % 5 == 4: wb.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
            wb.remove(wb.active)
            for s in range(r.randint(1, 3)):
                ws = wb.create_sheet("表&%d %s" % (s, name(r)))
                for row in range(1, r.randint(2, 25)):
                    for col in range(1, r.randint(2, 12)):
                        if r.random() < 0.25: continue
                        v, f = value(r)
                        cell = ws.cell(row, col); cell.value = v; cell.number_format = f
                if r.random() < 0.5: ws.merge_cells("M1:O3"); ws["M1"] = "合并"
                if s and r.random() < 0.5: ws.sheet_state = "hidden"
                if r.random() < 0.3: ws.row_dimensions[2].hidden = True
                if r.random() < 0.3: ws.column_dimensions["B"].hidden = True
            wb.save(str(folder / ("book%03d.xlsx" % i)))

    def number(v):
        if isinstance(v, int): return str(v)
        if v == int(v) and abs(v) < 1e21: return str(int(v))
        t = "%.15g" % v
        if "e" in t:
            from decimal import Decimal
            t = format(Decimal(t), "f")
        return t

    def from_excel(cell):
        v, f = cell.value, cell.number_format
        if isinstance(v, bool): return "TRUE" if v else "FALSE"
        if isinstance(v, (int, float)):
            if f in ("General", "@", "0", "general") and float(v).is_integer(): return number(v)
            if f in ("General", "general", "@"): return number(v)
            if f == "#,##0": return "{:,}".format(v)
            if f == "00000": return ("-" if v < 0 else "") + "%05d" % abs(v)
            return "~" + repr(float(v))
        if isinstance(v, datetime.datetime):
            return v.strftime("%Y-%m-%d %H:%M") if "h" in f.lower() else v.strftime("%Y-%m-%d")
        if isinstance(v, datetime.time): return v.strftime("%H:%M")
        if isinstance(v, datetime.timedelta):
            m = round(v.total_seconds() / 60); return "%02d:%02d" % (m // 60, m % 60)
        return str(v)

    def read_excel(path):
        wb = openpyxl.load_workbook(path, data_only=True)
        return {ws.title: {c.coordinate: from_excel(c) for row in ws.iter_rows() for c in row if c.value not in (None, "")} for ws in wb}

    def read_open(path):
        import decimal, odfdo
        from openpyxl.utils import get_column_letter
        result = {}
        for table in odfdo.Document(path).body.tables:
            cells = {}
            table.rstrip(aggressive=True)
            for row in table.traverse():
                for cell in row.traverse():
                    v = cell.value
                    if v is None or v == "" or cell.tag == "table:covered-table-cell": continue
                    if isinstance(v, bool): t = "TRUE" if v else "FALSE"
                    elif isinstance(v, (int, float, decimal.Decimal)): t = "~" + repr(float(v))
                    elif isinstance(v, datetime.datetime): t = v.strftime("%Y-%m-%d") if (v.hour, v.minute) == (0, 0) else v.strftime("%Y-%m-%d %H:%M")
                    elif isinstance(v, datetime.date): t = v.strftime("%Y-%m-%d")
                    elif isinstance(v, datetime.timedelta): m = round(v.total_seconds() / 60); t = "%02d:%02d" % (m // 60, m % 60)
                    else: t = str(v)
                    cells[get_column_letter(cell.x + 1) + str(cell.y + 1)] = t
            result[table.name] = cells
        return result

    folder = pathlib.Path(sys.argv[2])
    if sys.argv[1] == "make": make(folder, int(sys.argv[3]))
    else:
        read = read_excel if sys.argv[3] == "xlsx" else read_open
        print(json.dumps({p.name: read(str(p)) for p in sorted(folder.glob("*." + sys.argv[3]))}))
    """#
}
