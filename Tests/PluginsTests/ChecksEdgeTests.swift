import Assembler
import ChineseText
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// Everything that the checks and the default rules find in a meeting, as `code subject`.
private func found(_ yaml: String, files: [String: String] = [:]) throws -> [String] {
  var all = files
  all["meeting.yaml"] = yaml
  let meeting = try readMeeting(all, rules: try defaultRankRules()).meeting
  return runChecks(builtInChecks, on: meeting, chinese: checkoutChinese).map { "\($0.code.name) \($0.subject ?? "")" }
}

@Suite struct ChecksFalseAlarmTests {
  @Test func ordinaryMeetingGivesNoFinding() throws {
    let findings = try found(
      """
      会议名称: 云溪县农田水利工作会议
      主办单位: 云溪县人民政府
      会议类别: 全县性会议
      日期: 2026年9月1日
      星期: 星期二
      开始时间: "8:30"
      结束时间: "11:30"
      主持人: 侯晓玲
      名单:
        - {序号: 1, 姓名: 方既白, 单位: 云溪县人民政府, 职务: 县委副书记、县长, 主席台: 是}
        - {序号: 2, 姓名: 侯晓玲, 单位: 云溪县人民政府, 职务: 副县长, 主席台: 是}
        - {序号: 3, 姓名: "何　田", 单位: 云溪县水利局, 职务: "局　长"}
        - {序号: 4, 姓名: 林栖迟, 单位: 青石镇, 职务: 党委副书记、镇长}
        - {序号: 5, 姓名: 麦合木提·吐尔逊, 单位: 云溪县财政局, 职务: 副局长, 参会: 否}
        - {序号: 6, 姓名: 许南乔, 单位: 云溪县水利局, 职务: 办公室主任, 身份: 工作人员}
        - {序号: 7, 姓名: 沈墨, 单位: 云溪融媒, 职务: 记者, 身份: 媒体}
      议程:
        - {事项: 签到, 时间: "8:10-8:30"}
        - {事项: 通报情况, 发言人: 何田, 时间: "8:30-8:50", 材料: 《关于农田水利情况的通报》}
        - {事项: 交流讨论, 发言人: 青石镇、县水利局, 时间: "8:50-9:20"}
        - {事项: 茶歇, 时间: "9:20-9:30"}
        - {事项: 县长讲话, 发言人: 方既白, 时间: "9:30-10:00", 材料: 2}
        - {事项: 分组讨论（第一组）, 时间: "10:00-11:00"}
        - {事项: 分组讨论（第二组）, 时间: "10:00-11:00"}
        - {事项: 合影, 时间: "11:00-11:10"}
      材料:
        - {标题: 关于农田水利情况的通报, 发言人: 何田, 文件: 通报.txt}
        - {标题: 讲话, 发言人: 方既白, 文件: 讲话.txt}
        - {标题: 主持词, 发言人: 侯晓玲, 文件: 主持词.txt}
      座次:
        会场排数: 2
        每排座位: 4
      座牌: 座牌.txt
      """,
      files: [
        "通报.txt": "通报。\n", "讲话.txt": "讲话。\n", "主持词.txt": String(repeating: "主持词很长。", count: 4_000) + "\n",
        "座牌.txt": "方既白\n侯晓玲\n何田\n林栖迟\n沈墨\n",
      ])
    #expect(findings == [])
  }

  @Test func meetingWithoutAnythingGivesNoFinding() throws {
    #expect(try found("会议名称: 例会\n") == [])
  }
}

@Suite struct ChecksEdgeTests {
  @Test func twoPeopleOfOneNameNeedTwoCards() throws {
    let findings = try found(
      """
      会议名称: 例会
      名单: [{姓名: 何田, 单位: 甲局}, {姓名: 何田, 单位: 乙局}]
      座牌: 座牌.txt
      """, files: ["座牌.txt": "何田\n"])
    #expect(findings.sorted() == ["cards.missing 何田", "roster.duplicate-name 何田"])
  }

  @Test func cardOfSomebodyOnLeaveIsToBeTakenAway() throws {
    let findings = try found(
      """
      会议名称: 例会
      名单: [{姓名: 何田}, {姓名: 方既白, 参会: 否}]
      座牌: 座牌.txt
      """, files: ["座牌.txt": "何田\n方既白\n"])
    #expect(findings == ["cards.extra 方既白"])
  }

