"""Makes hostile documents and sees how the program ends on each: within 10 seconds and 512 MB, with status 2 and one sentence.

usage: hostile.py HUIWU [--sanitized], or hostile.py --make FOLDER for the files alone
A program built with AddressSanitizer may take three times as much.
Prints a line for each file, and ends with 1 when one ended otherwise. Uses nothing but the standard library.
"""
import io
import os
import pathlib
import random
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import zipfile

SECONDS, MEGABYTES = 10, 512
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONSHIPS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
                 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
                 "</Relationships>")
OPEN = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"')


def archive(entries, compression=zipfile.ZIP_DEFLATED):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as file:
        for name, content in entries:
            file.writestr(name, content)
    return data.getvalue()


def word(body="<w:p/>", document=None, parts=()):
    document = document or f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return archive([("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONSHIPS), ("word/document.xml", document), *parts])


def text(body, styles=""):
    content = f"<office:document-content {OPEN}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    styles = f"<office:document-styles {OPEN}><office:styles>{styles}</office:styles></office:document-styles>"
    return archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content), ("styles.xml", styles)])


def styles(*pairs):
    style = "".join(f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/></w:style>'
                    for name, base in pairs)
    return word(parts=[("word/styles.xml", f'<w:styles xmlns:w="{WORD}">{style}</w:styles>')])


def lying():
    """An entry that unpacks to ten times what both its headers say."""
    data = bytearray(word("<w:p/>" * 200_000))
    name = b"word/document.xml"
    for signature, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        start = 0
        while (start := data.find(signature, start)) >= 0:
            size = 30 if signature[2] == 3 else 46
            if data[start + size:start + size + len(name)] == name:
                struct.pack_into("<I", data, start + offset, 1_000)
            start += 4
    return bytes(data)


def overlapping():
    """Many entries of the directory share the bytes of one."""
    data = word("<w:p/>" * 1000)
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    first = max(entries, key=lambda entry: entry.compress_size)
    start = entries[0].header_offset
    end = data.index(b"PK\1\2")
    central = b""
    names = [entry.filename for entry in entries] + [f"word/{number}.xml" for number in range(200)]
    known = {entry.filename: entry for entry in entries}
    for name in names:
        entry = known.get(name, first)
        raw = name.encode()
        central += struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 3, 20, 0, 0, 8, 0, 33, entry.CRC, entry.compress_size, entry.file_size,
                               len(raw), 0, 0, 0, 0, 0, entry.header_offset) + raw
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(names), len(names), len(central), end, 0)
    return data[start:end] + central + tail


def encrypted():
    data = bytearray(word())
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = 0
        while (start := data.find(signature, start)) >= 0:
            data[start + offset] |= 1
            start += 4
    return bytes(data)


def bomb_in_bombs():
    inner = b"\0" * (64 << 20)
    for number in range(4):
        inner = archive([(f"{number}.zip", inner)])
    return inner


