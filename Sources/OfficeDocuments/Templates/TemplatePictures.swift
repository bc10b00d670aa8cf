/// Puts the pictures of a filled template into its package.
final class TemplatePictures {
  private let source: [UInt8]
  private let isWord: Bool
  private let limits: ReadingLimits
  /// The new entries.
  private var added: [(name: String, bytes: [UInt8])] = []
  private var byImage: [Image: String] = [:]
  /// For each part of a DOCX the pictures to which it leads, by the identifier of the relationship.
  private var relations: [String: [(id: String, target: String)]] = [:]
  private var formats: Set<Image.Format> = []
  private var number = 0

  init(_ source: [UInt8], isWord: Bool, limits: ReadingLimits) {
    self.source = source
    self.isWord = isWord
    self.limits = limits
  }

  /// The markup that shows a picture in a line of a part.
  func markup(for image: Image, in part: TemplatePart) -> String? {
    let file = file(of: image)
    number += 1
    return isWord ? word(image, file, part.name) : openDocument(image, file)
  }

  private func file(of image: Image) -> String {
    var key = image
    key.width = .zero
    key.height = .zero
    if let known = byImage[key] { return known }
    let ending = image.format == .jpeg ? "jpg" : image.format.rawValue
    let name = (isWord ? "word/media/" : "Pictures/") + "huiwu-\(byImage.count + 1).\(ending)"
    byImage[key] = name
    added.append((name, image.bytes))
    formats.insert(image.format)
    return name
  }

  private func word(_ image: Image, _ file: String, _ part: String) -> String {
    let target = "/" + file
    let known = relations[part]?.first { $0.target == target }
    let id = known?.id ?? "huiwuPicture\(byImage.values.sorted().firstIndex(of: file).map { $0 + 1 } ?? 0)"
    if known == nil { relations[part, default: []].append((id, target)) }
    let width = Int((image.width.points * 12_700).rounded())
    let height = Int((image.height.points * 12_700).rounded())
    let name = "图片 \(number)"
    let title = image.description.escapedForXML
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return "<w:drawing xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + "<wp:inline xmlns:wp=\"\(drawing)/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/><wp:docPr id=\"\(800_000 + number)\" name=\"\(name)\" descr=\"\(title)\"/>"
      + "<a:graphic xmlns:a=\"\(drawing)/main\"><a:graphicData uri=\"\(drawing)/picture\">"
      + "<pic:pic xmlns:pic=\"\(drawing)/picture\"><pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"\(name)\"/><pic:cNvPicPr/></pic:nvPicPr>"
      + "<pic:blipFill><a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"\(id)\"/>"
      + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
      + "<a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
      + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
  }

  private func openDocument(_ image: Image, _ file: String) -> String {
    let names = "urn:oasis:names:tc:opendocument:xmlns"
    func inches(_ length: Length) -> String { "\((length.points / 72 * 10_000).rounded() / 10_000)in" }
    return "<draw:frame xmlns:draw=\"\(names):drawing:1.0\" xmlns:text=\"\(names):text:1.0\""
      + " xmlns:svg=\"\(names):svg-compatible:1.0\" draw:name=\"huiwu-\(number)\" text:anchor-type=\"as-char\""
      + " svg:width=\"\(inches(image.width))\" svg:height=\"\(inches(image.height))\">"
      + "<draw:image xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"\(file)\" xlink:type=\"simple\""
      + " xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:title>\(image.description.escapedForXML)</svg:title></draw:frame>"
  }

  /// Tells the package of its new entries, and gives them.
  func finish(_ changed: inout [String: [UInt8]]) throws -> [(name: String, bytes: [UInt8])] {
    guard !added.isEmpty else { return [] }
    var package = try OfficePackage(source, limits: limits)
    guard isWord else {
      let name = "META-INF/manifest.xml"
      guard var manifest = try markup(name, &package) else { throw WordEditor.encoding }
      let prefix = manifest.prefix(0)
      for (file, _) in added {
        let type = file.hasSuffix("jpg") ? "image/jpeg" : "image/\(file.split(separator: ".").last ?? "png")"
        manifest.append(
          "<\(prefix)file-entry \(prefix)full-path=\"\(file)\" \(prefix)media-type=\"\(type)\"/>", to: 0)
      }
      changed[name] = manifest.result
      return added
    }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    for (part, own) in relations.sorted(by: { $0.key < $1.key }) {
      let folder = PartName.folder(of: part)
      let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
      func lines(_ prefix: String) -> String {
        own.map { "<\(prefix)Relationship Id=\"\($0.id)\" Type=\"\(type)\" Target=\"\($0.target)\"/>" }.joined()
      }
      if var relationships = try markup(name, &package) {
        relationships.append(lines(relationships.prefix(0)), to: 0)
        changed[name] = relationships.result
      } else {
        let text =
          WordEditor.declaration
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(lines(""))</Relationships>"
        added.append((name, Array(text.utf8)))
      }
    }
    let name = "[Content_Types].xml"
    guard var types = try markup(name, &package) else { throw WordEditor.encoding }
    let known = Set(types.elements("ct:Default").compactMap { types.attribute($0, "Extension")?.lowercased() })
      .union(types.children(0).compactMap { types.attribute($0, "Extension")?.lowercased() })
    let prefix = types.prefix(0)
    for format in formats.sorted(by: { $0.rawValue < $1.rawValue }) {
      let ending = format == .jpeg ? "jpg" : format.rawValue
      guard !known.contains(ending), let root = types.children(0).first(where: { !types.name($0).isEmpty }) else {
        continue
      }
      // Defaults stand before what is said of single parts.
      types.insert(
        "<\(prefix)Default Extension=\"\(ending)\" ContentType=\"image/\(format.rawValue)\"/>",
        at: types.range(root).lowerBound)
    }
    if types.isChanged { changed[name] = types.result }
    return added
  }

  private func markup(_ name: String, _ package: inout OfficePackage) throws -> PartMarkup? {
    guard let bytes = try package.bytes(name) else { return nil }
    return try PartMarkup(bytes, limits: limits)
  }
}
