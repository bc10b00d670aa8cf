/// The parts of a spreadsheet package that tell where its sheets are and how to read them.
struct XLSXPackage {
  /// A sheet as the workbook lists it.
  struct ListedSheet: Hashable {
    var name: String
    /// The name of the part; nil when the workbook points at none.
    var part: String?
    var isHidden: Bool
    /// Whether it holds cells, and not a chart or a dialog.
    var isWorksheet: Bool
  }

  private(set) var sheets: [ListedSheet] = []
  private(set) var dateSystem = DateSystem.from1900
  private(set) var sharedStringsPart: String?
  private(set) var stylesPart: String?

  /// Reads the list of sheets.
  init(_ archive: inout ArchiveReader, limits: ReadingLimits) throws(ReadingError) {
    let root = try PackageRelationships(of: "", in: &archive, limits: limits)
    let workbookPart = root.first(ofType: "officeDocument")?.target ?? "xl/workbook.xml"
    guard let bytes = try archive.read(workbookPart) else { throw Self.noWorkbook }
    let relationships = try PackageRelationships(of: workbookPart, in: &archive, limits: limits)
    let workbook = try XMLParser.tree(bytes, limits: limits).root
    if let value = workbook.child("x:workbookPr")?.attribute("date1904"), value == "1" || value == "true" {
      dateSystem = .from1904
    }
    sharedStringsPart = relationships.first(ofType: "sharedStrings")?.target
    stylesPart = relationships.first(ofType: "styles")?.target
    guard let list = workbook.child("x:sheets") else { return }
    for sheet in list.children where sheet.name == "x:sheet" {
      let relationship = sheet.attribute("r:id").flatMap { relationships[$0] }
      let state = sheet.attribute("state") ?? "visible"
      sheets.append(
        ListedSheet(
          name: sheet.attribute("name") ?? "", part: relationship.flatMap { $0.isExternal ? nil : $0.target },
          isHidden: state == "hidden" || state == "veryHidden",
          isWorksheet: relationship?.type ?? "worksheet" == "worksheet"))
    }
  }

  private static let noWorkbook = ReadingError(
    .corrupt,
    Message(
      "文件已损坏：里面没有工作簿；请向提供者重新要一份", english: "the file is damaged: it holds no workbook; ask for a new copy"))
}

/// The relationships of one part of an OPC package.
struct PackageRelationships {
  /// A link from one part to another, or to something outside.
  struct Relationship: Hashable {
    var id: String
    /// The last word of the type's address, such as `worksheet`, which both forms of OOXML share.
    var type: String
    /// The name of the part, or the address outside.
    var target: String
    var isExternal: Bool
  }

  /// All relationships, in the order of the file.
  private(set) var all: [Relationship] = []
  private var indexByID: [String: Int] = [:]

  /// Reads the relationships of a part; the empty name stands for the package.
  init(of part: String, in archive: inout ArchiveReader, limits: ReadingLimits) throws(ReadingError) {
    let folder = part.split(separator: "/").dropLast()
    let name = part.split(separator: "/").last ?? ""
    let path = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard let bytes = try archive.read(path) else { return }
    for element in try XMLParser.tree(bytes, limits: limits).root.children where element.name == "rel:Relationship" {
      guard let id = element.attribute("Id"), let target = element.attribute("Target") else { continue }
      let isExternal = element.attribute("TargetMode") == "External"
      let type = (element.attribute("Type") ?? "").split(separator: "/").last.map(String.init) ?? ""
      if indexByID[id] == nil { indexByID[id] = all.count }
      all.append(
        Relationship(
          id: id, type: type, target: isExternal ? target : Self.resolve(target, in: folder), isExternal: isExternal))
    }
  }

  /// The relationship with an identifier.
  subscript(id: String) -> Relationship? { indexByID[id].map { all[$0] } }

  /// The first relationship of a type that stays inside the package.
  func first(ofType type: String) -> Relationship? { all.first { $0.type == type && !$0.isExternal } }

  /// The name of the part that a target means, which is relative to the folder of the part that points at it.
  private static func resolve(_ target: String, in folder: ArraySlice<Substring>) -> String {
    var path = target.hasPrefix("/") ? [] : Array(folder)
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(piece)
      }
    }
    return path.joined(separator: "/")
  }
}
