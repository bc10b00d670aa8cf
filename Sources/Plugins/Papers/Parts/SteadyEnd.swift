internal import Assembler
internal import OfficeDocuments

extension CompositionRequest {
  /// A text whose end does not lie within two lines of the end of a page, where each program would part it elsewhere: it then
  /// goes on to the next page with the last of its headings, which all programs do alike.
  func withSteadyEnd(_ section: Section, breakingBefore style: StyleName) -> Section {
    func pageCount(_ blocks: [Block]) -> Int {
      var changed = section
      changed.blocks = blocks
      return document(title: "", sections: [changed]).pageNumbers().pageCount
    }
    let lines = Array(repeating: Block.text("　", .body), count: 2)
    let count = pageCount(section.blocks)
    guard pageCount(section.blocks + lines) != count || pageCount(section.blocks.dropLast(2)) != count,
      let index = section.blocks.lastIndex(where: { block in
        if case .paragraph(let paragraph) = block { paragraph.style == style.rawValue } else { false }
      }), case .paragraph(var heading) = section.blocks[index]
    else { return section }
    heading.properties.pageBreakBefore = true
    var steady = section
    steady.blocks[index] = .paragraph(heading)
    return steady
  }
}
