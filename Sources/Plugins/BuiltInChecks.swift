public import Assembler

/// The checks of the program, by code.
public let builtInChecks: [any Check] = [
  DuplicateCard(),
  ExtraCard(),
  MismatchedCard(),
  MissingCard(),
]
