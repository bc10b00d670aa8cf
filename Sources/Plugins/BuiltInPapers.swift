public import Assembler

/// The papers of the program, in the order of the packet; the position is the number of the file.
public let builtInPapers: [any Paper] = [
  CoverPaper(),
  ContentsPaper(),
  AgendaPaper(),
  AttendeeListPaper(),
  SeatingChartPaper(),
  NameCardsPaper(),
  SignInPaper(),
  SpeechesPaper(),
  BookletPaper(),
  CheckSheetPaper(),
]
