public import Assembler

/// The checks that the program ships with; a new one is a file in `Checks` and a line here.
public let builtInChecks: [any Check] = [
  MissingCard(),
  ExtraCard(),
  DuplicateCard(),
  MismatchedCard(),
  DuplicateName(),
  MiscodedName(),
  RareCharacter(),
  UnlistedSubstitute(),
  OverSize(),
  UnknownSeatedPerson(),
  UnseatedPerson(),
  NoSuchSeat(),
  ContradictoryArea(),
  DoubleBookedSeat(),
  SeatOrder(),
  UnneededLeader(),
  BelowRequiredRank(),
  UnknownMeetingClass(),
  UnknownRank(),
  AgendaOverlap(),
  AgendaOverTime(),
  UnknownSpeaker(),
  MissingMaterial(),
  WrongWeekday(),
]
