/// Tells Chinese surnames, of one character and of two.
public enum Surname {
  /// Whether scalars are a surname of two characters and nothing else. Behind one a space parts the surname from the given
  /// name, and not two people.
  public static func isCompound(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    guard scalars.count == 2, let first = scalars.first, let second = scalars.dropFirst().first else { return false }
    return compound.contains(key(first, second))
  }

  /// Whether a scalar is a surname of one character: those of the Hundred Family Surnames, and those that are common today.
  ///
  /// Rare ones are missing, so that a scalar which is none here may still begin a name.
  public static func isSingle(_ scalar: Unicode.Scalar) -> Bool { single.contains(scalar) }

  /// How many scalars of a text that begins with a surname are that surname: 2 or 1; 0 when it begins with none.
  public static func length(in scalars: some Collection<Unicode.Scalar>) -> Int {
    if isCompound(scalars.prefix(2)) { return 2 }
    return scalars.first.map(isSingle) == true ? 1 : 0
  }

  /// Whether a text begins with a surname of two characters, or one of the hundred most common ones.
  public static func isCommon(in scalars: some Collection<Unicode.Scalar>) -> Bool {
    isCompound(scalars.prefix(2)) || scalars.first.map(isCommon) == true
  }

  /// Whether a scalar is one of the hundred most common surnames.
  public static func isCommon(_ scalar: Unicode.Scalar) -> Bool { common.contains(scalar) }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static let compound = Set(
    """
    欧阳 上官 司马 司徒 司空 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 百里 呼延 东郭 东方 南宫 南门 西门 申屠 澹台 濮阳 钟离 \
    轩辕 赫连 公冶 公羊 公良 宗政 淳于 单于 仲孙 鲜于 闾丘 完颜 耶律 拓跋 独孤 闻人 子车 颛孙 亓官 巫马 漆雕 乐正 壤驷 拓拔 夹谷 \
    宰父 榖梁 段干 东里 微生 梁丘 左丘 第五 羊舌 南荣 太叔 歐陽 諸葛 尉遲 長孫 東郭 東方 南宮 南門 西門 澹臺 濮陽 鍾離 軒轅 \
    赫連 單于 鮮于 聞人 完顏
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }.map { key($0[0], $0[1]) })

  private static let common = ScalarSet(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史\
    陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤
    """.unicodeScalars.filter(\.isIdeograph))

  private static let single = ScalarSet(
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常
    乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍
    虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁
    仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄
    晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯
    盖益桓公肖涂覃苟代税海操付闫原苑冼洗仝佟仵位佘但信傲兰兀冶初勇占卯原双台吾呼哈商啜园坚晋展岳帅库开弥念户扬折拜揭敬斯普有木朴权来杞果栗楚楼檀欣母毓汝法洛漆潭火
    烟牟特玄玉瓦甯用由登百皇直眭矫硕祢秘竹笪第粟线老肇肥腾花苌英药萨蓝藏虎衣裔补褟观言讲设谌豆买赏起较达迟述逢遇郄部酒锁错镡镇闪问阳陀零革顿风首香骑鹿麦黑
    趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴謝鄒竇蘇潘範魯韋馬鳳畢鄔樂時傅齊顧黃蕭貝計談龐紀項閔麻賈婁顏鍾駱盧經繆應單鄧諸鈕龔陸榮儲靳烏車郗寧欒厲劉詹龍葉幸韶黎薊從賴藺陰蒼雙聞黨譚貢勞逄申
    鄺璩壽邊農別莊閻連習魚終滿國廣祿闕東歐師鞏聶關荊遊權蓋塗
    """.unicodeScalars.filter(\.isIdeograph))
}
