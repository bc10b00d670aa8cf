public import OfficeDocuments

extension AbsenceRehearsal {
  /// What happens, line by line, each with what it is about.
  public func entries(in language: Language) -> [(label: String, text: String)] {
    func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
    var entries: [(String, String)] = []
    if let seat { entries.append((say("座位", "seat"), seat.text)) }
    if seat?.area == .rostrum {
      for row in kept { entries.append((say("留空（不动人）", "left empty"), row.joined(separator: "　"))) }
      for row in recomputed { entries.append((say("重排", "seated anew"), row.joined(separator: "　"))) }
      let (before, after) = (kept.first?.count ?? 0, recomputed.first?.count ?? 0)
      if before % 2 != after % 2, !moves.isEmpty {
        let parity = after % 2 == 0 ? say("单数变双数", "an odd row becomes even") : say("双数变单数", "an even row becomes odd")
        entries.append((say("注意", "note"), "\(before) → \(after)，\(parity)"))
      }
      entries.append(
        (
          say("重排要动", "moves when seated anew"),
          moves.isEmpty
            ? say("无人", "nobody")
            : say("\(moves.count) 人：", "\(moves.count): ")
              + moves.map { "\($0.name)（\($0.from)→\($0.to)）" }.joined(separator: "、")
        ))
    }
    for speech in speeches {
      let instead = substitute ?? next
      let word = substitute == nil ? say("，由下一位接上：", ", next is ") : say("，由代会人：", ", substitute ")
      entries.append((say("发言", "speech"), speech + (instead.map { word + $0 } ?? "")))
    }
    if speeches.isEmpty, let substitute { entries.append((say("代会人", "substitute"), substitute)) }
    entries.append(
      (
        say("座牌", "cards"),
        say("撤 \(name)", "take away \(name)")
          + (substitute.map { say("，备 \($0)", ", have \($0) ready") } ?? "")
          + (moves.isEmpty ? "" : say("；重排时移动 \(moves.count) 张", "; move \(moves.count) when seated anew"))
      ))
    for line in lines { entries.append((line.location.text(in: language), line.text)) }
    return entries
  }

  /// The rehearsal for the screen.
  public func text(in language: Language) -> String {
    let head = name + (title.map { $0.isEmpty ? "" : "（\($0)）" } ?? "")
    let lines = entries(in: language).map { "  \($0.label)：\($0.text)" }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }
}