  @Test func secondCardWithASlipPointsToTheFirst() throws {
    var meeting = try readMeeting(
      ["meeting.yaml": "会议名称: 例会\n名单: [{姓名: 王钰}, {姓名: 何田}]\n座牌: 座牌.txt\n", "座牌.txt": "王钰\n何田\n王珏\n"]
    ).meeting
    meeting.rules = try defaultRankRules()
    let finding = try #require(runChecks(builtInChecks, on: meeting, chinese: checkoutChinese).first)
    #expect(finding.code.name == "cards.extra")
    #expect(finding.suggestions == ["王钰"])
  }

  @Test func lowerRankOnTheRostrumIsFoundWithDefaultRules() throws {
    let findings = try found(
      """
      会议名称: 全县工作会议
      主办单位: 云溪县人民政府
      名单:
        - {姓名: 甲一, 单位: 云溪县人民政府, 职务: 县长}
        - {姓名: 乙二, 单位: 云溪县人民政府, 职务: 副县长}
        - {姓名: 丙三, 单位: 云溪县水利局, 职务: 局长}
        - {姓名: 丁四, 单位: 云溪县财政局, 职务: 局长}
      座次:
        固定座位:
          - {姓名: 乙二, 区域: 主席台, 座位: 1排1座}
          - {姓名: 丙三, 区域: 主席台, 座位: 1排2座}
          - {姓名: 甲一, 区域: 主席台, 座位: 1排3座}
          - {姓名: 丁四, 区域: 主席台, 座位: 1排4座}
      """)
    #expect(findings == ["rank.seat-order 丙三"])
  }

  @Test func leadersOfADepartmentMeetingAreFoundByTheDefaultClass() throws {
    let findings = try found(
      """
      会议名称: 全县水利系统工作会议
      会议类别: 部门会议
      主持人: 丙三
      名单:
        - {姓名: 甲一, 单位: 中共云溪县委, 职务: 书记}
        - {姓名: 乙二, 单位: 云溪县人民政府, 职务: 副县长}
        - {姓名: 丙三, 单位: 云溪县水利局, 职务: 局长}
      """)
    #expect(findings == ["rank.unneeded-leader 甲一"])
  }

  @Test func manyPeopleBelowTheRankAreOneFinding() throws {
    let people = (0..<12).map {
      "  - {姓名: 甲\(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千"][$0]), 级别: 科员}\n"
    }
    let findings = try found(
      "会议名称: 全县会议\n会议类别: 全县性会议\n名单:\n  - {姓名: 县太爷, 职务: 县长}\n" + people.joined())
    #expect(findings == ["rank.below-required 12"])
  }

  @Test(arguments: [
    ("开始时间: \"15:00\"\n结束时间: \"14:00\"", "agenda.overlap 14:00"),
    ("议程: [{事项: 甲, 时间: \"9:30-9:00\"}]", "agenda.overlap 甲"),
    ("议程: [{事项: 甲, 时间: \"10:00-10:30\"}, {事项: 乙, 时间: \"9:00-9:30\"}]", "agenda.overlap 乙"),
    ("日期: 2026-02-28\n星期: 星期日", "consistency.weekday 星期日"),
    ("会议类别: 常务会\n开始时间: \"8:00\"\n结束时间: \"18:00\"\n名单: [{姓名: 甲一, 职务: 云溪县县长}]", "economy.duration 600"),
    ("议程: [{事项: 汇报, 材料: 没有的材料}]", "agenda.missing-material 没有的材料"),
    ("会议类别: 茶话会", "rank.unknown-class 茶话会"),
  ])
  func findsSlipsInTheDescription(_ lines: String, _ expected: String) throws {
    #expect(try found("会议名称: 例会\n" + lines + "\n") == [expected])
  }

  @Test func daysOfALongMeetingAreComparedEachForItself() throws {
    let findings = try found(
      """
      会议名称: 例会
      日期: 2026-09-01
      议程:
        - {事项: 甲, 日期: 2026-09-01, 时间: "14:00-15:00"}
        - {事项: 乙, 日期: 2026-09-02, 时间: "9:00-10:00"}
        - {事项: 丙, 日期: 2026-09-02, 时间: "9:30-10:30"}
      """)
    #expect(findings == ["agenda.overlap 丙"])
  }
}
