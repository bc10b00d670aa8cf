internal import Assembler
internal import OfficeDocuments

extension ListTable where Record == Traced<Person> {
  /// A table in which people sign, with a row for each. Its columns do not become wider with a longer post, so that a late change of
  /// one touches the leaf of that row alone.
  ///
  /// - Parameters:
  ///   - rowHeight: The least height of a row.
  ///   - signature: The greatest width of the column for the signature, in characters.
  ///   - beforeSignature: Columns between the post and the signature.
  ///   - behindSignature: Columns between the signature and the remarks.
  static func signIn(
    rowHeight: Length, signature: Double, beforeSignature: [Column] = [], behindSignature: [Column] = []
  ) -> ListTable {
    var list = ListTable(
      columns: [
        .init(title: "序号", isCentered: true, minimum: 2.2, maximum: 4, isForm: true) { _, number in "\(number)" },
        .init(title: "单位", minimum: 6.2, maximum: 14, isSteady: true) { person, _ in person.unit ?? "" },
        .init(title: "姓名", isCentered: true, minimum: 3.6, maximum: 10, staysOnOneLine: true, isForm: true) {
          person, _ in
          person.name.padded
        },
        .init(title: "职务", minimum: 5.2, maximum: 12, isSteady: true) { person, _ in person.post ?? "" },
      ] + beforeSignature + [
        .init(title: "签名", minimum: 7, maximum: signature, isForm: true) { person, _ in person.isExpected ? "" : "请假" }
      ] + behindSignature + [
        .init(title: "备注", minimum: 3.2, maximum: 3.2, isForm: true) { _, _ in "" }
      ])
    list.piece = { .person($0.name) }
    list.rowHeight = rowHeight
    list.cellPadding = .millimetres(1)
    return list
  }
}
