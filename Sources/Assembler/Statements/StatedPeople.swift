internal import ChineseText
internal import OfficeDocuments

/// Whom scripts and notices name, call on and introduce.
extension PaperStatements {
  /// Takes the people of a line.
  mutating func readPeople(_ line: PaperLine) {
    for sentence in line.sentences {
      let isIntroduction = line.has(.introducing, in: sentence)
      for (range, reference) in people(line, in: sentence, noCalls: true) where !reference.titles.isEmpty {
        _ = isIntroduction
        mentions.append(
          Said(value: reference, words: reference.written.value, location: line.location(range), paper: line.kind))
      }
      if line.kind == .script { readCalls(line, sentence) }
    }
  }

  /// The people of the roster whom a stretch names, with the posts beside their names.
  private func people(_ line: PaperLine, in range: Range<Int>, noCalls: Bool) -> [(Range<Int>, PersonReference)] {
    var found: [(Range<Int>, PersonReference)] = []
    var index = range.lowerBound
    var free = range.lowerBound
    while index < range.upperBound {
      guard let length = rosterNames.length(in: line.scalars[index..<range.upperBound]) else {
        index += 1
        continue
      }
      let name = index..<index + length
      var titles: [String] = []
      if let title = title(line, free..<index) { titles.append(title) }
      if let post = post(line, name.upperBound..<range.upperBound) { titles.append(post) }
      let reference = PersonReference(
        PersonName(line.words(name)), titles: titles, written: (titles.first ?? "") + line.words(name),
        at: line.location(name))
      found.append((name, resolver.resolved(reference)))
      index = name.upperBound
      free = index
    }
    return found
  }

  /// The unit and post that stand directly before a name.
  private func title(_ line: PaperLine, _ range: Range<Int>) -> String? {
    var end = range.upperBound
    // 县水利局局长　何田
    while end > range.lowerBound, line.scalars[end - 1].isBlank { end -= 1 }
    let range = range.lowerBound..<end
    var start = end
    while start > range.lowerBound, range.upperBound - start < 40,
      PersonName.isIdeograph(line.scalars[start - 1]) || line.scalars[start - 1] == "、"
    {
      start -= 1
    }
    // Whatever calls on somebody, or says that somebody is there, belongs to the sentence.
    for index in (start..<range.upperBound).reversed() {
      if let length = Words.beforeTitles.length(in: line.scalars[index..<range.upperBound]) {
        start = index + length
        break
      }
    }
    while start < range.upperBound, line.scalars[start] == "、" { start += 1 }
    guard range.upperBound - start >= 2 else { return nil }
    let title = Array(line.scalars[start..<range.upperBound])
    let last = Array(title.split(separator: "、").last ?? [])
    return NameShape.isPost(last) ? String(scalars: title) : nil
  }

  /// The post directly behind a name: 何田局长.
  private func post(_ line: PaperLine, _ range: Range<Int>) -> String? {
    for length in [4, 3, 2] where range.count >= length {
      let word = Array(line.scalars[range.lowerBound..<range.lowerBound + length])
      if NameShape.isWholePost(word) || word.first == "副" && NameShape.isWholePost(Array(word.dropFirst())) {
        return String(scalars: word)
      }
    }
    return nil
  }

  // MARK: Calls

  /// Takes whom a sentence asks to speak: 下面，请县水利局局长何田同志发言.
  private mutating func readCalls(_ line: PaperLine, _ sentence: Range<Int>) {
    let isPreview = line.has(.previewing, in: 0..<line.scalars.count)
    var start = sentence.lowerBound
    while let word = line.first(.calling, in: start..<sentence.upperBound) {
      start = word.upperBound
      let end = min(sentence.upperBound, word.upperBound + 70)
      let next = line.first(.calling, in: word.upperBound..<end)?.lowerBound ?? end
      let window = word.upperBound..<next
      guard !line.has(.notCalling, in: window.lowerBound..<min(window.lowerBound + 4, window.upperBound)),
        let verb = line.first(.speakingVerbs, in: window)
      else { continue }
      var called = people(line, in: window.lowerBound..<max(verb.lowerBound, window.lowerBound), noCalls: false)
      if called.isEmpty { called = people(line, in: window, noCalls: false).prefix(1).map { $0 } }
      if called.isEmpty, let stranger = stranger(line, window.lowerBound..<verb.lowerBound) { called = [stranger] }
      called.removeAll { person in
        let isReady = line.has(.gettingReady, in: person.0.upperBound..<min(person.0.upperBound + 6, window.upperBound))
        if isReady { append(person, as: .gettingReady, in: line) }
        return isReady
      }
      guard !called.isEmpty, line.has(.speakingVerbs, in: called[called.count - 1].0.upperBound..<window.upperBound)
      else { continue }
      let number = materialNumber(line, in: called[0].0.upperBound..<window.upperBound)
        .map { Located($0.0, at: line.location($0.1)) }
      for person in called {
        append(person, as: isPreview ? .preview : .now, material: called.count == 1 ? number : nil, in: line)
      }
    }
  }

