import Assembler
import Foundation
import OfficeDocuments
import TestSupport
import Testing

private let somewhere = Location(file: "名单.csv")

private func person(_ name: String, unit: String? = nil, post: String? = nil, rank: String? = nil, order: Int? = nil)
  -> Person
{
  var person = Person(name: Located(PersonName(name), at: somewhere))
  person.unit = unit.map { Located($0, at: somewhere) }
  person.post = post.map { Located($0, at: somewhere) }
  person.rank = rank.map { Located($0, at: somewhere) }
  person.order = order.map { Located($0, at: somewhere) }
  return person
}

private func meeting(_ people: [Person], organizer: String = "中共云溪县委") throws -> Meeting {
  var meeting = Meeting(name: Located("全县工作会议", at: somewhere), location: somewhere, rules: try defaultRankRules())
  meeting.organizer = Located(organizer, at: somewhere)
  meeting.roster.people = people
  // Without this line the rows would be the office's order.
  meeting.roster.orderNote = Located("按职级高低排序", at: somewhere)
  return meeting
}

private struct RankCase: CustomTestStringConvertible, Sendable {
  var unit: String?, post: String, level: String?
  var testDescription: String { "\(unit ?? "") \(post)" }
  init(_ unit: String?, _ post: String, _ level: String?) {
    self.unit = unit
    self.post = post
    self.level = level
  }
}

@Suite struct RankInferenceTests {
  @Test(arguments: [
    RankCase("中共云溪县委", "书记", "县处级正职"),
    RankCase("云溪县委", "县委书记", "县处级正职"),
    RankCase("云溪县人民政府", "县委副书记、县长", "县处级正职"),
    RankCase("云溪县人民政府", "副县长", "县处级副职"),
    RankCase("云溪县人民政府", "县委常委、常务副县长", "县处级副职"),
    RankCase("云溪县委组织部", "县委常委、组织部部长", "县处级副职"),
    RankCase(nil, "云溪县人大常委会党组书记、主任", "县处级正职"),
    RankCase("云溪县人大常委会", "副主任", "县处级副职"),
    RankCase("云溪县人大常委会办公室", "主任", "乡科级正职"),
    RankCase("云溪县政协", "主席", "县处级正职"),
    RankCase("云溪县财政局", "党组书记、局长", "乡科级正职"),
    RankCase("云溪县财政局", "局　长", "乡科级正职"),
    RankCase("云溪县财政局", "副局长", "乡科级副职"),
    RankCase("云溪县市场监督管理局", "局长", "乡科级正职"),
    RankCase("云溪县城市管理局", "党组成员", "乡科级副职"),
    RankCase("云溪县乡村振兴局", "局长", "乡科级正职"),
    RankCase("云溪县发展和改革委员会", "主任", "乡科级正职"),
    RankCase("云溪县财政局", "办公室主任", "科员级"),
    RankCase("云溪县财政局", "局长助理", nil),
    RankCase("云溪县财政局", "机关党支部书记", nil),
    RankCase("云溪县青石镇", "党委书记", "乡科级正职"),
    RankCase(nil, "青石镇党委副书记、镇长", "乡科级正职"),
    RankCase("云溪县公安局", "副县长、局长", "县处级副职"),
    RankCase("财政局", "局长", "乡科级正职"),
    RankCase("江州市财政局", "局长", "县处级正职"),
    RankCase("江州市财政局", "预算科科长", "乡科级正职"),
    RankCase("江州市委", "市委常委、云溪县委书记", "厅局级副职"),
    RankCase("东平省水利厅", "厅长", "厅局级正职"),
    RankCase("东平省水利厅", "农村水利处处长", "县处级正职"),
    RankCase("重庆市某某区人民政府", "区长", "厅局级正职"),
    RankCase("水利部", "副部长", "省部级副职"),
    RankCase("云溪县财政局", "四级调研员", "县处级副职"),
    RankCase("云溪县委办公室", "主任（副处级）", "县处级副职"),
    RankCase("青石镇石桥村", "党支部书记", nil),
    RankCase("云溪县实验小学", "校长", nil),
    RankCase("", "", nil),
  ])
  private func infersRankFromUnitAndPost(_ example: RankCase) throws {
    let rules = try defaultRankRules()
    let inference = RankInference(rules, organizer: "中共云溪县委")
    let rank = inference.rank(of: person("甲", unit: example.unit, post: example.post))
    #expect(rank?.name == example.level)
  }

