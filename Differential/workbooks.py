"""Makes varied workbooks: what each cell holds, in which format, and how a reader shall show its value."""
import dataclasses
import datetime
import decimal
import typing
import zipfile
from xml.sax.saxutils import escape, quoteattr

import odfdo
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter

DECIMAL = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP)
DAY = datetime.timedelta(days=1)


# How values are shown. Each takes the value that another program read, and is written without looking at any format code.

def number(value):
    return decimal.Decimal(repr(value)) if isinstance(value, float) else decimal.Decimal(value)


def plain(value):
    """A number digit by digit, without the noise of floating point."""
    exact = number(value)
    if exact == exact.to_integral_value():
        return f"{exact.quantize(decimal.Decimal(1), context=decimal.Context(prec=400)):f}"
    return f"{DECIMAL.plus(exact).normalize():f}"


def fixed(digits, grouped=False, before="", after="", scale=0):
    def shown(value):
        scaled = DECIMAL.plus(number(value)).scaleb(scale)
        rounded = scaled.quantize(decimal.Decimal(1).scaleb(-digits), rounding=decimal.ROUND_HALF_UP)
        sign, rounded = ("-" if rounded < 0 else ""), abs(rounded)
        return sign + before + (f"{rounded:,f}" if grouped else f"{rounded:f}") + after
    return shown


def in_brackets(value):
    return f"({fixed(0, True)(-value)})" if value < 0 else fixed(0, True)(value)


def padded(width):
    return lambda value: ("-" if value < 0 else "") + fixed(0)(abs(value)).rjust(width, "0")


def telephone(value):
    digits = fixed(0)(abs(value)).rjust(11, "0")
    return ("-" if value < 0 else "") + f"{digits[:-8]}-{digits[-8:-4]}-{digits[-4:]}"


def ten_thousands(value):
    digits = fixed(0, scale=-3)(abs(value)).rjust(2, "0")
    return ("-" if value < 0 else "") + f"{digits[:-1]}.{digits[-1]}万"


def moment(pattern):
    def shown(value):
        if isinstance(value, datetime.timedelta):
            value = datetime.datetime(1899, 12, 30) + value
        if isinstance(value, datetime.time):
            value = datetime.datetime.combine(datetime.date(1899, 12, 30), value)
        if not isinstance(value, datetime.datetime):
            value = datetime.datetime.combine(value, datetime.time())
        # Years before 1000 would lose their zeros.
        return value.strftime(pattern.replace("%Y", f"{value.year:04}"))
    return shown


def elapsed(value):
    if isinstance(value, datetime.datetime):
        value = value - datetime.datetime(1899, 12, 30)
    if isinstance(value, datetime.time):
        value = datetime.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    minutes = round(value / datetime.timedelta(minutes=1))
    return f"{minutes // 60:02}:{minutes % 60:02}"


