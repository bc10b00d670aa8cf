/// Somebody on the roster.
public struct Person: Hashable, Sendable {
  /// Who it is; given by the roster.
  public internal(set) var id = PersonID(number: 0)
  /// The name.
  public var name: Located<PersonName>
  /// The unit (单位), as the roster writes it.
  public var unit: Located<String>?
  /// The post (职务), as the roster writes it.
  public var post: Located<String>?
  /// The rank (级别 or 职级) that the roster states; nil where it has to be inferred.
  public var rank: Located<String>?
  /// In which capacity the person takes part.
  public var role: Located<AttendanceRole>?
  /// The office's own order (排序) where the roster states one: it counts for the whole roster, a lower number goes first.
  public var order: Located<Int>?
  /// The number in the list (序号), which counts within its part of the roster; see ``Placement``.
  public var serial: Located<Int>?
  /// The title above the rows of the list in which the person stands, such as 县直单位.
  public var section: Located<String>?
  /// The group for discussion (分组).
  public var group: Located<String>?
  /// The name in the letters of the person's own language, as on the passport.
  public var foreignName: Located<String>?
  /// The telephone number.
  public var phone: Located<String>?
  /// Whether the person sits on the rostrum (主席台), where the roster says so.
  public var isOnRostrum: Located<Bool>?
  /// Whether the person takes part at all; false for somebody on leave (请假).
  public var attends: Located<Bool>?
  /// Who comes in the place of somebody on leave (代会人), where the roster names one.
  public var substitute: PersonReference?
  /// In whose place the person comes, where the roster has no row for the person and names them only there.
  public internal(set) var standsInFor: PersonID?
  /// The name as the roster has it, where a late change corrected it.
  public internal(set) var formerName: PersonName?
  /// What becomes of the seat, where a late change of the person says so.
  public internal(set) var absentSeat: AbsentSeat?
  /// Whether the person does not come and the frozen list keeps row, number and seat.
  public internal(set) var keepsPlace = false
  /// What the office arranges for the person.
  public var arrangements: [Arrangement: Located<String>] = [:]
  /// Anything else that the roster remarks (备注). It is the office's own and reaches no paper by itself; see ``PublicColumn``.
  public var note: Located<String>?

  /// Creates a person of whom only the name is known.
  public init(name: Located<PersonName>) { self.name = name }

  /// Whether papers, cards and seats are made for the person.
  public var isExpected: Bool { attends?.value ?? true }

  /// Whether lists name the person: everybody expected, and whoever was to come when the list was frozen.
  public var isListed: Bool { isExpected || keepsPlace }
}

/// In which capacity somebody takes part.
public enum AttendanceRole: String, Hashable, Sendable, CaseIterable {
  /// 出席: a full participant.
  case participant = "出席"
  /// 列席: present without a vote.
  case observer = "列席"
  /// 特邀: a guest.
  case guest = "特邀"
  /// 旁听: a listener.
  case listener = "旁听"
  /// 工作人员: staff, who need no seat in the order.
  case staff = "工作人员"
  /// 媒体: the press.
  case press = "媒体"
}

/// The list of people of a meeting: the one truth about names, units and posts.
public struct Roster: Hashable, Sendable {
  /// The people, in the order of the list; each is given its identity here.
  public var people: [Person] {
    // Here and nowhere else: a method that sets the people would be called again by what it sets.
    didSet {
      for index in people.indices where people[index].id.number != index + 1 {
        people[index].id = PersonID(number: index + 1)
      }
    }
  }
  /// The groups of which the list says more than who belongs to them, in the order of the list.
  public var groups: [Group] = []
  /// The rule by which the list says it is ordered, such as 按姓氏笔画为序; printed under the list.
  public var orderNote: Located<String>?
  /// Where the list stands.
  public var location: Location

  /// Creates a roster.
  public init(people: [Person] = [], orderNote: Located<String>? = nil, location: Location) {
    self.people = people.enumerated().map { index, person in
      var person = person
      person.id = PersonID(number: index + 1)
      return person
    }
    self.orderNote = orderNote
    self.location = location
  }

  /// The person of an identity; nil when it is that of another roster.
  public subscript(id: PersonID) -> Person? {
    people.indices.contains(id.number - 1) ? people[id.number - 1] : nil
  }

  /// Sets who comes for each of the people.
  mutating func setSubstitutes(_ substitutes: [PersonReference?]) {
    var changed = people
    for (index, substitute) in zip(changed.indices, substitutes) { changed[index].substitute = substitute }
    people = changed
  }
}