  private mutating func append(
    _ called: (Range<Int>, PersonReference), as manner: SaidCall.Manner, material: Located<Int>? = nil,
    in line: PaperLine
  ) {
    let call = SaidCall(person: called.1, material: material, manner: manner)
    calls.append(
      Said(value: call, words: called.1.written.value, location: line.location(called.0), paper: line.kind))
  }

  /// Somebody before a verb of speaking whom the roster does not have.
  private func stranger(_ line: PaperLine, _ range: Range<Int>) -> (Range<Int>, PersonReference)? {
    guard (2...40).contains(range.count) else { return nil }
    let text = line.words(range)
    if let addressed = addressed(line, range) { return addressed }
    let entries = PersonList(text).entries
    guard entries.count == 1, let entry = entries.first else { return nil }
    let name = Array(entry.person.name.unicodeScalars)
    let followed = line.words(range.upperBound..<min(range.upperBound + 2, line.scalars.count))
    guard NameShape.isName(name), !NameShape.isTitleWord(name), !NameShape.isCommonWord(entry.person.name),
      entry.person.beside.contains(where: { NameShape.isPostOrUnit(Array($0.unicodeScalars)) }) || followed == "同志"
    else { return nil }
    let start = range.lowerBound + entry.offset
    let place = start..<start + name.count
    return (place, PersonReference(entry.person, written: text, at: line.location(place)))
  }

  /// A name before a post that goes with it: 林晓丹馆长.
  private func addressed(_ line: PaperLine, _ range: Range<Int>) -> (Range<Int>, PersonReference)? {
    for length in [2, 3] where range.count > length + 1 {
      let post = Array(line.scalars[(range.upperBound - length)..<range.upperBound])
      let name = Array(line.scalars[range.lowerBound..<range.upperBound - length])
      guard (2...3).contains(name.count), NameShape.isWholePost(post), NameShape.isName(name),
        Surname.isCommon(in: name)
      else { continue }
      let place = range.lowerBound..<range.lowerBound + name.count
      let reference = PersonReference(
        PersonName(String(scalars: name)), titles: [String(scalars: post)], written: line.words(range),
        at: line.location(place))
      return (place, reference)
    }
    return nil
  }

  // MARK: Introductions

  /// Takes whom the script introduces, from one sentence or from the lines below it.
  mutating func readIntroductions(_ lines: [PaperLine]) {
    for (position, line) in lines.enumerated() {
      for sentence in line.longSentences {
        guard let word = line.first(.introducing, in: sentence),
          let who = line.first(.leaders, in: word.upperBound..<sentence.upperBound)
        else { continue }
        var list = said(line, in: who.upperBound..<sentence.upperBound)
        var next = position + 1
        while sentence.upperBound == line.scalars.count || list.isEmpty, next < lines.count,
          lines[next].scalars.count <= 40, !lines[next].has(.calling, in: 0..<lines[next].scalars.count)
        {
          let more = said(lines[next], in: 0..<lines[next].scalars.count)
          guard !more.isEmpty else { break }
          list += more
          next += 1
        }
        if list.count > 1 { introductions.append(list) }
      }
    }
  }

  private func said(_ line: PaperLine, in range: Range<Int>) -> [Said<PersonReference>] {
    people(line, in: range, noCalls: true).map { range, person in
      Said(value: person, words: person.written.value, location: line.location(range), paper: line.kind)
    }
  }

  // MARK: Lists

