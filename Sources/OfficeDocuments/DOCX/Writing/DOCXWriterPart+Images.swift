/// The picture files of a document, each stored once.
struct DOCXWriterMedia {
  private struct Key: Hashable {
    var bytes: [UInt8]
    var format: Image.Format
  }

  /// The files in the order in which they were met.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// The formats that occur.
  private(set) var formats: Set<Image.Format> = []
  private var indexByContent: [Key: Int] = [:]

  /// The name of the file inside the folder `media`.
  mutating func add(_ bytes: [UInt8], _ format: Image.Format) -> String {
    let key = Key(bytes: bytes, format: format)
    if let index = indexByContent[key] { return files[index].name }
    indexByContent[key] = files.count
    formats.insert(format)
    let name = "image\(files.count + 1).\(format.fileNameExtension)"
    files.append((name, bytes))
    return name
  }
}

extension Image.Format {
  /// The ending of the name of the file in the package.
  var fileNameExtension: String {
    switch self {
    case .png, .jpeg, .gif, .bmp: rawValue
    }
  }

  /// The media type of the file in the package.
  var mediaType: String {
    switch self {
    case .png, .jpeg, .gif, .bmp: "image/\(rawValue)"
    }
  }

  /// The format that bytes begin like; nil for none of these.
  init?(startOf bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: "BM".utf8) {
      self = .bmp
    } else {
      return nil
    }
  }
}

extension DOCXWriterPart {
  /// Writes a picture into the line.
  mutating func picture(_ image: Image, _ state: inout DOCXWriterState) {
    // The bytes decide, not the label, because programs look at the bytes too.
    guard let format = Image.Format(startOf: image.bytes) else {
      state.note(
        "有图片不是 PNG、JPEG、GIF 或 BMP，没有写入，只保留说明文字",
        english: "a picture that is not PNG, JPEG, GIF or BMP was left out; its description is kept")
      return run(image.description, TextProperties(), &state)
    }
    if !(image.width > .zero && image.height > .zero) {
      state.note(
        "有图片的宽度或高度不是正数，显示为最小尺寸", english: "a picture without a positive width and height has the smallest size")
    }
    let id = relationships.part(.image, target: "media/\(state.media.add(image.bytes, format))")
    let number = state.nextDrawing()
    xml.start("w:r")
    xml.start("w:drawing")
    xml.start("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"])
    xml.start("wp:extent")
    extent(image)
    xml.end()
    xml.start("wp:docPr")
    xml.numericAttribute("id", number)
    xml.attribute("name", "图片 \(number)")
    if !image.description.isEmpty { xml.attribute("descr", image.description) }
    xml.end()
    xml.element("wp:cNvGraphicFramePr") { $0.empty("a:graphicFrameLocks", ["noChangeAspect": "1"]) }
    xml.start("a:graphic")
    xml.start("a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"])
    xml.start("pic:pic")
    xml.start("pic:nvPicPr")
    xml.start("pic:cNvPr")
    xml.numericAttribute("id", number)
    xml.attribute("name", "图片 \(number)")
    xml.end()
    xml.empty("pic:cNvPicPr")
    xml.end()
    xml.element("pic:blipFill") {
      $0.empty("a:blip", ["r:embed": id])
      $0.element("a:stretch") { $0.empty("a:fillRect") }
    }
    xml.start("pic:spPr")
    xml.start("a:xfrm")
    xml.empty("a:off", ["x": "0", "y": "0"])
    xml.start("a:ext")
    extent(image)
    xml.end()
    xml.end()
    xml.element("a:prstGeom", ["prst": "rect"]) { $0.empty("a:avLst") }
    xml.end()
    for _ in 0..<6 { xml.end() }
  }

  private mutating func extent(_ image: Image) {
    xml.numericAttribute("cx", image.width.drawingUnits)
    xml.numericAttribute("cy", image.height.drawingUnits)
  }
}
