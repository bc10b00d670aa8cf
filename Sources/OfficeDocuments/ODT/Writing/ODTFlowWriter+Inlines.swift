extension ODTFlowWriter {
  /// Writes what stands in a line.
  mutating func inline(_ inline: Inline, flow: Flow) {
    switch inline {
    case .text(let text, let properties): run(text, properties)
    case .tab:
      xml.empty("text:tab")
      isBehindSpace = true
    case .lineBreak:
      xml.empty("text:line-break")
      isBehindSpace = true
    case .pageBreak: file.notices.add(.pageBreakDropped)
    case .pageNumber(let properties):
      field(properties) { xml in
        xml.element("text:page-number", ["text:select-page": "current"], text: "1")
      }
    case .pageCount(let properties):
      field(properties, allowsSpan: false) { xml in xml.element("text:page-count", ["style:num-format": "1"], text: "1")
      }
    case .pageReference(let bookmark, let cached, let properties):
      guard bookmarks.contains(bookmark) else {
        file.notices.add(.unknownBookmark(bookmark))
        run(cached, properties)
        return
      }
      field(properties, allowsSpan: false) { xml in xml.odfPageReference(to: bookmark, cached: cached) }
    case .link(let target, let content): link(target, content, flow: flow)
    case .image(let image):
      guard flow != .shape else {
        file.notices.add(.imageInShape)
        return
      }
      self.image(image)
      isBehindSpace = false
    case .shape(let shape):
      guard flow != .shape else {
        nestedShapes.append(shape)
        return
      }
      self.shape(shape)
    case .equation(let equation): self.equation(equation, flow: flow)
    case .ruby(let ruby): self.ruby(ruby, flow: flow)
    case .footnote(let paragraphs): footnote(paragraphs, flow: flow)
    }
  }

  /// Writes characters that look the same.
  mutating func run(_ text: String, _ properties: TextProperties) {
    guard !text.isEmpty else { return }
    reportLosses(properties)
    guard let name = spanStyle(properties) else {
      characters(text)
      return
    }
    xml.start("text:span")
    xml.attribute("text:style-name", name)
    characters(text)
    xml.end()
  }

  private mutating func field(
    _ properties: TextProperties, allowsSpan: Bool = true, _ content: (inout XMLWriter) -> Void
  ) {
    reportLosses(properties)
    if allowsSpan, let name = spanStyle(properties) {
      xml.start("text:span")
      xml.attribute("text:style-name", name)
      content(&xml)
      xml.end()
    } else {
      if !allowsSpan, spanStyle(properties) != nil { file.notices.add(.fieldLook) }
      content(&xml)
    }
    isBehindSpace = false
  }

  /// The style of a run; nil when it looks as the paragraph does.
  private mutating func spanStyle(_ properties: TextProperties) -> String? {
    guard let paragraphText else { return styles.name(properties, fonts: &file.fonts) }
    let all = properties.inheriting(paragraphText.others)
    return all == paragraphText.fields ? nil : styles.name(all, fonts: &file.fonts)
  }

  private mutating func reportLosses(_ properties: TextProperties) {
    if let color = properties.color, odfHexadecimal(color) == nil { file.notices.add(.unknownColor(color)) }
    if let border = properties.border, border.width > .zero { file.notices.add(.characterBorder) }
    if case .color(let color)? = properties.highlight, odfHexadecimal(color) == nil {
      file.notices.add(.unknownColor(color))
    }
  }

  /// Writes text so that every space of it counts: ODF drops spaces at the edges of a paragraph and behind other spaces.
  mutating func characters(_ text: String) {
    var text = text
    // What XML cannot hold goes first, or the spaces around it would meet unseen.
    if text.withUTF8({ $0.contains(where: Self.isControl) }) {
      text = String(decoding: text.utf8.filter { !Self.isControl($0) }, as: UTF8.self)
    }
    text.withUTF8 { buffer in
      var clean = 0
      var index = 0
      while index < buffer.count {
        switch buffer[index] {
        case UInt8(ascii: " "):
          var end = index + 1
          while end < buffer.count, buffer[end] == UInt8(ascii: " ") { end += 1 }
          let isBehindSpace = index == 0 ? self.isBehindSpace : Self.isSpace(buffer[index - 1])
          if end - index > 1 || isBehindSpace || end == buffer.count || Self.isSpace(buffer[end]) {
            characters(buffer, clean..<index)
            xml.start("text:s")
            if end - index > 1 { xml.attribute("text:c", String(end - index)) }
            xml.end()
            clean = end
          }
          index = end
        case 0x09:
          characters(buffer, clean..<index)
          xml.empty("text:tab")
          index += 1
          clean = index
        case 0x0A, 0x0D:
          characters(buffer, clean..<index)
          xml.empty("text:line-break")
          let isPair = buffer[index] == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A
          index += isPair ? 2 : 1
          clean = index
        default: index += 1
        }
      }
      characters(buffer, clean..<buffer.count)
      if let last = buffer.last { isBehindSpace = Self.isSpace(last) }
    }
  }

  private mutating func characters(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if !range.isEmpty { xml.text(UnsafeBufferPointer(rebasing: buffer[range])) }
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func link(_ target: String, _ content: [Inline], flow: Flow) {
    if target.hasPrefix("#"), !bookmarks.contains(String(target.dropFirst())) {
      file.notices.add(.unknownBookmark(String(target.dropFirst())))
      for inline in content { self.inline(inline, flow: flow) }
      return
    }
    // A link inside a link leads nowhere of its own.
    if isInLink || target.isEmpty {
      if isInLink { file.notices.add(.nestedLink(target)) }
      for inline in content { self.inline(inline, flow: flow) }
      return
    }
    xml.odfStartLink(to: target)
    isInLink = true
    for inline in content { self.inline(inline, flow: flow) }
    isInLink = false
    xml.end()
  }

  private mutating func footnote(_ paragraphs: [Paragraph], flow: Flow) {
    guard flow == .body || flow == .cell else {
      file.notices.add(.noteInText)
      characters("（")
      for (index, paragraph) in paragraphs.enumerated() {
        if index > 0 { characters(" ") }
        for inline in paragraph.inlines { self.inline(inline, flow: flow) }
      }
      characters("）")
      return
    }
    file.noteCount += 1
    xml.start("text:note")
    xml.attribute("text:id", "note\(file.noteCount)")
    xml.attribute("text:note-class", "footnote")
    xml.element("text:note-citation", text: String(file.noteCount))
    xml.start("text:note-body")
    let wasInLink = isInLink
    isInLink = false
    for paragraph in paragraphs { self.paragraph(paragraph, flow: .note) }
    if paragraphs.isEmpty { paragraph(Paragraph(), flow: .note) }
    isInLink = wasInLink
    xml.end()
    xml.end()
    isBehindSpace = false
  }
}

extension XMLWriter {
  /// Writes a field that shows the page of a bookmark.
  mutating func odfPageReference(to bookmark: String, cached: String) {
    start("text:bookmark-ref")
    attribute("text:reference-format", "page")
    attribute("text:ref-name", bookmark)
    text(cached)
    end()
  }

  /// Begins a link that looks as its text says, not blue and underlined.
  mutating func odfStartLink(to target: String) {
    start("text:a")
    attribute("xlink:type", "simple")
    attribute("xlink:href", Self.reference(target))
    attribute("text:style-name", ODTStylesPart.linkStyleName)
    attribute("text:visited-style-name", ODTStylesPart.linkStyleName)
  }

  /// The address with the characters encoded that no address may hold.
  private static func reference(_ target: String) -> String {
    let isClean = target.utf8.allSatisfy { !isForbiddenInReference($0) }
    if isClean { return target }
    var bytes: [UInt8] = []
    for byte in target.utf8 {
      if isForbiddenInReference(byte) {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isForbiddenInReference(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
