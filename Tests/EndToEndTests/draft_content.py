"""draft_content.py PROGRAM: sends a draft with everything that a draft can hold through the program, and looks for each
thing in the papers of both formats, with nothing but an unpacker and an XML parser. One line for each thing: "ok ..." or
"lost ...".
"""

import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path
from xml.etree import ElementTree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
T = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0" + b"\xff\0\0" * 2 + b"\0" + b"\0\0\xff" * 2))
    + chunk(b"IEND", b"")
)


def run(text, look=""):
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def math(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


FRACTION = f"<m:f><m:num>{math('投入')}</m:num><m:den>{math('产出')}</m:den></m:f>"
POWER = f"<m:sSup><m:e>{math('10')}</m:e><m:sup>{math('4')}</m:sup></m:sSup>"
SUM = (
    f'<m:nary><m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/></m:naryPr><m:sub>{math("i=1")}</m:sub>'
    f"<m:sup>{math('n')}</m:sup><m:e>{math('a')}</m:e></m:nary>"
)
RUBY = (
    '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/>'
    '<w:hpsBaseText w:val="32"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt><w:r><w:t>chán</w:t></w:r></w:rt><w:rubyBase>'
    "<w:r><w:t>瀍</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p" descr="东风渠示意图"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>'
    '<a:blip r:embed="rPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
BODY = "".join(
    f"<w:p>{paragraph}</w:p>"
    for paragraph in (
        run("在水利工作会议上的讲话"),
        run("同志们："),
        run("今年整治土地3.5×") + f"<m:oMath>{POWER}</m:oMath>" + run("亩，效益比为") + f"<m:oMath>{FRACTION}</m:oMath>"
        + run("。"),
        f"<m:oMathPara><m:oMath>{SUM}</m:oMath></m:oMathPara>",
        run("要治理") + RUBY + run("河，") + run("决不后退", '<w:em w:val="dot"/>') + run("，")
        + run("按期完工", '<w:highlight w:val="yellow"/>') + run("，") + run("一抓到底", "<w:b/>")
        + run("，") + run("严肃问责", '<w:u w:val="single"/>') + run("。"),
        run("灌区面积12km") + run("2", '<w:vertAlign w:val="superscript"/>') + run("，排放CO")
        + run("2", '<w:vertAlign w:val="subscript"/>') + run("减少")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("，成效明显")
        + '<w:r><w:endnoteReference w:id="2"/></w:r>' + run("。"),
        PICTURE,
        run("详见") + '<w:hyperlink r:id="rLink">' + run("工程网页") + "</w:hyperlink>" + run("。"),
        run("谢谢大家！"),
    )
)
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:m="{M}" xmlns:r="{R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def draft(path):
    with zipfile.ZipFile(path, "w") as package:
        types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" '
            f'ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{types}.document.main+xml"/>'
            "</Types>",
        )
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{T}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        package.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{BODY}</w:body></w:document>")
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{T}"><Relationship Id="rPicture" Type="{OFFICE}/image" Target="media/a.png"/>'
            f'<Relationship Id="rLink" Type="{OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/>'
            f'<Relationship Id="rNotes" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
            f'<Relationship Id="rEnd" Type="{OFFICE}/endnotes" Target="endnotes.xml"/></Relationships>',
        )
        for kind, text in (("footnote", "数据截至六月底"), ("endnote", "见年度通报")):
            package.writestr(
                f"word/{kind}s.xml",
                f'<w:{kind}s {NAMESPACES}><w:{kind} w:id="2"><w:p>{run(text)}</w:p></w:{kind}></w:{kind}s>',
            )
        package.writestr("word/media/a.png", PNG)


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def texts(element):
    return "".join(element.itertext())


