/// The picture files of a document, each once, in the order of first use.
struct ODTPictures {
  /// A picture file in the package.
  struct File {
    /// Its name in the package.
    var name: String
    /// Its media type.
    var mediaType: String
    /// Its bytes.
    var bytes: [UInt8]
  }

  private(set) var files: [File] = []
  private var names: [[UInt8]: String] = [:]

  /// Adds a picture, and returns the name of its file.
  mutating func add(_ image: Image) -> String {
    if let name = names[image.bytes] { return name }
    let fileNameExtension: String
    let mediaType: String
    switch image.format {
    case .png: (fileNameExtension, mediaType) = ("png", "image/png")
    case .jpeg: (fileNameExtension, mediaType) = ("jpg", "image/jpeg")
    case .gif: (fileNameExtension, mediaType) = ("gif", "image/gif")
    case .bmp: (fileNameExtension, mediaType) = ("bmp", "image/bmp")
    }
    let name = "Pictures/image\(files.count + 1).\(fileNameExtension)"
    files.append(File(name: name, mediaType: mediaType, bytes: image.bytes))
    names[image.bytes] = name
    return name
  }
}

extension ODTFlowWriter {
  /// Writes a picture that stands in the line like a character.
  mutating func image(_ image: Image) {
    let name = file.pictures.add(image)
    file.shapeCount += 1
    xml.start("draw:frame")
    xml.attribute("draw:name", "Picture\(file.shapeCount)")
    xml.attribute("draw:style-name", styles.pictureName())
    xml.attribute("text:anchor-type", "as-char")
    xml.attribute("svg:width", image.width.odfPositive)
    xml.attribute("svg:height", image.height.odfPositive)
    xml.start("draw:image")
    xml.attribute("xlink:href", name)
    xml.attribute("xlink:type", "simple")
    xml.attribute("xlink:show", "embed")
    xml.attribute("xlink:actuate", "onLoad")
    xml.end()
    if !image.description.isEmpty { xml.element("svg:desc", text: image.description) }
    xml.end()
  }
}
