internal import Foundation

/// Code points that show a character without being it: what conversions, old fonts and copied pages leave in names.
public enum CharacterForm: Hashable, Sendable {
  /// A code of the private use area, which shows something only in the font it was typed with.
  case privateUse
  /// A radical or a stroke, which copying from a page of PDF leaves in place of the character.
  case radical
  /// A compatibility ideograph, which the standard holds to be the same as an ordinary one.
  case compatibility

  /// Tells the form of a scalar; nil for one that is a character itself.
  public init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: self = .privateUse
    case 0x2E80...0x2FDF, 0x31C0...0x31E3: self = .radical
    case 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      // Twelve of the block are ordinary ideographs that only stand there.
      guard Self.decomposed(scalar) != nil else { return nil }
      self = .compatibility
    default: return nil
    }
  }

  /// The character that a scalar stands for; nil for one that is a character itself, and for a private code of which
  /// nobody can say what it shows.
  public static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch CharacterForm(scalar) {
    case .privateUse: formerlyPrivate(scalar).map { radicals[$0] ?? $0 }
    case .radical: radicals[scalar]
    case .compatibility: decomposed(scalar)
    case nil: nil
    }
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let scalars = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    return scalars.first.flatMap { $0 == scalar ? nil : $0 }
  }

  /// The characters for which GBK and GB 18030-2000 had private codes, because Unicode did not have them yet.
  private static func formerlyPrivate(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xE78D...0xE796: verticalMarks[Int(scalar.value - 0xE78D)]
    case 0xE7C7: "\u{1E3F}"
    case 0xE7C8: "\u{01F9}"
    case 0xE7E7...0xE7F3: descriptionMarks[Int(scalar.value - 0xE7E7)]
    case 0xE815...0xE864: ideographs[Int(scalar.value - 0xE815)]
    default: nil
    }
  }

  /// U+E78D to U+E796: marks for vertical lines (0xA6D9 … in GB 18030).
  private static let verticalMarks = scalars(
    "\u{FE10}\u{FE12}\u{FE11}\u{FE13}\u{FE14}\u{FE15}\u{FE16}\u{FE17}\u{FE18}\u{FE19}")
  /// U+E7E7 to U+E7F3: the variation mark, and the marks that describe how parts make a character.
  private static let descriptionMarks = scalars("〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻")
  /// U+E815 to U+E864: 0xFE50 to 0xFEA0 in GB 18030-2005 and 2022.
  private static let ideographs = scalars(
    """
    ⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱 \
    䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻
    """)

  private static func scalars(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }

  /// Each radical or stroke with its character, from EquivalentUnifiedIdeograph.txt of Unicode 15.0.
  private static let radicals: [Unicode.Scalar: Unicode.Scalar] = {
    let listed = scalars(pairs)
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: listed.count, by: 2).map { (listed[$0], listed[$0 + 1]) })
  }()

  private static let pairs = """
    ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月 \
    ⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂 \
    ⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏 \
    ⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜 \
    ⻲亀⻳龟⼀一⼁丨⼂丶⼃丿⼄乙⼅亅⼆二⼇亠⼈人⼉儿⼊入⼋八⼌冂⼍冖⼎冫⼏几⼐凵⼑刀⼒力⼓勹⼔匕⼕匚⼖匸⼗十⼘卜⼙卩 \
    ⼚厂⼛厶⼜又⼝口⼞囗⼟土⼠士⼡夂⼢夊⼣夕⼤大⼥女⼦子⼧宀⼨寸⼩小⼪尢⼫尸⼬屮⼭山⼮巛⼯工⼰己⼱巾⼲干⼳幺⼴广⼵廴 \
    ⼶廾⼷弋⼸弓⼹彐⼺彡⼻彳⼼心⼽戈⼾戶⼿手⽀支⽁攴⽂文⽃斗⽄斤⽅方⽆无⽇日⽈曰⽉月⽊木⽋欠⽌止⽍歹⽎殳⽏毋⽐比⽑毛 \
    ⽒氏⽓气⽔水⽕火⽖爪⽗父⽘爻⽙爿⽚片⽛牙⽜牛⽝犬⽞玄⽟玉⽠瓜⽡瓦⽢甘⽣生⽤用⽥田⽦疋⽧疒⽨癶⽩白⽪皮⽫皿⽬目⽭矛 \
    ⽮矢⽯石⽰示⽱禸⽲禾⽳穴⽴立⽵竹⽶米⽷糸⽸缶⽹网⽺羊⽻羽⽼老⽽而⽾耒⽿耳⾀聿⾁肉⾂臣⾃自⾄至⾅臼⾆舌⾇舛⾈舟⾉艮 \
    ⾊色⾋艸⾌虍⾍虫⾎血⾏行⾐衣⾑襾⾒見⾓角⾔言⾕谷⾖豆⾗豕⾘豸⾙貝⾚赤⾛走⾜足⾝身⾞車⾟辛⾠辰⾡辵⾢邑⾣酉⾤釆⾥里 \
    ⾦金⾧長⾨門⾩阜⾪隶⾫隹⾬雨⾭靑⾮非⾯面⾰革⾱韋⾲韭⾳音⾴頁⾵風⾶飛⾷食⾸首⾹香⾺馬⾻骨⾼高⾽髟⾾鬥⾿鬯⿀鬲⿁鬼 \
    ⿂魚⿃鳥⿄鹵⿅鹿⿆麥⿇麻⿈黃⿉黍⿊黑⿋黹⿌黽⿍鼎⿎鼓⿏鼠⿐鼻⿑齊⿒齒⿓龍⿔龜⿕龠㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇕𠃍 \
    ㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎
    """
}
