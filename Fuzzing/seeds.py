"""Makes the seed corpus of the fuzz targets from files that the program itself wrote.

usage: seeds.py CORPUS FILE…   Packages become texts of the form `===name` + content, which the target packs again.
"""
import pathlib
import sys
import zipfile

corpus = pathlib.Path(sys.argv[1])
for path in map(pathlib.Path, sys.argv[2:]):
    ending = path.suffix[1:].lower()
    data = path.read_bytes()
    seeds = {ending: data}
    if data[:2] == b"PK":
        with zipfile.ZipFile(path) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
        text = b"".join(b"===" + name.encode() + b"\n" + content for name, content in parts if len(content) < 200_000)
        seeds = {ending: text, "archive": data}
    for target, seed in seeds.items():
        folder = corpus / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{path.stem}-{ending}").write_bytes(seed)
