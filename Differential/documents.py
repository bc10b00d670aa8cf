"""Makes varied documents with programs that are not ours, and compares what huiwu reads with what pandoc reads.

Where pandoc 2.17 loses text, LibreOffice is the judge, or what was put in: see `JUDGES`.
"""
import collections
import difflib
import pathlib
import random
import re
import subprocess
import unicodedata
import zipfile

import lxml.etree

import numbering
import opendocument
import word
from prose import markdown

# A document takes some milliseconds; what takes this long hangs.
SECONDS = 20
UNROLLED = pathlib.Path(__file__).with_name("unrolled.lua")
FILTERS = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "txt": "txt:Text (encoded):UTF8"}
# Who judges constructs of which pandoc drops the text or a part of it. LibreOffice writes no text of boxes, of notes and of
# formulas into plain text; boxes are judged by what was put into them.
JUDGES = {
    "docx": {"libreoffice": ["add_right_to_left", "add_ruby", "add_simple_field"], "maker": ["add_text_box", "add_text_box_in_vml"]},
    "odt": {"libreoffice": ["add_heading", "add_list", "add_simple_list", "add_section", "add_rich_table", "add_fields", "add_ruby",
                            "add_contents"], "maker": ["add_text_box"]},
}
# Constructs of which pandoc and LibreOffice read the same, for company.
PLAIN = ["add_paragraph", "add_bookmarks"]
MODULES = {"docx": (word, word.by_python_docx), "odt": (opendocument, opendocument.by_odfdo)}


def by_pandoc(rnd, path):
    subprocess.run(["pandoc", "-f", "markdown", "-o", path], input=markdown(rnd).encode(), check=True)


def page(rnd, path):
    """A web page, for LibreOffice to convert; its files are very unlike those of pandoc."""
    command = ["pandoc", "-f", "markdown", "-t", "html", "-s", "--metadata", "title=x", "-o", path]
    subprocess.run(command, input=markdown(rnd).encode(), check=True)


def judged_by_pandoc(kind):
    others = sum(JUDGES[kind].values(), [])
    return [name for name in MODULES[kind][0].CONSTRUCTS if name not in others]


def word_file(rnd, path):
    word.by_python_docx(rnd, path, judged_by_pandoc("docx"))


def word_file_to_convert(rnd, path):
    # LibreOffice writes form fields so that text and the begin of a field stand in one run, of which pandoc drops the text.
    word.by_python_docx(rnd, path, [name for name in judged_by_pandoc("docx") if name != "add_form_fields"])


def opendocument_file(rnd, path):
    opendocument.by_odfdo(rnd, path, judged_by_pandoc("odt"))


# Who makes a file, and what LibreOffice converts it from, in turn; None where the file is left as it is.
MAKERS = {
    "docx": [(word_file, None), (by_pandoc, None), (word_file, None), (word_file_to_convert, "docx"), (opendocument_file, "odt"), (page, "html")],
    "odt": [(opendocument_file, None), (by_pandoc, None), (opendocument_file, None), (opendocument_file, "odt"), (word_file_to_convert, "docx"), (page, "html")],
}


def convert(folder, paths, target, input_filter=None):
    """Converts files with one start of LibreOffice and returns the folder of the results."""
    out = folder / f"{target}-{paths[0].suffix[1:]}-{paths[0].stem}"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", FILTERS[target],
               "--outdir", str(out)]
    if input_filter:
        command.append(f"--infilter={input_filter}")
    subprocess.run(command + [str(path) for path in paths], check=True, capture_output=True)
    return out


