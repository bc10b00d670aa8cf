/// Where the office's own lists put somebody: file and sheet, then the title above the row, then the number, then the row.
public struct Placement: Hashable, Sendable {
  /// The list, from 1 in the order of reading; each file and each sheet is one.
  public var list: Int
  /// The part of the list, from 1; a title above the rows or numbers that begin again start the next one.
  public var part: Int
  /// The title above the rows of the part, such as 县直单位, as written.
  public var title: Located<String>?
  /// The number that the office gave, by 排序 or else by 序号.
  public var number: Located<Int>?
  /// The row in the part, from 1.
  public var row: Int
}
