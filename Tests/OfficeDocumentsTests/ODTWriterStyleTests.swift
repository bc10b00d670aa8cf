import Testing

@testable import OfficeDocuments

@Suite struct ODTWriterStyleTests {
  @Test(arguments: [
    ("一级标题", "一级标题"), ("标题 1", "标题_20_1"), ("a_b", "a_5f_b"), ("1级", "_31_级"), ("", "_"), ("𠮷", "_20bb7_"),
  ])
  func encodesNamesAsXMLNames(name: String, encoded: String) { #expect(ODTStyleNames.encode(name) == encoded) }

  @Test func keepsNamesApartFromThoseOfTheFormat() throws {
    let styles = ["Standard", "P1", "Contents 1", "目录 1"].map { Style(name: $0) }
    let names = ODTStyleNames(StyleSheet(styles)).names
    #expect(names == ["Standard", "Standard_5f_", "P1_5f_", "Contents_20_1", "Contents_20_1_5f_"])
    #expect(Set(names).count == names.count)
  }

  @Test func writesHeadingStylesOutsideOfChapterNumbering() throws {
    let file = try UnpackedODT(
      [.paragraph(Paragraph("总体要求", style: "一级标题")), .paragraph(Paragraph("细目", style: "加粗标题"))],
      styles: ODTWriterSample.styles + [Style(name: "加粗标题", basedOn: "一级标题", text: TextProperties { $0.isBold = true })]
    )
    try expectODF(
      file.text(),
      """
      <text:h text:style-name="Heading_20_1" text:outline-level="1">总体要求</text:h>
      <text:h text:style-name="加粗标题" text:outline-level="1">细目</text:h>
      """)
    try expectODF(
      file.style("Heading_20_1", in: "styles.xml"),
      """
      <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard"
        style:next-style-name="Standard" style:default-outline-level="1" style:list-style-name="" style:class="text">
        <style:paragraph-properties fo:keep-with-next="always"/>
        <style:text-properties style:font-name-asian="黑体"/></style:style>
      """)
  }

  @Test func completesTheGroupsThatLibreOfficeKeepsTogether() throws {
    let file = try UnpackedODT(
      [
        .paragraph(
          Paragraph(
            "甲", style: "底",
            properties: ParagraphProperties {
              $0.firstLineIndent = .zero
              $0.spaceBefore = .points(3)
              $0.topBorder = Border(width: .points(1))
            }))
      ],
      styles: [
        Style(
          name: "底",
          paragraph: ParagraphProperties {
            $0.leftIndent = .points(20)
            $0.spaceAfter = .points(5)
            $0.bottomBorder = Border(width: .points(2), color: "FF0000", isDashed: true)
          })
      ])
    try expectODF(
      file.style("P1"),
      """
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="底"><style:paragraph-properties
        fo:margin-left="20pt" fo:margin-right="0pt" fo:text-indent="0pt" style:auto-text-indent="false"
        fo:margin-top="3pt" fo:margin-bottom="5pt" fo:border-left="none" fo:border-right="none"
        fo:border-top="1pt solid #000000" fo:border-bottom="2pt dashed #FF0000" fo:padding="0pt"/></style:style>
      """)
  }

  @Test func writesEveryParagraphProperty() throws {
    let file = try UnpackedODT([
      .paragraph(
        Paragraph(
          "甲",
          properties: ParagraphProperties {
            $0.alignment = .distributed
            $0.lineSpacing = .exactly(.points(28.95))
            $0.keepWithNext = true
            $0.keepLinesTogether = true
            $0.pageBreakBefore = true
            $0.snapsToGrid = false
            $0.leftIndent = .points(10)
            $0.tabStops = [TabStop(position: .points(110), alignment: .right, hasDotLeader: true)]
          }))
    ])
    try expectODF(
      file.style("P1"),
      """
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">
        <style:paragraph-properties fo:text-align="justify" fo:text-align-last="justify"
          style:justify-single-word="true" fo:margin-left="10pt" fo:margin-right="0pt" fo:text-indent="0pt"
          style:auto-text-indent="false" fo:line-height="28.95pt" fo:keep-with-next="always"
          fo:keep-together="always" fo:break-before="page" style:snap-to-layout-grid="false">
          <style:tab-stops><style:tab-stop style:position="100pt" style:type="right" style:leader-style="dotted"
            style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
      """)
  }

  @Test(arguments: [
    (LineSpacing.atLeast(.points(20)), "style:line-height-at-least", "20pt"),
    (.multiple(1.5), "fo:line-height", "150%"), (.exactly(.points(-3)), "fo:line-height", "0pt"),
  ])
  func writesLineSpacing(spacing: LineSpacing, attribute: String, value: String) throws {
    let paragraph = Paragraph("甲", properties: ParagraphProperties { $0.lineSpacing = spacing })
    let properties = try UnpackedODT([.paragraph(paragraph)]).style("P1").child("style:paragraph-properties")
    #expect(properties?.attribute(attribute) == value)
  }

  @Test(arguments: [
    (0.0, "0pt"), (28.95, "28.95pt"), (-0.25, "-0.25pt"), (595.2756, "595.276pt"), (1e9, "100000pt"), (.nan, "0pt"),
    (0.0004, "0pt"), (1000, "1000pt"),
  ])
  func writesLengthsInPoints(points: Double, written: String) { #expect(Length.points(points).odf == written) }

  @Test func resolvesCyclesAndUnknownParents() throws {
    let file = try UnpackedODT(
      ["无此样式", "一", "三"].map { .paragraph(Paragraph("甲", style: $0)) },
      styles: [
        Style(name: "一", basedOn: "二"), Style(name: "二", basedOn: "一"), Style(name: "三", basedOn: "没有"),
        Style(name: "三"), Style(name: Style.defaultName, basedOn: Style.defaultName),
      ])
    #expect(file.notices.count == 5)
    for notice in file.notices { #expect(!notice.chinese.isEmpty && !notice.english.isEmpty) }
    let parents = try file.all("style:style", in: "styles.xml").map { $0.attribute("style:parent-style-name") }
    #expect(parents.compactMap(\.self).count == 2)
  }
}
