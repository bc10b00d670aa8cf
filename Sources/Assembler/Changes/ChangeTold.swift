extension ChangePlan {
  /// Works out who has to be told of what.
  mutating func tell(_ old: PacketRecord, _ new: PacketRecord) {
    let host = new.meeting.first { $0.what == MeetingFields.Fact.host.chinese }?.value
    let hostWord = host.map { "主持人 \($0)" } ?? "主持人"
    let seatsBefore = Dictionary(old.seats.map { ($0.name, $0.seat) }, uniquingKeysWith: { first, _ in first })
    let seatsNow = Dictionary(new.seats.map { ($0.name, $0.seat) }, uniquingKeysWith: { first, _ in first })
    var speakers: Set<String> = []
    for item in old.agenda + new.agenda {
      for fact in item.facts where fact.what == "发言人" {
        speakers.formUnion(fact.value.split(separator: "、").map(String.init))
      }
    }
    var order: [String] = []
    var messages: [String: [String]] = [:]
    func say(_ who: String, _ of: String) {
      if messages[who] == nil { order.append(who) }
      if messages[who]?.contains(of) != true { messages[who, default: []].append(of) }
    }
    for fact in facts {
      let name = fact.subject ?? ""
      let arrow = "\(fact.what)：\(fact.old ?? "（无）") → \(fact.new ?? "（无）")"
      switch fact.kind {
      case .presence where fact.new != "参会":
        let seat = seatsBefore[name]
        say("会场服务人员", "\(name)不参加" + (seat.map { "，\($0)空出" } ?? ""))
        say(hostWord, "\(name)不参加，到会人数相应减少")
        if seat?.hasPrefix(SeatArea.rostrum.rawValue) == true {
          say(hostWord, "介绍主席台就座人员时不再介绍\(name)")
          say("引导人员", "主席台不再引导\(name)")
        }
        if speakers.contains(name) {
          say("音响和操作人员", "\(name)不再发言")
          if let next = Self.speaker(behind: name, in: old) { say(next, "提前到\(name)的次序发言") }
        }
      case .presence:
        let seat = seatsNow[name].map { "，座位\($0)" } ?? ""
        say("会场服务人员", "增加\(name)\(seat)")
        say("资料发放人员", "为\(name)备材料一份")
        say("餐饮住宿", "增加\(name)")
      case .name: say("\(fact.new ?? name)所在单位", "请确认姓名用字：\(fact.old ?? "")改为\(fact.new ?? "")")
      case .person where fact.what.hasSuffix("代会人"):
        say("批准请假的领导", "\(name)由\(fact.new ?? "")代会")
        say("引导人员", "\(fact.new ?? "")代\(name)参会" + (fact.new.flatMap { seatsNow[$0] }.map { "，座位\($0)" } ?? ""))
      case .person where fact.what.hasSuffix("职务") || fact.what.hasSuffix("单位"):
        say("\(name)所在单位", "请确认：\(arrow)")
        if speakers.contains(name) || seatsNow[name]?.hasPrefix(SeatArea.rostrum.rawValue) == true {
          say(hostWord, arrow)
        }
      case .person: continue
      case .seat: say("引导人员", arrow)
      case .meeting:
        let everybody = ["日期", "开始时间", "结束时间", "签到时间", "地点"].contains(fact.what)
        guard everybody else { continue }
        say("全体参会人员", arrow)
        say("驾驶员、餐饮和会场管理", arrow)
      case .item:
        if fact.what.hasSuffix("发言人") {
          for person in [fact.old, fact.new].compactMap({ $0 }).flatMap({ $0.split(separator: "、") }) {
            say(String(person), arrow)
          }
          say("音响和操作人员", arrow)
        }
        say(hostWord, arrow)
      case .itemOrder:
        say(hostWord, arrow)
        for person in Self.speakers(of: name, in: old, new) { say(person, arrow) }
        say("音响和操作人员", arrow)
      case .material:
        guard fact.what.hasSuffix("稿件内容") || fact.what.hasSuffix("来稿") || fact.old == nil || fact.new == nil else {
          continue
        }
        for person in Self.materialSpeakers(of: name, in: new) { say(person, "稿件《\(name)》已换，请用新稿") }
        say("文印和归档人员", "收回《\(name)》旧稿，清点份数")
        say("提词操作人员", "换用《\(name)》新稿")
      case .looks: continue
      }
    }
    for move in moves { say(move.name, "座位改为\(move.to)") }
    if !moves.isEmpty { say("引导人员", "\(moves.count) 人换座，见摆放") }
    told = order.map { who in
      let all = messages[who] ?? []
      // Whoever is told of a whole agenda gets the agenda.
      let shown = all.count > 5 ? Array(all.prefix(4)) + ["等共 \(all.count) 项，见新议程"] : all
      return Told(who: who, of: shown.joined(separator: "；"))
    }
  }

  /// Who speaks behind somebody in the agenda.
  private static func speaker(behind name: String, in record: PacketRecord) -> String? {
    var isBehind = false
    for item in record.agenda {
      guard let speakers = item.facts.first(where: { $0.what == "发言人" })?.value else { continue }
      if isBehind { return speakers }
      isBehind = speakers.split(separator: "、").contains { $0 == name }
    }
    return nil
  }

  private static func speakers(of title: String, in records: PacketRecord...) -> [String] {
    for record in records {
      guard let item = record.agenda.first(where: { $0.title == title }) else { continue }
      return item.facts.filter { $0.what == "发言人" }.flatMap { $0.value.split(separator: "、").map(String.init) }
    }
    return []
  }

  private static func materialSpeakers(of title: String, in record: PacketRecord) -> [String] {
    record.materials.first { $0.title == title }?.facts.filter { $0.what == "发言人" }.map(\.value) ?? []
  }
}
