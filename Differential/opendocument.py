"""OpenDocument text made with odfdo: what its interface offers, and markup of LibreOffice that it has no call for."""
from xml.sax.saxutils import escape, unescape

import odfdo

from prose import RIGHT_TO_LEFT, paragraph as long_text, sentence, words


def element(markup):
    return odfdo.Element.from_tag(markup)


class OpenDocumentFile:
    """One file in the making; each method whose name begins with `add_` adds a construct."""

    def __init__(self, rnd):
        self.rnd = rnd
        self.document = odfdo.Document("text")
        self.body = self.document.body
        self.body.clear()
        self.count = 0
        # The text of boxes, in order.
        self.boxes = []
        for markup in (
            '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
            '<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
            '<style:style style:name="centre" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>',
            '<style:style style:name="page" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>',
            '<style:style style:name="rtl" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>',
        ):
            self.document.insert_style(element(markup), automatic=True)

    def text(self):
        return escape(sentence(self.rnd))

    def short(self):
        return escape(words(self.rnd))

    def number(self):
        self.count += 1
        return self.count

    def put(self, *markups, style=""):
        """A paragraph with text, the given inline markup, and more text."""
        style = f' text:style-name="{style}"' if style else ""
        self.body.append(element(f"<text:p{style}>{self.text()}{self.short().join(markups)}{self.text()}</text:p>"))

    def block(self, markup):
        self.body.append(element(markup))

    def paragraph(self):
        return f"<text:p>{self.text()}</text:p>"

    # Text

    def add_paragraph(self):
        self.body.append(odfdo.Paragraph(long_text(self.rnd)))

    def add_heading(self):
        self.body.append(odfdo.Header(self.rnd.randint(1, 6), sentence(self.rnd)[:-1]))

    def add_spans(self):
        self.put(*[f'<text:span text:style-name="{self.rnd.choice(["bold", "up", "none"])}">{self.short()}'
                   f'<text:span text:style-name="bold">{self.short()}</text:span></text:span>' for _ in range(self.rnd.randint(1, 5))])

    def add_white_space(self):
        self.put(f'<text:s text:c="{self.rnd.randint(1, 5)}"/>', "<text:s/>", "<text:tab/>", "<text:line-break/>", "<text:soft-page-break/>", "\n   ")

    def add_styled(self):
        self.put(style=self.rnd.choice(["centre", "page", "rtl", "Standard", "Text_20_body"]))

    def add_right_to_left(self):
        self.put(self.rnd.choice(RIGHT_TO_LEFT), style="rtl")

    def add_link(self):
        paragraph = odfdo.Paragraph(sentence(self.rnd))
        paragraph.append(odfdo.Link("https://example.invalid/", name="x", text=words(self.rnd)))
        self.body.append(paragraph)
        self.put(f'<text:a xlink:type="simple" xlink:href="#mark">{self.short()}<text:span>{self.short()}</text:span></text:a>')

    def add_bookmarks(self):
        number = self.number()
        self.put(f'<text:bookmark text:name="b{number}"/>', f'<text:bookmark-start text:name="c{number}"/>{self.short()}<text:bookmark-end text:name="c{number}"/>',
                 f'<text:reference-mark-start text:name="d{number}"/>{self.short()}<text:reference-mark-end text:name="d{number}"/>')

    def add_annotation(self):
        paragraph = odfdo.Paragraph(sentence(self.rnd))
        paragraph.append(odfdo.Annotation(sentence(self.rnd), creator="审"))
        self.body.append(paragraph)

    # Notes

    def note(self, kind):
        number = self.number()
        body = "".join(self.paragraph() for _ in range(self.rnd.randint(1, 2)))
        return (f'<text:note text:id="n{number}" text:note-class="{kind}"><text:note-citation>{number}</text:note-citation>'
                f"<text:note-body>{body}</text:note-body></text:note>")

    def add_footnote(self):
        self.put(self.note("footnote"))
        paragraph = odfdo.Paragraph(sentence(self.rnd))
        paragraph.insert_note(after=paragraph.text[:2], note_id=f"n{self.number()}", citation="1", body=sentence(self.rnd))
        self.body.append(paragraph)

    def add_footnote_in_table(self):
        noted = self.cell(f"<text:p>{self.text()}{self.note('footnote')}</text:p>")
        self.block(f'<table:table table:name="N{self.number()}"><table:table-column/><table:table-row>{noted}</table:table-row></table:table>')

    def add_endnote(self):
        self.put(self.note("endnote"))

    # Lists and sections

    def items(self, depth):
        lists = "".join(
            f"<text:list-item>{self.paragraph()}{self.paragraph() if self.rnd.random() < .2 else ''}"
            f"{self.list(depth + 1) if depth < 2 and self.rnd.random() < .3 else ''}</text:list-item>" for _ in range(self.rnd.randint(1, 4)))
        return lists

    def list(self, depth=0):
        return f"<text:list>{self.items(depth)}</text:list>"

    def add_list(self):
        self.block(self.list())

    def add_simple_list(self):
        self.body.append(odfdo.List([sentence(self.rnd) for _ in range(self.rnd.randint(1, 4))]))

    def add_section(self):
        self.block(f'<text:section text:name="s{self.number()}">{self.paragraph()}<text:section text:name="s{self.number()}">{self.paragraph()}'
                   "</text:section></text:section>")

    # Tables

    def add_table(self):
        width = self.rnd.randint(2, 5)
        table = odfdo.Table(f"T{self.number()}", width=width, height=self.rnd.randint(1, 5))
        for y in range(table.height):
            table.set_row_values(y, [words(self.rnd) for _ in range(width)])
        if self.rnd.random() < .5:
            right, bottom = self.rnd.randint(0, width - 1), self.rnd.randint(0, table.height - 1)
            if right or bottom:
                table.set_span((0, 0, right, bottom), merge=True)
        self.body.append(table)

    def cell(self, content, attributes=""):
        return f'<table:table-cell office:value-type="string"{attributes}>{content}</table:table-cell>'

    def add_rich_table(self):
        def row(*cells):
            return f"<table:table-row>{''.join(cells)}</table:table-row>"
        inner = f'<table:table table:name="I{self.number()}"><table:table-column/>{row(self.cell(self.paragraph()))}</table:table>'
        wide = self.cell(self.paragraph(), ' table:number-columns-spanned="2"') + "<table:covered-table-cell/>"
        right = self.cell(self.paragraph())
        self.block(f'<table:table table:name="R{self.number()}"><table:table-column table:number-columns-repeated="2"/>'
                   f"<table:table-header-rows>{row(wide)}</table:table-header-rows>"
                   f"{row(self.cell(self.paragraph() + self.paragraph()), self.cell(self.list()))}{row(self.cell(inner), right)}</table:table>")

    # Fields

    def add_fields(self):
        fields = ["<text:author-name>作者</text:author-name>",
                  '<text:bookmark-ref text:reference-format="text" text:ref-name="b1">引用</text:bookmark-ref>',
                  '<text:placeholder text:placeholder-type="text">填写</text:placeholder>',
                  '<text:variable-set text:name="v" office:value-type="string" office:string-value="值">值</text:variable-set>']
        self.put(*self.rnd.sample(fields, 3))

    # Drawings

    def frame(self, content, anchor="paragraph"):
        return (f'<draw:frame draw:name="f{self.number()}" text:anchor-type="{anchor}" svg:width="4cm" svg:height="2cm"><draw:text-box>'
                f"{content}</draw:text-box></draw:frame>")

    def add_text_box(self):
        # A number makes each text one that stands nowhere else.
        texts = [f"框{len(self.boxes) + number:03}{self.text()}" for number in range(self.rnd.randint(1, 3))]
        self.boxes += texts
        self.put(self.frame("".join(f"<text:p>{text}</text:p>" for text in texts), self.rnd.choice(["paragraph", "char", "as-char"])))

    def add_ruby(self):
        self.put("<text:ruby><text:ruby-base>会议</text:ruby-base><text:ruby-text>huìyì</text:ruby-text></text:ruby>")

    # Changes

    def add_tracked_changes(self):
        """An insertion and a deletion, of which the deleted text stands only in the record."""
        record = self.body.get_element("text:tracked-changes")
        if record is None:
            record = element("<text:tracked-changes/>")
            self.body.insert(record, position=0)
        first, second = self.number(), self.number()
        about = "<office:change-info><dc:creator>审</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>"
        record.append(element(f'<text:changed-region text:id="ct{first}"><text:insertion>{about}</text:insertion></text:changed-region>'))
        record.append(element(f'<text:changed-region text:id="ct{second}"><text:deletion>{about}{self.paragraph()}</text:deletion></text:changed-region>'))
        self.put(f'<text:change-start text:change-id="ct{first}"/>{self.short()}<text:change-end text:change-id="ct{first}"/>',
                 f'<text:change text:change-id="ct{second}"/>')

    def add_contents(self):
        entries = "".join(f"<text:p>{self.text()}<text:tab/>{number + 1}</text:p>" for number in range(self.rnd.randint(1, 4)))
        self.block(f'<text:table-of-content text:name="C{self.number()}"><text:table-of-content-source text:outline-level="3">'
                   f'<text:index-title-template>目录</text:index-title-template></text:table-of-content-source><text:index-body>{entries}'
                   "</text:index-body></text:table-of-content>")


CONSTRUCTS = [name for name in vars(OpenDocumentFile) if name.startswith("add_")]


def by_odfdo(rnd, path, constructs=CONSTRUCTS):
    file = OpenDocumentFile(rnd)
    for _ in range(rnd.randint(6, 28)):
        getattr(file, rnd.choice(constructs))()
    file.document.save(str(path))
    return [unescape(text) for text in file.boxes]
