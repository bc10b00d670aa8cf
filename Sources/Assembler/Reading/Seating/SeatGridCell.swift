internal import ChineseText
internal import OfficeDocuments

/// What a cell of a sheet that is drawn like the room stands for.
enum SeatGridCell {
  /// Somebody's seat.
  case person(PersonReference)
  /// A seat that stays empty, such as 预留.
  case emptySeat
  /// The words that say where the rostrum is; its seats may be drawn beside them.
  case rostrum(row: Int?)
  /// The words that only say where the front is, such as 讲台.
  case front
  /// The words that say where the hall begins.
  case hall
  /// The label of a row.
  case row(Int)
  /// A number alone, which labels a row or a column.
  case number
  /// A door, an aisle and the like.
  case furniture
  /// Anything else.
  case other

  init(_ text: String, at location: Location) {
    let compact = String(scalars: text.unicodeScalars.filter { !$0.isBlank })
    if Self.emptySeats.contains(compact) {
      self = .emptySeat
    } else if compact.hasPrefix("主席台") {
      self = .rostrum(row: Self.rowNumber(String(compact.dropFirst(3))))
    } else if Self.fronts.contains(where: { compact.hasPrefix($0) }) {
      self = .front
    } else if Self.halls.contains(compact) {
      self = .hall
    } else if let row = Self.rowNumber(compact) {
      self = .row(row)
    } else if NumberText.integer(compact) != nil {
      self = .number
    } else if Self.isFurniture(compact) {
      self = .furniture
    } else {
      let named = PersonText(text)
      let name = Array(named.name.unicodeScalars)
      // 云溪乡 above the seats of its people has the shape of a name, but nobody is named so.
      let isTown = NameShape.isTown(name) && (name.last == "乡" || !Surname.isCommon(in: name))
      let isName = NameShape.isName(name) && !isTown
      self = isName ? .person(PersonReference(named, written: text.trimmingSpace(), at: location)) : .other
    }
  }

  /// The number in a label such as `第3排`, `三排` or `前排`.
  private static func rowNumber(_ text: String) -> Int? {
    if text == "前排" { return 1 }
    if text == "后排" { return 2 }
    var scanner = TextScanner(text)
    let isOrdinal = scanner.takeAny(["第"])
    guard let number = scanner.takeNumber(), (1...10_000).contains(number) else { return nil }
    guard scanner.takeAny(["排", "行"]) || isOrdinal && scanner.isAtEnd else { return nil }
    return scanner.isAtEnd ? number : nil
  }

  private static func isFurniture(_ text: String) -> Bool {
    if furnitureWords.contains(text) || TableNote.isNote(text) { return true }
    let scalars = text.unicodeScalars
    if text.hasSuffix("图") || text.hasSuffix("表"), scalars.contains(where: "座席位排".unicodeScalars.contains) {
      return true
    }
    guard let last = scalars.last, (2...6).contains(scalars.count) else { return false }
    // 记者席, A区, 左侧; no given name ends so.
    return "席区侧".unicodeScalars.contains(last)
  }

  private static let emptySeats: Set<String> = [
    "空", "空位", "空座", "空席", "预留", "预留座", "预留座位", "机动", "机动座位", "备用", "待定", "×", "X", "x", "—", "-", "/", "○", "□", "无",
    "留空",
  ]
  private static let fronts = [
    "讲台", "讲坛", "舞台", "发言席", "发言台", "报告席", "银幕", "屏幕", "大屏", "投影", "LED", "黑板", "背景板", "会标", "前方", "前台",
  ]
  private static let halls: Set<String> = ["会场", "台下", "听众席", "观众席", "代表席", "参会席", "与会席", "座席", "坐席"]
  private static let furnitureWords: Set<String> = [
    "过道", "走道", "通道", "走廊", "中间过道", "入口", "出口", "会场入口", "大门", "正门", "侧门", "后门", "前门", "门", "左", "右", "左边", "右边", "中间",
    "中",
    "前", "后", "后方", "窗", "窗户", "墙", "柱子", "音控", "调音台", "摄像", "摄像机", "签到处", "签到", "茶水", "座号", "排号", "座位号", "单号", "双号",
    "领导",
    "嘉宾", "记者", "工作人员", "服务台",
  ]
}
