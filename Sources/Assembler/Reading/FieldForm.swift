internal import OfficeDocuments

/// What may be written in a field, for messages about values that are something else, and for the documentation.
enum FieldForm: String, Hashable, Sendable, CaseIterable {
  case text, date, weekday, time, timeRange, dateAndTime, minutes, integer, integers, yesNo, role
  case people, name, texts, seat, seatArea, absentSeats, evenRow, honour, hallFill, hallSide
  case seatingForms, tableDirection, banquetOrder, vehicles, driver, vanSeat, chartView, asideSeats, cardContent,
    listOrder, noticeForm, file,
    files,
    records
  case settings, checkLevel, review

  /// What is expected, with an example.
  var expected: Message {
    switch self {
    case .text: Message("文字", english: "text")
    case .date: Message("日期，如 2026年9月19日 或 2026-09-19", english: "a date such as 2026-09-19 or 2026年9月19日")
    case .weekday: Message("星期几，如 星期六", english: "a day of the week such as 星期六 or Saturday")
    case .time: Message("时刻，如 9:00、上午9时 或 下午3时30分", english: "a time such as 9:00 or 下午3时30分")
    case .timeRange: Message("起止时间，如 14:30-16:00", english: "a start and an end such as 14:30-16:00")
    case .dateAndTime:
      Message(
        "日期和时间，如 2026年9月19日（星期六）上午9时",
        english: "a date with weekday and times, such as 2026年9月19日（星期六）上午9时")
    case .minutes: Message("分钟数，如 10 或 10分钟", english: "a number of minutes such as 10 or 10分钟")
    case .integer: Message("整数，如 12", english: "a whole number such as 12")
    case .integers: Message("若干整数，如 4、8", english: "whole numbers such as 4, 8")
    case .yesNo: Message("是 或 否", english: "是 (yes) or 否 (no)")
    case .role: choices(AttendanceRole.allCases.map(\.rawValue))
    case .people: Message("一个或几个姓名，如 张三、李四", english: "one or more names such as 张三、李四")
    case .name: Message("姓名，如 张三", english: "a name such as 张三")
    case .texts: Message("一项或几项，用顿号隔开", english: "one or more texts with commas between them")
    case .seat: Message("座位，如 第3排5号、3-5 或 主席台1排2号", english: "a seat such as 3-5, 第3排5号 or 主席台1排2号")
    case .absentSeats:
      Message("留空、同侧递补、重排之一，或分别写：主席台重排、会场留空", english: "one of 留空, 同侧递补, 重排, or for each part: 主席台重排、会场留空")
    case .seatArea: choices(SeatArea.allCases.map(\.rawValue))
    case .evenRow: choices(SeatingConvention.EvenRow.allCases.map(\.rawValue))
    case .honour:
      Message(
        "左为上、右为上之一，或分别写：左为上、宴会右为上", english: "one of 左为上, 右为上, or for each form: 左为上、宴会右为上")
    case .seatingForms:
      Message(
        SeatingForms.words.map(\.0).joined(separator: "、") + "，一种或几种",
        english: "one or more of " + SeatingForms.words.map(\.0).joined(separator: ", "))
    case .tableDirection: choices(SeatingFormSettings.TableDirection.allCases.map(\.rawValue))
    case .banquetOrder: choices(SeatingFormSettings.BanquetOrder.allCases.map(\.rawValue))
    case .vehicles:
      Message(
        SeatingFormSettings.Vehicle.allCases.map(\.rawValue).joined(separator: "、") + "，按车序一种或几种",
        english: "in the order of the cars: "
          + SeatingFormSettings.Vehicle.allCases.map(\.rawValue).joined(separator: ", "))
    case .driver: choices(SeatingFormSettings.Driver.allCases.map(\.rawValue))
    case .vanSeat: choices(SeatingFormSettings.VanSeat.allCases.map(\.rawValue))
    case .chartView: choices(SeatingFormSettings.View.allCases.map(\.rawValue))
    case .listOrder: choices(ListOrder.allCases.map(\.rawValue))
    case .noticeForm: choices(NoticeForm.allCases.map(\.rawValue))
    case .cardContent: choices(NameCardSettings.Content.allCases.map(\.rawValue))
    case .asideSeats: choices(SeatingFormSettings.AsideSeats.allCases.map(\.rawValue))
    case .hallFill: choices(SeatingConvention.HallFill.allCases.map(\.rawValue))
    case .hallSide: choices(SeatingConvention.HallSide.allCases.map(\.rawValue))
    case .file: Message("会议文件夹里的文件，如 讲话稿/01 张三.docx", english: "a file of the meeting folder such as speeches/01.docx")
    case .files: Message("会议文件夹里的文件，如 讲话稿/*", english: "files of the meeting folder such as speeches/*")
    case .review:
      Message(
        "几步审签，如 拟稿：张三 8月25日；核稿：李四；签发：王五 8月28日",
        english: "the steps of the review, such as 拟稿：张三 8月25日；核稿：李四；签发：王五 8月28日")
    case .settings: Message("若干“名称: 内容”，一行一个", english: "names and values, one a line")
    case .checkLevel: Message("关、开、错误、警告、提示之一", english: "one of off, on, error, warning, info")
    case .records: Message("若干条记录，或一个文件", english: "records, or a file that holds them")
    }
  }

  private func choices(_ names: [String]) -> Message {
    Message(names.joined(separator: "、") + "之一", english: "one of " + names.joined(separator: ", "))
  }
}
