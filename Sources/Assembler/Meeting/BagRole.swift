/// For whom a bag of papers is packed.
public enum BagRole: String, Hashable, Sendable, CaseIterable {
  /// Those on the rostrum.
  case leader = "领导"
  /// Full participants and guests.
  case delegate = "代表"
  /// Observers and listeners.
  case observer = "列席"
  /// The press.
  case press = "记者"
  /// Those who run the meeting.
  case staff = "会务组"

  /// Reads a name as offices and command lines write it.
  public init?(_ name: String) {
    let names: [BagRole: [String]] = [
      .leader: ["主席台", "领导同志", "主席团", "leaders", "leader", "rostrum"],
      .delegate: ["出席", "出席人员", "参会代表", "参会人员", "正式代表", "特邀", "delegates", "delegate"],
      .observer: ["列席人员", "旁听", "列席代表", "observers", "observer"],
      .press: ["媒体", "媒体记者", "新闻媒体", "press"], .staff: ["工作人员", "会务", "会务人员", "staff"],
    ]
    let wanted = FieldName.comparable(name)
    let found = Self.allCases.first { role in
      ([role.rawValue] + (names[role] ?? [])).contains { FieldName.comparable($0) == wanted }
    }
    guard let found else { return nil }
    self = found
  }

  /// The role of somebody by the capacity in which they take part.
  public init(_ role: AttendanceRole?, isOnRostrum: Bool) {
    self =
      switch role {
      case _ where isOnRostrum: .leader
      case .participant, .guest, nil: .delegate
      case .observer, .listener: .observer
      case .press: .press
      case .staff: .staff
      }
  }
}

/// The bag that a packet is made for: that of everybody in a role, or of one person.
public enum Bag: Hashable, Sendable {
  /// The bag of each in a role.
  case role(BagRole)
  /// The bag of one person.
  case person(PersonID, name: PersonName, role: BagRole)

  /// The role whose papers lie in it.
  public var role: BagRole {
    switch self {
    case .role(let role), .person(_, _, let role): role
    }
  }

  /// What the bag is called, such as 领导 or a name.
  public var title: String {
    switch self {
    case .role(let role): role.rawValue
    case .person(_, let name, _): name.text
    }
  }
}
