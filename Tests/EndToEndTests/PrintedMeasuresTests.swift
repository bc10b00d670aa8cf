import Foundation
import TestSupport
import Testing

/// What GB/T 9704-2012 asks of a page, measured on the pages that office programs print.
@Suite(
  .enabled(
    if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "needs LibreOffice and pdftotext"))
struct PrintedMeasuresTests {
  /// An office program, and the format of the paper that it prints.
  enum Renderer: String, CaseIterable {
    case libreOfficeDOCX, libreOfficeODT, onlyOfficeDOCX

    /// Those at hand: ONLYOFFICE's converter is a package that few have.
    static var present: [Renderer] { PrintedMeasuresTests.onlyOffice == nil ? allCases.dropLast() : allCases }
  }

  private static let onlyOffice = OutsideProgram.python.flatMap { python in
    (try? python.run(["-c", "import docbuilder"]))?.status == 0 ? python : nil
  }

  private static let millimetre = 72 / 25.4
  /// The type area (5.2.1): 37 mm below the upper edge, 28 mm from the left one, 156 mm by 225 mm.
  private static let area = (
    left: 28 * millimetre, top: 37 * millimetre, right: 184 * millimetre, bottom: 262 * millimetre
  )
  /// 22 lines fill the type area (5.2.3).
  private static let pitch = 28.95
  /// 28 characters fill a line (5.2.3).
  private static let character = 15.75

  private static let sentence =
    "各级各部门把数字档案室建设摆上重要位置统筹谋划有序推进制定了建设标准明确了任务分工配齐了设备人员完成了存量档案数字化加工并通过了省级测评"
  private static let title = "关于云溪县数字档案室建设情况的报告"
  private static let draft: String = {
    var text = title + "\n云溪县人民政府、云溪县发展和改革委员会、云溪县财政局、云溪县人力资源和社会保障局：\n"
    for heading in ["一、总体情况", "（一）主要做法", "（二）存在问题", "二、下步打算"] {
      text += "　　\(heading)\n　　\(String(repeating: sentence, count: 9))。\n"
    }
    text += "　　附件：1.云溪县数字档案室建设任务分解和进度安排表（截至二〇二六年八月三十一日）\n　　　　　2.云溪县数字档案室验收标准\n\n"
    return text + "云溪县档案馆\n2026年9月1日\n（此件公开发布）\n"
  }()

  private struct Printed {
    var folder: TemporaryFolder
    var pages: [Renderer: [PrintedPage]]
  }

  private static let printed = Result {
    let folder = try TemporaryFolder()
    let path = folder.path
    try draft.write(toFile: path + "/报告.txt", atomically: true, encoding: .utf8)
    try """
    会议名称: 云溪县数字档案室建设座谈会
    会议时间: 2026年9月1日9:00
    会议地点: 县会议中心
    名单: [{姓名: 何田, 单位: 县档案馆, 职务: 馆长}]
    议程: [{事项: 汇报, 发言人: 何田}]
    材料: [{文件: 报告.txt, 发言人: 何田}]
    """.write(toFile: path + "/meeting.yaml", atomically: true, encoding: .utf8)
    let built = try run(Checkout.huiwu, ["build", path, "--only", "speeches", "--output", path + "/packet", "--quiet"])
    try #require(built.status == 0, "\(built.output)\(built.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/packet").filter { $0 != "manifest.json" }
    var pages: [Renderer: [PrintedPage]] = [:]
    for renderer in Renderer.present {
      let ending = renderer == .libreOfficeODT ? "odt" : "docx"
      let name = try #require(names.first { $0.hasSuffix("." + ending) })
      let paper = "\(path)/\(renderer).\(ending)"
      let file = "\(path)/\(renderer).pdf"
      try FileManager.default.copyItem(atPath: path + "/packet/" + name, toPath: paper)
      if renderer == .onlyOfficeDOCX {
        let script =
          "import docbuilder, sys\nb = docbuilder.CDocBuilder()\nb.OpenFile(sys.argv[1], '')\nb.SaveFile('pdf', sys.argv[2])\nb.CloseFile()"
        _ = try onlyOffice?.run(["-c", script, paper, file])
      } else {
        _ = try OutsideProgram.soffice?.run([
          "-env:UserInstallation=file://\(path)/profile", "--headless", "--convert-to", "pdf", "--outdir", path, paper,
        ])
      }
      pages[renderer] = try PrintedPage.pages(of: file)
    }
    return Printed(folder: folder, pages: pages)
  }

  private func pages(_ renderer: Renderer) throws -> [PrintedPage] {
    let pages = try #require(try Self.printed.get().pages[renderer])
    try #require(pages.count >= 4)
    return pages
  }

  private func row(_ words: String, _ pages: [PrintedPage]) throws -> PrintedPage.Row {
    try #require(pages.lazy.compactMap { $0.row(words) }.first, "no page has \(words)")
  }

