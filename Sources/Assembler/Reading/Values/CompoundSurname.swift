/// Tells surnames of two characters, behind which a space parts the surname from the given name and not two people.
enum CompoundSurname {
  /// Whether scalars are such a surname and nothing else.
  static func isSurname(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    scalars.count == 2 && surnames.contains(String(scalars: scalars))
  }

  /// Whether scalars begin with a surname: one of two characters, or one of the hundred most common ones.
  static func begins(_ scalars: [Unicode.Scalar]) -> Bool {
    isSurname(scalars.prefix(2)) || scalars.first.map(common.contains) ?? false
  }

  private static let common = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史\
    陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤
    """.unicodeScalars.filter(PersonName.isIdeograph))

  private static let surnames = Set(
    """
    欧阳 上官 司马 司徒 司空 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 百里 呼延 东郭 东方 南宫 南门 西门 申屠 澹台 濮阳 钟离 \
    轩辕 赫连 公冶 公羊 公良 宗政 淳于 单于 仲孙 鲜于 闾丘 完颜 耶律 拓跋 独孤 闻人 子车 颛孙 亓官 巫马 漆雕 乐正 壤驷 拓拔 夹谷 \
    宰父 榖梁 段干 东里 微生 梁丘 左丘 第五 羊舌 南荣 太叔
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