  @Test func statedRankWinsOverPost() throws {
    let rank = try defaultRankRules().rank(of: person("甲", unit: "云溪县财政局", post: "局长", rank: "副处级"))
    #expect(rank?.name == "县处级副职")
    #expect(rank?.confidence == .stated)
  }

  @Test func saysHowSureItIs() throws {
    let inference = RankInference(try defaultRankRules(), organizer: "云溪县人民政府")
    #expect(inference.rank(of: person("甲", unit: "江州市财政局", post: "局长"))?.confidence == .inferredFromUnit)
    #expect(inference.rank(of: person("甲", unit: "财政局", post: "局长"))?.confidence == .inferredFromWords)
  }

  @Test func withoutRulesNobodyHasARank() {
    #expect(RankRules().rank(of: person("甲", unit: "云溪县财政局", post: "局长", rank: "正处级")) == nil)
  }
}

@Suite struct PeopleInOrderTests {
  private func names(_ people: [Person]) throws -> [String] {
    try meeting(people).peopleInOrder.map { $0.person.name.value.text }
  }

  @Test func ordersTheFourBodies() throws {
    let people = [
      person("检察", unit: "云溪县人民检察院", post: "检察长"), person("政协副", unit: "云溪县政协", post: "副主席"),
      person("副县", unit: "云溪县人民政府", post: "副县长"), person("常委", post: "县委常委、宣传部部长"),
      person("常务", post: "县委常委、常务副县长"), person("专副", post: "县委副书记"),
      person("人大副", post: "县人大常委会副主任"), person("政协", post: "县政协主席"), person("人大", post: "县人大常委会主任"),
      person("县长", post: "县委副书记、县长"), person("书记", post: "县委书记"),
    ]
    #expect(
      try names(people) == ["书记", "人大", "县长", "政协", "专副", "常务", "常委", "人大副", "副县", "政协副", "检察"])
  }

  @Test func ordersAnOrdinaryUnit() throws {
    let unit = "云溪县财政局"
    let people = [
      person("成员", unit: unit, post: "党组成员"), person("副", unit: unit, post: "党组成员、副局长"),
      person("常务", unit: unit, post: "党组副书记、常务副局长"), person("局长", unit: unit, post: "局长"),
      person("书记", unit: unit, post: "党组书记"), person("科员", unit: unit, post: "一级科员"),
      person("不明", unit: unit, post: "志愿者"), person("主任科员", unit: unit, post: "四级主任科员"),
    ]
    #expect(try names(people) == ["书记", "局长", "常务", "副", "成员", "主任科员", "科员", "不明"])
  }

  @Test func putsHigherTierFirstAmongEquals() throws {
    let people = [
      person("镇", unit: "云溪县青石镇", post: "党委书记"), person("县局", unit: "云溪县水利局", post: "局长"),
      person("市科", unit: "江州市水利局", post: "水利科科长"),
    ]
    #expect(try names(people) == ["市科", "县局", "镇"])
  }

  @Test func officeNumbersWinOverRank() throws {
    let people = [
      person("县长", post: "县长", order: 2), person("局长", unit: "云溪县财政局", post: "局长", order: 1),
    ]
    let ranked = try meeting(people).peopleInOrder
    #expect(ranked.map { $0.person.name.value.text } == ["局长", "县长"])
    #expect(ranked.first?.reason.message.chinese == "排序 1")
  }

  @Test func putsPeopleWithoutNumberBehindTheirEquals() throws {
    let people = [
      person("书记", post: "县委书记", order: 1), person("局长", unit: "云溪县财政局", post: "局长", order: 2),
      person("副局", unit: "云溪县财政局", post: "副局长", order: 3), person("来客"),
      person("副县", post: "副县长"), person("又一局", unit: "云溪县水利局", post: "局长"),
    ]
    #expect(try names(people) == ["书记", "副县", "局长", "又一局", "副局", "来客"])
  }

  @Test func keepsRosterOrderAmongEqualsAndGivesReasons() throws {
    let people = (1...5).map { person("甲\($0)", unit: "云溪县水利局", post: "副局长") }
    let ranked = try meeting(people).peopleInOrder
    #expect(ranked.map(\.person.id.number) == [1, 2, 3, 4, 5])
    #expect(ranked.first?.reason.message.chinese == "乡科级副职（由县级单位的“副局长”推定）；县级；行政副职")
  }

  @Test func unitSequenceDecidesAmongEquals() throws {
    var meeting = try meeting([
      person("水", unit: "云溪县水利局", post: "局长"), person("财", unit: "云溪县财政局", post: "局长"),
    ])
    meeting.rules.unitSequence = ["财政局", "水利局"]
    #expect(meeting.peopleInOrder.map { $0.person.name.value.text } == ["财", "水"])
  }
}

