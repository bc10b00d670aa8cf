import Assembler
import OfficeDocuments
import TestSupport
import Testing

struct DecoderTests {
  private let whole = """
    会议:
      会议名称: 全县办公室工作会议
      主办单位: 县委办公室
      会议时间: 2026年9月19日（星期六）上午9时至11时30分
      签到时间: 8:30
      地点: 县会议中心三楼
      主持人: 李四
      会议类别: 全县性会议
    名单:
      - {姓名: 张　三, 单位: 县委办公室, 职务: 主任, 级别: 乡科级正职, 身份: 出席, 手机: 13800000001}
      - {姓名: 李四, 单位: 县政府办公室, 职务: 副主任, 主席台: 是}
      - 王五（县档案局局长）
    议程:
      - {事项: 讲话, 发言人: 张三、李四, 时间: 9:00-9:30, 材料: 材料1}
      - {事项: 总结, 发言人: [王五], 时长: 10分钟}
    座次:
      双数排法: 双数单摆
      会场: {排数: 10, 每排座位: 12, 过道: 4、8}
      主席台每排座位: 9
      固定座位:
        张三: 主席台1排2号
        李四: 3-5
    座牌: [张三, 李四, 王五]
    """

  @Test func readsEveryPartOfYAML() throws {
    let read = try readMeeting(yaml: whole)
    #expect(read.findings.map(summary) == [])
    let meeting = read.meeting
    #expect(meeting.name.value == "全县办公室工作会议")
    #expect(meeting.date?.value == CalendarDate(year: 2026, month: 9, day: 19))
    #expect(meeting.weekday?.value == .saturday)
    #expect(meeting.start?.value.text == "9:00")
    #expect(meeting.end?.value.text == "11:30")
    #expect(meeting.signIn?.value.text == "8:30")
    #expect(meeting.host?.value == PersonName("李四"))
    #expect(meeting.roster.people.map(\.name.value.text) == ["张三", "李四", "王五"])
    #expect(meeting.roster.people.map { $0.unit?.value ?? "" } == ["县委办公室", "县政府办公室", "县档案局"])
    #expect(meeting.roster.people.map { $0.post?.value ?? "" } == ["主任", "副主任", "局长"])
    #expect(meeting.roster.people[0].role?.value == .participant)
    #expect(meeting.roster.people[1].isOnRostrum?.value == true)
    #expect(meeting.agenda.items.map(\.title.value) == ["讲话", "总结"])
    #expect(
      meeting.agenda.items[0].speakers.map { summary($0.location) } == ["meeting.yaml:14:19", "meeting.yaml:14:22"])
    #expect(meeting.agenda.items[0].end?.value.text == "9:30")
    #expect(meeting.agenda.items[1].minutes?.value == 10)
    #expect(meeting.seating.convention.evenRow == .firstOnCentreLine)
    #expect(meeting.seating.hall?.aislesAfter.map(\.value) == [4, 8])
    #expect(
      meeting.seating.assignments.map(\.seat.value) == [
        Seat(area: .rostrum, row: 1, number: 2), Seat(area: .hall, row: 3, number: 5),
      ])
    #expect(meeting.nameCards?.cards.count == 3)
    #expect(read.inputs == ["meeting.yaml"])
  }
}