def natural(value):
    """A value whose format says nothing."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float, decimal.Decimal)):
        return plain(value)
    if isinstance(value, datetime.timedelta):
        return elapsed(value)
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    if isinstance(value, datetime.datetime):
        pattern = "%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M"
        return moment(pattern + (":%S" if value.second else ""))(value)
    if isinstance(value, datetime.date):
        return moment("%Y-%m-%d")(value)
    return str(value)


NUMBER_FORMATS = {
    "General": plain, "0": fixed(0), "0.00": fixed(2), "#,##0": fixed(0, True), "#,##0.00": fixed(2, True),
    "0%": fixed(0, after="%", scale=2), "0.00%": fixed(2, after="%", scale=2), "¥#,##0.00": fixed(2, True, "¥"),
    '"¥"#,##0': fixed(0, True, "¥"), "[$¥-804]#,##0.00": fixed(2, True, "¥"), "$#,##0.00": fixed(2, True, "$"),
    '#,##0.00"元"': fixed(2, True, after="元"), '0"人"': fixed(0, after="人"), '"第"0"组"': fixed(0, before="第", after="组"),
    "00000": padded(5), "000-0000-0000": telephone, "#,##0_);\\(#,##0\\)": in_brackets,
    "#,##0.00;[Red]-#,##0.00": fixed(2, True), '0\\.0,"万"': ten_thousands, "0.00E+00": plain, "# ?/?": plain,
    "[Blue]0.0": fixed(1), '[>=100]0"以上";0': lambda v: fixed(0)(v) + ("以上" if v >= 100 else ""),
}
DATE_FORMATS = {
    "yyyy-mm-dd": "%Y-%m-%d", "yyyy/m/d": "%Y-%m-%d", 'yyyy"年"m"月"d"日"': "%Y-%m-%d", "yyyy年m月d日": "%Y-%m-%d",
    '[$-804]yyyy"年"m"月"d"日";@': "%Y-%m-%d", "m月d日": "%Y-%m-%d", 'm"月"d"日"': "%Y-%m-%d", "d-mmm-yy": "%Y-%m-%d",
    "aaaa": "%Y-%m-%d", 'yyyy"年"m"月"': "%Y-%m", "mmm-yy": "%Y-%m", "yyyy": "%Y", "yyyy-mm-dd hh:mm": "%Y-%m-%d %H:%M",
    'm"月"d"日" h"时"mm"分"': "%Y-%m-%d %H:%M", "h:mm": "%H:%M", "h:mm AM/PM": "%H:%M", "上午/下午h时mm分": "%H:%M",
    '[$-804]上午/下午h"时"mm"分"': "%H:%M",
}
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨𠮷欧"
GIVEN = "明远清和若溪景行知微望舒怀瑾砚秋以宁庭安小满禾衿蹊栖既白南乔樵"
WORDS = (
    "县委办公室|党组书记、局长|“引号”|含,逗号|A&B <b>|备注：请假|（代）|001|0571-8000|13800000000|1.38E+10|2026/12/4|TRUE|#N/A|"
    "_x0041_不是转义|全角ＡＢＣ１２３|零\u200b宽|不换行\u00a0空格|王　强| 前后有空格 |两  个空格|𠮷野家|é é|x_y|=不是公式|'撇号|%|制表\t符|换\n行").split("|")


@dataclasses.dataclass
class Cell:
    value: object
    format: str = "General"
    shown: typing.Callable = natural
    kind: str = "text"


def cell(rnd):
    kind = rnd.choices(
        ["text", "name", "rich", "number", "small", "phone", "date", "time", "duration", "boolean", "error", "formula"],
        [6, 6, 2, 5, 3, 3, 5, 2, 1, 1, 1, 2])[0]
    match kind:
        case "text":
            return Cell(rnd.choice(WORDS) + rnd.choice(["", "", str(rnd.randrange(100))]))
        case "name":
            return Cell(rnd.choice(SURNAMES) + rnd.choice(["", "　", " "]) + "".join(rnd.choices(GIVEN, k=rnd.randint(1, 2))))
        case "rich":
            return Cell([rnd.choice(WORDS[:8]) for _ in range(rnd.randint(2, 4))], kind="rich")
        case "number":
            code = rnd.choice(list(NUMBER_FORMATS))
            value = rnd.choice([1, 1, 1, -1]) * rnd.choice(
                [rnd.randrange(1, 10 ** rnd.randint(1, 9)), round(rnd.uniform(1, 100_000), rnd.randint(1, 6)), 1234.5, 100])
            if code.startswith("[>="):
                value = abs(value)
            if "/" in code:
                # What such a format shows of other numbers is not their value.
                value = int(value) + 0.5
            if "万" in code:
                # Programs differ in whether nothing can be negative.
                value = rnd.randrange(-10 ** 8, -10 ** 4)
            return Cell(value, code, NUMBER_FORMATS[code], "number")
        case "small":
            return Cell(rnd.choice([0, 0.1 + 0.2, 0.05, 0.125, 1 / 3, 0.5, -0.25, 1e-7, 2.675]), kind="number")
        case "phone":
            return Cell(rnd.randrange(13_000_000_000, 19_999_999_999), rnd.choice(["General", "0", "0.00E+00"]), plain, "number")
        case "date":
            code = rnd.choice(list(DATE_FORMATS))
            value = datetime.datetime(rnd.randint(1905, 2099), rnd.randint(1, 12), rnd.randint(1, 28))
            if "h" in code:
                value += datetime.timedelta(minutes=rnd.randrange(1440))
            return Cell(value, code, moment(DATE_FORMATS[code]), "date")
        case "time":
            return Cell(datetime.time(rnd.randrange(24), rnd.randrange(60)), "h:mm", moment("%H:%M"), "time")
        case "duration":
            return Cell(datetime.timedelta(minutes=rnd.randrange(1, 6000)), "[h]:mm", elapsed, "duration")
        case "boolean":
            return Cell(rnd.random() < .5, kind="boolean")
        case "error":
            return Cell(rnd.choice(["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!"]), kind="error")
        case _:
            return Cell(*rnd.choice([
                ("=1+2", 3), ('="张"&"三"', "张三"), ("=10/4", 2.5), ("=1=1", True), ("=NA()", "#N/A"), ("=1/0", "#DIV/0!"),
                ('=""', ""), ("=ROUND(2/3,2)", 0.67)])[:1], kind="formula")


RESULTS = {
    "=1+2": ("n", "3"), '="张"&"三"': ("str", "张三"), "=10/4": ("n", "2.5"), "=1=1": ("b", "1"), "=NA()": ("e", "#N/A"),
    "=1/0": ("e", "#DIV/0!"), '=""': ("str", ""), "=ROUND(2/3,2)": ("n", "0.67"),
}


@dataclasses.dataclass
class Sheet:
    name: str
    cells: dict = dataclasses.field(default_factory=dict)
    merged: list = dataclasses.field(default_factory=list)
    hidden_rows: set = dataclasses.field(default_factory=set)
    hidden_columns: set = dataclasses.field(default_factory=set)
    is_hidden: bool = False


def sheet(rnd, name):
    made = Sheet(name)
    rows, columns = rnd.choice([(1, 1), (3, 4), (12, 6), (30, 9), (60, 5), (8, 30)])
    share = rnd.choice([.1, .5, .9, 1])
    top, left = rnd.choice([(1, 1), (1, 1), (1, 1), (3, 2), (rnd.randint(1, 3000), rnd.randint(1, 200))])
    spread = rnd.choice([1, 1, 1, 7])
    for row in range(top, top + rows):
        for column in range(left, left + columns * spread, spread):
            if rnd.random() < share:
                made.cells[row, column] = cell(rnd)
    if rnd.random() < .3 and rows > 3 and columns > 3:
        areas = [(top, left, top, left + 2), (top + 1, left, top + 2, left), (top + 1, left + 1, top + 2, left + 2)]
        for area in areas[:rnd.randint(1, 3)]:
            made.merged.append(area)
            for place in [p for p in made.cells if area[0] <= p[0] <= area[2] and area[1] <= p[1] <= area[3]]:
                # Some programs leave texts below merged cells, where nobody sees them.
                if place != area[:2] and rnd.random() < .7:
                    del made.cells[place]
    if rnd.random() < .2:
        made.hidden_rows = {rnd.randrange(top, top + rows)}
    if rnd.random() < .2:
        made.hidden_columns = {rnd.randrange(left, left + columns)}
    return made


def book(rnd):
    count = rnd.choice([1, 1, 1, 2, 3, 12])
    sheets = [sheet(rnd, rnd.choice(["名单", "Sheet", "座次 表", "A&B"]) + str(index)) for index in range(count)]
    for other in sheets[1:]:
        other.is_hidden = rnd.random() < .3
    return sheets


# Writers.

def write_openpyxl(rnd, sheets, path):
    made = openpyxl.Workbook()
    made.remove(made.active)
    if rnd.random() < .2:
        made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for source in sheets:
        target = made.create_sheet(source.name)
        if source.is_hidden:
            target.sheet_state = rnd.choice(["hidden", "veryHidden"])
        for (row, column), item in source.cells.items():
            value = item.value
            if item.kind == "rich":
                value = CellRichText(value[0], *[TextBlock(InlineFont(b=True, color="FF0000"), part) for part in value[1:]])
            written = target.cell(row, column)
            written.value = value
            if item.kind == "text":
                # openpyxl knows nothing of the escapes of SpreadsheetML and would write something else than it was given.
                written.value = value.replace("_x00", "x00")
                written.data_type = "s"
            if item.format != "General":
                written.number_format = item.format
            if rnd.random() < .02:
                written.comment = Comment("批注不是内容", "审核")
        for area in source.merged:
            target.merge_cells(start_row=area[0], start_column=area[1], end_row=area[2], end_column=area[3])
        for row in source.hidden_rows:
            target.row_dimensions[row].hidden = True
        for column in source.hidden_columns:
            target.column_dimensions[get_column_letter(column)].hidden = True
    made.save(path)


class Markup:
    """SpreadsheetML as other programs than openpyxl write it."""

    def __init__(self, rnd, sheets):
        self.rnd, self.sheets = rnd, sheets
        self.is_1904 = rnd.random() < .3
        self.prefix = rnd.choice(["", "", "x:"])
        self.strings, self.formats = [], ["General"]

    def tag(self, name, content="", /, **attributes):
        written = "".join(f" {key.replace('_', ':')}={quoteattr(str(value))}" for key, value in attributes.items())
        return f"<{self.prefix}{name}{written}>{content}</{self.prefix}{name}>"

    def text(self, value):
        # What could be taken for an escape is escaped, as Excel does.
        value = value.replace("_x", "_x005F_x")
        return self.tag("t", escape(value), xml_space="preserve")

    def runs(self, parts):
        properties = self.tag("rPr", self.tag("b") + self.tag("sz", val=11))
        runs = "".join(self.tag("r", (properties if index else "") + self.text(part)) for index, part in enumerate(parts))
        guide = self.tag("rPh", self.tag("t", "ふりがな"), sb=0, eb=1) + self.tag("phoneticPr", fontId=1)
        return runs + (guide if self.rnd.random() < .5 else "")

    def style(self, code):
        if code not in self.formats:
            self.formats.append(code)
        return self.formats.index(code)

    def serial(self, value):
        if isinstance(value, datetime.datetime):
            return (value - datetime.datetime(1904, 1, 1) if self.is_1904 else value - datetime.datetime(1899, 12, 30)) / DAY
        if isinstance(value, datetime.time):
            return (value.hour * 60 + value.minute) / 1440
        return value / DAY

    def content(self, item):
        """Type and content of a cell."""
        value = item.value
        match item.kind:
            case "rich" if self.rnd.random() < .5:
                return "inlineStr", self.tag("is", self.runs(value))
            case "text" if self.rnd.random() < .3:
                return "inlineStr", self.tag("is", self.text(value))
            case "rich" | "text":
                self.strings.append(self.runs(value) if item.kind == "rich" else self.text(value))
                return "s", self.tag("v", str(len(self.strings) - 1))
            case "boolean":
                return "b", self.tag("v", "1" if value else "0")
            case "error":
                return "e", self.tag("v", escape(value))
            case "formula":
                kind, result = RESULTS[value]
                return kind, self.tag("f", escape(value[1:])) + (self.tag("v", escape(result)) if result else "")
            case "date" if self.rnd.random() < .1:
                return "d", self.tag("v", value.isoformat())
            case "date" | "time" | "duration":
                return "n", self.tag("v", repr(self.serial(value)))
            case _:
                written = repr(value)
                if self.rnd.random() < .3:
                    written = f"{number(value):E}"
                return "n", self.tag("v", written)

    def sheet(self, source):
        rows = {}
        for place in sorted(source.cells):
            rows.setdefault(place[0], []).append(place[1])
        written = ""
        for row, columns in rows.items():
            cells, expected = "", 1
            for column in columns:
                item = source.cells[row, column]
                kind, content = self.content(item)
                attributes = {} if column == expected and self.rnd.random() < .3 else {"r": get_column_letter(column) + str(row)}
                if item.format != "General":
                    attributes["s"] = self.style(item.format)
                if kind != "n" or self.rnd.random() < .1:
                    attributes["t"] = kind
                cells += self.tag("c", content, **attributes)
                expected = column + 1
            written += self.tag("row", cells, r=row, **({"hidden": 1} if row in source.hidden_rows else {}))
        columns = "".join(self.tag("col", min=c, max=c, width=9, hidden=1) for c in sorted(source.hidden_columns))
        letters = lambda a: f"{get_column_letter(a[1])}{a[0]}:{get_column_letter(a[3])}{a[2]}"
        merged = "".join(self.tag("mergeCell", ref=letters(area)) for area in source.merged)
        return self.part("worksheet", (self.tag("cols", columns) if columns else "") + self.tag("sheetData", written) + (
            self.tag("mergeCells", merged) if merged else ""))

    def part(self, root, content, **attributes):
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        declared = f'xmlns:{self.prefix[:-1]}="{main}"' if self.prefix else f'xmlns="{main}"'
        relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        opening = self.tag(root, content, **attributes)
        return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + opening.replace(
            f"<{self.prefix}{root}", f'<{self.prefix}{root} {declared} xmlns:r="{relations}"', 1)

    def write(self, path):
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006"
        main_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        parts = [self.sheet(source) for source in self.sheets]
        listed = "".join(
            self.tag("sheet", name=source.name, sheetId=index + 1, r_id=f"rId{index + 1}",
                     **({"state": "hidden"} if source.is_hidden else {})) for index, source in enumerate(self.sheets))
        codes = "".join(self.tag("numFmt", numFmtId=164 + i, formatCode=code) for i, code in enumerate(self.formats))
        xfs = "".join(self.tag("xf", numFmtId=164 + i if i else 0, fontId=0, fillId=0, borderId=0) for i in range(len(self.formats)))
        styles = self.part("styleSheet", self.tag("numFmts", codes) + self.tag("fonts", self.tag("font")) + self.tag(
            "fills", self.tag("fill", self.tag("patternFill", patternType="none"))) + self.tag("borders", self.tag("border")) + self.tag(
            "cellStyleXfs", self.tag("xf", numFmtId=0)) + self.tag("cellXfs", xfs))
        relations = [(f"rId{i + 1}", "worksheet", f"worksheets/sheet{i + 1}.xml") for i in range(len(parts))]
        relations += [("rIdS", "styles", "/xl/styles.xml"), ("rIdT", "sharedStrings", "sharedStrings.xml")]
        relationship = lambda i, t, target: f'<Relationship Id="{i}" Type="{office}/{t}" Target="{target}"/>'
        with zipfile.ZipFile(path, "w", self.rnd.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])) as archive:
            archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
                f'ContentType="{main_type}.sheet.main+xml"/>' + "".join(
                f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{main_type}.worksheet+xml"/>' for i in range(len(parts)))
                + f'<Override PartName="/xl/styles.xml" ContentType="{main_type}.styles+xml"/>'
                f'<Override PartName="/xl/sharedStrings.xml" ContentType="{main_type}.sharedStrings+xml"/></Types>')
            archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships">'
                             + relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>")
            archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships">'
                             + "".join(relationship(*r) for r in relations) + "</Relationships>")
            properties = self.tag("workbookPr", **({"date1904": 1} if self.is_1904 else {}))
            archive.writestr("xl/workbook.xml", self.part("workbook", properties + self.tag("sheets", listed)))
            for index, part in enumerate(parts):
                archive.writestr(f"xl/worksheets/sheet{index + 1}.xml", part)
            archive.writestr("xl/styles.xml", styles)
            archive.writestr("xl/sharedStrings.xml", self.part("sst", "".join(self.tag("si", s) for s in self.strings)))


def write_markup(rnd, sheets, path):
    Markup(rnd, sheets).write(path)


def odfdo_cell(item):
    value = item.value
    match item.kind:
        case "rich":
            value = "".join(value)
        case "formula":
            made = odfdo.Cell()
            kind, result = RESULTS[value]
            made.formula = "of:" + value
            if kind == "n":
                made.set_value(int(result) if result.isdigit() else float(result))
            elif kind == "b":
                made.set_value(True)
            else:
                made.set_value(result)
            return made
        case "number":
            kind = "percentage" if "%" in item.format else "currency" if "¥" in item.format or "$" in item.format else "float"
            made = odfdo.Cell()
            made.set_value(value, item.shown(value), kind, "CNY" if kind == "currency" else None)
            # odfdo has its own way of writing percent.
            made.text_content = item.shown(value)
            return made
        case "time":
            value = datetime.timedelta(hours=value.hour, minutes=value.minute)
        case "date" if value.time() == datetime.time():
            value = value.date()
    if item.kind in ("date", "time"):
        item.shown = natural
    made = odfdo.Cell(value)
    if isinstance(value, str):
        # Spaces, tabs and ends of lines become the elements that ODF has for them.
        made.clear()
        made.set_attribute("office:value-type", "string")
        for line in value.split("\n"):
            made.append(odfdo.Paragraph(line))
    return made


def write_odfdo(rnd, sheets, path):
    document = odfdo.Document("spreadsheet")
    document.body.clear()
    for source in sheets:
        source.merged, source.hidden_rows, source.hidden_columns, source.is_hidden = [], set(), set(), False
        table = odfdo.Table(source.name)
        rows = {}
        for row, column in sorted(source.cells):
            rows.setdefault(row, []).append(column)
        above = 0
        for row, columns in rows.items():
            if row - above > 1:
                # LibreOffice does not count rows without any cell.
                empty = odfdo.Row(repeated=row - above - 1)
                empty.append_cell(odfdo.Cell())
                table.append_row(empty)
            written, left = odfdo.Row(), 0
            for column in columns:
                if column - left > 1:
                    written.append_cell(odfdo.Cell(repeated=column - left - 1))
                item = source.cells[row, column]
                made, left = odfdo_cell(item), column
                if column + 1 not in columns and rnd.random() < .2:
                    made.repeated, left = 2, column + 1
                    source.cells[row, left] = item
                written.append_cell(made)
            above = row
            # LibreOffice does not open a file that repeats a row of one formula.
            has_formula = any(source.cells[row, column].kind == "formula" for column in columns)
            if row + 1 not in rows and not has_formula and rnd.random() < .3:
                written.repeated, above = 2, row + 1
                source.cells.update({(above, c): i for (r, c), i in list(source.cells.items()) if r == row})
            table.append_row(written)
        document.body.append(table)
    document.save(str(path))