  /// Takes the people of a list that is not the roster of the meeting.
  mutating func readList(_ paper: MeetingPaper) {
    guard meeting.roster.people.first?.name.location.file != paper.path, meeting.roster.location.file != paper.path
    else { return }
    var findings: [Finding] = []
    guard let roster = try? RosterReader.roster(paper.file, path: paper.path, sheets: [], &findings) else { return }
    for person in roster.people.prefix(5_000) where person.isExpected {
      let title = (person.unit?.value ?? "") + (person.post?.value ?? "")
      let reference = resolver.resolved(
        PersonReference(
          person.name.value, titles: title.isEmpty ? [] : [title], written: person.name.value.text,
          at: person.name.location))
      // Whoever a second list adds to the roster stands there by that list.
      if let known = reference.person.flatMap({ meeting.roster[$0] }), known.name.location == person.name.location {
        continue
      }
      let said = Said(
        value: reference, words: person.name.value.text, location: person.name.location, paper: MeetingPaper.Kind.roster
      )
      listed.append(said)
      if person.post != nil { mentions.append(said) }
    }
  }

  // MARK: Tables

  func readVehicles(_ table: LooseTable) -> [SaidVehicle] {
    guard table.isVehicles else { return [] }
    return table.rows.compactMap { row in
      guard let name = LooseTable.cell(row, ["车号", "车次", "车辆编号"]) ?? LooseTable.cell(row, LooseTable.vehicles) else {
        return nil
      }
      let driver = LooseTable.cell(row, LooseTable.drivers).map { cell in
        Located(PersonName(PersonText(cell.text).name), at: cell.location)
      }
      let capacity = LooseTable.cell(row, LooseTable.capacities).flatMap { cell in
        NumberText.integer(cell.text).map { Located($0, at: cell.location) }
      }
      let riders = LooseTable.cell(row, LooseTable.riders).map { cell in
        PersonList(cell.text).entries.filter { NameShape.isName(Array($0.person.name.unicodeScalars)) }.map { entry in
          resolver.resolved(PersonReference(entry.person, written: entry.person.name, at: cell.location))
        }
      }
      return SaidVehicle(
        name: name.text, driver: driver, capacity: capacity, riders: riders ?? [], location: name.location)
    }
  }

  func readMaterials(_ table: LooseTable) -> [SaidMaterial] {
    guard table.isMaterials else { return [] }
    return table.rows.compactMap { row in
      guard let title = LooseTable.cell(row, LooseTable.titles) else { return nil }
      func number(_ names: Set<String>) -> Located<Int>? {
        LooseTable.cell(row, names).flatMap { cell in
          NumberText.integer(cell.text).map { Located($0, at: cell.location) }
        }
      }
      let speaker = LooseTable.cell(row, ["发言人", "汇报人", "报告人", "讲话人"]).flatMap { cell -> PersonReference? in
        let person = PersonText(cell.text)
        guard NameShape.isName(Array(person.name.unicodeScalars)) else { return nil }
        return resolver.resolved(PersonReference(person, written: cell.text, at: cell.location))
      }
      return SaidMaterial(
        title: Located(title.text, at: title.location), number: number(LooseTable.numbers), speaker: speaker,
        copies: number(LooseTable.copies))
    }
  }
}

extension Words {
  fileprivate static let calling = Words("请 由 有请")
  fileprivate static let notCalling = Words("大家 各位 与会 全体 参会 假 示 求 各 于 在 提前 将 同志们 继续 抓好")
  fileprivate static let speakingVerbs = Words(
    "同志 作 做 讲话 发言 通报 汇报 宣读 传达 致辞 致词 介绍 部署 总结 点评 表态 上台 报告 宣布")
  fileprivate static let gettingReady = Words("作准备 做准备 准备发言 做好准备 作好准备")
  fileprivate static let previewing = Words("一是")
  fileprivate static let introducing = Words("出席 参加 主席台就座 在主席台 莅临")
  fileprivate static let leaders = Words("领导有 领导同志有 领导还有 领导是 嘉宾有 来宾有 同志有 的有 领导： 领导同志： 嘉宾： 领导: 领导同志:")
  fileprivate static let beforeTitles = Words("请 由 是 ： 欢迎 邀请 听取 根据 按照 刚才 下面 首先 最后 感谢 以及 领导有 同志有 还有 的有 分别是 今天")
}
