/// Everything that is known of one meeting: the single truth from which every paper is composed.
public struct Meeting: Hashable, Sendable {
  /// The file that describes the meeting.
  public var location: Location
  /// The full name (会议名称).
  public var name: Located<String>
  /// The organisation that holds it (主办单位).
  public var organizer: Located<String>?
  /// The organisation that prints the papers (编印单位).
  public var publisher: Located<String>?
  /// The day, or the first day.
  public var date: Located<CalendarDate>?
  /// The last day of a meeting of several days; nil for one day.
  public var lastDate: Located<CalendarDate>?
  /// The day of the week as somebody wrote it, to be compared with the date.
  public var weekday: Located<Weekday>?
  /// The day of the week as somebody wrote it beside the last day.
  public var lastWeekday: Located<Weekday>?
  /// When it begins, on the first day.
  public var start: Located<ClockTime>?
  /// When it ends, on the last day.
  public var end: Located<ClockTime>?
  /// When people sign in.
  public var signIn: Located<ClockTime>?
  /// The day on which people sign in, where it is stated and not the first day.
  public var signInDate: Located<CalendarDate>?
  /// Where it is held.
  public var venue: Located<String>?
  /// Who presides (主持人).
  public var host: PersonReference?
  /// The class of meeting (会议类别), a name from the rank rules.
  public var meetingClass: Located<String>?
  /// The degree of secrecy (密级) printed on the papers.
  public var secrecy: Located<String>?
  /// In which order lists name people (名单排序).
  public var listOrder: Located<ListOrder>?
  /// In which form the notice is issued (通知形式).
  public var noticeForm: Located<NoticeForm>?
  /// The number of the notice (发文字号), such as 青办发〔2026〕8号.
  public var documentNumber: Located<String>?
  /// How urgent the notice is (紧急程度): 特急, 加急, and for telegrams 特提 and 平急 too.
  public var urgency: Located<String>?
  /// To whom the notice goes (主送单位).
  public var recipients: Located<String>?
  /// By when answers are expected (回执期限).
  public var replyBy: Located<String>?
  /// What the notice asks of those who come (有关要求), one sentence each.
  public var requirements: [Located<String>] = []
  /// The day on which the notice is issued (印发日期).
  public var issued: Located<CalendarDate>?
  /// The person to call.
  public var contact: Located<String>?
  /// The person to call, where the text names one; see ``resolvePeople()``.
  public internal(set) var contactPerson: PersonReference?
  /// The telephone number to call.
  public var contactPhone: Located<String>?
  /// The name of the layout of the papers.
  public var layout: Located<String>?
  /// The columns that papers print beside the usual ones; what is not among them stays with the office.
  public var publicColumns: [Located<PublicColumn>] = []
  /// The people.
  public var roster: Roster
  /// The matters.
  public var agenda: Agenda
  /// The visit of guests, stage by stage (接待).
  public var visit: [VisitStep] = []
  /// The vehicles of the motorcade in the order in which they drive (车辆).
  public var vehicles: [PlannedVehicle] = []
  /// The drives of the motorcade (路线).
  public var legs: [MotorcadeLeg] = []
  /// The groups of staff with their duties (分工).
  public var duties: [DutyTeam] = []
  /// The tasks of the preparation with their deadlines (筹备).
  public var preparation: [PreparationTask] = []
  /// What was decided, once the meeting has been held (议定事项).
  public var decisions: [Decision] = []
  /// The seats.
  public var seating: SeatingPlan
  /// The drafts, in the order of the packet.
  public var materials: [Material]
  /// Name cards that somebody made by hand, to be compared with the roster; nil when there are none.
  public var nameCards: NameCards?
  /// The late changes, in the order of their file, those included that do not hold.
  public internal(set) var changes: [Change] = []
  /// Edits of wording that somebody made in built papers, to be made again.
  public internal(set) var handEdits: [HandEdit] = []
  /// The list as it was frozen; nil before that.
  public internal(set) var freeze: Freeze?
  /// The papers besides the drafts, to be compared with the meeting and with each other.
  public internal(set) var papers: [MeetingPaper] = []
  /// Files of the office's own with placeholders, into which the meeting is filled in.
  public var templates: [MeetingTemplate] = []
  /// What became of everything in the files of the meeting.
  public var account = SourceAccount()
  /// The rules on ranks and classes.
  public var rules: RankRules

  /// What the meeting itself says of checks.
  public var checking = CheckConfiguration.Layer()

  /// Creates a meeting of which only the name is known.
  public init(name: Located<String>, location: Location, rules: RankRules = RankRules()) {
    self.name = name
    self.location = location
    self.rules = rules
    roster = Roster(location: location)
    agenda = Agenda(location: location)
    seating = SeatingPlan(location: location)
    materials = []
  }
}
