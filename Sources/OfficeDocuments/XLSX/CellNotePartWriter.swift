/// Writes the notes of a sheet: the part that holds their texts, and the drawing that older programs ask for beside it.
struct CellNotePartWriter {
  let notes: [CellNote]

  /// Where the parts of the sheet of a number stand, from `xl/`. The reader passes over parts of this name, because they hold what
  /// this program wrote and no remarks of the office.
  static func notesPart(_ number: Int) -> String { "sourceNotes/notes\(number).xml" }
  static func drawingPart(_ number: Int) -> String { "drawings/vmlDrawing\(number).vml" }

  /// The part with the texts.
  func texts() -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: notes.count * 160 + 256)
    xml.element("comments", ["xmlns": XLSXMarkup.mainNamespace]) { xml in
      xml.element("authors") { $0.element("author", text: "huiwu") }
      xml.element("commentList") { xml in
        for note in notes {
          xml.element("comment", ["ref": note.cell.description, "authorId": "0"]) { xml in
            xml.element("text") { xml in
              xml.element("t", ["xml:space": "preserve"], text: note.text)
            }
          }
        }
      }
    }
    return xml.bytes
  }

  /// The drawing of the boxes in which the texts are shown while the pointer rests on a cell.
  func drawing() -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: notes.count * 500 + 512)
    xml.element(
      "xml",
      [
        "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:o": "urn:schemas-microsoft-com:office:office",
        "xmlns:x": "urn:schemas-microsoft-com:office:excel",
      ]
    ) { xml in
      xml.element("o:shapelayout", ["v:ext": "edit"]) { $0.empty("o:idmap", ["v:ext": "edit", "data": "1"]) }
      xml.element(
        "v:shapetype",
        ["id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": "202", "path": "m,l,21600r21600,l21600,xe"]
      ) { xml in
        xml.empty("v:stroke", ["joinstyle": "miter"])
        xml.empty("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"])
      }
      for (index, note) in notes.enumerated() { shape(note, index, &xml) }
    }
    return xml.bytes
  }

  private func shape(_ note: CellNote, _ index: Int, _ xml: inout XMLWriter) {
    let row = note.cell.row - 1
    let column = note.cell.column - 1
    xml.element(
      "v:shape",
      [
        "id": "_x0000_s\(1_025 + index)", "type": "#_x0000_t202",
        "style": "position:absolute;width:180pt;height:60pt;visibility:hidden", "fillcolor": "#ffffe1",
        "o:insetmode": "auto",
      ]
    ) { xml in
      xml.empty("v:fill", ["color2": "#ffffe1"])
      xml.empty("v:path", ["o:connecttype": "none"])
      xml.element("v:textbox", ["style": "mso-direction-alt:auto"]) { $0.empty("div", ["style": "text-align:left"]) }
      xml.element("x:ClientData", ["ObjectType": "Note"]) { xml in
        xml.empty("x:MoveWithCells")
        xml.empty("x:SizeWithCells")
        xml.element("x:Anchor", text: "\(column + 1), 15, \(row), 4, \(column + 4), 15, \(row + 4), 4")
        xml.element("x:AutoFill", text: "False")
        xml.element("x:Row", text: String(row))
        xml.element("x:Column", text: String(column))
      }
    }
  }
}
