internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A list that says it is in the order of strokes is not.
struct OutOfStrokeOrder: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "roster.stroke-order", .warning,
    title: Message("名单写明按姓氏笔画为序，实际没有按", english: "a list is not in the order of strokes that it states"),
    explanation: Message(
      "名单下写着“按姓氏笔画为序”，而有人的位置不对。先比姓的笔画数，再逐笔比横、竖、撇、点、折；同姓的比名。单名排在前面的（党代会、政协的做法）和照字比的（人大的做法）都算对",
      english:
        "The list says that it is in the order of strokes and somebody is out of place. The number of strokes of the surname counts, "
        + "then stroke by stroke 横竖撇点折, then the given name. Both practices with given names of one character are right"
    ),
    remedy: Message("按提示移到对的位置，或改掉“按姓氏笔画为序”", english: "move the person, or take the note away"),
    source: Message(
      "《通用规范汉字表》、GB 13000.1 字符集汉字字序（笔画序）规范", english: "GB 13000.1, order of characters by strokes"),
    examples: [
      CheckExample(
        Message("王四画横起，文四画点起；方应在王后", english: "王 before 文; 方 behind 王"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: 名单.csv
          """,
        files: [
          "名单.csv": "姓名,单位\n丁一鸣,县水利局\n↓方既白,县财政局\n王珏,县林业局\n文景明,县教育局\n何田,县档案馆\n注：以上按姓氏笔画为序,\n"
        ]),
      CheckExample(
        Message("排得对；单名在前", english: "in order, names of two characters first"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: 名单.csv
          """,
        files: [
          "名单.csv": "姓名,单位\n丁一鸣,县水利局\n王珏,县林业局\n王大川,县财政局\n文景明,县教育局\n方既白,县档案馆\n注：以上按姓氏笔画为序,\n"
        ]),
      CheckExample(
        Message("没有说按笔画", english: "nothing said of strokes"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田}, {姓名: 丁一鸣}]
          """),
    ])

  private struct Entry {
    var name: Located<PersonName>
    var strokes: NameStrokes
    var part: String
  }

  /// One finding for each person out of place.
  func findings(in work: SharedWork) -> [Finding] {
    let roster = work.meeting.roster
    guard let note = roster.orderNote, ["笔画", "笔划"].contains(where: { note.value.contains($0) }) else { return [] }
    let entries = roster.people.compactMap { person -> Entry? in
      guard person.standsInFor == nil, let strokes = NameStrokes(person.name.value.scalars, work.chinese) else {
        return nil
      }
      let part = [person.section?.value, person.group?.value, person.role?.value.rawValue].map { $0 ?? "" }
      return Entry(name: person.name, strokes: strokes, part: part.joined(separator: "\n"))
    }
    // A list in parts is in order part by part, or as a whole; whatever leaves the fewest people out of place is meant.
    let whole = [entries]
    let parts = Dictionary(grouping: entries, by: \.part).sorted { $0.key < $1.key }.map(\.value)
    let readings = [whole, parts].flatMap { parts in
      NameStrokes.Practice.allCases.map { practice in parts.flatMap { misplaced($0, practice) } }
    }
    guard let fewest = readings.min(by: { $0.count < $1.count }) else { return [] }
    return fewest.map { finding($0, note) }
  }

  private struct Misplaced {
    var entry: Entry
    var neighbour: Entry
    var belongsBehind: Bool
  }

  /// The people who stand out of the longest run that is in order.
  private func misplaced(_ entries: [Entry], _ practice: NameStrokes.Practice) -> [Misplaced] {
    guard entries.count > 1 else { return [] }
    // The last entry of the best run of each length, and for each entry the one before it in its run.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: entries.count)
    for index in entries.indices {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if entries[index].strokes.precedes(entries[ends[middle]].strokes, practice) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var kept: Set<Int> = []
    var next = ends.last
    while let index = next {
      kept.insert(index)
      next = previous[index]
    }
    let inOrder = entries.indices.filter(kept.contains)
    return entries.indices.filter { !kept.contains($0) }.compactMap { index in
      let own = entries[index].strokes
      // Whoever is the first that it has to stand before, or else the last that it has to stand behind.
      if let behind = inOrder.last(where: { !own.precedes(entries[$0].strokes, practice) }), behind > index {
        return Misplaced(entry: entries[index], neighbour: entries[behind], belongsBehind: true)
      }
      guard let before = inOrder.first(where: { own.precedes(entries[$0].strokes, practice) }) else { return nil }
      return Misplaced(entry: entries[index], neighbour: entries[before], belongsBehind: false)
    }
  }

  private func finding(_ found: Misplaced, _ note: Located<String>) -> Finding {
    let (name, other) = (found.entry.name.value, found.neighbour.name.value)
    let reason = reason(found)
    return Finding(
      code,
      Message(
        "“\(name.text)”应排在“\(other.text)”\(found.belongsBehind ? "之后" : "之前")（\(reason.chinese)）；名单写明“\(note.value)”",
        english:
          "“\(name.text)” belongs \(found.belongsBehind ? "behind" : "before") “\(other.text)” (\(reason.english)); the list says “\(note.value)”"
      ),
      at: found.entry.name.location, subject: name.text,
      related: [found.neighbour.name.location, note.location])
  }

  private func reason(_ found: Misplaced) -> Message {
    let (own, other) = (found.entry.strokes, found.neighbour.strokes)
    let name = found.entry.name.value.scalars.first.map(String.init) ?? ""
    let otherName = found.neighbour.name.value.scalars.first.map(String.init) ?? ""
    if name == otherName { return Message("同姓，比名的笔画", english: "the same surname, by the given name") }
    guard own.count == other.count, let stroke = own.firstDifference(from: other) else {
      return Message(
        "“\(name)”\(own.count) 画，“\(otherName)”\(other.count) 画",
        english: "\(name) has \(own.count) strokes, \(otherName) \(other.count)")
    }
    return Message(
      "都是 \(own.count) 画，第 \(stroke) 笔“\(name)”是\(own.kind(ofStroke: stroke))，“\(otherName)”是\(other.kind(ofStroke: stroke))",
      english:
        "\(own.count) strokes each, stroke \(stroke) of \(name) is \(own.kind(ofStroke: stroke)), of \(otherName) \(other.kind(ofStroke: stroke))"
    )
  }
}
