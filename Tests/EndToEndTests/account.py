#!/usr/bin/env python3
"""account.py HUIWU FOLDER… — holds the account of each meeting folder against what other programs read in its files.

Walks every file with openpyxl, python-docx, odfdo and plain reading, and shows that each cell, paragraph and line with text
is the `from` of a fact, text of a draft, or in `unused`. Prints what is not, and ends with status 1 when there is any.
A folder that `huiwu facts` refuses is told and passed over."""
import json, os, subprocess, sys


def normal(text):
    return "".join(str(text).split())


def facts(program, folder):
    run = subprocess.run([program, "facts", folder, "--report", "json"], capture_output=True, timeout=120)
    if run.returncode == 2:
        return None, run.stderr.decode("utf-8", "replace").strip()
    return json.loads(run.stdout), None


def locations(value):
    """Every location under a `from`, at any depth."""
    if isinstance(value, list):
        for element in value:
            yield from locations(element)
    elif isinstance(value, dict):
        for key, element in value.items():
            if key == "from":
                yield from element
            else:
                yield from locations(element)


def keys(location):
    """The ways in which the walkers below name the place."""
    file = location["file"]
    if "cell" in location:
        yield (file, "cell", location.get("sheet"), location["cell"])
    if "line" in location:
        yield (file, "line", location["line"])
    if "paragraph" in location:
        yield (file, "paragraph", location["paragraph"])
    if len(location) == 1:
        yield (file,)


def sheets(path):
    import openpyxl
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and normal(cell.value):
                    yield ("cell", sheet.title, cell.coordinate), str(cell.value)


def word(path):
    import docx
    from docx.oxml.ns import qn
    body = docx.Document(path).element.body
    # Text boxes stand twice, once for old programs, and deleted or hidden text is told by a notice of its own.
    for number, paragraph in enumerate(body.iter(qn("w:p")), 1):
        if any(True for _ in paragraph.iterancestors("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")):
            continue
        if any(p.find(qn("w:sdtPr") + "/" + qn("w:showingPlcHdr")) is not None for p in paragraph.iter(qn("w:sdt"))):
            continue
        text = "".join(t.text or "" for t in paragraph.iter(qn("w:t"))
                       if next(t.iterancestors(qn("w:p"))) is paragraph)
        if normal(text):
            yield ("paragraph", number), text


def open_text(path):
    import odfdo
    body = odfdo.Document(path).body
    # A comment and what was struck out are no paragraphs of the text.
    outside = "[not(ancestor::office:annotation or ancestor::text:tracked-changes)]"
    for number, paragraph in enumerate(body.xpath(f"//text:p{outside}|//text:h{outside}"), 1):
        if normal(paragraph.text_recursive):
            yield ("paragraph", number), paragraph.text_recursive


def lines(path):
    data = open(path, "rb").read()
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        return
    for number, line in enumerate(text.splitlines(), 1):
        if normal(line) and not line.lower().startswith("sep="):
            yield ("line", number), line


WALKERS = {".xlsx": sheets, ".xlsm": sheets, ".docx": word, ".docm": word, ".odt": open_text, ".txt": lines, ".md": lines,
           ".csv": lines, ".tsv": lines, ".yaml": lines, ".yml": lines}


def check(program, folder):
    """The places of a folder that are nowhere in its account, or None when it is refused."""
    report, refusal = facts(program, folder)
    if report is None:
        print(f"{folder}: refused: {refusal}")
        return None
    known = set()
    for location in list(locations(report)) + [entry["location"] for entry in report["unused"]]:
        known.update(keys(location))
    drafts = {material["file"] for material in report["materials"]}
    missing, count = [], 0
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "packet" and not f.startswith("packet."))
        for name in sorted(names):
            path = os.path.join(root, name)
            file = os.path.relpath(path, folder)
            if name.startswith(".") or file in drafts or (file,) in known:
                continue
            walker = WALKERS.get(os.path.splitext(name)[1].lower())
            if walker is None:
                missing.append((file, "the file itself", ""))
                continue
            try:
                places = list(walker(path))
            except Exception as error:  # what another program cannot read proves nothing
                print(f"{folder}: {file}: not read by the other program: {error}")
                continue
            for place, text in places:
                count += 1
                if (file,) + place not in known:
                    missing.append((file, place, text))
    print(f"{folder}: {count} places, {len(missing)} not accounted for")
    for file, place, text in missing[:20]:
        print(f"    {file} {place}: {text[:60]!r}")
    return missing


if __name__ == "__main__":
    if len(sys.argv) < 3:
        print(__doc__)
        sys.exit(2)
    results = [check(sys.argv[1], folder) for folder in sys.argv[2:]]
    sys.exit(1 if any(results) else 0)
