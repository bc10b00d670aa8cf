public import Assembler
internal import OfficeDocuments

/// A code that no check has, for tests of what happens to findings.
public func inventedCode(_ name: String, _ severity: Severity = .error) -> FindingCode {
  let none = Message("", english: "")
  return FindingCode(name, severity, title: none, explanation: none, remedy: none)
}
