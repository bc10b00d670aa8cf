import Assembler
import Foundation
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// A plan is what the built papers show: everything that differs, and nothing that does not.
@Suite struct ChangePlanTests {
  static let files: [String: String] = {
    let surnames = Array("何林方侯白罗顾汤叶夏莫江沈程陆韩")
    let given = Array("田栖迟既白晓玲景行成蹊怀舟子衿庭安嘉以青")
    let people = (0..<24).map { number in
      let name = "\(surnames[number % 16])\(given[number % 20])\(given[(number * 7 + 3) % 20])"
      let rostrum = number < 5 ? "是" : ""
      return "\(number + 1),\(name),县第\(number % 9)局,\(number % 3 == 0 ? "局长" : "科长"),\(rostrum)"
    }
    let speech = (0..<8).map { "第\($0)段　" + String(repeating: "会前把名单核三遍，会上把座位排清楚。", count: 6) }
    return [
      "meeting.yaml": """
      会议: {会议名称: 农田水利工作会议, 日期: 2026年9月19日, 开始时间: "9:00", 结束时间: "10:00", 地点: 一楼, 主持人: 何田既}
      名单: 名单.csv
      议程:
        - {事项: 通报情况, 发言人: 林栖蹊, 时间: "9:00-9:20"}
        - {事项: 交流发言, 发言人: 方迟嘉, 时间: "9:20-9:30"}
        - {事项: 讲话, 发言人: 侯既白, 时间: "9:30-10:00"}
      座次: {会场排数: 5, 每排座位: 10}
      材料: 稿/*
      """,
      "名单.csv": (["序号,姓名,单位,职务,主席台"] + people).joined(separator: "\n") + "\n",
      "稿/01 通报.txt": (["关于水利情况的通报", "", "各位领导："] + speech).joined(separator: "\n\n") + "\n",
      "稿/02 讲话.txt": (["在水利会议上的讲话", "", "同志们："] + speech).joined(separator: "\n\n") + "\n",
    ]
  }()

  private func assembly(_ changes: String, frozen: [UInt8]? = nil, extra: [String: String] = [:]) async throws
    -> Assembly
  {
    var bytes = Self.files.merging(extra) { $1 }.mapValues { Array($0.utf8) }
    if !changes.isEmpty { bytes[Change.fileName] = Array(changes.utf8) }
    bytes[FrozenList.fileName] = frozen
    var options = AssemblyOptions(rules: ReadRankRules(rules: RankRules(), findings: []), checks: [])
    var packet = PacketOptions(
      papers: builtInPapers, layouts: try builtInLayouts(),
      formats: documentWriters.map { $0.format }.filter { $0.name == "docx" },
      programVersion: "1")
    packet.isTrial = true
    options.packet = packet
    return try await assemble(.folder(MemoryFileSource(bytes: bytes)), options: options)
  }

