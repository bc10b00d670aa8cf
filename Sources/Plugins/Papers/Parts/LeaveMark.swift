public import Assembler

extension Traced where Subject == Person {
  /// What lists write behind somebody who asked for leave after the list was frozen; nil for everybody else.
  public var leaveMark: String? { self.isExpected || !untraced(\.keepsPlace) ? nil : "（请假）" }
}
