/// Reads the text of PresentationML slides (ISO/IEC 29500): one section for each slide, in the order of the show.
enum PPTXReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    if case .pptx = PackageKind(bytes) { true } else { false }
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    var remarks = ReadingRemarks()
    var package = try OfficePackage(bytes, limits: limits)
    let packageRelationships = try package.relationships(of: "", &remarks)
    let main = packageRelationships.part(ofType: "officeDocument") ?? "ppt/presentation.xml"
    guard let presentation = try package.tree(main)?.root else {
      throw ReadingError(
        .corrupt,
        Message(
          "文件缺少主要部分（\(main)），读不下去；请向提供者重新要一份",
          english: "the file lacks its main part (\(main)); ask for a new copy"))
    }
    let relationships = try package.relationships(of: main, &remarks)
    if package.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
      remarks.note(.macros, at: Place(part: main))
    }
    let core = packageRelationships.part(ofType: "core-properties") ?? "docProps/core.xml"
    let properties = try package.optionalTree(core, &remarks)?.root

    let page = PageSetup(presentation: presentation)
    var reader = SlideReader(package: package, remarks: remarks, budget: DocumentBudget(limits))
    var sections: [Section] = []
    var seen: Set<String> = []
    var number = 0
    for entry in presentation.child("p:sldIdLst")?.children ?? presentation.noChildren {
      number += 1
      guard let part = relationships[entry.attribute("r:id")]?.part, seen.insert(part.lowercased()).inserted,
        let blocks = try reader.readSlide(part, number: number)
      else { continue }
      sections.append(Section(page: page, blocks: blocks))
    }
    return OfficeFile(
      format: .pptx,
      content: .document(
        Document(
          title: properties?.child("dc:title")?.text ?? "", creator: properties?.child("dc:creator")?.text ?? "",
          sections: sections)),
      notices: reader.remarks.notices)
  }
}

extension PageSetup {
  /// A slide as a sheet of paper without margins.
  fileprivate init(presentation: XMLElement) {
    let size = presentation.child("p:sldSz")
    func side(_ name: String, _ standard: Double) -> Length {
      guard let length = size?.englishMetricUnits(name), length.points > 0 else { return .points(standard) }
      return min(max(length, .points(36)), .points(5_000))
    }
    self.init(
      width: side("cx", 960), height: side("cy", 540), margins: Margins(all: .zero), headerDistance: .zero,
      footerDistance: .zero)
  }
}