  private func record(_ assembly: Assembly) throws -> PacketRecord { try #require(assembly.packet?.record) }

  /// The names of all files whose bytes differ, without ending, cards left out.
  private func differing(_ old: Assembly, _ new: Assembly) throws -> Set<String> {
    func files(_ assembly: Assembly) throws -> [String: [UInt8]] {
      Dictionary(
        try #require(assembly.packet).files.filter { $0.kind != .nameCards }.map {
          (String($0.path.dropLast(5)), $0.bytes)
        },
        uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (try files(old), try files(new))
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
  }

  @Test(arguments: [false, true])
  func listsThePapersThatDifferAndNoOther(frozen isFrozen: Bool) async throws {
    let kinds = [
      "请假, 对象: 叶行青", "改名, 对象: 罗晓以, 新: 罗小以", "职务, 对象: 顾玲晓, 新: 副局长", "地点, 新: 二楼", "时间, 新: \"9:30\"",
      "换座, 对象: 汤景舟, 新: 夏成玲", "议程移位, 对象: 讲话, 新: \"1\"", "增加, 对象: 冯知秋（县水利局局长）",
      "代会, 对象: 莫蹊子, 新: 钱多多（县第1局科员）",
    ]
    let base = try await assembly("")
    let frozen = isFrozen ? FrozenList(SharedWork(base.meeting), booklet: try record(base)).bytes : nil
    let old = isFrozen ? try await assembly("", frozen: frozen) : base
    let rounds = isFrozen ? [[0], [1, 4], [2], [3, 7, 8], [5]] : [[0], [5, 6], [8]]
    for chosen in rounds {
      let new = try await assembly(chosen.map { "- {变更: \(kinds[$0])}\n" }.joined(), frozen: frozen)
      // Every change is of somebody who is there.
      #expect(!new.meeting.changes.contains { !$0.isApplied }, "\(new.findings.map(\.message.chinese))")
      let plan = ChangePlan(from: try record(old), to: try record(new))
      let changed = try differing(old, new)
      #expect(Set(plan.papers.map(\.file)) == changed, "\(chosen)")
      if isFrozen, !chosen.contains(5) { #expect(plan.moves.isEmpty) }
      #expect(!plan.facts.isEmpty)
    }
  }

  @Test func findsNothingWhereNothingChanged() async throws {
    let plan = ChangePlan(from: try record(try await assembly("")), to: try record(try await assembly("")))
    #expect(plan.isEmpty)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.json().utf8)) as? [String: Any])
    #expect(
      Set(json.keys) == [
        "version", "edition", "summary", "facts", "papers", "cards", "place", "tell", "sentences", "findings",
      ])
    #expect(json["edition"] is NSNull)
  }

  /// The contract that other programs rely on: every key, and no other.
  @Test func writesTheKeysOfTheContractAndNoOther() async throws {
    let old = try await assembly("")
    let changes =
      "- {变更: 请假, 对象: 侯既白}\n- {变更: 改名, 对象: 罗晓以, 新: 罗小以}\n- {变更: 换座, 对象: 汤景舟, 新: 夏成玲}\n"
    let new = try await assembly(
      changes,
      extra: [
        "meeting.yaml": try #require(Self.files["meeting.yaml"]) + "\n颜色: 红\n",
        "稿/02 讲话.txt": "在水利会议上的讲话\n\n侯既白\n\n同志们：\n\n由侯既白同志讲话。\n",
      ])
    var plan = ChangePlan(from: try record(old), to: try record(new), edition: 2)
    plan.findSentences(in: new.meeting)
    let finding = try #require(plan.newFindings.first)
    (plan.newFindings, plan.goneFindings) = ([finding], [finding])
    let json = try JSONSerialization.jsonObject(with: Data(plan.json().utf8))
    let location: Set = ["file", "line", "column", "length", "sheet", "cell", "paragraph", "slide"]
    let allowed: [String: Set<String>] = [
      "": ["version", "edition", "summary", "facts", "papers", "cards", "place", "tell", "sentences", "findings"],
      "summary": ["pages", "cards", "destroy", "move", "tell"], "facts": ["what", "old", "new", "from"],
      "facts.from": location, "papers": ["kind", "title", "file", "pages", "because"], "cards": ["print", "destroy"],
      "cards.print": ["name", "seat"], "cards.destroy": ["name", "seat"], "place": ["name", "from", "to"],
      "tell": ["who", "of"], "sentences": ["location", "text", "because"], "sentences.location": location,
      "findings": ["new", "gone"],
      "findings.new": ["code", "severity", "message", "location", "subject", "suggestions", "related"],
      "findings.gone": ["code", "severity", "message", "location", "subject", "suggestions", "related"],
      "findings.new.location": location, "findings.gone.location": location, "findings.new.related": location,
      "findings.gone.related": location,
    ]
    // What is not known is left out; everything else is always there.
    let optional: Set = [
      "old", "new", "seat", "subject", "line", "column", "length", "sheet", "cell", "paragraph", "slide",
    ]
    var seen: Set<String> = []
    func look(at value: Any, _ path: String) {
      if let list = value as? [Any] {
        for entry in list { look(at: entry, path) }
      } else if let object = value as? [String: Any] {
        seen.insert(path)
        let known = allowed[path] ?? []
        #expect(Set(object.keys).subtracting(known).isEmpty, "\(path): \(object.keys)")
        let missing = known.subtracting(object.keys)
        #expect(path == "findings" || missing.isSubset(of: optional), "\(path) lacks \(missing)")
        for (key, inner) in object { look(at: inner, path.isEmpty ? key : path + "." + key) }
      }
    }
    look(at: json, "")
    let never: Set = ["findings.new.related", "findings.gone.related"]
    #expect(Set(allowed.keys).subtracting(seen).isSubset(of: never), "\(Set(allowed.keys).subtracting(seen))")
    let object = try #require(json as? [String: Any])
    #expect(object["version"] as? Int == 1 && object["edition"] as? Int == 2)
    for paper in try #require(object["papers"] as? [[String: Any]]) {
      let pages = try #require(paper["pages"])
      #expect(pages as? String == "all" || pages is [Int])
      for index in try #require(paper["because"] as? [Int]) { #expect(plan.facts.indices.contains(index)) }
      #expect((paper["file"] as? String)?.hasSuffix(".docx") == false)
    }
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary["move"] == plan.moves.count && summary["destroy"] == plan.destroyedCards.count)
  }

  @Test func reprintsFourPagesAtMostForOneAbsentOnceTheListIsFrozen() async throws {
    let base = try await assembly("")
    let frozen = FrozenList(SharedWork(base.meeting), booklet: try record(base)).bytes
    let old = try await assembly("", frozen: frozen)
    for name in ["叶行青", "侯既白"] {
      let new = try await assembly("- {变更: 请假, 对象: \(name)}\n", frozen: frozen)
      let plan = ChangePlan(from: try record(old), to: try record(new))
      #expect(plan.moves.isEmpty && plan.printedCards.isEmpty && plan.pageCount <= 4, "\(plan.text(in: .english))")
      #expect(plan.destroyedCards.map(\.name) == [name])
    }
  }

