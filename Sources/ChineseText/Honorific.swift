/// How people are addressed behind their names: 同志, 先生, 女士.
public enum Honorific {
  private static let words = ["同志", "先生", "女士", "小姐", "夫人", "老师", "阁下", "同学"].map { Array($0.unicodeScalars) }

  /// Whether a text is such a word and names nobody.
  public static func isHonorific(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    words.contains { $0.elementsEqual(scalars) }
  }

  /// How many scalars at the end of a text of a name and such a word are the word; 0 where none ends it, or no name is left.
  public static func length(endingNameIn scalars: some BidirectionalCollection<Unicode.Scalar>) -> Int {
    guard let word = words.first(where: { scalars.suffix($0.count).elementsEqual($0) }) else { return 0 }
    return scalars.count >= word.count + 2 ? word.count : 0
  }
}
