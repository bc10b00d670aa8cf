-- Sets the blocks of every cell below one another, row by row, and puts titles back that the reader took for metadata.
-- In a drawn table the lines of neighbouring cells stand beside one another, so that their order says nothing.
local function unrolled(tbl)
  local blocks = pandoc.List()
  local function rows(list)
    for _, row in ipairs(list) do
      for _, cell in ipairs(row.cells or row[2]) do blocks:extend(cell.contents or cell[5]) end
    end
  end
  if tbl.caption.long then blocks:extend(tbl.caption.long) end
  rows(tbl.head.rows or tbl.head[2])
  for _, body in ipairs(tbl.bodies) do
    rows(body.head)
    rows(body.body)
  end
  rows(tbl.foot.rows or tbl.foot[2])
  return blocks
end

local function with_titles(doc)
  local blocks = pandoc.List()
  for _, key in ipairs { "title", "subtitle", "author", "date", "abstract" } do
    local value = doc.meta[key]
    if value then
      local kind = pandoc.utils.type and pandoc.utils.type(value) or value.t
      if kind == "List" or kind == "MetaList" then
        for _, item in ipairs(value) do blocks:insert(pandoc.Para(pandoc.utils.stringify(item))) end
      else
        blocks:insert(pandoc.Para(pandoc.utils.stringify(value)))
      end
    end
  end
  doc.blocks = blocks .. doc.blocks
  return doc
end

return { { Table = unrolled }, { Pandoc = with_titles } }
