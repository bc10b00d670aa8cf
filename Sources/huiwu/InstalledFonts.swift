internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// The fonts of the machine, looked for when somebody asks.
struct InstalledFonts: NameFonts {
  /// The layouts, of which the one of the meeting says which fonts it uses.
  let layouts: @Sendable () -> LayoutLibrary?

  /// The fonts in which names are printed.
  func fonts(for meeting: Meeting) -> [NameFont] {
    guard let library = layouts() else { return [] }
    let name = meeting.layout?.value ?? LayoutLibrary.defaultName
    guard let layout = library.layout(named: name) ?? library.layout(named: LayoutLibrary.defaultName) else {
      return []
    }
    var wanted: [(name: String, use: Message)] = []
    for (style, use) in Self.uses {
      guard let font = layout.styles.first(where: { $0.name == style.rawValue })?.text.eastAsianFont,
        !wanted.contains(where: { $0.name == font })
      else { continue }
      wanted.append((font, use))
    }
    let substitutes = Dictionary(
      layout.fontSubstitutes.map { ($0.font, $0.substitutes) }, uniquingKeysWith: { first, _ in first })
    let all = Set(wanted.flatMap { [$0.name] + (substitutes[$0.name] ?? []) })
    let faces = Self.faces(named: all)
    return wanted.map { name, use in
      let installed = ([name] + (substitutes[name] ?? [])).first { faces[$0] != nil }
      return NameFont(name: name, use: use, face: installed.flatMap { faces[$0] }, installedName: installed)
    }
  }

  private static let uses: [(StyleName, Message)] = [
    (.cardName, Message("座牌", english: "name cards")), (.tableText, Message("名单", english: "lists")),
    (.body, Message("正文", english: "running text")),
  ]

  /// How many files are looked at; no machine has more.
  private static let fileLimit = 5_000

  /// The faces that go by some names.
  private static func faces(named wanted: Set<String>) -> [String: FontFace] {
    var faces: [String: FontFace] = [:]
    for path in files() {
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { continue }
      bytes.withUnsafeBytes { buffer in
        for face in FontFace.faces(of: buffer) {
          for name in face.names where wanted.contains(name) && faces[name] == nil { faces[name] = face }
        }
      }
      if faces.count == wanted.count { break }
    }
    return faces
  }

  private static func files() -> [String] {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].map { [$0 + "/.local/share/fonts", $0 + "/.fonts"] } ?? []
    var files: [String] = []
    for folder in home + ["/usr/local/share/fonts", "/usr/share/fonts"] {
      guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let name as String in names where files.count < fileLimit {
        if ["ttf", "otf", "ttc", "otc"].contains(where: { name.lowercased().hasSuffix("." + $0) }) {
          files.append(folder + "/" + name)
        }
      }
    }
    return files.sorted()
  }
}
