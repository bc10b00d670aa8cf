/// The fonts that a theme gives to `majorEastAsia`, `minorHAnsi` and the like.
struct WordTheme: Sendable {
  private var fonts: [String: String] = [:]

  /// A theme that knows no font.
  init() {}

  /// Reads a theme part. `eastAsianLanguage` is `w:themeFontLang`, which picks among the fonts for East Asian scripts.
  init(_ root: XMLElement, eastAsianLanguage: String?) {
    guard let scheme = root.child("a:themeElements")?.child("a:fontScheme") else { return }
    let script = Self.script(eastAsianLanguage ?? "zh-CN")
    for (weight, name) in [("major", "a:majorFont"), ("minor", "a:minorFont")] {
      guard let font = scheme.child(name) else { continue }
      let latin = font.child("a:latin")?.attribute("typeface") ?? ""
      var eastAsian = font.child("a:ea")?.attribute("typeface") ?? ""
      if eastAsian.isEmpty {
        let entry = font.children.first { $0.name == "a:font" && $0.attribute("script") == script }
        eastAsian = entry?.attribute("typeface") ?? ""
      }
      for slot in ["Ascii", "HAnsi"] where !latin.isEmpty { fonts[weight + slot] = latin }
      if !eastAsian.isEmpty { fonts[weight + "EastAsia"] = eastAsian }
    }
  }

  /// The font of a slot such as `minorEastAsia`; nil when the theme leaves it open.
  func font(_ slot: String?) -> String? { slot.flatMap { fonts[$0] } }

  private static func script(_ language: String) -> String {
    let language = language.lowercased()
    if language.hasPrefix("ja") { return "Jpan" }
    if language.hasPrefix("ko") { return "Hang" }
    let isTraditional = ["zh-tw", "zh-hk", "zh-mo", "zh-hant"].contains { language.hasPrefix($0) }
    return isTraditional ? "Hant" : "Hans"
  }
}
