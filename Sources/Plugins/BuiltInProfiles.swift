public import Assembler
internal import OfficeDocuments

/// The profiles of checks to choose from; the first one is the usual one.
public let builtInProfiles: [CheckProfile] = [
  CheckProfile(
    "official", title: Message("公文", english: "official"),
    explanation: Message("印发的会议材料：全部核对", english: "papers that are printed and handed out: everything is checked"),
    levels: []),
  CheckProfile(
    "speech", title: Message("讲话", english: "speech"),
    explanation: Message(
      "念的稿子：听不出来的标点、空格、半角字符不查，标题层级只提示",
      english: "what is read aloud: marks, spaces and widths that nobody hears are off, levels of headings are notes"),
    levels: [
      ("style.", .off), ("punctuation.", .off), (UnpairedMark().code.name, .severity(.info)),
      ("structure.", .severity(.info)), (PercentRange().code.name, .severity(.info)),
      (MagnitudeRange().code.name, .severity(.info)), (CompatibilityCharacter().code.name, .severity(.warning)),
    ]),
  CheckProfile(
    "minimal", title: Message("基本", english: "minimal"),
    explanation: Message(
      "只查会出事的：人、座次、议程、材料之间的矛盾、乱码和没有填的空",
      english: "only what embarrasses on the day: people, seats, agenda, contradictions, damage and blanks"),
    levels: [
      ("style.", .off), ("punctuation.", .off), ("structure.", .off), ("numbers.", .off),
      (ImpossibleDate().code.name, .on), ("typo.", .off), (ListedConfusion().code.name, .on),
      (TraditionalCharacter().code.name, .off),
      (StatedCount().code.name, .off), (VaryingPost().code.name, .off), (WebLeftover().code.name, .off),
      (RareCharacter().code.name, .off),
    ]),
]
