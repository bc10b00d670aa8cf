/// Reads the choices that fields offer, by any of the words that offices use for them.
enum ChoiceText {
  /// The choice whose name, or other word, a text is.
  static func read<Choice>(_ text: String, _ words: [(Choice, [String])]) -> Choice? {
    let typed = FieldName.comparable(text)
    return words.first { $0.1.contains { FieldName.comparable($0) == typed } }?.0
  }

  static func yesNo(_ text: String) -> Bool? { read(text, yesNoWords) }
  static func role(_ text: String) -> AttendanceRole? { read(text, roleWords) }
  static func seatArea(_ text: String) -> SeatArea? { read(text, areaWords) }
  static func evenRow(_ text: String) -> SeatingConvention.EvenRow? { read(text, evenRowWords) }
  static func honour(_ text: String) -> SeatingConvention.Honour? { read(text, honourWords) }
  static func hallFill(_ text: String) -> SeatingConvention.HallFill? { read(text, hallFillWords) }
  static func seatingForm(_ text: String) -> String? { read(text, SeatingForms.words) }
  static func tableDirection(_ text: String) -> SeatingFormSettings.TableDirection? { read(text, tableDirectionWords) }
  static func banquetOrder(_ text: String) -> SeatingFormSettings.BanquetOrder? { read(text, banquetOrderWords) }
  static func vehicle(_ text: String) -> SeatingFormSettings.Vehicle? { read(text, vehicleWords) }
  static func driver(_ text: String) -> SeatingFormSettings.Driver? { read(text, driverWords) }
  static func vanSeat(_ text: String) -> SeatingFormSettings.VanSeat? { read(text, vanSeatWords) }
  static func chartView(_ text: String) -> SeatingFormSettings.View? { read(text, chartViewWords) }
  static func cardContent(_ text: String) -> NameCardSettings.Content? { read(text, cardContentWords) }
  static func asideSeats(_ text: String) -> SeatingFormSettings.AsideSeats? { read(text, asideSeatsWords) }
  static func hallSide(_ text: String) -> SeatingConvention.HallSide? { read(text, hallSideWords) }

  static func listOrder(_ text: String) -> ListOrder? { read(text, listOrderWords) }

  static let listOrderWords: [(ListOrder, [String])] = [
    (.given, ["按给定", "给定", "按名单", "名单先后", "按顺序", "given"]), (.rank, ["按级别", "级别", "按职级", "按职务", "rank"]),
    (.unit, ["按单位", "单位", "按单位排列", "unit"]),
    (.strokes, ["按姓氏笔画", "姓氏笔画", "笔画", "按笔画", "按姓氏笔画为序", "按姓氏笔画排序", "strokes"]),
  ]

  static func noticeForm(_ text: String) -> NoticeForm? { read(text, noticeFormWords) }

  static let noticeFormWords: [(NoticeForm, [String])] = [
    (.ordinary, ["普通", "普通通知", "文件", "公文", "ordinary"]), (.letter, ["信函", "信函格式", "函", "便函", "letter"]),
    (.telegram, ["明电", "传真电报", "电报", "发电", "内部传真电报", "telegram"]),
  ]

  static let yesNoWords: [(Bool, [String])] = [
    (true, ["是", "有", "√", "✓", "✔", "☑", "对", "y", "yes", "true", "1", "参加", "参会", "出席", "到会", "已到"]),
    (
      false,
      [
        "否", "无", "×", "✗", "✕", "x", "不", "n", "no", "false", "0", "不参加", "不参会", "不出席", "未到", "请假", "缺席", "未参加",
        "不能参加",
      ]
    ),
  ]

  static let roleWords: [(AttendanceRole, [String])] = [
    (.participant, ["出席", "出席人员", "参会", "参会人员", "正式代表", "正式", "代表", "参加", "participant", "attendee", "member"]),
    (.observer, ["列席", "列席人员", "列席代表", "observer"]),
    (.guest, ["特邀", "特邀代表", "特邀人员", "特邀嘉宾", "嘉宾", "邀请", "guest"]),
    (.listener, ["旁听", "旁听人员", "listener"]),
    (.staff, ["工作人员", "会务", "会务人员", "会务组", "服务人员", "staff"]),
    (.press, ["媒体", "记者", "新闻媒体", "媒体记者", "press", "media"]),
  ]

  static let areaWords: [(SeatArea, [String])] = SeatArea.allCases.map { ($0, [$0.rawValue] + $0.otherWords) }

