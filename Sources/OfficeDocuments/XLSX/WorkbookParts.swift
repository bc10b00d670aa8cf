/// The parts of a spreadsheet package that tell where its sheets are and how to read them.
struct WorkbookParts {
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
  /// The name of the part with the texts that cells share.
  private(set) var sharedStrings: String?
  /// The name of the part with the styles of cells.
  private(set) var styles: String?

  /// Reads the list of sheets.
  init(_ package: inout OfficePackage, _ remarks: inout ReadingRemarks) throws(ReadingError) {
    let main = try package.relationships(of: "", &remarks).part(ofType: "officeDocument") ?? "xl/workbook.xml"
    guard let workbook = try package.tree(main)?.root else { throw Self.noWorkbook }
    let relationships = try package.relationships(of: main, &remarks)
    if let value = workbook.child("x:workbookPr")?.attribute("date1904"), value == "1" || value == "true" {
      dateSystem = .from1904
    }
    sharedStrings = relationships.part(ofType: "sharedStrings")
    styles = relationships.part(ofType: "styles")
    guard let list = workbook.child("x:sheets") else { return }
    for sheet in list.children where sheet.name == "x:sheet" {
      let relationship = relationships[sheet.attribute("r:id")]
      let state = sheet.attribute("state") ?? "visible"
      sheets.append(
        ListedSheet(
          name: sheet.attribute("name") ?? "", part: relationship?.part,
          isHidden: state == "hidden" || state == "veryHidden",
          isWorksheet: relationship?.type ?? "worksheet" == "worksheet"))
    }
  }

  private static let noWorkbook = ReadingError(
    .corrupt,
    Message(
      "文件已损坏：里面没有工作簿；请向提供者重新要一份", english: "the file is damaged: it holds no workbook; ask for a new copy"))
}
