"""Makes varied documents with programs that are not ours, and compares what huiwu reads with what pandoc reads."""
import random
import re
import subprocess
import unicodedata

import docx
import odfdo
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

WORDS = ("会议 材料 座次 名单 议程 讲话 汇报 落实 督查 通知 座牌 签到 乡镇 部门 同志 今年 全县 工作 安排 数字 核对 印发 主持 发言 "
         "meeting 2026年 3.5% 9:00 A4 budget 第一 （一） 《办法》 “三清单” review 1,200 万元").split()


def sentence(rnd):
    return "".join(rnd.choice(WORDS) for _ in range(rnd.randint(3, 18))) + rnd.choice("。！？；")


def markdown(rnd):
    blocks = []
    for _ in range(rnd.randint(6, 20)):
        kind = rnd.randrange(9)
        if kind == 0:
            blocks.append("#" * rnd.randint(1, 3) + " " + sentence(rnd)[:-1])
        elif kind == 1:
            blocks.append("\n".join(f"- {sentence(rnd)}" for _ in range(rnd.randint(1, 4))))
        elif kind == 2:
            blocks.append("\n".join(f"{i + 1}. {sentence(rnd)}" for i in range(rnd.randint(1, 4))))
        elif kind == 3:
            width = rnd.randint(2, 4)
            rows = [[rnd.choice(WORDS) for _ in range(width)] for _ in range(rnd.randint(2, 5))]
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            blocks.append("\n".join([lines[0], "|" + "---|" * width] + lines[1:]))
        elif kind == 4:
            blocks.append(f"**{sentence(rnd)}** *{sentence(rnd)}* {sentence(rnd)}")
        elif kind == 5:
            blocks.append(f"> {sentence(rnd)}")
        elif kind == 6:
            blocks.append(f"{sentence(rnd)}[^{len(blocks)}]\n\n[^{len(blocks)}]: {sentence(rnd)}")
        elif kind == 7:
            blocks.append(f"{sentence(rnd)}[{rnd.choice(WORDS)}](https://example.invalid/){sentence(rnd)}")
        else:
            blocks.append("".join(sentence(rnd) for _ in range(rnd.randint(1, 6))))
    return "\n\n".join(blocks)


def by_pandoc(rnd, path):
    subprocess.run(["pandoc", "-f", "markdown", "-o", path], input=markdown(rnd).encode(), check=True)


def by_soffice(kind):
    """LibreOffice turns HTML into the wanted kind; its files are very unlike pandoc's."""
    def make(rnd, path):
        html = subprocess.run(["pandoc", "-f", "markdown", "-t", "html", "-s", "--metadata", "title=x"],
                              input=markdown(rnd).encode(), check=True, capture_output=True).stdout
        source = path.with_suffix(".html")
        source.write_bytes(html)
        target = f"{kind}:MS Word 2007 XML" if kind == "docx" else f"{kind}:writer8"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{path.parent}/profile", "--headless", "--infilter=HTML (StarWriter)",
                        "--convert-to", target, "--outdir", str(path.parent), str(source)], check=True, capture_output=True)
        source.unlink()
    return make


def by_python_docx(rnd, path):
    document = docx.Document()
    for _ in range(rnd.randint(5, 25)):
        kind = rnd.randrange(8)
        if kind == 0:
            document.add_heading(sentence(rnd)[:-1], rnd.randint(0, 3))
        elif kind == 1:
            table = document.add_table(rows=rnd.randint(1, 4), cols=rnd.randint(2, 4))
            for row in table.rows:
                for cell in row.cells:
                    cell.text = rnd.choice(WORDS)
            if rnd.random() < .5:
                table.cell(0, 0).merge(table.cell(0, 1))
        elif kind == 2:
            document.add_paragraph(sentence(rnd), style=rnd.choice(["List Bullet", "List Number"]))
        elif kind == 3:
            paragraph = document.add_paragraph()
            for _ in range(rnd.randint(1, 6)):
                run = paragraph.add_run(sentence(rnd))
                run.bold, run.italic = rnd.random() < .3, rnd.random() < .3
                run.font.size = Pt(rnd.choice([12, 16, 22]))
        elif kind == 4:
            paragraph = document.add_paragraph(sentence(rnd))
            paragraph.add_run("\t" + sentence(rnd)).add_break(rnd.choice([WD_BREAK.LINE, WD_BREAK.PAGE]))
            paragraph.add_run(sentence(rnd))
        elif kind == 5:  # a tracked insertion and a tracked deletion, read as accepted
            paragraph = document.add_paragraph(sentence(rnd))
            for tag, text_tag in (("w:ins", "w:t"), ("w:del", "w:delText")):
                change = OxmlElement(tag)
                change.set(qn("w:id"), str(rnd.randrange(10 ** 6)))
                change.set(qn("w:author"), "审")
                run, text = OxmlElement("w:r"), OxmlElement(text_tag)
                text.text = rnd.choice(WORDS)
                run.append(text)
                change.append(run)
                paragraph._p.append(change)
        elif kind == 6:  # a field with its result
            paragraph = document.add_paragraph(sentence(rnd))
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), "DATE")
            run, text = OxmlElement("w:r"), OxmlElement("w:t")
            text.text = "2026年12月4日"
            run.append(text)
            field.append(run)
            paragraph._p.append(field)
        else:
            document.add_paragraph("".join(sentence(rnd) for _ in range(rnd.randint(1, 6))))
    document.save(path)


def by_odfdo(rnd, path):
    document = odfdo.Document("text")
    body = document.body
    body.clear()
    for _ in range(rnd.randint(5, 25)):
        kind = rnd.randrange(5)
        if kind == 0:
            body.append(odfdo.Header(rnd.randint(1, 3), sentence(rnd)[:-1]))
        elif kind == 1:
            body.append(odfdo.List([sentence(rnd) for _ in range(rnd.randint(1, 4))]))
        elif kind == 2:
            table = odfdo.Table(f"T{rnd.randrange(10 ** 6)}", width=3, height=rnd.randint(1, 4))
            for y in range(table.height):
                table.set_row_values(y, [rnd.choice(WORDS) for _ in range(3)])
            body.append(table)
        elif kind == 3:
            paragraph = odfdo.Paragraph(sentence(rnd))
            paragraph.insert_note(after=paragraph.text[:2], note_id=f"n{rnd.randrange(10 ** 6)}", citation="1", body=sentence(rnd))
            body.append(paragraph)
        else:
            body.append(odfdo.Paragraph("".join(sentence(rnd) for _ in range(rnd.randint(1, 6)))))
    document.save(str(path))


MAKERS = {
    "docx": [by_pandoc, by_python_docx, by_python_docx, by_soffice("docx")],
    "odt": [by_pandoc, by_odfdo, by_odfdo, by_soffice("odt")],
}


def letters(text):
    """What both readers must agree on: letters, digits and signs that carry meaning; white space and marks apart."""
    text = re.sub(r"\[\d+\]", "", text)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LN")


def compare(program, path):
    """(characters of pandoc's text, characters that differ)."""
    theirs = subprocess.run(["pandoc", "--wrap=none", "-t", "plain", path], check=True, capture_output=True).stdout.decode()
    ours = subprocess.run([program, "text", "--quiet", path], check=True, capture_output=True).stdout.decode()
    return multiset_difference(letters(theirs), letters(ours))


def multiset_difference(left, right):
    from collections import Counter
    a, b = Counter(left), Counter(right)
    return len(left), max(sum((a - b).values()), sum((b - a).values()))