def make(kind, count, seed, folder):
    """Yields (path, maker) of all files of a kind."""
    waiting = collections.defaultdict(list)
    for number in range(count):
        maker, source = MAKERS[kind][number % len(MAKERS[kind])]
        rnd = random.Random(f"{seed}-{kind}-{number}")
        if source is None:
            path = folder / f"{kind}{number}.{kind}"
            maker(rnd, path)
            yield path, maker.__name__
        else:
            # The original lies apart, because the result may have the same name.
            (folder / "originals").mkdir(exist_ok=True)
            path = folder / "originals" / f"{kind}{number}.{source}"
            maker(rnd, path)
            waiting[source].append((path, maker.__name__))
    for source, files in waiting.items():
        out = convert(folder, [path for path, _ in files], kind, "HTML (StarWriter)" if source == "html" else None)
        for path, name in files:
            yield out / f"{path.stem}.{kind}", f"{name}, {source} through LibreOffice"


class Failure(Exception):
    """The program crashed, hung or ended with a status that it must not end with."""


def read(program, path):
    try:
        result = subprocess.run([program, "text", "--quiet", path], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise Failure(f"no end after {SECONDS} s")
    if result.returncode not in (0, 2):
        raise Failure(f"exit status {result.returncode}: {result.stderr.decode()[-200:]}")
    return result.stdout.decode()


# What pandoc 2.17 drops from OpenDocument with all that stands in it. It is given a copy without these wrappers, and with
# their content: sections, tables of contents, rows of headings, and lists and tables in cells.
DROPPED = ("//text:section", "//text:table-of-content-source", "//text:table-of-content", "//text:index-body", "//text:index-title",
           "//table:table-header-rows", "//table:table-cell//text:list-item", "//table:table-cell//text:list",
           "//table:table-cell//table:table-column", "//table:table-cell//table:table-cell", "//table:table-cell//table:table-row",
           "//table:table-cell//table:table")
EMPTIED = ("table-of-content-source", "table-column")
# Fields and content controls that stand in a line, of which pandoc drops the text.
DROPPED_IN_LINES = ("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}text-input",
                    "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}content-control")


def without_wrappers(path):
    """A copy of an OpenDocument file in which pandoc sees everything."""
    copy = path.with_name(f"{path.stem}-dissolved.odt")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "content.xml":
                root = lxml.etree.fromstring(data)
                for expression in DROPPED:
                    for wrapper in root.xpath(expression, namespaces=root.nsmap):
                        if lxml.etree.QName(wrapper).localname not in EMPTIED:
                            for child in list(wrapper):
                                wrapper.addprevious(child)
                        wrapper.getparent().remove(wrapper)
                lxml.etree.strip_tags(root, *DROPPED_IN_LINES)
                data = lxml.etree.tostring(root)
            target.writestr(name, data)
    return copy


def read_by_pandoc(path):
    if path.suffix == ".odt":
        path = without_wrappers(path)
    # Notes directly behind their paragraph.
    command = ["pandoc", "--wrap=none", "--reference-location=block", "-t", "plain", "-L", UNROLLED, path]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def letters(text):
    """What both must agree on: letters and digits of any script. White space and marks are left apart, and so is how pandoc
    writes raised, lowered and capital letters and the numbers of notes."""
    text = unicodedata.normalize("NFKC", re.sub(r"\[\d+\]", "", text)).casefold()
    return "".join(c for c in text if unicodedata.category(c)[0] in "LN")


def difference(theirs, ours):
    """The characters that only one of two texts has, and those that stand in another place."""
    if theirs == ours:
        return 0, 0
    left, right = collections.Counter(theirs), collections.Counter(ours)
    content = max((left - right).total(), (right - left).total())
    blocks = difflib.SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks()
    return content, max(len(theirs), len(ours)) - sum(block.size for block in blocks)


def judge(program, kind, files, verdict, explain):
    """Compares files, prints one line, and returns whether they agree well enough and nothing failed."""
    total = wrong = moved = failures = number = 0
    for path, maker in files:
        number += 1
        try:
            theirs, ours = letters(verdict(path)), letters(read(program, path))
        except Failure as failure:
            failures += 1
            explain(f"{path.name} by {maker}: {failure}")
            continue
        content, order = difference(theirs, ours)
        if content > len(theirs) * .005:
            explain(f"{path.name} by {maker}: {content} of {len(theirs)} differ")
        total, wrong, moved = total + len(theirs), wrong + content, moved + order
    report(kind, number, total, wrong, moved, failures)
    return wrong <= total * .005 and failures == 0


def read_as_text(folder, paths):
    """What LibreOffice writes as plain text of each file."""
    out = convert(folder, paths, "txt")
    return {path: (out / f"{path.stem}.txt").read_text("utf-8-sig") for path in paths}


def beyond_pandoc(kind, count, seed, folder, judge_name):
    """Files of the constructs that another judge is needed for, with the text that was put into boxes."""
    constructs = JUDGES[kind][judge_name] + (PLAIN if judge_name == "libreoffice" else ["add_paragraph"])
    for number in range(count):
        path = folder / f"{judge_name}{kind}{number}.{kind}"
        boxes = MODULES[kind][1](random.Random(f"{seed}-{judge_name}-{kind}-{number}"), path, constructs)
        yield path, boxes


def judge_boxes(program, kind, files, explain):
    """Every text of a box must stand in what is read as often as it was put in, for no branch is read twice."""
    expected = {path: collections.Counter(letters(box) for box in boxes) for path, boxes in files}
    total = wrong = failures = 0
    for path, _ in files:
        try:
            ours = letters(read(program, path))
        except Failure as failure:
            failures += 1
            explain(f"{path.name}: {failure}")
            continue
        for text, count in expected[path].items():
            total += len(text) * count
            wrong += len(text) * abs(ours.count(text) - count)
    report(f"{kind}, text of boxes", len(files), total, wrong, 0, failures)
    return wrong == 0 and failures == 0


def judge_labels(program, kind, files, texts, explain):
    """The labels of numbered paragraphs, of which each must be the same."""
    total = wrong = failures = 0
    for path in files:
        try:
            theirs, ours = numbering.labels(texts[path]), numbering.labels(read(program, path))
        except Failure as failure:
            failures += 1
            explain(f"{path.name}: {failure}")
            continue
        different = sum(a != b for a, b in zip(theirs, ours)) + abs(len(theirs) - len(ours))
        if different:
            explain(f"{path.name}: {different} of {len(theirs)} labels differ")
        total, wrong = total + len(theirs), wrong + different
    report(f"{kind}, labels of lists", len(files), total, wrong, 0, failures)
    return wrong == 0 and failures == 0


def report(name, number, total, wrong, moved, failures):
    agreement, order = 1 - wrong / max(total, 1), 1 - moved / max(total, 1)
    print(f"{name:24}{number:>6}{total:>11}{wrong:>10}{agreement:>11.4%}{order:>11.4%}{failures:>7}", flush=True)


def compare(program, count, seed, folder, explain):
    """Compares documents of every kind, `count` of each with pandoc; returns whether all agree well enough."""
    print(f"{'documents':24}{'files':>6}{'compared':>11}{'different':>10}{'agreement':>11}{'in order':>11}{'failed':>7}")
    folder = pathlib.Path(folder)
    good = True
    for kind in MAKERS:
        good &= judge(program, f"{kind}, as pandoc", make(kind, count, seed, folder), read_by_pandoc, explain)
    few = max(5, count // 5)
    for kind in MAKERS:
        paths = [path for path, _ in beyond_pandoc(kind, few, seed, folder, "libreoffice")]
        texts = read_as_text(folder, paths)
        good &= judge(program, f"{kind}, as LibreOffice", [(path, "python") for path in paths], texts.get, explain)
        good &= judge_boxes(program, kind, list(beyond_pandoc(kind, few, seed, folder, "maker")), explain)
    paths = [folder / f"numbered{number}.docx" for number in range(few)]
    for path in paths:
        numbering.numbered(random.Random(f"{seed}-{path.name}"), path)
    good &= judge_labels(program, "docx", paths, read_as_text(folder, paths), explain)
    converted = convert(folder, paths, "odt")
    paths = [converted / f"{path.stem}.odt" for path in paths]
    good &= judge_labels(program, "odt", paths, read_as_text(folder, paths), explain)
    return good
