extension DOCXWriterPart {
  /// Writes a formula into the line, or onto one of its own.
  mutating func equation(_ equation: Equation, _ state: inout DOCXWriterState) {
    state.fonts.use("Cambria Math")
    guard equation.isDisplayed else { return xml.officeMath(equation) }
    xml.start("m:oMathPara")
    xml.attribute("xmlns:m", OMMLFragment.namespace)
    xml.officeMath(equation)
    xml.end()
  }

  /// Writes characters with their reading in half their size above them.
  mutating func ruby(_ ruby: Ruby, _ state: inout DOCXWriterState) {
    guard !ruby.reading.isEmpty, !ruby.base.isEmpty else { return inlines(ruby.base, &state) }
    let base = state.halfPoints(ruby.base.firstTextProperties.size ?? lineSize)
    let small = max(2, (base + 1) / 2)
    xml.start("w:r")
    xml.start("w:ruby")
    xml.start("w:rubyPr")
    xml.wordValue("w:rubyAlign", "center")
    xml.wordValue("w:hps", small)
    xml.wordValue("w:hpsRaise", max(2, base - 1))
    xml.wordValue("w:hpsBaseText", base)
    xml.wordValue("w:lid", "zh-CN")
    xml.end()
    xml.start("w:rt")
    xml.start("w:r")
    xml.start("w:rPr")
    xml.wordValue("w:sz", small)
    xml.wordValue("w:szCs", small)
    xml.end()
    xml.element("w:t", text: ruby.reading)
    xml.end()
    xml.end()
    xml.start("w:rubyBase")
    for inline in ruby.base {
      // Word takes one run for a base, and nothing but runs.
      if case .text(let text, let properties) = inline { run(text, properties, &state) }
    }
    xml.end()
    xml.end()
    xml.end()
  }
}
