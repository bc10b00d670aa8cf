import Testing

@testable import OfficeDocuments

@Suite struct StyleSheetTests {
  private static func style(
    _ name: String, basedOn base: String? = nil, _ set: (inout TextProperties) -> Void = { _ in }
  ) -> Style {
    Style(name: name, basedOn: base, text: TextProperties(set))
  }

  @Test func handsLooksDownAChain() {
    let sheet = StyleSheet([
      Self.style("三级", basedOn: "二级") { $0.isItalic = true },
      Self.style("二级", basedOn: "一级") { $0.size = .points(16) },
      Self.style("一级") {
        $0.size = .points(22)
        $0.eastAsianFont = "黑体"
      },
    ])
    let expected = TextProperties {
      $0.eastAsianFont = "黑体"
      $0.isItalic = true
      $0.size = .points(16)
    }
    #expect(sheet["三级"].text == expected)
    #expect(sheet.faults.isEmpty)
  }

  @Test func takesTheDefaultStyleForAnUnknownOne() {
    let sheet = StyleSheet([
      Self.style(Style.defaultName) { $0.size = .points(14) }, Self.style("孤立", basedOn: "不存在") { $0.isBold = true },
    ])
    #expect(sheet[nil].text.size == .points(14))
    #expect(sheet["没有这个样式"].text.size == .points(14))
    #expect(sheet["孤立"].text.size == .points(14))
    #expect(sheet["孤立"].text.isBold == true)
    #expect(sheet.faults == [.unknownParent("不存在", of: "孤立")])
  }

  @Test(arguments: 1...5) func cutsCircles(length: Int) {
    let styles = (0..<length).map { number in
      Style(
        name: "样式\(number)", basedOn: "样式\((number + 1) % length)",
        paragraph: ParagraphProperties { $0.outlineLevel = number + 1 },
        text: TextProperties { $0.size = .points(Double(number + 10)) })
    }
    let sheet = StyleSheet(styles)
    #expect(sheet.faults == [.circle("样式\(length - 1)")])
    for number in 0..<length {
      #expect(sheet["样式\(number)"].text.size == .points(Double(number + 10)))
      #expect(sheet["样式\(number)"].paragraph.outlineLevel == number + 1)
    }
  }

  @Test func flattensTheDefaultStyle() {
    let sheet = StyleSheet([
      Self.style(Style.defaultName, basedOn: "底") { $0.isBold = true }, Self.style("底") { $0.size = .points(12) },
    ])
    #expect(sheet.entries[0].parent == nil)
    #expect(sheet.entries[0].style.text.size == .points(12))
  }

  @Test func tellsNamesApartThatOnlyUnicodeTakesForOne() {
    let sheet = StyleSheet([
      Self.style("神") { $0.isBold = true }, Self.style("\u{FA19}") { $0.isItalic = true },
    ])
    #expect(sheet.faults.isEmpty)
    #expect(sheet["神"].text.isItalic == nil)
    #expect(sheet["\u{FA19}"].text.isItalic == true)
  }

  @Test func followsLongChainsWithoutRecursion() {
    let count = 50_000
    let cascade = StyleCascade(
      (0..<count).map { number in TextProperties { if number == 0 { $0.size = .points(9) } } },
      parents: (0..<count).map { $0 == 0 ? nil : $0 - 1 })
    #expect(cascade.circles.isEmpty)
    #expect(cascade.looks.last?.size == .points(9))
  }
}

@Suite struct PropertyListTests {
  @Test func keepsEachPropertyOnceInTheOrderOfTheKinds() {
    var look = TextProperties()
    look.emphasisMark = .dot
    look.size = .points(16)
    look.eastAsianFont = "仿宋"
    look.size = .points(22)
    #expect(look.said.map(\.kind) == [.eastAsianFont, .size, .emphasisMark])
    #expect(look.size == .points(22))
    look.size = nil
    look.eastAsianFont = nil
    look.emphasisMark = nil
    #expect(look.isEmpty)
  }

  @Test func inheritsWhatItDoesNotSay() {
    let own = TextProperties {
      $0.isBold = false
      $0.position = .superscript
    }
    let base = TextProperties {
      $0.isBold = true
      $0.size = .points(16)
      $0.emphasisMark = .circle
    }
    let expected = TextProperties {
      $0.isBold = false
      $0.size = .points(16)
      $0.position = .superscript
      $0.emphasisMark = .circle
    }
    #expect(own.inheriting(base) == expected)
    #expect(own.inheriting(TextProperties()) == own)
    #expect(TextProperties().inheriting(base) == base)
  }

  @Test func namesTheKindsInTheOrderOfTheProperties() {
    #expect(TextProperty.Kind.allCases.map(\.rawValue) == Array(TextProperty.Kind.allCases.indices))
    #expect(ParagraphProperty.Kind.allCases.map(\.rawValue) == Array(ParagraphProperty.Kind.allCases.indices))
  }
}
