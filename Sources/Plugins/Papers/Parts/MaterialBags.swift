internal import Assembler

extension Traced where Subject == Material {
  /// In whose bags it lies: as the office says, else by what it is.
  ///
  /// The host's script is for the host and the office; papers on personnel are for those who decide; what is no final version
  /// is not for the press, and nothing of a meeting with a degree of secrecy is.
  func bags(secrecy: String?) -> Set<BagRole> {
    if let stated = self.bags { return Set(stated) }
    if isHostScript { return [.staff] }
    let title = self.title
    if ["人事", "任免", "干部任用", "候选人"].contains(where: title.contains) { return [.leader, .delegate, .staff] }
    let isOpen = secrecy == nil && self.status == nil && !["审议", "草案", "征求意见", "讨论稿"].contains(where: title.contains)
    return isOpen ? Set(BagRole.allCases) : [.leader, .delegate, .observer, .staff]
  }
}
