"""Writes the same name cards in every form in which offices make them: cards.py FOLDER."""
import pathlib
import sys
import zipfile

import docx
import odfdo
import openpyxl
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.shared import Pt

folder = pathlib.Path(sys.argv[1])
UNITS = ["云溪县委办公室", "云溪县财政局", "青石镇人民政府", "云溪县水利局", "云溪县教育局"]
ROSTER = (
    "王　珏 李小明 侯亦珩 冼星野 祎然 欧阳若溪 买买提·艾力 张　伟 赵清和 钱行知 孙望舒 周怀瑾 吴砚秋 郑以宁 冯庭安 陈小满 褚青禾 卫子衿 "
    "蒋成蹊 沈栖迟 韩既白 杨南乔 朱雪樵 秦水生").split(" ")
# Two are mistyped, one is missing, one is too many, and one was made twice.
CARDS = [{"侯亦珩": "候亦珩", "冼星野": "洗星野"}.get(name, name) for name in ROSTER if name != "郑以宁"] + ["魏长青", "秦水生"]

book = openpyxl.Workbook()
book.active.append(["序号", "姓名", "单位", "职务"])
for index, name in enumerate(ROSTER):
    book.active.append([index + 1, name, UNITS[index % 5], "局长" if index < 5 else "科长"])
book.save(folder / "名单.xlsx")


def word(path, fill, names):
    document = docx.Document()
    fill(document, names)
    document.save(path)


def in_table(document, names):
    table = document.add_table(rows=0, cols=2)
    for index, name in enumerate(names):
        if index % 2 == 0:
            cells = table.add_row().cells
        cells[index % 2].text = name


def one_a_page(document, names):
    for index, name in enumerate(names):
        paragraph = document.add_paragraph()
        run = paragraph.add_run(name)
        run.font.size = Pt(120)
        if index + 1 < len(names):
            run.add_break(WD_BREAK.PAGE)


NAMESPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}.items())
CONTENT = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
VML = f'<w:pict><v:shape style="width:400pt;height:100pt"><v:textbox>{CONTENT}</v:textbox></v:shape></w:pict>'
DRAWING = (
    '<w:drawing><wp:inline><wp:extent cx="5000000" cy="1500000"/><wp:docPr id="{1}" name="{1}"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
    "<wps:spPr/><wps:txbx>{0}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>")


def in_boxes(markup):
    def fill(document, names):
        for index, name in enumerate(names):
            shape = markup(name, index + 1)
            document.add_paragraph()._p.append(parse_xml(f"<w:r {NAMESPACES}>{shape}</w:r>"))
    return fill


def modern(name, number):
    choice = DRAWING.format(CONTENT.format(name), number)
    return (f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
            f"<mc:Fallback>{VML.format(name)}</mc:Fallback></mc:AlternateContent>")


def column(path, names):
    book = openpyxl.Workbook()
    book.active.append(["姓名"])
    for name in names:
        book.active.append([name])
    book.save(path)


def grid(path, names):
    book = openpyxl.Workbook()
    for index, name in enumerate(names):
        book.active.cell(index // 3 + 1, index % 3 * 2 + 1, name)
    book.save(path)


def slides(path, names):
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    declared = (f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{office}" '
                'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"')
    numbers = range(1, len(names) + 1)
    relation = lambda kind, number, target: f'<Relationship Id="rId{number}" Type="{office}/{kind}" Target="{target}"/>'
    content = "application/vnd.openxmlformats-officedocument.presentationml"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" '
            f'ContentType="{content}.presentation.main+xml"/>' + "".join(
                f'<Override PartName="/ppt/slides/slide{n}.xml" ContentType="{content}.slide+xml"/>' for n in numbers) + "</Types>")
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships">'
                         + relation("officeDocument", 1, "ppt/presentation.xml") + "</Relationships>")
        archive.writestr("ppt/_rels/presentation.xml.rels", f'<Relationships xmlns="{package}/relationships">' + "".join(
            relation("slide", n, f"slides/slide{n}.xml") for n in numbers) + "</Relationships>")
        archive.writestr("ppt/presentation.xml", f"<p:presentation {declared}><p:sldIdLst>" + "".join(
            f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers) + "</p:sldIdLst></p:presentation>")
        for number, name in zip(numbers, names):
            archive.writestr(f"ppt/slides/slide{number}.xml", f'<p:sld {declared}><p:cSld><p:spTree><p:sp><p:nvSpPr>'
                f'<p:cNvPr id="2" name="{number}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r>'
                f"<a:t>{name}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>")


def open_document(path, names):
    document = odfdo.Document("text")
    document.body.clear()
    for name in names:
        document.body.append(odfdo.Paragraph(name))
        document.body.append(odfdo.Paragraph(""))
    document.save(str(path))


FORMS = {
    "table.docx": lambda path, names: word(path, in_table, names),
    "pages.docx": lambda path, names: word(path, one_a_page, names),
    "boxes.docx": lambda path, names: word(path, in_boxes(modern), names),
    "vml.docx": lambda path, names: word(path, in_boxes(lambda name, _: VML.format(name)), names),
    "column.xlsx": column, "grid.xlsx": grid, "slides.pptx": slides, "paragraphs.odt": open_document,
    "lines.txt": lambda path, names: path.write_text("\n".join(names) + "\n", encoding="utf-8"),
}
for name, write in FORMS.items():
    write(folder / f"once-{name}", CARDS)
    # Both sides of each card, one after the other.
    write(folder / f"twice-{name}", [name for name in CARDS for _ in range(2)])
# First all fronts, then all backs, as where two copies are printed.
FORMS["table.docx"](folder / "copies-table.docx", CARDS * 2)
