"""Prints the text of DOCX and ODT files as independent readers see it.

The result is JSON of path to the text without spaces: "all" as python-docx or odfdo reads it, headers and footers left
out; "flow" the part of it that pandoc should read too, which leaves shapes out; "pandoc" what pandoc reads, or null
without pandoc.
"""

import json
import shutil
import subprocess
import sys

import docx
import odfdo

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def docx_text(path):
    everything, flow = [], []

    def walk(element, in_shape):
        for child in element:
            if child.tag == FALLBACK:
                continue
            if child.tag == W + "t" and child.text:
                everything.append(child.text)
                if not in_shape:
                    flow.append(child.text)
            walk(child, in_shape or child.tag == W + "txbxContent")

    walk(docx.Document(path).element.body, False)
    return everything, flow


def odt_text(path):
    body = odfdo.Document(path).body
    everything = [str(text) for text in body.xpath("descendant::text()")]
    # Pandoc's reader of ODT leaves out repeated table rows and tables of contents, whoever wrote them.
    left_out = ["draw:frame", "draw:custom-shape", "table:table-header-rows", "text:table-of-content"]
    condition = " or ".join(f"ancestor::{name}" for name in left_out)
    flow = [str(text) for text in body.xpath(f"descendant::text()[not({condition})]")]
    return everything, flow


def pandoc_text(path):
    if not shutil.which("pandoc"):
        return None
    tree = json.loads(subprocess.run(["pandoc", path, "-t", "json"], capture_output=True, check=True).stdout)
    parts = []

    def walk(node):
        if isinstance(node, dict):
            if node.get("t") == "Str":
                parts.append(node["c"])
            else:
                walk(node.get("c"))
        elif isinstance(node, list):
            for child in node:
                walk(child)

    # Pandoc takes paragraphs in the styles of titles out of the text.
    for key in ("title", "subtitle", "author", "date"):
        walk(tree["meta"].get(key))
    walk(tree["blocks"])
    return parts


def compact(parts):
    return None if parts is None else "".join("".join(parts).split())


def read(path):
    everything, flow = docx_text(path) if path.endswith(".docx") else odt_text(path)
    return {"all": compact(everything), "flow": compact(flow), "pandoc": compact(pandoc_text(path))}


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout, ensure_ascii=False)