def files():
    """(name, bytes) of each hostile file."""
    rnd = random.Random(1)
    entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(12)) + "]>"
    yield "dtd.docx", word(document=f'<!DOCTYPE x><w:document xmlns:w="{WORD}"/>')
    yield "outside.docx", word(document=f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{WORD}">&e;</w:document>')
    yield "laughs.docx", word(document=entity + f'<w:document xmlns:w="{WORD}">&m;</w:document>')
    quadratic = f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]><w:document xmlns:w="{WORD}">{"&a;" * 20_000}</w:document>'
    yield "quadratic.docx", word(document=quadratic)
    yield "bomb.docx", word(document=b"\0" * (1 << 30))
    yield "spaces.docx", word(" " * (500 << 20))
    yield "nested.docx", bomb_in_bombs()
    yield "overlapping.docx", overlapping()
    yield "lying.docx", lying()
    yield "duplicate.docx", archive([("[Content_Types].xml", TYPES), ("word/document.xml", "a"), ("WORD/document.xml", "b")])
    for number, name in enumerate(["../../evil.xml", "/etc/evil.xml", "a\\..\\evil.xml", "C:evil.xml", "word/../../evil.xml"]):
        yield f"escaping{number}.docx", word(parts=[(name, "x")])
    yield "many.docx", archive([(f"{number}.xml", "") for number in range(5_000)])
    yield "deep.docx", word("<w:sdt><w:sdtContent>" * 100_000)
    yield "deep.odt", text("<text:section>" * 100_000 + "</text:section>" * 100_000)
    yield "deep-tables.docx", word("<w:tbl><w:tr><w:tc>" * 2_000 + "</w:tc></w:tr></w:tbl>" * 2_000)
    yield "attributes.docx", word("<w:p " + " ".join(f'a{number}="1"' for number in range(1_000_000)) + "/>")
    yield "prefixes.docx", word("<w:p " + " ".join(f'xmlns:a{number}="b{number}"' for number in range(300_000)) + "/>")
    yield "names.docx", word("".join(f"<a{number}/>" for number in range(1_500_000)))
    yield "circle.docx", styles(("a", "b"), ("b", "c"), ("c", "a"))
    parent = '<style:style style:name="{0}" style:family="paragraph" style:parent-style-name="{1}"/>'
    yield "circle.odt", text("<text:p/>", parent.format("a", "b") + parent.format("b", "a"))
    yield "spaces.odt", text('<text:p><text:s text:c="2147483648"/></text:p>')
    repeated = ('<table:table><table:table-row table:number-rows-repeated="2147483648"><table:table-cell '
                'table:number-columns-repeated="2147483648"/></table:table-row></table:table>')
    yield "rows.odt", text(repeated)
    rows = '<table:table><table:table-row table:number-rows-repeated="9999">{0}</table:table-row></table:table>'
    cell = '<table:table-cell table:number-columns-repeated="999">{0}</table:table-cell>'
    yield "rows-in-rows.odt", text(rows.format(cell.format(rows.format(cell.format("<text:p/>")))))
    # Each with a number, so that it does not unpack to suspiciously much.
    numbers = [f"{rnd.getrandbits(32):08X}" for _ in range(1_200_000)]
    yield "paragraphs.docx", word("".join(f'<w:p w:rsidR="{number}"/>' for number in numbers))
    yield "runs.docx", word("<w:p>" + "".join(f'<w:r w:rsidR="{number}"><w:br/></w:r>' for number in numbers) + "</w:p>")
    cells = [f'<w:tc w:id="{number}"/>' for number in numbers]
    rows = "".join("<w:tr>" + "".join(cells[start:start + 1_000]) + "</w:tr>" for start in range(0, len(cells), 1_000))
    yield "cells.docx", word(f"<w:tbl>{rows}</w:tbl>")
    yield "paragraphs.odt", text("".join(f'<text:p text:id="{number}"/>' for number in numbers))
    yield "shapes.docx", word("<w:p><w:r>" + "".join(f'<w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" id="{number}" '
                              f'strokeweight="1pt"/></w:pict>' for number in numbers[:500_000]) + "</w:r></w:p>")
    yield "encrypted.docx", encrypted()
    yield "protected.docx", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 4_096
    whole = word("<w:p><w:r><w:t>会议</w:t></w:r></w:p>" * 1_000)
    for part in (4, 2):
        yield f"truncated{part}.docx", whole[:len(whole) // part]
    yield "torn.docx", word(document=f'<w:document xmlns:w="{WORD}"><w:body><w:p>')
    yield "empty.docx", b""
    yield "noise.docx", bytes(range(256)) * 100


def measure(command, limit):
    """(status, seconds, megabytes, standard error) of one run; the status is None when it was stopped for its time.

    Seconds of CPU count, because a busy machine makes any program slow; one that waits for ever is stopped all the same.
    """
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)))
    timer = threading.Timer(6 * limit, process.kill)
    timer.start()
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    stopped = process.returncode in (-signal.SIGKILL, -signal.SIGXCPU)
    return None if stopped else process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, errors


def main():
    if sys.argv[1] == "--make":
        for file, content in files():
            (pathlib.Path(sys.argv[2]) / file).write_bytes(content)
        return
    program = sys.argv[1]
    share = 3 if "--sanitized" in sys.argv else 1
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # In a process of its own: the system counts the memory of the one that starts a program as the program's.
        subprocess.run([sys.executable, __file__, "--make", folder], check=True)
        cases = sorted(folder.iterdir())
        os.mkfifo(folder / "fifo.docx")
        os.symlink("ring.docx", folder / "ring.docx")
        (folder / "folder.docx").mkdir()
        cases += [folder / "fifo.docx", folder / "ring.docx", folder / "folder.docx", pathlib.Path("/dev/zero")]
        for path in cases:
            status, seconds, megabytes, errors = measure([program, "text", str(path)], share * SECONDS)
            sentences = errors.strip().count("\n") + 1 if errors.strip() else 0
            good = status == 2 and megabytes <= share * MEGABYTES and sentences == 1
            wrong += not good
            print(f"{'ok ' if good else 'BAD'} {path.name:22} status {status} {seconds:6.2f} s {megabytes:6.0f} MB  {errors.strip()[-60:]}", flush=True)
        outside = [path for path in folder.parent.glob("evil*")]
        wrong += len(outside)
    sys.exit(wrong > 0)


main()
