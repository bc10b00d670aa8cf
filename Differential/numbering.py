"""Numbered files in the formats that Word offers for Chinese, judged by the labels in the text that LibreOffice writes."""
import docx

from prose import words
from word import element

# What LibreOffice 7.4 shows as Word does (ISO/IEC 29500-1, 17.18.59) as far as the lists here count.
FORMATS = ("decimal decimalZero upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText chineseCounting "
           "chineseCountingThousand chineseLegalSimplified ideographTraditional ideographZodiac decimalEnclosedCircle "
           "decimalEnclosedCircleChinese taiwaneseCounting taiwaneseCountingThousand ideographLegalTraditional japaneseCounting aiueo "
           "aiueoFullWidth iroha irohaFullWidth koreanDigital koreanCounting koreanLegal ganada chosung chicago russianLower "
           "russianUpper").split()
# The last numbers that fonts and formats have.
LAST = {"ideographTraditional": 10, "ideographZodiac": 12, "chosung": 14, "ganada": 14}
LABELS = ["%{0}.", "%{0}、", "（%{0}）", "第%{0}章", "(%{0})", "[%{0}]", "%{0}", "%{0})"]


def level(rnd, index):
    """The markup of a level, and how far it may count."""
    name = rnd.choice(FORMATS)
    text = rnd.choice(LABELS).format(index + 1)
    if index and rnd.random() < .4:
        text = ".".join(f"%{number + 1}" for number in range(rnd.randrange(index), index + 1))
    suffix = f'<w:suff w:val="{rnd.choice(["space", "nothing", "tab"])}"/>'
    start = rnd.choice([1, 1, 1, 2, 3])
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{name}"/>{suffix}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def numbered(rnd, path):
    """A file with some numberings, which some paragraphs have of themselves and some by their style."""
    document = docx.Document()
    part = document.part.numbering_part.element
    instances, overridden, begun = [], set(), set()
    for abstract in range(60, 60 + rnd.randint(1, 3)):
        levels = "".join(level(rnd, index) for index in range(9))
        kind = '<w:multiLevelType w:val="multilevel"/>'
        part.insert(0, element(f'<w:abstractNum w:abstractNumId="{abstract}">{kind}{levels}</w:abstractNum>'))
        for _ in range(rnd.randint(1, 2)):
            number = 900 + len(instances)
            override = ""
            if rnd.random() < .4:
                overridden.add(number)
                override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{rnd.randint(1, 4)}"/></w:lvlOverride>'
            part.append(element(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'))
            instances.append(number)
    for _ in range(rnd.randint(10, 30)):
        # A bar sets the label apart from the text.
        paragraph = document.add_paragraph("|" + words(rnd))
        if rnd.random() < .85:
            number = rnd.choice(instances)
            # Where a number begins with an override, LibreOffice forgets it if its level is skipped at first.
            depth = rnd.choice([0, 0, 0, 1, 1, 2, 3]) if number in begun or number not in overridden else 0
            begun.add(number)
            markup = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(element(markup))
    document.save(path)


def labels(text):
    """The label of each paragraph, without white space."""
    return ["".join(line.split("|", 1)[0].split()) for line in text.lstrip("\ufeff").splitlines() if "|" in line]
