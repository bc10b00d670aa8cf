extension Material {
  /// Whether it is the script by which the host leads the meeting (主持词), which is for the host alone.
  public var isHostScript: Bool { Self.namesHostScript(kind?.value ?? "") || Self.namesHostScript(title.value) }

  /// Whether a title, a kind or the name of a file is that of the host's script.
  public static func namesHostScript(_ text: String) -> Bool {
    ["主持词", "主持稿", "主持辞"].contains(where: text.contains)
  }
}

extension Traced where Subject == Material {
  /// Whether it is the script by which the host leads the meeting (主持词), which is for the host alone.
  public var isHostScript: Bool {
    Material.namesHostScript(self.kind ?? "") || Material.namesHostScript(self.title)
  }
}
