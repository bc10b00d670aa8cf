/// The fonts that a document asks for, and what stands in for those that a machine may lack.
struct DOCXWriterFonts {
  /// The names in the order in which they were met.
  private(set) var names: [String] = []
  private var known: Set<ExactName> = []
  private var last = ""

  /// Remembers that something is set in a font.
  mutating func use(_ name: String) {
    // Runs of the same look follow each other, so the last name is the most likely.
    guard name != last else { return }
    last = name
    if known.insert(ExactName(name)).inserted { names.append(name) }
  }

  /// The bytes of the font table.
  func part() -> [UInt8] {
    var xml = XMLWriter()
    xml.start("w:fonts", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"])
    for name in names {
      let traits = DOCXFontTraits(name)
      xml.start("w:font")
      xml.attribute("w:name", name)
      if let alternatives = traits.alternatives { xml.wordValue("w:altName", alternatives) }
      if let panose = traits.panose { xml.wordValue("w:panose1", panose) }
      xml.wordValue("w:charset", traits.isChinese ? "86" : "00")
      xml.wordValue("w:family", traits.family)
      xml.wordValue("w:pitch", traits.isFixed ? "fixed" : "variable")
      xml.end()
    }
    xml.end()
    return xml.bytes
  }
}

/// What is known about a font that a machine may lack.
struct DOCXFontTraits {
  /// The fonts to take instead, best first, separated by commas; nil when there is none to name.
  var alternatives: String?
  /// The classification by PANOSE as twenty hexadecimal digits.
  var panose: String?
  /// Whether it holds Chinese characters.
  var isChinese: Bool
  /// The kind of typeface.
  var family: String
  /// Whether all characters are equally wide.
  var isFixed: Bool

  /// Looks a font up by name; a font unknown here is only told Chinese or not by its name.
  init(_ name: String) {
    let isNamedInChinese = name.unicodeScalars.contains { $0.value >= 0x2E80 }
    switch name {
    case "仿宋_GB2312": self.init("仿宋,FangSong,FangSong_GB2312", "02010609030101010101", "modern", isFixed: true)
    case "楷体_GB2312": self.init("楷体,KaiTi,KaiTi_GB2312", "02010609030101010101", "modern", isFixed: true)
    case "仿宋": self.init("FangSong,仿宋_GB2312", "02010609060101010101", "modern", isFixed: true)
    case "楷体": self.init("KaiTi,楷体_GB2312", "02010609060101010101", "modern", isFixed: true)
    case "黑体": self.init("SimHei", "02010609060101010101", "modern", isFixed: true)
    case "宋体": self.init("SimSun", "02010600030101010101", "auto", isFixed: false)
    case "方正小标宋简体", "方正小标宋_GBK": self.init("方正小标宋_GBK,方正小标宋简体,华文中宋,STZhongsong,宋体", nil, "script", isFixed: true)
    case "华文中宋": self.init("STZhongsong,宋体", "02010600040101010101", "auto", isFixed: false)
    case "微软雅黑": self.init("Microsoft YaHei,黑体", "020B0503020204020204", "swiss", isFixed: false)
    case "Times New Roman": self.init(nil, "02020603050405020304", "roman", isFixed: false, isChinese: false)
    case "Arial": self.init(nil, "020B0604020202020204", "swiss", isFixed: false, isChinese: false)
    default: self.init(nil, nil, "auto", isFixed: false, isChinese: isNamedInChinese)
    }
  }

  private init(_ alternatives: String?, _ panose: String?, _ family: String, isFixed: Bool, isChinese: Bool = true) {
    self.alternatives = alternatives
    self.panose = panose
    self.isChinese = isChinese
    self.family = family
    self.isFixed = isFixed
  }
}
