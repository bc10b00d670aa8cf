import Assembler
import TestSupport
import Testing

@testable import Plugins

@Suite struct TitleTextTests {
  @Test(arguments: [
    ("云溪县水利局", "局长", "云溪县水利局局长"), ("云岚县委", "县委副书记", "云岚县委副书记"), ("云溪县人民政府", "县委副书记、县长", "县委副书记、县长"),
    ("云溪县人民政府", "副县长", "云溪县人民政府副县长"), ("县水利局", "县委委员、局长", "县水利局县委委员、局长"),
  ])
  func joinsUnitAndPost(unit: String, post: String, title: String) {
    var person = Person(name: InventedMeeting.at(PersonName("何田")))
    person.unit = InventedMeeting.at(unit)
    person.post = InventedMeeting.at(post)
    #expect(person.titleText == title)
  }
}
