internal import OfficeDocuments

/// Something of a meeting, whose facts are recorded as they are looked at.
///
/// Papers see the meeting through it alone, so that what a paper was made from is known without anybody declaring it.
/// `person.name` is the name, and the cell in which it stands is recorded; `meeting.roster.people` are the people, seen the
/// same way.
@dynamicMemberLookup
public struct Traced<Subject> {
  let subject: Subject
  let trace: Trace

  init(_ subject: Subject, _ trace: Trace) {
    self.subject = subject
    self.trace = trace
  }

  /// What is no fact: a count, an identity, something worked out of facts that are looked at elsewhere.
  public func untraced<Value>(_ path: KeyPath<Subject, Value>) -> Value { subject[keyPath: path] }

  /// Where a fact stands, for findings.
  public func location<Value>(of path: KeyPath<Subject, Located<Value>>) -> Location { subject[keyPath: path].location }

  /// A fact.
  public subscript<Value>(dynamicMember path: KeyPath<Subject, Located<Value>>) -> Value {
    trace.read(subject[keyPath: path])
  }

  /// A fact that may not be known.
  public subscript<Value>(dynamicMember path: KeyPath<Subject, Located<Value>?>) -> Value? {
    subject[keyPath: path].map { trace.read($0) }
  }

  /// Several facts.
  public subscript<Value>(dynamicMember path: KeyPath<Subject, [Located<Value>]>) -> [Value] {
    subject[keyPath: path].map { trace.read($0) }
  }

  /// A part, seen the same way.
  public subscript<Part: Traceable>(dynamicMember path: KeyPath<Subject, Part>) -> Traced<Part> {
    Traced<Part>(subject[keyPath: path], trace)
  }

  /// A part that may not be there, seen the same way.
  public subscript<Part: Traceable>(dynamicMember path: KeyPath<Subject, Part?>) -> Traced<Part>? {
    subject[keyPath: path].map { Traced<Part>($0, trace) }
  }

  /// Several parts, seen the same way.
  public subscript<Part: Traceable>(dynamicMember path: KeyPath<Subject, [Part]>) -> [Traced<Part>] {
    subject[keyPath: path].map { Traced<Part>($0, trace) }
  }
}

/// Something that holds located facts, or parts that do.
public protocol Traceable {}

extension Meeting: Traceable {}
extension Roster: Traceable {}
extension Person: Traceable {}
extension Group: Traceable {}
extension PersonReference: Traceable {}
extension Agenda: Traceable {}
extension SeatingPlan: Traceable {}
extension SeatAssignment: Traceable {}
extension Material: Traceable {}
extension Change: Traceable {}

extension Traced where Subject == Meeting {
  /// The person of the roster whom somebody names; nil when it is nobody, or one of several.
  public func person(_ reference: Traced<PersonReference>) -> Traced<Person>? {
    guard let id = reference.subject.person, let person = subject.roster[id] else {
      // Somebody who is added to the roster changes what is said here.
      trace.record(subject.roster.location)
      return nil
    }
    return Traced<Person>(person, trace)
  }
}

extension Traced where Subject == Meeting {
  /// Whether the office has marked a column for print.
  public func prints(_ column: PublicColumn) -> Bool { self.publicColumns.contains(column) }
}

extension Traced where Subject == Person {
  /// What the office arranges for the person.
  public func arrangement(_ arrangement: Arrangement) -> String? {
    subject.arrangements[arrangement].map { trace.read($0) }
  }

  /// Whether papers, cards and seats are made for the person.
  public var isExpected: Bool { self.attends ?? true }
}

extension Traced where Subject == PersonReference {
  /// The name as far as it can be told from the text.
  public var name: PersonName {
    trace.record(subject.location)
    return subject.name
  }
}

extension Traced where Subject == SeatingPlan {
  /// The customs by which people are seated.
  public var convention: SeatingConvention {
    trace.record(subject.location)
    return subject.convention
  }
}

extension Traced where Subject == Material {
  /// The draft, read into its parts; nil when the file is missing.
  public var draft: Draft? {
    trace.record(Location(file: subject.file.value))
    return subject.draft
  }
}

extension Trace {
  /// The value of a fact, whose place is recorded.
  func read<Value>(_ fact: Located<Value>) -> Value {
    record(fact.location)
    return fact.value
  }
}
