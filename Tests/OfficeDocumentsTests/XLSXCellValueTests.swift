import Testing

@testable import OfficeDocuments

struct XLSXCellValueTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("12", "12"), ("-12.50", "-12.5"), ("1.3871711751E10", "13871711751"),
    ("1.3871711751E+10", "13871711751"), ("13871711751.0", "13871711751"), ("420106198001010000", "420106198001010000"),
    ("0.30000000000000004", "0.3"), ("0.1", "0.1"), ("1E-5", "0.00001"), ("1.5E-10", "1.5E-10"), ("1E+300", "1E+300"),
    ("99999999999999999999", "99999999999999999999"), ("2.675", "2.675"), ("0.99999999999999999", "1"),
    ("123456.78999999999", "123456.79"), ("1e999999999999", "1E+100000"), ("007", "7"),
  ]) func showsGeneralNumbersDigitByDigit(stored: String, shown: String) throws {
    #expect(try #require(DecimalNumber(stored.utf8)).generalText == shown)
  }

  @Test(arguments: ["", "-", "e5", "1e", "1.2.3", "abc", "1-2", "0x10", "1e+", "nan"])
  func refusesWhatIsNoNumber(text: String) {
    #expect(DecimalNumber(text.utf8) == nil)
  }

  @Test(arguments: [
    ("0", "12.5", "13"), ("0.00", "2.675", "2.68"), ("0.00", "1.005", "1.01"), ("0.00", "-0.001", "0.00"),
    ("#,##0", "1234567", "1,234,567"), ("#,##0.00", "1234.5", "1,234.50"), ("#,##0", "12", "12"),
    ("0%", "0.256", "26%"),
    ("0.00%", "0.25612", "25.61%"), ("00000", "42", "00042"), ("00000", "1234567", "1234567"), ("@", "42", "42"),
    ("000-0000-0000", "13871711751", "138-7171-1751"), ("0\"号\"", "7", "7号"), ("\"第\"0\"排\"", "3", "第3排"),
    ("#", "0", ""), ("0.0#", "1.5", "1.5"), ("0.0#", "1.25", "1.25"), ("#.##", "0.5", ".5"), ("0.##", "3", "3"),
    ("#,##0,", "1234567", "1,235"), ("0;(0)", "-5", "(5)"), ("0;-0;\"无\"", "0", "无"), ("[Red]0", "5", "5"),
    ("[>=100]\"多\";[<10]\"少\";0", "150", "多"), ("[>=100]\"多\";[<10]\"少\";0", "5", "少"),
    ("[>=100]\"多\";[<10]\"少\";0", "50", "50"), ("[$¥-804]#,##0.00", "12.5", "¥12.50"),
    ("0.00E+00", "13871711751", "13871711751"),
    ("# ?/?", "0.5", "0.5"), ("General\"元\"", "12.5", "12.5元"), ("_(* #,##0_)", "1234", "1,234"), ("0_ ", "5", "5"),
    ("0.00_);[Red]\\(0.00\\)", "-1.5", "(1.50)"), ("G/通用格式", "12.5", "12.5"), (";;;", "12", "12"),
    ("0.000", "0.1234567890123456789", "0.123"),
  ]) func showsNumbersAsTheirFormatSays(code: String, stored: String, shown: String) throws {
    let number = try #require(DecimalNumber(stored.utf8))
    #expect(NumberFormat(code).text(number, system: .from1900) == shown)
  }

  @Test(arguments: [
    ("yyyy\"年\"m\"月\"d\"日\"", "46284", "2026-09-19"), ("yyyy/m/d", "46284.999999999", "2026-09-20"),
    ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "46284", "2026-09-19"), ("yyyy年m月d日", "46284.5", "2026-09-19"),
    ("yyyy-mm-dd hh:mm", "46284.604166666664", "2026-09-19 14:30"), ("h:mm", "0.604166666666667", "14:30"),
    ("yyyy-mm-dd hh:mm:ss", "46284.604224537034", "2026-09-19 14:30:05"), ("h:mm AM/PM", "0.604166666666667", "14:30"),
    ("上午/下午h\"时\"mm\"分\"", "0.604166666666667", "14:30"), ("[h]:mm", "1.0625", "25:30"),
    ("mm:ss", "0.00237268518518519", "00:03:25"),
    ("yyyy\"年\"m\"月\"", "46284", "2026-09"), ("m\"月\"d\"日\"", "46284", "2026-09-19"),
    ("[$-409]mmm-yy", "46284", "2026-09"),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "46284", "2026-09-19"), ("aaaa", "46284", "2026-09-19"),
    ("yyyy", "46284", "2026"), ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "59", "1900-02-28"),
    ("yyyy-mm-dd", "61", "1900-03-01"), ("yyyy-mm-dd", "1", "1900-01-01"), ("yyyy-mm-dd", "0", "1900-01-00"),
    ("yyyy-mm-dd", "2958465", "9999-12-31"), ("yyyy-mm-dd", "2958466", "2958466"), ("yyyy-mm-dd", "-1", "-1"),
    ("e\"年\"m\"月\"d\"日\"", "46284", "2026-09-19"), ("d-mmm-yy", "46284", "2026-09-19"),
  ]) func showsDatesInOneForm(code: String, stored: String, shown: String) throws {
    let number = try #require(DecimalNumber(stored.utf8))
    #expect(NumberFormat(code).text(number, system: .from1900) == shown)
  }

  @Test(arguments: [("0", "1904-01-01"), ("1", "1904-01-02"), ("44822", "2026-09-19")])
  func countsDaysFrom1904(stored: String, shown: String) throws {
    let number = try #require(DecimalNumber(stored.utf8))
    #expect(NumberFormat("yyyy-mm-dd").text(number, system: .from1904) == shown)
  }

  @Test(arguments: [
    ("2026-09-19", "2026-09-19"), ("2026-09-19T14:30:00", "2026-09-19 14:30"),
    ("2026-09-19T14:30:05.000Z", "2026-09-19 14:30:05"),
    ("14:30:00", "14:30"), ("九月", "九月"), ("", ""),
  ]) func givesISODatesTheSameForm(text: String, shown: String) {
    #expect(ISODateText.normalized(text) == shown)
  }

  @Test(arguments: [("PT14H30M00S", "14:30"), ("PT26H05M07S", "26:05:07"), ("P1DT1H", "25:00"), ("-PT1H", "-01:00")])
  func readsLengthsOfTime(text: String, shown: String) { #expect(ISODateText.duration(text) == shown) }

  @Test(arguments: [
    "", ";", ";;;;;;", "\"", "\\", "[", "[>", "[$", "_", "*", "0.0.0", "[h", "AM/", "a", "[>=1e999]0", "mmmmmm",
    String(repeating: "0", count: 5_000), String(repeating: ",", count: 5_000), String(repeating: "%", count: 5_000),
    "0" + String(repeating: ",", count: 900), "0" + String(repeating: "%", count: 900),
  ]) func survivesAnyCode(code: String) throws {
    for stored in ["0", "-1.5", "1e300", "1e-300", "46284.5", "999999999999999999999999"] {
      let number = try #require(DecimalNumber(stored.utf8))
      _ = NumberFormat(code).text(number, system: .from1900)
      _ = NumberFormat(code).text(number, system: .from1904)
    }
  }
}
