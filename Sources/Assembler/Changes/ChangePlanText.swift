public import OfficeDocuments

extension ChangePlan {
  /// The one line that is read first: 印 4 页、毁 1 张、动 0 人、告知 3 人.
  public var summary: Message {
    let cards = printedCards.isEmpty ? ("", "") : ("、座牌 \(printedCards.count) 张", ", \(printedCards.count) cards")
    let people = told.count
    return Message(
      "印 \(pageCount) 页\(cards.0)、毁 \(destroyedCards.count) 张、动 \(moves.count) 人、告知 \(people) 人",
      english:
        "print \(pageCount) pages\(cards.1), destroy \(destroyedCards.count) cards, move \(moves.count) people, tell \(people)"
    )
  }

  /// Against what was compared.
  public var baseline: Message {
    edition.map { Message("与第 \($0) 版已印件相比", english: "against printed edition \($0)") }
      ?? Message("尚未标记已印，与上次生成的相比", english: "nothing is marked as printed; against the packet built last")
  }

  /// The plan for people: one line first, then what to throw away, to print, to move and to tell.
  public func text(in language: Language) -> String {
    func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
    guard !isEmpty else {
      return say("没有变化", "nothing differs") + say("（", " (") + baseline.text(in: language) + say("）。", ").") + "\n"
    }
    var lines = [summary.text(in: language) + say("（", " (") + baseline.text(in: language) + say("）", ")")]
    func part(_ title: String, _ entries: [String]) {
      guard !entries.isEmpty else { return }
      lines.append("")
      lines.append(title)
      lines += entries.map { "  " + $0 }
    }
    part(say("变了什么", "What changed"), shownFacts(in: language))
    part(
      say("销毁", "Destroy"),
      destroyedCards.map { say("座牌 ", "card ") + $0.text }
        + papers.filter { $0.isGone || !$0.removed.isEmpty }.map { paper in
          paper.isGone
            ? say("\(paper.file)（整份撤下）", "\(paper.file) (all of it)")
            : say(
              "\(paper.file) 原第 \(Self.list(paper.removed)) 页", "\(paper.file), old pages \(Self.list(paper.removed))")
        })
    part(
      say("重印", "Print"),
      papers.filter { !$0.pages.isEmpty }.map { paper in
        let pages =
          paper.isWhole
          ? say("全份 \(paper.pages.count) 页", "all \(paper.pages.count) pages")
          : say("第 \(Self.list(paper.pages)) 页", "pages \(Self.list(paper.pages))")
        let reasons = paper.because.filter { facts.indices.contains($0) }.map { facts[$0].what }
        let shown = reasons.prefix(3).joined(separator: say("、", ", ")) + (reasons.count > 3 ? "…" : "")
        return "\(paper.file)  \(pages)" + (shown.isEmpty ? "" : say("（因：", " (") + shown + say("）", ")"))
      } + printedCards.map { say("座牌 ", "card ") + $0.text })
    part(say("摆放", "Move"), moves.map { "\($0.name)  \($0.from) → \($0.to)" })
    part(say("告知", "Tell"), told.map { "□ \($0.who)  \($0.of)" })
    part(
      say("稿子里的旧说法（不会自动改）", "Sentences that name what holds no longer (never edited)"),
      sentences.map { "\($0.location.text(in: language))  \($0.text.shortened)" })
    part(say("新出现的问题", "New findings"), Self.counted(newFindings.map { $0.text(in: language) }, in: language))
    part(
      say("不再有的问题", "Findings that are gone"), Self.counted(goneFindings.map { $0.text(in: language) }, in: language))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The facts for people; where many items of the agenda have other hours, the agenda tells them.
  public func shownFacts(in language: Language) -> [String] {
    let hours = facts.filter { $0.kind == .item && $0.what.hasSuffix(" 时间") }
    guard hours.count > 2 else { return facts.map { $0.text(in: language) } }
    let rest = facts.filter { !hours.contains($0) }.map { $0.text(in: language) }
    return rest + [
      language == .chinese
        ? "议程 \(hours.count) 项的时间：见新议程" : "the hours of \(hours.count) items: see the new agenda"
    ]
  }

  /// Lines that stand several times once, each with how often.
  private static func counted(_ lines: [String], in language: Language) -> [String] {
    var counts: [String: Int] = [:]
    for line in lines { counts[line, default: 0] += 1 }
    var told: Set<String> = []
    return lines.filter { told.insert($0).inserted }.map { line in
      let count = counts[line] ?? 1
      return count == 1 ? line : line + (language == .chinese ? "（\(count) 处）" : " (\(count) times)")
    }
  }

  /// Numbers with runs joined, such as `1—3、7`.
  public static func list(_ numbers: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < numbers.count {
      var end = index
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      parts.append(end > index ? "\(numbers[index])—\(numbers[end])" : "\(numbers[index])")
      index = end + 1
    }
    return parts.joined(separator: "、")
  }
}

extension ChangePlan.Fact {
  /// The fact in a line.
  public func text(in language: Language) -> String {
    let colon = language == .chinese ? "：" : ": "
    switch (old, new) {
    case (let old?, let new?): return "\(what)\(colon)\(old) → \(new)"
    case (nil, let new?) where what.hasPrefix(HandEdit.word): return what + colon + new
    case (nil, let new?): return "\(what)\(colon)" + (language == .chinese ? "新增 " : "new ") + new
    case (let old?, nil): return "\(what)\(colon)" + (language == .chinese ? "取消，原为 " : "gone, was ") + old
    case (nil, nil): return what
    }
  }
}

extension ChangePlan.Card {
  /// The card in a line.
  public var text: String { name + (unit.map { "（\($0)）" } ?? "") + (seat.map { "  \($0)" } ?? "") }
}

extension PacketRecord.FoundBefore {
  /// The finding in a line.
  func text(in language: Language) -> String {
    let place = [
      location.file, location.sheet, location.cell,
      location.line.map { language == .chinese ? "第\($0)行" : "line \($0)" },
    ]
    .compactMap { $0 }.joined(separator: " ")
    return "\(place)  \(language == .chinese ? message : english)"
  }
}
