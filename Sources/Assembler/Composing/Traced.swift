public import OfficeDocuments

/// Something of a meeting, whose facts are recorded as they are looked at.
///
/// Papers see the meeting through it alone, so that what a paper was made from is known without anybody declaring it.
/// `person.name` is the name, and the cell in which it stands is recorded; `meeting.roster.people` are the people, seen the
/// same way.
@dynamicMemberLookup
public struct Traced<Subject> {
  /// What is looked at, for what no fact is read from.
  let subject: Subject
  /// Where it is recorded.
  public let trace: Trace

  init(_ subject: Subject, _ trace: Trace) {
    self.subject = subject
    self.trace = trace
  }

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
extension Agenda: Traceable {}
extension AgendaItem: Traceable {}
extension SeatingPlan: Traceable {}
extension Material: Traceable {}

extension Trace {
  /// The value of a fact, whose place is recorded.
  func read<Value>(_ fact: Located<Value>) -> Value {
    record(fact.location)
    return fact.value
  }
}
