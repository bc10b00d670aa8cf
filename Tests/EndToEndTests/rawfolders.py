#!/usr/bin/env python3
"""rawfolders.py FOLDER — makes meetings as offices keep them, without a description, from fixed seeds."""
import os, random, sys

SURNAMES = "贺 施 秦 罗 段 魏 卓 岳 郁 汤 欧阳 司徒".split()
GIVEN = "春山 然 水生 以宁 小楼 知远 青禾 若溪 怀瑾 雪樵 明澈 庭安".split()
UNITS = "县水利局 县气象局 县林业局 县财政局 县教育局 鹿鸣镇 枫溪乡 云岭镇".split()
REMARKS = ["", "", "", "住宿", "请假", "出差，副局长{}参加", "联系电话已核", "（女）"]


def people(random, count):
    names = set()
    while len(names) < count:
        names.add(random.choice(SURNAMES) + random.choice(GIVEN))
    return sorted(names, key=lambda name: random.random())


def workbook(path, random, names):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "名单"
    sheet.append([f"植树工作会议参会名单（{len(names)}人）"])
    sheet.append(["序号", "单位", "姓　名", "职务", "手机", "性别", "备注"])
    for number, name in enumerate(names, 1):
        shown = name[0] + "　" + name[1] if len(name) == 2 else name + random.choice(["", "（女）", "*"])
        sheet.append([number, random.choice(UNITS), shown, "局长", random.choice(["13900000001", "#N/A", "1.39E+10", None]),
                      random.choice("男女"), random.choice(REMARKS).format("罗小满")])
    sheet.append(["合计", None, f"{len(names)}人"])
    stage = book.create_sheet("主席台")
    stage.append(["主席台就座领导"])
    stage.append(["序号", "姓名", "职务"])
    stage.append([1, "纪长风", "副县长"])
    notes = book.create_sheet("随手记")
    notes.append(["买茶叶", "打印座签"])
    book.save(path)


def documents(folder, names):
    import docx
    agenda = docx.Document()
    for line in ["植树工作会议议程", "时　间：2026年3月12日（星期四）上午9:00", "主　持：副县长　纪长风", "",
                 f"一、县林业局局长{names[0]}汇报工作（10分钟）", "二、表态发言（各5分钟）", f"　　1.县水利局局长{names[1]}",
                 "三、副县长纪长风讲话", "会后在楼前合影"]:
        agenda.add_paragraph(line)
    agenda.save(os.path.join(folder, "会议议程.docx"))
    notice = docx.Document()
    for line in ["关于召开植树工作会议的通知", "各有关单位：", "　　一、会议时间", "　　2026年3月12日上午9:00，8:30开始签到。",
                 "　　二、会议地点", "　　县会议中心", "　　联系人：段小楼，电话：0000-1234567", "县林业局", "2026年3月2日"]:
        notice.add_paragraph(line)
    notice.save(os.path.join(folder, "会议通知.docx"))
    table = docx.Document()
    table.add_paragraph("县直单位参会名单")
    grid = table.add_table(rows=1, cols=3)
    for cell, text in zip(grid.rows[0].cells, ["姓名", "单位", "职务"]):
        cell.text = text
    for name in names[:4]:
        row = grid.add_row().cells
        row[0].text, row[1].text = name + "\n（代）", "县直单位"
        row[2].text = "科员"
    table.add_paragraph("（名单截至3月9日）")
    table.save(os.path.join(folder, "补充名单.docx"))


def main(folder):
    for seed in range(4):
        generator = random.Random(seed)
        names = people(generator, 8 + seed)
        path = os.path.join(folder, f"会议{seed}")
        os.makedirs(os.path.join(path, "讲话稿"))
        workbook(os.path.join(path, "参会名单.xlsx"), generator, names)
        documents(path, names)
        with open(os.path.join(path, "讲话稿", "1讲话.txt"), "w", encoding="utf-8") as file:
            file.write("在植树工作会议上的讲话\n纪长风\n同志们：\n今天开会。\n")
        with open(os.path.join(path, "第三组名单.txt"), "w", encoding="utf-8") as file:
            file.write("第三组（2人）\n县教育局（2人）：梅远声、柳以安\n讨论地点：二楼\n看不懂的一行……\n")
        open(os.path.join(path, "~$参会名单.xlsx"), "wb").close()


if __name__ == "__main__":
    main(sys.argv[1])
