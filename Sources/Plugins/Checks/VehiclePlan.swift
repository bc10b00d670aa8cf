internal import Assembler
internal import OfficeDocuments

/// A plan of vehicles that cannot be driven as it stands.
struct VehiclePlan: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.vehicle", .error,
    title: Message("车辆安排有矛盾", english: "a contradiction in the plan of vehicles"),
    explanation: Message(
      "一个驾驶员开两辆车，一个人坐两辆车，人比座位多（驾驶员占一座），请假的人还排了车",
      english:
        "One driver of two cars, one rider in two cars, more people than seats (the driver takes one), and somebody on leave "
        + "who has a seat"),
    remedy: Message("核对后重新安排", english: "make a new plan"),
    examples: [
      CheckExample(
        Message("同一个司机，请假的人", english: "one driver, and somebody on leave"),
        meeting: """
          会议名称: 农田水利现场会
          名单: [{姓名: 何田}, {姓名: 方既白, 参会: 否}, {姓名: 许南乔}]
          """,
        files: ["车辆安排.csv": "车号,驾驶员,座位数,乘车人员\n1号车,孙建国,5,何田\n2号车,↓孙建国,5,↓\"方既白、许南乔\"\n"]),
      CheckExample(
        Message("说明里的车辆也一样", english: "vehicles of the description"),
        meeting: """
          会议名称: 农田水利现场会
          名单: [{姓名: 何田}, {姓名: 方既白}, {姓名: 许南乔}]
          车辆:
            - {车号: 1号车, 司机: 孙建国, 座位数: ↓2, 乘车人员: 何田、方既白}
            - {车号: 2号车, 司机: 马文, 座位数: 5, 乘车人员: ↓何田、许南乔}
          """),
    ])

  /// One finding for each contradiction.
  func findings(in work: SharedWork) -> [Finding] {
    let vehicles = work.work(PaperStatements.self).vehicles + work.meeting.vehicles.map(SaidVehicle.init)
    let roster = work.meeting.roster
    var drivers: [PersonName: Located<PersonName>] = [:]
    var riders: [PersonReference.Subject: (PersonReference, String)] = [:]
    var findings: [Finding] = []
    for vehicle in vehicles {
      if let driver = vehicle.driver, driver.value.scalars.count >= 2 {
        if let other = drivers[driver.value] {
          findings.append(
            Finding(
              code,
              Message(
                "驾驶员“\(driver.value.text)”排了两辆车；请核对",
                english: "“\(driver.value.text)” drives two vehicles; make another plan"),
              at: driver.location, subject: driver.value.text, related: [other.location]))
        } else {
          drivers[driver.value] = driver
        }
      }
      if let capacity = vehicle.capacity, capacity.value > 0 {
        let count = vehicle.riders.count + (vehicle.driver == nil ? 0 : 1)
        if count > capacity.value {
          findings.append(
            Finding(
              code,
              Message(
                "“\(vehicle.name)”\(capacity.value) 座，连驾驶员排了 \(count) 人；请调整",
                english:
                  "“\(vehicle.name)” has \(capacity.value) seats for \(count) people with the driver; make another plan"
              ),
              at: capacity.location, subject: vehicle.name,
              related: [vehicle.riders.last?.location ?? vehicle.location]))
        }
      }
      for rider in vehicle.riders {
        guard let subject = rider.subjects.first, rider.candidates.count <= 1 else { continue }
        if let (other, name) = riders[subject], name != vehicle.name {
          findings.append(
            Finding(
              code,
              Message(
                "“\(rider.name.text)”排在“\(name)”和“\(vehicle.name)”两辆车上；请核对",
                english: "“\(rider.name.text)” rides in “\(name)” and in “\(vehicle.name)”; make another plan"),
              at: rider.location, subject: rider.name.text, related: [other.location]))
        }
        riders[subject] = (rider, vehicle.name)
        if let person = rider.person.flatMap({ roster[$0] }), !person.isExpected {
          findings.append(
            Finding(
              code,
              Message(
                "“\(rider.name.text)”注明不参加，还排了“\(vehicle.name)”；请核对",
                english: "“\(rider.name.text)” is not coming and has a place in “\(vehicle.name)”; correct one"),
              at: rider.location, subject: rider.name.text,
              related: [person.attends?.location ?? person.name.location]))
        }
      }
    }
    return findings
  }
}
