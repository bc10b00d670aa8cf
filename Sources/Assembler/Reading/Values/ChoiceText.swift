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
  static func hallSide(_ text: String) -> SeatingConvention.HallSide? { read(text, hallSideWords) }

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

  static let areaWords: [(SeatArea, [String])] = [
    (.rostrum, ["主席台", "台上", "rostrum", "stage"]),
    (.hall, ["会场", "台下", "听众席", "观众席", "大厅", "hall", "audience"]),
  ]

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
  ]

  static let hallSideWords: [(SeatingConvention.HallSide, [String])] = [
    (.ownLeft, ["听众左手", "听众", "面向主席台", "ownLeft"]),
    (.rostrumLeft, ["主席台左手", "主席台", "面向会场", "rostrumLeft"]),
  ]
}

extension ChoiceText {
  static func checkLevel(_ text: String) -> CheckSetting.Level? { read(text, checkLevelWords) }

  static let checkLevelWords: [(CheckSetting.Level, [String])] = [
    (.off, ["关", "关闭", "不查", "停用", "否", "off", "no", "false"]),
    (.on, ["开", "打开", "查", "启用", "是", "默认", "on", "yes", "true", "default"]),
    (.severity(.error), ["错误", "error"]),
    (.severity(.warning), ["警告", "warning"]),
    (.severity(.info), ["提示", "info", "note"]),
  ]
}
