/// Characters that are mistaken for one another although their parts do not tell it: each line is one group.
///
/// They are the pairs that primers warn of, and slips of shape-based input methods met on real cards.
public enum LookAlikes {
  private static let groups = """
    己已巳 睿容 禹离 未末 土士 日曰 人入八 大太犬 千干于 刀力 天夭 王玉主 田由甲申 儿几 贝见 风凤 乌鸟 兔免 今令 代伐 汩汨 祇祗 戊戌戍戎
    余佘 冼洗 茶荼 折拆 栗粟 崇祟 毫亳 载戴 卯卵 孑孓 刁习 市巿 夕歹 午牛 失矢 爪瓜 名各 白百 自目 且旦 亘互 丐丏 同国 古右
    石右 历厉 广厂 万方 丈文 义叉 又叉 勺匀 勾句 仑仓 伦伧 沦沧 钧钩 斤斥 丘兵 乒乓 小少 木本 本木 禾木 米末 束柬 刺剌
    辛幸 幸辛 享亨 享烹 亭享 哀衷 衷衰 暑署 著着 爱受 遂逐 傅博 博搏 撤撒 拨拔 侯候 管菅 萱宣 裸棵 延廷 庭延 妹姝 昧味 昂昴
    析柝 炙灸 冶治 冷泠 况沉 次决 弋戈 弎三 壬王 仕任 壮状 孟盂 盆盘 戚威 咸威 成戍 武式 拭试 臣巨 即既 印卯 卬印 却即 叩印
    鸟岛 岛鸟 马乌 鱼鲁 鲁曾 曾会 雷蕾 霄宵 肖月 胃冒 冒昌 晶磊 品晶 鑫淼 森淼 焱森 磊垒 尧挠 戎戒 戒戎 开井
    母毋 每母 毋母 侮悔 梅海 梅侮 民氏 氏氐 抵低 低氐 祁祈 邱丘 邢刑 邢那 那哪 耶邪 郁都 部陪 陪培
    钰珏 玺尔 玺瑩 莹荧 营莹 荣菜 芮内 芃凡 苑宛 茵菌 莲连 蓉容 薇微 藤腾 瑜喻 愉瑜 渝谕 瑾谨 谨槿 璟景 憬璟 烨晔 晖辉 炜伟
    纬炜 祎纬 桦华 骅桦 婵禅 嬋婵 嫒暖 暖缓 媛援 缓援 旻昊 昱煜 晟盛 晟成 冕晚 琛深 探琛 翀冲 翊翌 翎羚 珑龙 垚尧 淇琪 祺棋
    彬杉 彭澎 彤彦 彦产 颜彦 斐裴 隽集 隽售 霏菲 雯雲 羲义 曦羲 馨磬 磬罄 麟鳞 嶙麟 嘉喜 熹喜 嘉熹 寅演 寰环 寒赛
    """

  /// The pairs of every group, both ways round, as two code points in one number.
  private static let pairs: Set<UInt64> = {
    var pairs: Set<UInt64> = []
    for group in groups.split(whereSeparator: \.isWhitespace) {
      for left in group.unicodeScalars {
        for right in group.unicodeScalars where left != right { pairs.insert(key(left, right)) }
      }
    }
    return pairs
  }()

  private static func key(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
    UInt64(left.value) << 32 | UInt64(right.value)
  }

  /// Whether two characters stand in one group.
  public static func contain(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    pairs.contains(key(left, right))
  }
}
