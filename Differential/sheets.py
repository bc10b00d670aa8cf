"""Makes varied workbooks with openpyxl and odfdo, and compares every cell with what was put in."""
import datetime
import random
import subprocess

import odfdo
import openpyxl

WORDS = "张三 李四 县委办公室 局长 13871711751 001 已确认 “引号” 含,逗号 A&B <b> 备注".split()


def value(rnd):
    kind = rnd.randrange(9)
    if kind == 0:
        return rnd.randrange(10 ** rnd.randint(1, 11))
    if kind == 1:
        return round(rnd.uniform(-1000, 1000), rnd.randint(1, 6))
    if kind == 2:
        return datetime.date(rnd.randint(1950, 2060), rnd.randint(1, 12), rnd.randint(1, 28))
    if kind == 3:
        return rnd.random() < .5
    if kind == 4:
        return None
    return rnd.choice(WORDS) + str(rnd.randrange(100))


def shown(cell):
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (datetime.date, datetime.datetime)):
        return cell.strftime("%Y-%m-%d")
    if isinstance(cell, float):
        return f"{cell:.15g}"
    return str(cell)


def grid(rnd):
    return [[value(rnd) for _ in range(rnd.randint(2, 9))] for _ in range(rnd.randint(1, 40))]


def by_openpyxl(rnd, path):
    book = openpyxl.Workbook()
    rows = grid(rnd)
    for row in rows:
        book.active.append(row)
    book.save(path)
    # What openpyxl reads back is the judge, not what was meant to be written.
    read = openpyxl.load_workbook(path, data_only=True)
    return [[shown(cell) for cell in row] for row in read.active.iter_rows(values_only=True)]


def by_odfdo(rnd, path):
    document = odfdo.Document("spreadsheet")
    document.body.clear()
    table = odfdo.Table("名单")
    for row in grid(rnd):
        table.append_row(odfdo.Row())
        table.set_row_values(table.height - 1, [c if c is not None else "" for c in row])
    document.body.append(table)
    document.save(str(path))
    read = odfdo.Document(str(path)).body.get_table(0)
    return [[shown(cell) for cell in row] for row in read.get_values()]


MAKERS = {"xlsx": [by_openpyxl], "ods": [by_odfdo]}


def compare(program, path, expected):
    """(cells, cells that differ)."""
    text = subprocess.run([program, "text", "--quiet", path], check=True, capture_output=True).stdout.decode()
    ours = [line.split("\t") for line in text.split("\n")]
    theirs = [[c.replace("\n", " ") for c in row] for row in expected]
    strip = lambda rows: [trimmed for row in rows if (trimmed := trim(row))]
    ours, theirs = strip(ours), strip(theirs)
    cells = sum(len(row) for row in theirs)
    wrong = abs(len(ours) - len(theirs)) + sum(
        sum(a != b for a, b in zip(mine, other)) + abs(len(mine) - len(other)) for mine, other in zip(ours, theirs))
    return cells, wrong


def trim(row):
    end = len(row)
    while end and row[end - 1] in ("", None):
        end -= 1
    return row[:end]
