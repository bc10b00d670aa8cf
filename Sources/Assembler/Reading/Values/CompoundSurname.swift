/// Tells surnames of two characters, behind which a space parts the surname from the given name and not two people.
enum CompoundSurname {
  /// Whether scalars are such a surname and nothing else.
  static func isSurname(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    scalars.count == 2 && surnames.contains(String(scalars: scalars))
  }

  private static let surnames = Set(
    """
    欧阳 上官 司马 司徒 司空 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 百里 呼延 东郭 东方 南宫 南门 西门 申屠 澹台 濮阳 钟离 \
    轩辕 赫连 公冶 公羊 公良 宗政 淳于 单于 仲孙 鲜于 闾丘 完颜 耶律 拓跋 独孤 闻人 子车 颛孙 亓官 巫马 漆雕 乐正 壤驷 拓拔 夹谷 \
    宰父 榖梁 段干 东里 微生 梁丘 左丘 第五 羊舌 南荣 太叔
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