def word_finds(files):
    root = ElementTree.fromstring(files["word/document.xml"])
    find = lambda path: root.iterfind(".//" + path, {"w": W, "m": M})
    look = lambda path: "".join(texts(run) for run in find("w:r") if run.find("w:rPr/" + path, {"w": W}) is not None)
    yield "equation in the line", any(texts(part) == "104" for part in find("m:sSup"))
    yield "fraction", any([texts(side) for side in part] [-2:] == ["投入", "产出"] for part in find("m:f"))
    yield "equation on its own line", any(part.find(".//{%s}nary" % M) is not None for part in find("m:oMathPara"))
    yield "ruby", any(
        texts(part.find("{%s}rt" % W)) == "chán" and texts(part.find("{%s}rubyBase" % W)) == "瀍" for part in find("w:ruby")
    )
    yield "emphasis marks", "决不后退" in look("w:em")
    yield "highlight", "按期完工" in look("w:highlight") or "按期完工" in look("w:shd")
    yield "bold", "一抓到底" in look("w:b")
    yield "underline", "严肃问责" in look("w:u")
    positions = [part.get("{%s}val" % W) for part in find("w:vertAlign")]
    yield "superscript and subscript", "superscript" in positions and "subscript" in positions
    notes = files.get("word/footnotes.xml", b"").decode() + files.get("word/endnotes.xml", b"").decode()
    yield "footnote", "数据截至六月底" in notes and next(find("w:footnoteReference"), None) is not None
    yield "endnote", "见年度通报" in notes
    document = files["word/document.xml"].decode()
    yield "picture", 'descr="东风渠示意图"' in document and PNG in files.values()
    yield "link", any(texts(part) == "工程网页" for part in find("w:hyperlink"))
    yield "link target", b"https://example.org/" in files["word/_rels/document.xml.rels"]


def open_document_finds(files):
    content = files["content.xml"].decode()
    root = ElementTree.fromstring(content)
    everything = texts(root)
    objects = [ElementTree.fromstring(data) for name, data in files.items() if name.startswith("Object ") and "content" in name]
    math_names = [[part.tag.split("}")[1] for part in formula.iter()] for formula in objects]
    manifest = files["META-INF/manifest.xml"].decode()
    yield "equations", len(objects) == 3 and content.count("<draw:object ") == 3
    yield "equation in the line", any("msup" in names for names in math_names)
    yield "fraction", any("mfrac" in names for names in math_names)
    yield "equation on its own line", any("munderover" in names for names in math_names)
    yield "equations in the manifest", all(f'"{name}"' in manifest for name in files if name.startswith("Object "))
    yield "ruby", ">chán</text:ruby-text>" in content
    styled = lambda attribute: [
        style.get("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name")
        for style in root.iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}style")
        if any(attribute in name or attribute in f"{name}={value}" for part in style for name, value in part.attrib.items())
    ]
    span = lambda names: "".join(
        texts(part)
        for part in root.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}span")
        if part.get("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name") in names
    )
    yield "emphasis marks", "决不后退" in span(styled("text-emphasize"))
    yield "highlight", "按期完工" in span(styled("background-color"))
    yield "bold", "一抓到底" in span(styled("font-weight"))
    yield "underline", "严肃问责" in span(styled("text-underline"))
    yield "superscript and subscript", span(styled("text-position")) == "22"
    yield "footnote", "数据截至六月底" in everything and "<text:note " in content
    yield "endnote", "见年度通报" in everything
    yield "picture", "<svg:desc>东风渠示意图</svg:desc>" in content and PNG in files.values()
    yield "link", 'xlink:href="https://example.org/"' in content and "工程网页" in everything


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        meeting = Path(folder) / "会议"
        meeting.mkdir()
        (meeting / "会议.yaml").write_text(
            "会议名称: 水利工作会议\n时间: 2026年9月8日\n名单: 名单.csv\n材料:\n  - 标题: 在水利工作会议上的讲话\n    文件: 讲话.docx\n"
            "    报告人: 何田\n",
            "utf8",
        )
        (meeting / "名单.csv").write_text("姓名,单位,职务\n何田,县水利局,局长\n", "utf8")
        draft(meeting / "讲话.docx")
        output = Path(folder)
        for ending, finds in (("docx", word_finds), ("odt", open_document_finds)):
            ended = subprocess.run(
                [program, "build", str(meeting), "--only", "speeches", "--format", ending, "--output", str(output / ending)],
                capture_output=True,
            )
            papers = sorted((output / ending).rglob(f"*.{ending}"))
            if len(papers) != 1:
                print(f"lost the {ending} paper: {ended.stderr.decode()}{ended.stdout.decode()}")
                continue
            for thing, is_there in finds(parts(papers[0])):
                print(f"{'ok' if is_there else 'lost'} {ending}: {thing}")
    return 0


sys.exit(main(sys.argv[1]))