  @Test func reprintsOnlyTheSpeechThatGrew() async throws {
    let base = try await assembly("")
    let frozen = FrozenList(SharedWork(base.meeting), booklet: try record(base)).bytes
    let old = try await assembly("", frozen: frozen)
    let longer = Self.files["稿/01 通报.txt", default: ""] + String(repeating: "再补一句，请大家记住今天的要求。", count: 40) + "\n"
    let new = try await assembly("", frozen: frozen, extra: ["稿/01 通报.txt": longer])
    let plan = ChangePlan(from: try record(old), to: try record(new))
    #expect(Set(plan.papers.map(\.kind)) == ["speeches", "booklet"])
    let before = try #require(old.papers.first { $0.kind == .booklet }).document.pageContents()
    let after = try #require(new.papers.first { $0.kind == .booklet }).document.pageContents()
    // The speech behind it stands on the same pages as before.
    #expect(before.suffix(2) == after.suffix(2))
    #expect(plan.facts.map(\.what) == ["关于水利情况的通报 稿件内容"])
    #expect(!new.findings.contains { $0.code.name == "booklet.repeated-page" })
  }

  @Test func keepsNumbersOfMaterialsOnceTheListIsFrozen() async throws {
    let base = try await assembly("")
    let frozen = FrozenList(SharedWork(base.meeting), booklet: nil).bytes
    #expect(base.meeting.materials.map(\.number.value) == [1, 2])
    // A draft that sorts before the others comes in late, and goes to the end.
    let early = ["稿/00 补充.txt": "关于补充情况的说明\n\n各位领导：\n\n补充说明如下。\n"]
    let more = try await assembly("", frozen: frozen, extra: early)
    #expect(more.meeting.materials.map(\.title.value) == ["关于水利情况的通报", "在水利会议上的讲话", "关于补充情况的说明"])
    #expect(more.meeting.materials.map(\.number.value) == [1, 2, 3])
    // One that is known by its title alone, because its file has another name, keeps its number beside a gap.
    let renamed = try #require(String(bytes: frozen, encoding: .utf8)?.replacing("稿/02 讲话.txt", with: "稿/旧 讲话.txt"))
      .replacing("编号: 2", with: "编号: 5")
    let gap = try await assembly("", frozen: Array(renamed.utf8))
    #expect(gap.meeting.materials.map(\.number.value) == [1, 5])
  }

  @Test func tellsOfTheSpeechThatOutgrewItsFrozenPages() async throws {
    let base = try await assembly("")
    let frozen = FrozenList(SharedWork(base.meeting), booklet: try record(base)).bytes
    let longer = String(repeating: "再补一句，请大家记住今天的要求。\n\n", count: 200)
    let files = ["稿/01 通报.txt": Self.files["稿/01 通报.txt", default: ""] + longer]
    let new = try await assembly("", frozen: frozen, extra: files)
    let repeated = new.findings.filter { $0.code.name == "booklet.repeated-page" }
    #expect(repeated.map(\.subject) == ["在水利会议上的讲话"])
    #expect(repeated.first?.location.file == FrozenList.fileName)
    #expect(try await assembly("", extra: files).findings.allSatisfy { $0.code.name != "booklet.repeated-page" })
  }

  @Test func packsOnlyWhatHasToBePrinted() async throws {
    let old = try await assembly("")
    let new = try await assembly("- {变更: 改名, 对象: 罗晓以, 新: 罗小以}\n")
    var plan = ChangePlan(from: try record(old), to: try record(new))
    plan.edition = 1
    let layout = try #require(new.layout)
    let pack = ChangePack(plan, papers: new.papers, copies: 60, meeting: "会", layout: layout)
    let names = pack.documents.map(\.name)
    #expect(names.prefix(2) == ["变更单", "抽换页单"])
    for document in pack.documents where document.name.contains("座牌") {
      #expect(document.document.pageContents().count == 1)
    }
    #expect(names.count { $0.contains("座牌") } == layout.cardStocks.count { !$0.isOnRequest })
    #expect(pack.documents[0].document.pageNumbers().pageCount == 1)
  }

  @Test func rehearsesEverybodyOnTheRostrumAndEverySpeaker() async throws {
    let meeting = try await assembly("").meeting
    let all = AbsenceRehearsal.all(meeting)
    #expect(all.count == 5)
    #expect(all[2].kept[0].contains("（空）") && all[2].recomputed[0].count == 4)
    #expect(!all[2].moves.isEmpty)
    #expect(all[1].speeches == ["通报情况（9:00—9:20）"] && all[1].next != nil)
  }
}
