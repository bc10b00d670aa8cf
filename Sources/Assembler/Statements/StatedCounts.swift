internal import OfficeDocuments

/// How many papers say that there are of something.
extension PaperStatements {
  /// Takes the counts of a line.
  mutating func readCounts(_ line: PaperLine) {
    for sentence in line.sentences {
      for index in sentence {
        guard let (number, end) = line.number(at: index, in: sentence), end < sentence.upperBound else { continue }
        if index > sentence.lowerBound, "第前后另其余之约近第几上下首".unicodeScalars.contains(line.scalars[index - 1]) { continue }
        guard let noun = noun(line, index, end, sentence) else { continue }
        // A script that tells its matters one by one, 一是…三是, has its own way to count them.
        if noun == .items, number == Self.listed(line) { continue }
        let range = index..<min(end + 1, sentence.upperBound)
        let value = SaidCount(number: number, noun: noun)
        counts.append(
          Said(value: value, words: line.words(range), location: line.location(range), paper: line.kind))
      }
      readAttachmentReferences(line, sentence)
    }
  }

  /// What is counted by a number that ends at a position.
  private func noun(_ line: PaperLine, _ start: Int, _ end: Int, _ sentence: Range<Int>) -> SaidCount.Noun? {
    let clause = line.clause(of: start, in: sentence)
    let before = clause.lowerBound..<start
    let after = min(end + 1, clause.upperBound)..<clause.upperBound
    switch line.scalars[end] {
    case "项", "个", "大":
      let near = after.lowerBound..<min(after.lowerBound + 6, after.upperBound)
      if let word = line.first(.items, in: near), word.lowerBound <= after.lowerBound + 2 { return .items }
      // 三项内容 may be anything but where the meeting has them.
      if let word = line.first(.contents, in: near),
        word.lowerBound == after.lowerBound || line.has(.main, in: after.lowerBound..<word.lowerBound),
        line.has(.meeting, in: sentence.lowerBound..<start)
      {
        return .items
      }
      return line.scalars[end] == "个" ? speakers(line, before, after, clause) : nil
    case "家", "位", "名": return speakers(line, before, after, clause)
    case "人":
      // 每个乡镇2人，共14人 counts some of them.
      if line.has(.share, in: sentence.lowerBound..<start) || line.has(.each, in: before) { return nil }
      if line.has(.each, in: sentence.lowerBound..<start),
        line.counted("人", in: sentence.lowerBound..<clause.lowerBound)
      {
        return nil
      }
      if line.has(.should, in: before) { return .expected }
      if line.has(.came, in: before) { return .present }
      let near = max(before.lowerBound, start - 8)..<start
      if line.has(.total, in: near) || line.has(.takingPart, in: near) { return .people }
      return nil
    case "份":
      // 共印发材料6份 counts the papers, and 材料印制60份 the copies of each.
      let isIssued = line.has(.issued, in: before) && line.has(.total, in: before)
      if !isIssued, line.has(.printing, in: clause), line.has(.papers, in: sentence),
        !line.has(.documents, in: sentence)
      {
        return .copies
      }
      let behind = after.lowerBound..<min(after.lowerBound + 6, after.upperBound)
      let ahead = max(before.lowerBound, start - 4)..<start
      return line.has(.total, in: before) && (line.has(.papers, in: behind) || line.has(.papers, in: ahead))
        ? .materials : nil
    case "分":
      guard end + 1 < sentence.upperBound, line.scalars[end + 1] == "钟" || end + 1 == sentence.upperBound,
        line.has(.speaking, in: sentence), line.has(.eachSpeaks, in: before)
      else { return nil }
      return .minutesOfEach
    default: return nil
    }
  }

  private func speakers(
    _ line: PaperLine, _ before: Range<Int>, _ after: Range<Int>, _ clause: Range<Int>
  ) -> SaidCount.Noun? {
    let near = after.lowerBound..<min(after.lowerBound + 8, after.upperBound)
    guard line.has(.speakingUnits, in: near), line.has(.exchanging, in: clause), !line.has(.each, in: before) else {
      return speakersAhead(line, before, after, near)
    }
    return .speakers
  }

  /// 下面进行交流发言，共有四个单位: what they do stands in the clause before.
  private func speakersAhead(
    _ line: PaperLine, _ before: Range<Int>, _ after: Range<Int>, _ near: Range<Int>
  ) -> SaidCount.Noun? {
    let ahead = max(0, before.lowerBound - 14)..<before.lowerBound
    guard line.has(.speakingUnits, in: near), line.has(.total, in: before), line.has(.exchanging, in: ahead) else {
      return nil
    }
    return .speakers
  }

