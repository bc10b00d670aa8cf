internal import OfficeDocuments

/// The layouts that are at hand, read from files.
public struct LayoutLibrary: Sendable {
  /// The layout of meetings that choose none.
  public static let defaultName = "gbt9704"

  /// The layouts, sorted by name.
  public let layouts: [Layout]
  /// What is wrong in the files, file by file.
  public let findings: [Finding]

  /// Reads layouts.
  ///
  /// A layout may start from another one of the library (`基于`). Where two files name the same layout, the later wins,
  /// so that an office puts its own files after those that come with the program.
  ///
  /// - Parameters:
  ///   - files: The bytes of YAML files in UTF-8, with the path by which the user knows each.
  ///   - papers: Papers whose styles the files may describe beside those of the papers of the program.
  /// - Throws: `AssemblyError` when a file is not UTF-8 or not YAML.
  public init(_ files: [(path: String, bytes: [UInt8])], papers: [any Paper] = []) throws(AssemblyError) {
    var sources: [(name: String, value: SourceValue)] = []
    var indexByName: [String: Int] = [:]
    for file in files {
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw AssemblyError(
          file: file.path,
          Message("版式文件不是 UTF-8 文本；请另存为 UTF-8", english: "the layout is no UTF-8 text; save it as UTF-8"))
      }
      let value = try YAMLReader.read(text, file: file.path)
      let name = Self.text(of: LayoutField.name, in: value)?.value ?? Self.baseName(file.path)
      if let index = indexByName[name] {
        sources[index].value = value
      } else {
        indexByName[name] = sources.count
        sources.append((name, value))
      }
    }
    var names = StyleName.allCases
    for case .style(let name) in papers.flatMap(\.description.looks) where !names.contains(name) { names.append(name) }
    var reader = LayoutReader(names)
    var finished: [String: LayoutDescription] = [:]
    for source in sources {
      Self.describe(source.name, sources, indexByName, &finished, &reader, path: [])
    }
    layouts = finished.values.map { $0.resolved(names) }
      .sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
    findings = reader.findings
  }

  /// The names of the layouts, sorted.
  public var names: [String] { layouts.map(\.name) }

  /// The layout of a name; nil when there is none.
  public func layout(named name: String) -> Layout? { layouts.first { $0.name == name } }

  /// The known name that a mistyped one probably means; nil when none is near.
  public func nearestName(to name: String) -> String? { nearestText(to: name, among: names) }

  /// Describes a layout after the one it starts from. `path` holds the layouts that wait for this one.
  private static func describe(
    _ name: String, _ sources: [(name: String, value: SourceValue)], _ indexByName: [String: Int],
    _ finished: inout [String: LayoutDescription], _ reader: inout LayoutReader, path: [String]
  ) {
    guard finished[name] == nil, let index = indexByName[name] else { return }
    let value = sources[index].value
    var description = LayoutDescription(name: name)
    if let base = text(of: LayoutField.basedOn, in: value) {
      // Eight layouts upon each other are more than any office needs, and a bound keeps the walk from overflowing.
      if !(path + [name]).contains(base.value), path.count < 8, indexByName[base.value] != nil {
        describe(base.value, sources, indexByName, &finished, &reader, path: path + [name])
      }
      if let found = finished[base.value] {
        description = found
        description.layout.name = name
      } else {
        let nearest = nearestText(to: base.value, among: sources.map(\.name).filter { $0 != name })
        reader.report(
          base.location, "没有可作基础的版式“\(base.value)”\(nearest.map { "；是不是“\($0)”" } ?? "")",
          "there is no layout “\(base.value)” to start from\(nearest.map { "; did you mean “\($0)”" } ?? "")",
          suggestions: nearest.map { [$0] } ?? [])
      }
    }
    description.layout.location = value.location
    reader.read(value, into: &description)
    finished[name] = description
  }

  private static func text(of field: FieldName, in value: SourceValue) -> Located<String>? {
    // Findings on the names are reported when the file is read in full.
    var ignored: [Finding] = []
    return SourceRecord(value, fields: LayoutField.all, findings: &ignored).text(field)
  }

  private static func baseName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }
}