@Suite struct RankRulesReaderTests {
  @Test func defaultRulesHaveNoFinding() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("Rules/default.yaml"), encoding: .utf8)
    let read = try RankRules.read(text, file: "Rules/default.yaml")
    #expect(read.findings == [])
    #expect(read.rules.levels.count == 11)
    #expect(read.rules.meetingClass(named: "县政府常务会")?.name == "政府常务会议")
  }

  @Test func namesTheNearestKey() throws {
    let read = try RankRules.read("会议类型:\n  - 名称: 例会\n", file: "规则.yaml")
    let finding = try #require(read.findings.first)
    #expect(finding.code.name == "source.unknown-key")
    #expect(finding.suggestions == ["会议类别"])
    #expect(finding.location.place.line == 1)
  }

  @Test func readsEnglishKeys() throws {
    let text = """
      levels: [{name: 县处级正职, synonyms: [正处级]}]
      tiers: [{name: 县级, words: [县]}]
      post-rules: [{tier: 县级, posts: [县长], level: 县处级正职}]
      meeting-classes: [{name: 例会, maximum-minutes: 30, highest-rank: 正处级}]
      characters-per-minute: 200
      """
    let read = try RankRules.read(text, file: "rules.yaml")
    #expect(read.findings == [])
    #expect(read.rules.rank(of: person("甲", post: "云溪县县长"))?.name == "县处级正职")
    #expect(read.rules.meetingClass(named: "例会")?.maximumMinutes == 30)
    #expect(read.rules.charactersPerMinute == 200)
  }

  @Test func overridesParts() throws {
    let text = """
      本级: 县级
      层级: [{名称: 县级, 用字: [清溪市]}]
      职务规则: [{层级: 县级, 职务: [管委会主任], 级别: 县处级副职}]
      会议类别: [{名称: 座谈会, 人数上限: 20}]
      """
    let read = try RankRules.read(text, file: "会议.yaml", over: try defaultRankRules())
    #expect(read.findings == [])
    #expect(read.rules.rank(of: person("甲", unit: "清溪市人民政府", post: "市长"))?.name == "县处级正职")
    #expect(read.rules.rank(of: person("乙", unit: "云溪县经济开发区", post: "管委会主任"))?.name == "县处级副职")
    let talk = try #require(read.rules.meetingClass(named: "座谈会"))
    #expect(talk.maximumAttendees == 20)
    #expect(talk.maximumSpeechMinutes == 30)
  }

  @Test(arguments: [
    ("职务规则: [{职务: [县长], 级别: 县处正职}]", "rules.unknown-name"),
    ("会议类别: [{人数上限: 3}]", "rules.incomplete"),
    ("会议类别: [{名称: 例会, 人数上限: 很多}]", "rules.invalid-number"),
    ("语速: 9223372036854775808", "rules.invalid-number"),
    ("级别: 高", "source.wrong-shape"),
    ("词组: 高", "source.wrong-shape"),
  ])
  func reportsWhatIsWrong(_ text: String, _ code: String) throws {
    let read = try RankRules.read(text, file: "规则.yaml", over: try defaultRankRules())
    #expect(read.findings.map(\.code.name).contains(code))
  }
}
