"""Compares every cell of varied workbooks with what openpyxl and odfdo read from the same file.

The other program is the judge of what a cell holds; how its value is to be shown is known from the format with which the
cell was made. Files are made by openpyxl, by odfdo, in markup of other programs' habits, and by LibreOffice from these.
"""
import datetime
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import warnings

import odfdo
import openpyxl

import workbooks

warnings.filterwarnings("ignore", module="openpyxl")
GAP = 255


def judged_by_openpyxl(path, sheets):
    book = openpyxl.load_workbook(path, data_only=True)
    # LibreOffice writes some truth values as numbers with a format that shows the words.
    values = [{(cell.row, cell.column): bool(cell.value) if '"TRUE"' in cell.number_format else cell.value
               for row in sheet.iter_rows() for cell in row if cell.value is not None} for sheet in book.worksheets]
    # openpyxl does not know 上午/下午 and the names of weekdays as dates, and gives the days counted.
    for cells, source in zip(values, sheets):
        for place, value in cells.items():
            item = source.cells.get(place)
            if item and item.kind in ("date", "time", "duration") and type(value) in (int, float):
                cells[place] = openpyxl.utils.datetime.from_excel(value, book.epoch, item.kind == "duration")
    return values


def judged_by_odfdo(path, sheets):
    values = []
    for table in odfdo.Document(str(path)).body.tables:
        cells = {}
        # LibreOffice fills a sheet with repeated empty rows to its end.
        last = max((row for row, _ in sheets[len(values)].cells), default=0)
        number = 1
        for row in table.get_elements("descendant::table:table-row"):
            column = 1
            rows = range(number, number + repeated(row, "rows"))
            number += len(rows)
            for cell in row.get_elements("table:table-cell|table:covered-table-cell"):
                columns = range(column, column + repeated(cell, "columns"))
                column += len(columns)
                value = cell.value
                if cell.get_attribute("calcext:value-type") == "error":
                    value = "".join(paragraph.inner_text for paragraph in cell.get_elements("text:p"))
                if type(value) is int and (shown := cell.get_element("text:p").inner_text) in ("TRUE", "FALSE"):
                    value = shown == "TRUE"
                if isinstance(value, datetime.timedelta):
                    # odfdo takes all digits behind the point for microseconds; LibreOffice writes nine.
                    hours, minutes, seconds = re.findall(r"[\d.]+", cell.get_attribute("office:time-value"))
                    value = datetime.timedelta(hours=int(hours), minutes=int(minutes), seconds=round(float(seconds)))
                if isinstance(value, str):
                    # LibreOffice writes a last space as it is, which ODF takes for none (1.3, part 3, 6.1.2).
                    value = value.rstrip(" ")
                if cell.tag == "table:table-cell" and value not in (None, ""):
                    cells.update({(row, column): value for row in rows if row <= last for column in columns})
        values.append(cells)
    return values


def repeated(element, what):
    return int(element.get_attribute(f"table:number-{what}-repeated") or 1)


def expected(values, source):
    """The texts of a sheet by place."""
    texts = {}
    for place, value in values.items():
        item = source.cells.get(place)
        shown = item.shown if item and not isinstance(value, (str, bool)) else workbooks.natural
        if isinstance(value, datetime.timedelta) and shown is workbooks.natural and item and item.kind == "time":
            shown = workbooks.moment("%H:%M")
        text = unescaped(shown(value))
        if text:
            texts[place] = re.sub(r"[\t\n\r]", " ", text)
    return texts


def unescaped(text):
    """openpyxl leaves the escapes of SpreadsheetML in inline strings; here only the underscore is escaped."""
    return text.replace("_x005F_", "_")


def lines(sheets):
    """What the program shall print: rows and columns that hold nothing left out, an empty line between sheets."""
    written = []
    for texts in sheets:
        columns = {column: index for index, column in enumerate(sorted({column for _, column in texts}))}
        rows = {}
        for (row, column), text in texts.items():
            rows.setdefault(row, {})[columns[column]] = text
        if rows and written:
            written.append([""])
        for row in sorted(rows):
            written.append([rows[row].get(column, "") for column in range(max(rows[row]) + 1)])
    return written


def compare(program, path, sheets):
    """(cells, cells that differ)."""
    judge = judged_by_odfdo if str(path).endswith(".ods") else judged_by_openpyxl
    values = judge(path, sheets)
    theirs = lines([expected(cells, source) for cells, source in zip(values, sheets, strict=True)])
    done = subprocess.run([program, "text", "--quiet", path], capture_output=True, timeout=60)
    if done.returncode:
        raise SystemExit(f"{path}: exit status {done.returncode}: {done.stderr.decode()[-500:]}")
    ours = [line.split("\t") for line in done.stdout.decode().split("\n")[:-1]]
    if judge is judged_by_odfdo:
        ours = [[text.rstrip(" ") for text in line] for line in ours]
    cells = sum(text != "" for row in theirs for text in row)
    differences = [
        (row, column, mine, other)
        for row, (left, right) in enumerate(padded(ours, theirs, []))
        for column, (mine, other) in enumerate(padded(left, right, "")) if mine != other]
    for row, column, mine, other in differences[:3]:
        print(f"    line {row + 1}, cell {column + 1}: {mine!r} instead of {other!r}")
    return cells, len(differences)


def padded(left, right, filler):
    length = max(len(left), len(right))
    return zip(left + [filler] * (length - len(left)), right + [filler] * (length - len(right)))


# Makers: each leaves a file at the path and returns the sheets as they were meant.

def by(write):
    def make(rnd, path):
        sheets = workbooks.book(rnd)
        write(rnd, sheets, path)
        return sheets
    make.__name__ = write.__name__.removeprefix("write_")
    return make


converted = {}


def by_libreoffice(rnd, path):
    return converted.pop(str(path))


def prepare(kind, paths, seed):
    """Lets LibreOffice convert the files of its part in one start, which takes most of the time."""
    share = [path for number, path in enumerate(paths) if MAKERS[kind][number % len(MAKERS[kind])] is by_libreoffice]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        sources = {"xlsx": [], "ods": []}
        for number, path in enumerate(share):
            rnd = random.Random(f"{seed}-{kind}-libreoffice-{number}")
            write, ending = [(workbooks.write_openpyxl, "xlsx"), (workbooks.write_markup, "xlsx"),
                             (workbooks.write_odfdo, "ods")][number % 3]
            source = folder / ending / f"{path.stem}.{ending}"
            source.parent.mkdir(exist_ok=True)
            sheets = workbooks.book(rnd)
            for item in (item for made in sheets for item in made.cells.values()):
                # LibreOffice gives up formats with words that it does not know; odfdo writes none, so that LibreOffice
                # chooses its own.
                if "上午" in item.format or ending == "ods" and item.kind in ("number", "date", "time", "duration"):
                    item.value, item.kind, item.format, item.shown = 7.5, "number", "General", workbooks.plain
            write(rnd, sheets, source)
            converted[str(path)] = sheets
            sources[ending].append(source)
        for names in sources.values():
            if names:
                subprocess.run(
                    ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
                     "--outdir", folder / "out", *names], check=True, capture_output=True, timeout=60 + 5 * len(names))
        for path in share:
            shutil.move(folder / "out" / path.name, path)


MAKERS = {
    "xlsx": [by(workbooks.write_openpyxl), by(workbooks.write_markup)],
    "ods": [by(workbooks.write_odfdo)],
}
if shutil.which("soffice"):
    for makers in MAKERS.values():
        makers.append(by_libreoffice)
else:
    print("soffice is not installed; no files by LibreOffice")
