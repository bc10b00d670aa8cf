"""Invented text in Chinese with the digits, Latin words, signs and oddities of office drafts, alone and as Markdown."""

WORDS = ("会议 材料 座次 名单 议程 讲话 汇报 落实 督查 通知 座牌 签到 乡镇 部门 同志 今年 全县 工作 安排 数字 核对 印发 主持 发言 "
         "meeting 2026年 3.5% 9:00 A4 budget 第一 （一） 《办法》 “三清单” review 1,200 万元 ＡＢＣ １２３ 𠮷野 㛃 神 ① Ⅲ ㎡ ℃ "
         "№7 §2 × ÷ é ñ Ω я か 한 A&B <b> 50‰").split()
RIGHT_TO_LEFT = "שלום مرحبا اجتماع".split()
EXTRA = ["\u00a0", "\u3000", "\u00ad", "\u2011", "\u200b", "\u2003", " "]


def words(rnd, low=1, high=4):
    return "".join(rnd.choice(WORDS) for _ in range(rnd.randint(low, high)))


def sentence(rnd):
    text = "".join(rnd.choice(WORDS) + (rnd.choice(EXTRA) if rnd.random() < .04 else "") for _ in range(rnd.randint(3, 18)))
    return text + rnd.choice("。！？；")


def paragraph(rnd):
    return "".join(sentence(rnd) for _ in range(rnd.randint(1, 5)))


def plain(rnd):
    """A sentence without signs that mean something in Markdown."""
    return "".join(rnd.choice(PLAIN_WORDS) for _ in range(rnd.randint(3, 15))) + rnd.choice("。！？；")


PLAIN_WORDS = [word for word in WORDS if not set(word) & set("<&*_#|`~^$")]


def nested_list(rnd, depth=0):
    lines = []
    ordered = rnd.random() < .5
    for number in range(rnd.randint(1, 4)):
        mark = f"{number + 1}. " if ordered else "- "
        lines.append("    " * depth + mark + plain(rnd))
        if depth < 2 and rnd.random() < .35:
            lines += nested_list(rnd, depth + 1)
    return lines


def pipe_table(rnd):
    width = rnd.randint(2, 4)
    rows = [[rnd.choice(PLAIN_WORDS) for _ in range(width)] for _ in range(rnd.randint(2, 5))]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width] + lines[1:])


def grid_table(rnd):
    """A table whose cells hold several paragraphs and lists."""
    rule = ("+" + "-" * 60) * 2 + "+"
    lines = [rule]
    for _ in range(rnd.randint(1, 3)):
        cells = [[plain(rnd)[:18], "", plain(rnd)[:18]], ["- " + plain(rnd)[:15], "- " + plain(rnd)[:15], ""]]
        for left, right in zip(*cells):
            # Ideographs are two columns wide.
            pad = [cell + " " * (59 - sum(2 if ord(c) > 0x2e7f else 1 for c in cell)) for cell in (left, right)]
            lines.append("| " + "| ".join(pad) + "|")
        lines.append(rule)
    return "\n".join(lines)


def markdown(rnd):
    makers = [
        lambda: "#" * rnd.randint(1, 5) + " " + plain(rnd)[:-1],
        lambda: "\n".join(nested_list(rnd)),
        lambda: pipe_table(rnd),
        lambda: grid_table(rnd),
        lambda: f"**{plain(rnd)}** *{plain(rnd)}* ~~{plain(rnd)}~~ [{plain(rnd)}]{{.underline}} {plain(rnd)}",
        lambda: f"> {plain(rnd)}\n>\n> {plain(rnd)}",
        lambda: f"{plain(rnd)}^[{plain(rnd)}]{plain(rnd)}",
        lambda: f"{plain(rnd)}[{rnd.choice(PLAIN_WORDS)}](https://example.invalid/){plain(rnd)}",
        lambda: f"{plain(rnd)}\\\n{plain(rnd)}",
        lambda: f"::: {{custom-style=\"批注\"}}\n{plain(rnd)}\n:::",
        lambda: f"{plain(rnd)[:4]}\n:   {plain(rnd)}",
        lambda: "```\n" + plain(rnd) + "\n  " + plain(rnd) + "\n```",
        lambda: f"一、{plain(rnd)[:-1]}",
        lambda: "".join(plain(rnd) for _ in range(rnd.randint(1, 6))),
    ]
    return "\n\n".join(rnd.choice(makers)() for _ in range(rnd.randint(6, 24)))
