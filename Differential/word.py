"""Word files made with python-docx: what its interface offers, and markup of Word that it has no call for."""
import io
import struct
import zlib

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap as known_prefixes
from docx.shared import Pt, RGBColor
from xml.sax.saxutils import escape

from prose import RIGHT_TO_LEFT, paragraph as long_text, sentence, words

PREFIXES = dict(
    known_prefixes, m="http://schemas.openxmlformats.org/officeDocument/2006/math", o="urn:schemas-microsoft-com:office:office",
    v="urn:schemas-microsoft-com:vml", mc="http://schemas.openxmlformats.org/markup-compatibility/2006",
    wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    w14="http://schemas.microsoft.com/office/word/2010/wordml")
DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items() if prefix != "xml")


def element(markup):
    """One element from markup that uses the usual prefixes."""
    end = min(markup.index(c) for c in " />" if c in markup)
    return parse_xml(markup[:end] + " " + DECLARED + markup[end:])


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def body_paragraph(text):
    return f"<w:p>{run(text)}</w:p>"


def png(rnd):
    side = rnd.randint(2, 9)
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes(rnd.randrange(256) for _ in range(3 * side)) for _ in range(side))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
                      + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class WordFile:
    """One file in the making; each method whose name begins with `add_` adds a construct."""

    def __init__(self, rnd):
        self.rnd = rnd
        self.document = docx.Document()
        self.notes = {"footnotes": [], "endnotes": []}
        # The text of boxes, in order.
        self.boxes = []

    def text(self):
        return sentence(self.rnd)

    def short(self):
        return words(self.rnd)

    def begin(self, style=None):
        return self.document.add_paragraph(self.text(), style=style)

    def put(self, *markups, style=None):
        """A paragraph with text, the given inline markup, and more text."""
        paragraph = self.begin(style)
        for markup in markups:
            paragraph._p.append(element(markup))
        paragraph.add_run(self.text())
        return paragraph

    def insert(self, markup):
        self.document.element.body.insert(len(self.document.element.body) - 1, element(markup))

    # Text

    def add_paragraph(self):
        self.document.add_paragraph(long_text(self.rnd))

    def add_heading(self):
        self.document.add_heading(self.text()[:-1], self.rnd.randint(0, 9))

    def add_styled(self):
        self.begin(self.rnd.choice(["Title", "Subtitle", "Quote", "Intense Quote", "Body Text", "Caption", "No Spacing", "List Paragraph"]))

    def add_runs(self):
        paragraph = self.document.add_paragraph()
        for _ in range(self.rnd.randint(1, 8)):
            part = paragraph.add_run(self.short())
            font, chance = part.font, self.rnd.random
            part.bold, part.italic, part.underline = chance() < .3, chance() < .3, chance() < .2
            font.size, font.strike = Pt(self.rnd.choice([12, 16, 22])), chance() < .1
            font.subscript = True if chance() < .1 else None
            font.superscript = True if not font.subscript and chance() < .1 else None
            font.small_caps, font.all_caps = chance() < .1, chance() < .1
            if chance() < .2:
                font.color.rgb = RGBColor(200, 0, 0)
        paragraph.alignment = self.rnd.choice(list(WD_ALIGN_PARAGRAPH)[:4])

    def add_split_words(self):
        marks = ["<w:proofErr w:type=\"spellStart\"/>", "<w:r><w:lastRenderedPageBreak/></w:r>", "<w:bookmarkStart w:id=\"7\" w:name=\"_GoBack\"/>",
                 "<w:bookmarkEnd w:id=\"7\"/>", "<w:proofErr w:type=\"gramEnd\"/>", "<w:permStart w:id=\"9\" w:edGrp=\"everyone\"/>"]
        self.put(*[markup for piece in self.text() for markup in (run(piece), self.rnd.choice(marks))][:40])

    def add_breaks(self):
        paragraph = self.begin()
        paragraph.add_run("\t" + self.text()).add_break(self.rnd.choice([WD_BREAK.LINE, WD_BREAK.PAGE, WD_BREAK.COLUMN]))
        paragraph.add_run(self.text())
        self.put("<w:r><w:cr/></w:r>", run(self.short()), "<w:r><w:noBreakHyphen/></w:r>", run(self.short()), "<w:r><w:softHyphen/></w:r>",
                 '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>')

    def add_symbols(self):
        # Codes of symbol fonts; the tick and the box that stand in every form.
        choices = [("Wingdings", "F0FC"), ("Wingdings", "F0A8"), ("Symbol", "F061"), ("Wingdings 2", "F052"), ("Symbol", "F0B7")]
        font, code = self.rnd.choice(choices)
        self.put(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>')

    def add_right_to_left(self):
        paragraph = self.put(run(self.rnd.choice(RIGHT_TO_LEFT), "<w:rtl/>"),
                             f'<w:bdo w:val="rtl">{run(self.rnd.choice(RIGHT_TO_LEFT))}</w:bdo>', f'<w:dir w:val="ltr">{run(self.short())}</w:dir>')
        if self.rnd.random() < .5:
            paragraph._p.get_or_add_pPr().append(element("<w:bidi/>"))

    def add_ruby(self):
        self.put(f'<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:lid w:val="zh-CN"/></w:rubyPr>'
                 f'<w:rt>{run("huì")}</w:rt><w:rubyBase>{run("会")}</w:rubyBase></w:ruby></w:r>')

    def add_vertical_and_combined(self):
        self.put(run("二维", '<w:eastAsianLayout w:id="3" w:combine="1"/>'), run("12", '<w:eastAsianLayout w:id="4" w:vert="1"/>'))

    # Wrappers

    def add_hyperlinks(self):
        paragraph = self.begin()
        address = paragraph.part.relate_to("https://example.invalid/a", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        paragraph._p.append(element(f'<w:hyperlink r:id="{address}" w:history="1">{run(self.short())}{run(self.short())}</w:hyperlink>'))
        paragraph._p.append(element(f'<w:hyperlink w:anchor="mark1">{run(self.short())}</w:hyperlink>'))

    def add_bookmarks(self):
        number = self.rnd.randrange(10 ** 6)
        self.put(f'<w:bookmarkStart w:id="{number}" w:name="mark{number}"/>', run(self.short()), f'<w:bookmarkEnd w:id="{number}"/>')

    def add_smart_tag(self):
        self.put(f'<w:smartTag w:uri="urn:x" w:element="date"><w:smartTagPr><w:attr w:name="Year" w:val="2026"/></w:smartTagPr>'
                 f'{run(self.short())}<w:smartTag w:uri="urn:x" w:element="day">{run(self.short())}</w:smartTag></w:smartTag>')

    def add_content_controls(self):
        self.put(f'<w:sdt><w:sdtPr><w:alias w:val="姓名"/><w:text/></w:sdtPr><w:sdtContent>{run(self.short())}</w:sdtContent></w:sdt>',
                 f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="不选" w:value="1"/></w:dropDownList></w:sdtPr>'
                 f'<w:sdtContent>{run(self.short())}</w:sdtContent></w:sdt>',
                 '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
                 f'{run("☒")}</w:sdtContent></w:sdt>')
        self.insert(f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtEndPr/><w:sdtContent>{body_paragraph(self.text())}'
                    f'<w:sdt><w:sdtContent>{body_paragraph(self.text())}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>')

    # Changes and comments

    def change(self, tag, content):
        return f'<w:{tag} w:id="{self.rnd.randrange(10 ** 6)}" w:author="审" w:date="2026-01-01T00:00:00Z">{content}</w:{tag}>'

    def deleted(self, text):
        return f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'

    def add_tracked_changes(self):
        self.put(self.change("ins", run(self.short())), self.change("del", self.deleted(self.short())),
                 self.change("ins", run(self.short()) + self.change("del", self.deleted(self.short()))))
        formatted = self.change("rPrChange", "<w:rPr><w:i/></w:rPr>")
        self.put(run(self.short(), "<w:b/>" + formatted))
        paragraph = self.begin()
        paragraph._p.get_or_add_pPr().append(element(self.change("pPrChange", "<w:pPr><w:jc w:val=\"left\"/></w:pPr>")))
        moved = self.short()
        self.put('<w:moveFromRangeStart w:id="81" w:name="m1" w:author="审"/>', self.change("moveFrom", run(moved)), '<w:moveFromRangeEnd w:id="81"/>')
        self.put('<w:moveToRangeStart w:id="82" w:name="m1" w:author="审"/>', self.change("moveTo", run(moved)), '<w:moveToRangeEnd w:id="82"/>')

    def add_joined_paragraphs(self):
        """The mark between two paragraphs is deleted."""
        mark = '<w:rPr><w:del w:id="61" w:author="审"/></w:rPr>'
        self.insert(f"<w:p><w:pPr>{mark}</w:pPr>{run(self.text())}</w:p>")
        self.insert(body_paragraph(self.text()))

    def add_comment(self):
        paragraph = self.begin()
        self.document.add_comment(paragraph.runs[0], text=self.text(), author="审", initials="审")

    # Fields

    def field(self, instruction, result):
        return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>', f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>',
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', *result, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')

    def add_simple_field(self):
        self.put(f'<w:fldSimple w:instr=" DOCPROPERTY 日期 ">{run("2026年12月4日")}</w:fldSimple>')

    def add_fields(self):
        self.put(*self.field(' REF mark1 \\h ', [run(self.short()), run(self.short(), "<w:b/>")]))
        self.put(*self.field(' HYPERLINK "https://example.invalid/" \\o "提示" ', [run(self.short())]))

    def add_form_fields(self):
        self.put('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:textInput><w:default w:val="不算"/></w:textInput></w:ffData>'
                 '</w:fldChar></w:r>', '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>',
                 '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', run(self.short()), '<w:r><w:fldChar w:fldCharType="end"/></w:r>')

    def add_contents(self):
        lines = []
        for number in range(self.rnd.randint(1, 4)):
            lines.append(f'<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8296"/></w:tabs></w:pPr>'
                         f'<w:hyperlink w:anchor="_Toc{number}">{run(self.text())}<w:r><w:tab/></w:r>'
                         + "".join(self.field(f" PAGEREF _Toc{number} \\h ", [run(str(number + 1))])) + "</w:hyperlink></w:p>")
        begin, instruction, separate, end = self.field(' TOC \\o "1-3" \\h \\z \\u ', [])
        lines[0] = lines[0].replace("<w:hyperlink", begin + instruction + separate + "<w:hyperlink", 1)
        self.insert('<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
                    + "".join(lines) + f"<w:p>{end}</w:p></w:sdtContent></w:sdt>")

    # Notes

    def note(self, kind):
        notes = self.notes[kind]
        number = len(notes) + 1
        paragraphs = "".join(f'<w:p><w:r><w:{kind[:-1]}Ref/></w:r>{run(self.text())}</w:p>' for _ in range(self.rnd.randint(1, 2)))
        notes.append(f'<w:{kind[:-1]} w:id="{number}">{paragraphs}</w:{kind[:-1]}>')
        return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind[:-1]}Reference w:id="{number}"/></w:r>'

    def add_footnote(self):
        self.put(self.note("footnotes"))

    def add_endnote(self):
        self.put(self.note("endnotes"))

    def finish_notes(self):
        for kind, notes in self.notes.items():
            if not notes:
                continue
            separators = "".join(f'<w:{kind[:-1]} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind[:-1]}>'
                                 for number, name in ((-1, "separator"), (0, "continuationSeparator")))
            blob = f'<?xml version="1.0" encoding="UTF-8"?><w:{kind} {DECLARED}>{separators}{"".join(notes)}</w:{kind}>'
            part = Part(PackURI(f"/word/{kind}.xml"), f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
                        blob.encode(), self.document.part.package)
            self.document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")

    # Lists

    def add_list(self):
        for _ in range(self.rnd.randint(1, 5)):
            name = self.rnd.choice(["List Bullet", "List Number"]) + self.rnd.choice(["", "", " 2", " 3"])
            self.begin(name)

    # Tables

    def fill(self, table):
        for row in table.rows:
            for cell in row.cells:
                cell.text = self.short()

    def add_table(self):
        rows, columns = self.rnd.randint(1, 5), self.rnd.randint(2, 5)
        table = self.document.add_table(rows=rows, cols=columns, style=self.rnd.choice([None, "Table Grid", "Light List Accent 1"]))
        self.fill(table)
        for _ in range(self.rnd.randint(0, 2)):
            top, left = self.rnd.randrange(rows), self.rnd.randrange(columns)
            bottom, right = self.rnd.randint(top, rows - 1), self.rnd.randint(left, columns - 1)
            try:
                table.cell(top, left).merge(table.cell(bottom, right))
            except docx.exceptions.InvalidSpanError:
                pass
        if self.rnd.random() < .3:
            table.rows[0]._tr.get_or_add_trPr().append(element("<w:tblHeader/>"))

    def add_rich_table(self):
        """Cells with several paragraphs, breaks, lists, notes and tables inside."""
        table = self.document.add_table(rows=2, cols=2)
        self.fill(table)
        table.cell(0, 0).add_paragraph(self.text())
        table.cell(0, 1).add_paragraph(self.text(), style="List Number")
        self.fill(table.cell(1, 0).add_table(rows=2, cols=2))
        table.cell(1, 1).paragraphs[0]._p.append(element(self.note("footnotes")))

    def add_odd_table(self):
        """Rows that begin late, rows and cells in content controls, rows that were inserted or deleted."""
        def cell(properties=""):
            return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body_paragraph(self.short())}</w:tc>"
        row = lambda properties, *cells: f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
        self.insert("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
                    + row("", cell(), cell('<w:gridSpan w:val="2"/>'))
                    + row('<w:gridBefore w:val="1"/>', cell(), cell())
                    + f"<w:sdt><w:sdtContent>{row('', cell(), cell(), cell())}</w:sdtContent></w:sdt>"
                    + row("", cell(), f"<w:sdt><w:sdtContent>{cell()}</w:sdtContent></w:sdt>", cell())
                    + row('<w:ins w:id="3" w:author="审"/>', cell(), cell(), cell()) + "</w:tbl>")
        self.insert(body_paragraph(self.text()))

    # Drawings

    def add_picture(self):
        self.document.add_picture(png(self.rnd), width=Pt(40))
        self.begin().add_run().add_picture(png(self.rnd), width=Pt(10))

    def content(self):
        # A number makes each text one that stands nowhere else.
        texts = [f"框{len(self.boxes) + number:03}{self.text()}" for number in range(self.rnd.randint(1, 3))]
        self.boxes += texts
        return "".join(body_paragraph(text) for text in texts)

    def vml_box(self, content):
        return (f'<w:pict><v:shape id="s{self.rnd.randrange(999)}" type="#_x0000_t202" style="position:absolute;width:120pt;height:40pt">'
                f'<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>')

    def add_text_box_in_vml(self):
        self.put(f"<w:r>{self.vml_box(self.content())}</w:r>")

    def add_text_box(self):
        content = self.content()
        modern = (f'<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" '
                  f'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset>'
                  f'</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="999" cy="999"/>'
                  f'<wp:wrapNone/><wp:docPr id="1" name="b"/><a:graphic><a:graphicData '
                  f'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/>'
                  f'<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
                  f'</wp:anchor></w:drawing>')
        self.put(f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{modern}</mc:Choice>'
                 f'<mc:Fallback>{self.vml_box(content)}</mc:Fallback></mc:AlternateContent></w:r>')

    # Formulas

    def add_formula(self):
        def letter(text):
            return f"<m:r><m:t>{text}</m:t></m:r>"
        self.put(f"<m:oMath>{letter('a')}{letter('+')}{letter('b')}{letter('=')}{letter('12')}</m:oMath>")
        self.insert(f"<w:p><m:oMathPara><m:oMath>{letter('x')}{letter('=')}{letter('y')}</m:oMath></m:oMathPara></w:p>")

    # Pages

    def add_section(self):
        section = self.document.add_section(self.rnd.choice(list(WD_SECTION)))
        if self.rnd.random() < .3:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        section.different_first_page_header_footer = self.rnd.random() < .3
        for part in (section.header, section.footer, section.first_page_header, section.even_page_footer):
            part.is_linked_to_previous = self.rnd.random() < .5
            if not part.is_linked_to_previous:
                part.paragraphs[0].text = "页眉页脚" + self.short()


CONSTRUCTS = [name for name in vars(WordFile) if name.startswith("add_")]


def by_python_docx(rnd, path, constructs=CONSTRUCTS):
    file = WordFile(rnd)
    for _ in range(rnd.randint(6, 28)):
        getattr(file, rnd.choice(constructs))()
    file.document.settings.odd_and_even_pages_header_footer = rnd.random() < .3
    file.finish_notes()
    file.document.save(path)
    return file.boxes