  static let evenRowWords: [(SeatingConvention.EvenRow, [String])] = [
    (.secondAtOwnLeft, ["2号在1号左手", "二号在一号左手", "secondAtOwnLeft", "左手"]),
    (.secondAtOwnRight, ["2号在1号右手", "二号在一号右手", "secondAtOwnRight", "右手"]),
    (.firstOnCentreLine, ["双数单摆", "单摆", "1号居中", "firstOnCentreLine", "firstOnCenterLine"]),
  ]

  static let honourWords: [(SeatingConvention.Honour, [String])] = [
    (.left, ["左为上", "以左为上", "左为尊", "以左为尊", "左", "left"]),
    (.right, ["右为上", "以右为上", "右为尊", "以右为尊", "右", "right"]),
  ]

  static let hallFillWords: [(SeatingConvention.HallFill, [String])] = [
    (.rows, ["横排", "逐排", "按排", "rows"]),
    (.centreOut, ["居中左右", "从中间向两边", "中间向两边", "centreOut", "centerOut"]),
    (.columns, ["竖排", "纵排", "按列", "columns"]),
    (.blocks, ["分块", "分区", "按组分块", "按代表团分块", "blocks"]),
  ]

  static let hallSideWords: [(SeatingConvention.HallSide, [String])] = [
    (.ownLeft, ["听众左手", "听众", "面向主席台", "ownLeft"]),
    (.rostrumLeft, ["主席台左手", "主席台", "面向会场", "rostrumLeft"]),
  ]
}

extension ChoiceText {
  static let tableDirectionWords: [(SeatingFormSettings.TableDirection, [String])] = [
    (.longSideToDoor, ["横桌", "横放", "长边对门", "横桌式", "longSideToDoor", "across"]),
    (.endToDoor, ["竖桌", "竖放", "短边对门", "竖桌式", "endToDoor", "along"]),
  ]

  static let banquetOrderWords: [(SeatingFormSettings.BanquetOrder, [String])] = [
    (.twoHosts, ["主陪副陪", "主副陪", "北方", "twoHosts"]), (.hostInTheMiddle, ["主人居中", "南方", "hostInTheMiddle"]),
  ]

  static let vehicleWords: [(SeatingFormSettings.Vehicle, [String])] = [
    (.sedan, ["轿车", "小轿车", "小车", "五座车", "5座", "sedan", "car"]),
    (.offRoad, ["越野车", "吉普车", "SUV", "off-road"]), (.van, ["商务车", "七座车", "7座", "MPV", "van"]),
    (.minibus, ["中巴", "中巴车", "面包车", "考斯特", "minibus"]), (.coach, ["大巴", "大巴车", "大客车", "客车", "coach", "bus"]),
  ]

  static let driverWords: [(SeatingFormSettings.Driver, [String])] = [
    (.chauffeur, ["司机驾车", "司机", "专职司机", "chauffeur"]), (.host, ["主人驾车", "主人", "主人亲自驾车", "host"]),
  ]

  static let vanSeatWords: [(SeatingFormSettings.VanSeat, [String])] = [
    (.rear, ["后排为上", "后排", "rear"]), (.middle, ["中排为上", "中排", "middle"]),
  ]

  static let chartViewWords: [(SeatingFormSettings.View, [String])] = [
    (.facing, ["面向", "面向主席台", "台下", "台下视角", "facing"]), (.away, ["背向", "面向会场", "台上", "台上视角", "away"]),
    (.both, ["两面", "两份", "面向和背向", "面向、背向", "both"]),
  ]

  static let cardContentWords: [(NameCardSettings.Content, [String])] = [
    (.name, ["姓名", "只印姓名", "name"]), (.nameAndUnit, ["姓名和单位", "姓名、单位", "单位和姓名", "nameAndUnit"]),
    (.nameAndPost, ["姓名和职务", "姓名、职务", "姓名职务", "nameAndPost"]), (.unit, ["单位", "单位牌", "unit"]),
    (.bilingual, ["中外文", "中英文", "双语", "bilingual"]),
  ]

  static let asideSeatsWords: [(SeatingFormSettings.AsideSeats, [String])] = [
    (.sides, ["两侧", "两边", "sides"]), (.back, ["后排", "最后", "后面", "back"]), (.doors, ["门口", "近门", "靠门", "doors"]),
  ]

  static func checkLevel(_ text: String) -> CheckSetting.Level? { read(text, checkLevelWords) }

  static let checkLevelWords: [(CheckSetting.Level, [String])] = [
    (.off, ["关", "关闭", "不查", "停用", "否", "off", "no", "false"]),
    (.on, ["开", "打开", "查", "启用", "是", "默认", "on", "yes", "true", "default"]),
    (.severity(.error), ["错误", "error"]),
    (.severity(.warning), ["警告", "warning"]),
    (.severity(.info), ["提示", "info", "note"]),
  ]
}