  @Test(arguments: Renderer.present)
  func fillsTheTypeAreaWith22LinesOf28Characters(renderer: Renderer) throws {
    let pages = try pages(renderer)
    for page in pages {
      #expect(abs(page.width - 210 * Self.millimetre) < 0.5 && abs(page.height - 297 * Self.millimetre) < 0.5)
      for row in page.text {
        #expect(row.left > Self.area.left - 1 && row.right < Self.area.right + 1, "\(row.text)")
        #expect(row.middle > Self.area.top && row.middle < Self.area.bottom, "\(row.text)")
      }
    }
    let second = pages[1].text
    #expect(second.count == 22)
    let first = try #require(second.first)
    for (index, row) in second.enumerated() {
      #expect(abs(row.middle - first.middle - Double(index) * Self.pitch) < 2, "line \(index + 1): \(row.text)")
    }
    let full = pages.flatMap(\.text).filter { row in
      abs(row.left - Self.area.left) < 1 && row.right > Self.area.right - 3 && !row.text.contains("、")
    }
    #expect(full.count > 40)
    for row in full { #expect(row.text.unicodeScalars.count == 28, "\(row.text)") }
  }

  @Test(arguments: Renderer.present)
  func setsTheTitleInTheMiddleAndTheTextBelowItOnTheLines(renderer: Renderer) throws {
    let pages = try pages(renderer)
    let title = try row(Self.title, pages)
    #expect(abs((title.left + title.right) / 2 - (Self.area.left + Self.area.right) / 2) < 2)
    // 2号 (7.3.1).
    #expect(abs((title.right - title.left) / Double(Self.title.unicodeScalars.count) - 22) < 0.1)
    let recipients = try row("云溪县人民政府、", pages)
    let wrapped = try row("溪县人力资源和社会保障局：", pages)
    #expect(abs(recipients.left - Self.area.left) < 1 && abs(wrapped.left - Self.area.left) < 1)
    let first = try #require(pages[1].text.first)
    let below = pages[0].text.filter { $0.middle > recipients.middle }
    #expect(below.count > 14)
    for row in below {
      let lines = (row.middle - first.middle) / Self.pitch
      #expect(abs(lines - lines.rounded()) < 0.08, "\(row.text) stands \(lines) lines below the first")
    }
  }

  @Test(arguments: Renderer.present)
  func putsAttachmentsSignatureAndDateWhereTheStandardHasThem(renderer: Renderer) throws {
    let pages = try pages(renderer)
    let indent = Self.area.left + 2 * Self.character
    for heading in ["一、总体情况", "（一）主要做法", "附件：1.", "（此件公开发布）"] {
      #expect(abs(try row(heading, pages).left - indent) < 1, "\(heading)")
    }
    // 7.3.4: numbers stand below each other, and further lines below the first character of the name.
    let second = try row("2.云溪县数字档案室验收标准", pages)
    #expect(abs(second.left - (indent + 3 * Self.character)) < 1)
    let wrapped = try row("至二〇二六年八月三十一日）", pages)
    #expect(wrapped.left - second.left > 10 && wrapped.left - second.left < 14)
    // 7.3.5: a blank line above the name, and the date two characters right of it.
    let name = try #require(pages.last?.rows.first { $0.text == "云溪县档案馆" })
    let date = try row("2026年9月1日", pages)
    #expect(abs(name.middle - second.middle - 2 * Self.pitch) < 2)
    #expect(abs(date.middle - name.middle - Self.pitch) < 2)
    #expect(abs(date.left - name.left - 2 * Self.character) < 1)
    #expect(date.right < Self.area.right - Self.character && date.right > Self.area.right - 4 * Self.character)
    let note = try row("（此件公开发布）", pages)
    #expect(abs(note.middle - date.middle - Self.pitch) < 2)
  }

  @Test(arguments: Renderer.present)
  func putsPageNumbersAtTheOuterEdge(renderer: Renderer) throws {
    let pages = try pages(renderer)
    // 7.5: one character of 4号 from the edge of the type area, 7 mm below it.
    for (index, page) in pages.enumerated() {
      let number = try #require(page.numberRow)
      #expect(number.text == "—\(index + 1)—")
      if index.isMultiple(of: 2) {
        #expect(abs(number.right - (Self.area.right - 14)) < 1)
      } else {
        #expect(abs(number.left - (Self.area.left + 14)) < 1)
      }
      #expect(abs(number.middle - Self.area.bottom - 7 * Self.millimetre) < 4)
    }
  }

  @Test func printsTheSamePagesInEachProgram() throws {
    let counts = try Self.printed.get().pages.mapValues(\.count)
    #expect(Set(counts.values).count == 1, "\(counts)")
  }
}
