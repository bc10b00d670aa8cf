import Assembler
import ChineseText
import Foundation
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// Numbers that look random and are the same in every run.
private struct Numbers {
  var state: UInt64
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

/// Rosters of invented names, and the cards that belong to them.
private struct InventedMeeting {
  private static let surnames = Array(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
      .unicodeScalars)
  private static let given = Array(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国文辉力波斌宇浩凯健俊帆鹏飞鑫晨旭阳帅志海山林峰云雪梅兰竹菊松柏春夏秋冬冰雨露霜霖岚岳川江河湖波清渊博学思远致诚信义仁礼智慧嘉佳怡然若楠桐梓轩萱涵蕊菲薇瑶琪琳珊珏钰炜玮祎晓小雅静婷媛嫣"
      .unicodeScalars)

  var names: [String] = []

  init(people: Int, seed: UInt64) {
    var numbers = Numbers(state: seed)
    var seen: Set<String> = []
    while names.count < people {
      var view = String.UnicodeScalarView()
      view.append(Self.surnames[numbers.next(Self.surnames.count)])
      for _ in 0..<(numbers.next(10) < 3 ? 1 : 2) { view.append(Self.given[numbers.next(Self.given.count)]) }
      let name = String(view)
      if seen.insert(name).inserted { names.append(name) }
    }
  }

  func meeting(cards: [String]) -> Meeting {
    let file = Location(file: "名单.csv")
    var meeting = Meeting(name: Located("工作会议", at: file), location: file)
    meeting.roster.people = names.enumerated().map { index, name in
      Person(name: Located(PersonName(name), at: Location(file: "名单.csv", place: Place(line: index + 2))))
    }
    meeting.nameCards = NameCards(
      cards: cards.enumerated().map { index, name in
        NameCards.Card(
          name: PersonName(name), locations: [Location(file: "座牌.docx", place: Place(paragraph: index + 1))])
      }, location: Location(file: "座牌.docx"))
    meeting.resolvePeople()
    return meeting
  }
}

private func cardFindings(_ meeting: Meeting) -> [Finding] {
  runChecks(builtInChecks.filter { $0.code.name.hasPrefix("cards.") }, on: meeting, chinese: checkoutChinese)
}

@Suite struct ChecksScaleTests {
  @Test func cleanCardsGiveNoFinding() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let invented = InventedMeeting(people: 120, seed: seed)
      let padded = invented.names.reversed().map { $0.count == 2 ? "\($0.prefix(1))\u{3000}\($0.suffix(1))" : $0 }
      #expect(runChecks(builtInChecks, on: invented.meeting(cards: padded), chinese: checkoutChinese) == [])
    }
  }

  @Test func strangersAreNotTakenForPeopleWithoutACard() {
    // Six in a hundred have no card, and as many cards are for people of another invented roster.
    var wrong = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let invented = InventedMeeting(people: 100, seed: seed)
      let known = Set(invented.names)
      let strangers = InventedMeeting(people: 40, seed: seed + 100).names.filter { !known.contains($0) }.prefix(6)
      let findings = cardFindings(invented.meeting(cards: invented.names.dropLast(6) + strangers))
      wrong += findings.count { $0.code.name == "cards.mismatch" }
      #expect(findings.count { $0.code.name == "cards.extra" || $0.code.name == "cards.mismatch" } == strangers.count)
    }
    print("strangers taken for people without a card: \(wrong) of 120")
    // 720 pairs of a stranger and somebody without a card: a name that is near by accident is rare.
    #expect(wrong <= 2)
  }

  @Test(.timeLimit(.minutes(5))) func comparesTwoThousandCards() {
    let slips: [Character: Character] = [
      "玲": "铃", "晓": "小", "敏": "闽", "涛": "滔", "琪": "淇", "楠": "南", "嘉": "喜", "梅": "海",
    ]
    let invented = InventedMeeting(people: 2_000, seed: 7)
    var changed = 0
    let cards = invented.names.map { name -> String in
      guard changed < 60, let last = name.last, let slip = slips[last] else { return name }
      let typed = String(name.dropLast()) + String(slip)
      guard !invented.names.contains(typed) else { return name }
      changed += 1
      return typed
    }
    let meeting = invented.meeting(cards: Array(cards.dropLast(100)))
    let findings = cardFindings(meeting)
    #expect(changed > 20)
    #expect(
      findings.count { $0.code.name == "cards.mismatch" } + findings.count { $0.code.name == "cards.missing" } >= 100)
  }

  @Test(.timeLimit(.minutes(5))) func ranksSevenHundredPeople() throws {
    var meeting = InventedMeeting(people: 700, seed: 9).meeting(cards: [])
    meeting.rules = try defaultRankRules()
    meeting.organizer = Located("云溪县人民政府", at: meeting.location)
    for index in meeting.roster.people.indices {
      let location = meeting.roster.people[index].name.location
      meeting.roster.people[index].unit = Located("云溪县第\(index % 90)局", at: location)
      meeting.roster.people[index].post = Located(["局长", "党组成员、副局长", "办公室主任"][index % 3], at: location)
    }
    #expect(meeting.peopleInOrder.count == 700)
  }
}
