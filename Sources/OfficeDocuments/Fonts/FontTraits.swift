/// What is known about a font that a machine may lack.
struct FontTraits {
  /// The fonts to take instead, best first.
  var alternatives: [String]
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

  /// The same with what a document names for the font, before what is known here.
  init(_ name: String, _ substitutes: [FontSubstitutes]) {
    self.init(name)
    guard let own = substitutes.first(where: { $0.font == name })?.substitutes else { return }
    alternatives = own + alternatives.filter { !own.contains($0) }
  }

  private init(_ alternatives: String?, _ panose: String?, _ family: String, isFixed: Bool, isChinese: Bool = true) {
    self.alternatives = alternatives?.split(separator: ",").map(String.init) ?? []
    self.panose = panose
    self.isChinese = isChinese
    self.family = family
    self.isFixed = isFixed
  }
}