  /// How many things a line lists by 一是, 二是, 三是.
  private static func listed(_ line: PaperLine) -> Int {
    var count = 0
    while count < 10, let word = Words.ordinals[count], line.has(word, in: 0..<line.scalars.count) { count += 1 }
    return count
  }

  // MARK: Attachments and materials

  private mutating func readAttachmentReferences(_ line: PaperLine, _ sentence: Range<Int>) {
    var start = sentence.lowerBound
    while let word = line.first(.attachment, in: start..<sentence.upperBound) {
      start = word.upperBound
      guard word.lowerBound > 0, start < sentence.upperBound,
        let (number, end) = line.number(at: start, in: start..<sentence.upperBound)
      else { continue }
      let range = word.lowerBound..<end
      attachmentReferences.append(
        Said(value: number, words: line.words(range), location: line.location(range), paper: line.kind))
    }
  }

  /// Counts the entries of the note that names the attachments: 附件：1.名单 and the lines below it.
  mutating func readAttachments(_ lines: [PaperLine]) {
    for (position, line) in lines.enumerated() {
      let text = PersonName(line.text).text
      guard text.hasPrefix("附件:") || text.hasPrefix("附件：") || text.hasPrefix("附:") else { continue }
      var count = line.scalars.count > 3 ? 1 : 0
      var next = position + 1
      while next < lines.count, let number = HeadingNumber(lines[next].text.trimmingSpace()), number.level == 3,
        lines[next].scalars.count <= 40
      {
        count += 1
        next += 1
      }
      guard count > 0 else { return }
      attachmentNotes.append(
        Said(
          value: count, words: line.text.trimmingSpace(), location: line.location(0..<line.scalars.count),
          paper: line.kind))
      return
    }
  }

  /// The number of a material that a stretch states: 会议材料之三, （材料4）.
  func materialNumber(_ line: PaperLine, in range: Range<Int>) -> (Int, Range<Int>)? {
    guard let word = line.first(.material, in: range), word.upperBound < range.upperBound else { return nil }
    guard let (number, end) = line.number(at: word.upperBound, in: word.upperBound..<range.upperBound), number > 0
    else { return nil }
    return (number, word.lowerBound..<end)
  }
}

extension Words {
  fileprivate static let ordinals: [Words?] = Array("一二三四五六七八九十").map { Words("\($0)是") }
  fileprivate static let items = Words("议程 议题")
  fileprivate static let contents = Words("内容 事项 程序")
  fileprivate static let main = Words("主要 重要")
  fileprivate static let meeting = Words("会议 大会 今天")
  fileprivate static let documents = Words("复印件 身份证 照片 证件 证书")
  fileprivate static let should = Words("应到 应参会 应出席 应参加")
  fileprivate static let came = Words("实到 到会 实际到会 出席 实际参会")
  fileprivate static let total = Words("共 共有 共计 合计 总计 一共 总共 总人数")
  fileprivate static let takingPart = Words("参会人员 与会人员 参加会议 参会 参加人员 与会")
  fileprivate static let each = Words("每 各 限 不超过 名额")
  fileprivate static let share = Words("每 限 不超过 名额")
  fileprivate static let eachSpeaks = Words("每 不超过 控制在 限 时间")
  fileprivate static let printing = Words("印 复印 打印 印制 印刷 自备")
  fileprivate static let issued = Words("印发 发放 下发 分发")
  fileprivate static let papers = Words("材料 文件 讲话 稿 手册 议程 名单")
  fileprivate static let speaking = Words("发言 汇报 交流 表态")
  fileprivate static let exchanging = Words("发言 表态 交流")
  fileprivate static let speakingUnits = Words("单位 部门 乡镇 同志 代表 县直 市直 区直 企业 街道 镇 乡 村 学校 局 负责人")
  fileprivate static let attachment = Words("附件")
  fileprivate static let material = Words("会议材料之 材料之 会议材料 材料")
}

extension PaperLine {
  /// Whether a stretch counts things by a number with a word of measure behind it.
  fileprivate func counted(_ measure: Unicode.Scalar, in range: Range<Int>) -> Bool {
    range.contains { index in
      guard let (_, end) = number(at: index, in: range), end < range.upperBound else { return false }
      return scalars[end] == measure
    }
  }
}
