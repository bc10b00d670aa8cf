internal import Assembler
internal import OfficeDocuments

/// A paper gives somebody another unit or post than the roster.
struct ContradictoryPost: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.post", .error,
    title: Message("同一个人的单位职务不一致", english: "somebody's unit or post differs between papers"),
    explanation: Message(
      "把主持词、通知里人名前后的职务，议程发言人和稿件署名的单位职务，与名单比较。少写兼职、用规范简称（县发改委、县委办）不算；副职写成正职、单位写成别家，是错",
      english:
        "Compares unit and post beside a name in script, notice, agenda and at the head of a draft with the roster. Fewer "
        + "posts and usual short names are no mistake; a deputy made a chief, or another office, is"),
    remedy: Message("以任免文件为准，改正另一处", english: "go by the appointment and correct the other"),
    examples: [
      CheckExample(
        Message("副局长写成局长，单位写成别家；简称、少写不算", english: "a deputy made a chief, another office; short names are no mistake"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 云溪县水利局, 职务: 副局长}
            - {姓名: 方既白, 单位: 云溪县委, 职务: 副书记、县长}
            - {姓名: 林栖迟, 单位: 云溪县发展和改革委员会, 职务: 党组书记、主任}
            - {姓名: 许南乔, 单位: 云溪县财政局, 职务: 局长}
          议程:
            - {事项: 通报, 发言人: 县教育局局长↓许南乔}
            - {事项: 讲话, 发言人: 方既白}
          材料: [{文件: 主持词.txt}]
          """,
        files: ["主持词.txt": "农田水利工作会议主持词\n同志们：\n请县水利局局长↓何田同志发言。\n请县发改委主任林栖迟同志发言，请县人民政府县长方既白同志讲话。\n"])
    ])

  /// One finding for each person and paper.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let said = work.work(PaperStatements.self)
    var all = said.mentions.map { ($0.value, $0.paper) } + said.hosts.map { ($0.value, $0.paper) }
    all += meeting.agenda.items.flatMap(\.speakers).map { ($0, .agenda) }
    all += (meeting.host.map { [($0, .agenda)] } ?? [])
    all += meeting.materials.compactMap { material in
      guard let speaker = material.draft?.speaker else { return nil }
      return (work.work(PersonResolver.self).answer(for: speaker), .draft)
    }
    var told: Set<PersonInFile> = []
    return all.compactMap { reference, paper in
      guard let id = reference.person, let person = meeting.roster[id], reference.location != person.name.location,
        let wrong = reference.titles.first(where: { !PostComparison.agrees($0, with: person) }),
        told.insert(PersonInFile(person: id, file: reference.location.file)).inserted
      else { return nil }
      let name = person.name.value.text
      let listed = (person.unit?.value ?? "") + (person.post?.value ?? "")
      return Finding(
        code,
        Message(
          "\(paper.title.chinese)称“\(name)”为“\(wrong)”，名单上是“\(listed)”；请核对后改正其中一个",
          english: "\(paper.title.english) calls “\(name)” “\(wrong)”, the roster has “\(listed)”; correct one"),
        at: reference.location, subject: name, suggestions: [listed],
        related: [(person.post ?? person.unit)?.location ?? person.name.location])
    }
  }

  private struct PersonInFile: Hashable {
    var person: PersonID
    var file: String
  }
}

/// Whether words beside a name mean the unit and post that the roster gives.
enum PostComparison {
  /// Whether words such as 县水利局局长 may be said of somebody.
  static func agrees(_ words: String, with person: Person) -> Bool {
    guard let post = person.post else { return true }
    let unit = person.unit.map { scalars($0.value) }
    let own = pieces(post.value)
    let said = pieces(words)
    guard let last = said.last, isPost(last) else { return true }
    var (isFound, isUnitRight, isUnitWrong) = (false, false, false)
    for piece in said {
      for listed in own {
        guard let before = difference(piece, listed) else { continue }
        isFound = true
        // What stands before the post is the unit, or a part of the post that only one of the two writes.
        guard let unit, let given = before.ofFirst, given.count >= 2, isUnit(given) else { continue }
        if Self.agree(given, unit) || Self.agree(given, listed) || isGovernment(given, ofHead: listed) {
          isUnitRight = true
        } else {
          isUnitWrong = true
        }
      }
    }
    if isFound { return !isUnitWrong || isUnitRight }
    // 县委办主任 is short for 县委办公室主任.
    let deputies = { (piece: [Unicode.Scalar]) in piece.count { $0 == "副" } }
    for piece in said {
      for listed in own where deputies(piece) == deputies(listed) && piece.suffix(2) == listed.suffix(2) {
        if Self.agree(piece, listed) || Self.agree(piece, (unit ?? []) + listed) { return true }
      }
    }
    // 县水利局主要负责同志 names no post.
    return said.allSatisfy { piece in vague.contains { piece.reversed().starts(with: $0.reversed()) } }
  }

  /// What stands in the longer of two posts before the shorter; nil when neither ends with the other, or a deputy with a
  /// chief.
  private static func difference(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> (
    ofFirst: [Unicode.Scalar]?, Void
  )? {
    let (long, short) = one.count >= other.count ? (one, other) : (other, one)
    guard long.reversed().starts(with: short.reversed()) else { return nil }
    let before = Array(long.dropLast(short.count))
    if let last = before.last, "副原前代总".unicodeScalars.contains(last) { return nil }
    return (one.count > other.count ? before : nil, ())
  }

  /// Whether a unit is the government that somebody heads, whose own unit may be the Party committee: 县人民政府 of
  /// 县委副书记、县长.
  private static func isGovernment(_ unit: [Unicode.Scalar], ofHead post: [Unicode.Scalar]) -> Bool {
    guard post.last == "长", let place = post.dropLast().last, "省市州县区旗镇乡".unicodeScalars.contains(place) else {
      return false
    }
    return unit.suffix(2).elementsEqual("政府".unicodeScalars) && (unit.contains(place) || unit.count <= 4)
  }

  private static func isPost(_ piece: [Unicode.Scalar]) -> Bool {
    guard let last = piece.last else { return false }
    return "长记任席员理监授师察人".unicodeScalars.contains(last)
  }

  private static func isUnit(_ piece: [Unicode.Scalar]) -> Bool {
    guard let last = piece.last else { return false }
    return "局委办部厅处科院校所站镇乡村县市区省社会队组馆台行厂联室府心司道".unicodeScalars.contains(last)
  }

  /// Whether one unit is the other, written in full or short: 县发改委 is 云溪县发展和改革委员会.
  private static func agree(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let cores = [core(one), core(other)].sorted { $0.count < $1.count }
    if cores[0].isEmpty { return true }
    var rest = cores[0][...]
    for scalar in cores[1] where rest.first == scalar { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// A unit without the place before it.
  private static func core(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var unit = unit[...]
    for prefix in ["中共", "中国共产党"] where unit.starts(with: prefix.unicodeScalars) {
      unit = unit.dropFirst(prefix.unicodeScalars.count)
    }
    if let mark = unit.prefix(8).lastIndex(where: { "省市县区州".unicodeScalars.contains($0) }), mark + 1 < unit.endIndex {
      unit = unit[(mark + 1)...]
    }
    // 镇党委 is 镇委员会.
    return unit.filter { $0 != "党" }
  }

  private static func pieces(_ text: String) -> [[Unicode.Scalar]] {
    scalars(text).split { "、，,；;兼".unicodeScalars.contains($0) }.map(Array.init)
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && !"（）()".unicodeScalars.contains($0) }
  }

  private static let vague = ["负责人", "主要领导", "分管领导", "工作人员", "主持人", "联系人", "发言人", "代表"].map { Array($0.unicodeScalars) }
}
