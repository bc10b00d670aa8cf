import OfficeDocuments
import Testing

@testable import Assembler

struct ReadingValuesTests {
  @Test(arguments: [
    "2026-09-19", "2026年9月19日", "2026/9/19", "2026.9.19", "２０２６年９月１９日", "2026年09月19日", "2026 年 9 月 19 日", "20260919",
    "二〇二六年九月十九日", "2026-09-19 00:00:00", "2026年9月19日（星期六）", "2026年9月19日 周六", "2026-9-19T00:00:00",
  ])
  func readsDates(_ text: String) {
    #expect(WhenText.date(text)?.date == CalendarDate(year: 2026, month: 9, day: 19))
  }

  @Test(arguments: [
    "2026年13月1日", "2026-02-29", "明天", "9.19", "2026年", "2026-9", "26年9月19日", "9:00", "2026-09-19-20-21", "", "星期六",
    "下周二", "99999999999999999999", "2026年9月19日上午9时",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(WhenText.date(text) == nil)
  }

  @Test func seesThatTheYearIsMissing() throws {
    let when = try #require(WhenText.date("9月19日（星期六）"))
    #expect(when.date == nil)
    #expect(when.lacksYear)
    #expect(when.weekday == .saturday)
  }

  @Test(arguments: [
    ("9:00", 540), ("9：00", 540), ("09:00", 540), ("上午9时", 540), ("下午3时30分", 930), ("15时40分", 940), ("15:40:00", 940),
    ("下午3点半", 930), ("晚上7点", 1140), ("中午12时", 720), ("中午1时", 780), ("上午九时三十分", 570), ("九点一刻", 555), ("9时整", 540),
    ("3:30 PM", 930), ("下午15:00", 900), ("24:00", 1440), ("十点三刻", 645), ("早上8点", 480),
  ])
  func readsTimes(_ text: String, minutes: Int) {
    #expect(WhenText.time(text)?.minutes == minutes)
  }

  @Test(arguments: ["25:00", "9:60", "9", "上午", "9:0", "九", "9:00-10:00", "2026-09-19", "下午3时99分", "-1:00", "24:01"])
  func refusesWhatIsNoTime(_ text: String) {
    #expect(WhenText.time(text) == nil)
  }

  @Test(arguments: [
    ("14:30-16:00", 870, 960), ("14:30—16:00", 870, 960), ("14：30～16：00", 870, 960), ("上午9时至11时30分", 540, 690),
    ("下午2:30-4:30", 870, 990), ("9:00 至 下午3时", 540, 900), ("14:30到16:00", 870, 960),
  ])
  func readsSpansOfTime(_ text: String, start: Int, end: Int) throws {
    let when = try #require(WhenText(text))
    #expect(when.start?.minutes == start)
    #expect(when.end?.minutes == end)
  }

  @Test func readsDateWeekdayAndTimesTogether() throws {
    let when = try #require(WhenText("2026年9月19日（星期六）上午9：00至11：30"))
    #expect(when.date?.iso8601 == "2026-09-19")
    #expect(when.weekday == .saturday)
    #expect(when.start?.text == "9:00")
    #expect(when.end?.text == "11:30")
  }

  @Test func readsSpansOfDays() throws {
    let when = try #require(WhenText("2026年9月19日至20日"))
    #expect(when.date?.iso8601 == "2026-09-19")
    #expect(when.lastDate?.iso8601 == "2026-09-20")
  }

  @Test(arguments: [
    ("2026年9月19日（星期六）至20日（星期日）", Weekday?.some(.saturday), Weekday?.some(.sunday)),
    ("2026年9月19日至20日（星期六至星期日）", .saturday, .sunday),
    ("2026年9月19日至20日（星期日）", nil, .sunday), ("2026年9月19日至20日（星期六）", .saturday, nil),
    ("2026年9月19日星期六9:00至20日星期五17:00", .saturday, .friday),
  ])
  func tellsWhoseTheDayOfTheWeekIs(_ text: String, first: Weekday?, last: Weekday?) throws {
    let when = try #require(WhenText(text))
    #expect(when.weekday == first)
    #expect(when.lastWeekday == last)
    #expect(when.lastDate?.iso8601 == "2026-09-20")
  }

  @Test(arguments: [
    ("12月31日", "2026-12-31"), ("1月1日（星期五）", "2027-01-01"), ("31日上午", "2026-12-31"), ("2026-12-30", "2026-12-30"),
  ])
  func takesTheYearOfTheMeeting(_ text: String, date: String) throws {
    let first = CalendarDate(year: 2026, month: 12, day: 30)
    #expect(WhenText.date(text, from: first)?.date?.iso8601 == date)
  }

  @Test(arguments: [
    ("2026-09-19", "2026-09-19", 0), ("2026-02-28", "2026-03-01", 1), ("2028-02-28", "2028-03-01", 2),
    ("2026-12-31", "2027-01-01", 1), ("2026-09-20", "2026-09-19", -1), ("1999-12-31", "2100-01-01", 36_526),
  ])
  func countsDays(_ first: String, _ last: String, days: Int) throws {
    let first = try #require(WhenText.date(first)?.date)
    #expect(first.days(to: try #require(WhenText.date(last)?.date)) == days)
  }

  @Test(arguments: [
    ("星期六", Weekday.saturday), ("周六", .saturday), ("礼拜六", .saturday), ("星期天", .sunday), ("周日", .sunday),
    ("（星期一）", .monday),
    ("Saturday", .saturday), ("Wed", .wednesday), ("thu.", .thursday), ("周3", .wednesday),
  ])
  func readsWeekdays(_ text: String, weekday: Weekday) {
    #expect(WhenText.weekday(text) == weekday)
  }

  @Test(arguments: ["六", "星期八", "周", "下周六", "9:00"])
  func refusesWhatIsNoWeekday(_ text: String) { #expect(WhenText.weekday(text) == nil) }

  @Test(arguments: [
    ("12", 12), ("１２", 12), ("十二", 12), ("12人", 12), ("第3排", 3), ("二十", 20), ("一百零五", 105), ("12.0", 12), (" 7 ", 7),
    ("两个", 2), ("三十六号", 36), ("01", 1),
  ])
  func readsWholeNumbers(_ text: String, number: Int) { #expect(NumberText.integer(text) == number) }

  @Test(arguments: ["12.5", "十二三四人员", "abc", "", "1-2", "99999999999999999999999999", "一二三四五六七八九十一二三", "十百千万"])
  func refusesWhatIsNoWholeNumber(_ text: String) { #expect(NumberText.integer(text) == nil) }

  @Test(arguments: [
    ("10", 10), ("10分钟", 10), ("10 min", 10), ("约15分", 15), ("1小时", 60), ("1小时30分", 90), ("半小时", 30), ("一个半小时", 90),
    ("2个小时", 120), ("十分钟", 10), ("8'", 8), ("10分钟以内", 10), ("1.5小时", 90), ("0:15:00", 15), ("一刻钟", 15), ("半天", 180),
    ("8—10分钟", 10),
  ])
  func readsMinutes(_ text: String, minutes: Int) { #expect(LengthText.minutes(text) == minutes) }

  @Test(arguments: ["很快", "10:00", "9.25", "半", "分钟", "10元"])
  func refusesWhatIsNoLengthOfTime(_ text: String) { #expect(LengthText.minutes(text) == nil) }

  @Test(arguments: [
    ("第3排5号", Seat(area: .hall, row: 3, number: 5)), ("3-5", Seat(area: .hall, row: 3, number: 5)),
    ("3排5座", Seat(area: .hall, row: 3, number: 5)), ("主席台1排2号", Seat(area: .rostrum, row: 1, number: 2)),
    ("主席台2号", Seat(area: .rostrum, row: 1, number: 2)), ("会场 第十排 第三号", Seat(area: .hall, row: 10, number: 3)),
    ("row 3 seat 5", Seat(area: .hall, row: 3, number: 5)), ("３－５", Seat(area: .hall, row: 3, number: 5)),
    ("主席台第一排第3座", Seat(area: .rostrum, row: 1, number: 3)),
  ])
  func readsSeats(_ text: String, seat: Seat) { #expect(SeatText.seat(text) == seat) }

  @Test(arguments: ["0-5", "3排", "前排", "5", "3-5-7", "99999-1", "主席台", ""])
  func refusesWhatIsNoSeat(_ text: String) { #expect(SeatText.seat(text) == nil) }

  @Test(arguments: [
    ("张三", "张三", 0, [String]()), ("王　珏", "王　珏", 0, []), ("王 小 明", "王 小 明", 0, []), ("张三同志", "张三", 0, []),
    ("张三（县委办公室主任）", "张三", 0, ["县委办公室主任"]), ("县委办公室主任 张三", "张三", 8, ["县委办公室主任"]), ("县长　王　珏", "王　珏", 3, ["县长"]),
    ("张三  县委办公室  主任", "张三", 0, ["县委办公室", "主任"]), ("买买提·吐尔逊", "买买提·吐尔逊", 0, []), ("欧阳文博（女，回族）", "欧阳文博", 0, ["女，回族"]),
    ("John Smith", "John Smith", 0, []), ("县长李四", "李四", 2, ["县长"]), ("县水利局局长张小三", "张小三", 6, ["县水利局局长"]),
    ("党组书记、局长李四", "李四", 7, ["党组书记、局长"]), ("县委书记", "县委书记", 0, []), ("县委书记讲话", "县委书记讲话", 0, []),
    ("局长以上", "局长以上", 0, []), ("各代表团团长", "各代表团团长", 0, []), ("职工代表交流", "职工代表交流", 0, []), ("欧阳若兰", "欧阳若兰", 0, []),
    ("书记和县长", "书记和县长", 0, []),
  ])
  func findsTheNameOfAPerson(_ text: String, name: String, offset: Int, beside: [String]) {
    let person = PersonText(text)
    #expect(person.name == name)
    #expect(person.offset == offset)
    #expect(person.beside == beside)
  }

  @Test(arguments: [
    ("县财政局党组书记、局长", "县财政局", "党组书记、局长"), ("县委办公室 主任", "县委办公室", "主任"), ("县委办公室主任", "县委办公室", "主任"),
    ("青岚县人民政府副县长", "青岚县人民政府", "副县长"), ("县委书记", "县委", "书记"), ("局长", "", "局长"), ("县档案馆", "县档案馆", ""),
    ("松源镇党委书记", "松源镇", "党委书记"),
  ])
  func tellsUnitFromPost(_ text: String, unit: String, post: String) {
    let both = UnitAndPost(text)
    #expect(both.unit ?? "" == unit)
    #expect(both.post ?? "" == post)
  }

  @Test func sortsNamesWithNumbersByNumber() {
    let names = ["10 李四", "2 王五", "1 张三", "材料之十", "材料之二", "材料之一"]
    #expect(names.sorted(by: naturallyPrecedes) == ["1 张三", "2 王五", "10 李四", "材料之一", "材料之二", "材料之十"])
  }

  @Test(arguments: ["/etc/passwd", "../外面.docx", "讲话稿/../../外面", "C:\\a.docx", "~/x", "a\0b", "", "."])
  func refusesPathsThatLeadOut(_ path: String) { #expect(MeetingFolder.normalized(path) == nil) }

  @Test(arguments: [("讲话稿\\01.docx", "讲话稿/01.docx"), ("./a//b.docx", "a/b.docx"), ("a.docx", "a.docx")])
  func bringsPathsIntoOneForm(_ path: String, normal: String) { #expect(MeetingFolder.normalized(path) == normal) }

  @Test func givesEveryNameOnceInEachTable() {
    let tables = [
      MeetingFields.Part.all, MeetingFields.Fact.all, MeetingFields.Fact.inWorkbook, MeetingFields.Fact.withParts,
      MeetingFields.Person.all, MeetingFields.Person.unused, MeetingFields.Item.all, MeetingFields.Seating.all,
      MeetingFields.Assignment.all, MeetingFields.Material.all, MeetingFields.Pointer.all,
    ]
    for table in tables {
      for field in table.fields {
        for name in field.names { #expect(table.field(named: name) == field, "\(name) stands twice") }
      }
    }
  }
}
