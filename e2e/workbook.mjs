// SPDX-License-Identifier: Apache-2.0
// An XLSX file from rows of text, for ledgers that no library should have a say in.

const table = new Uint32Array(256).map((_, at) => {
  let value = at
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})
const checksum = (bytes) => {
  let sum = 0xffffffff
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff] ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

/// A ZIP archive whose parts are kept as they are.
function archive(parts) {
  const bodies = []
  const entries = []
  let offset = 0
  for (const [name, text] of parts) {
    const path = Buffer.from(name)
    const content = Buffer.from(text)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x21, 8) // 1980-01-01
    fields.writeUInt32LE(checksum(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(path.length, 22)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, path, content)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(offset, 10)
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, more, path)
    offset += 4 + fields.length + path.length + content.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

const plain = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const letter = (column) => String.fromCharCode(65 + column)

function sheetXml({ rows, merges = [] }) {
  const cell = (value, at) =>
    value === ''
      ? ''
      : typeof value === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${plain(value)}</t></is></c>`
  const body = rows
    .map((row, at) => {
      const cells = row.map((value, column) => cell(value, letter(column) + (at + 1))).join('')
      return `<row r="${at + 1}">${cells}</row>`
    })
    .join('')
  const areas = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData>${body}</sheetData>` +
    (areas && `<mergeCells count="${merges.length}">${areas}</mergeCells>`) +
    '</worksheet>'
  )
}

/// The bytes of a workbook; a sheet has `name`, `rows` of texts and numbers, and `merges` (A1:B2).
export function workbook(sheets) {
  const office = 'http://schemas.openxmlformats.org'
  const each = (make) => sheets.map((sheet, at) => make(sheet, at + 1)).join('')
  const relation = `${office}/officeDocument/2006/relationships`
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  return archive([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${office}/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
        each(
          (_, n) =>
            `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`,
        ) +
        '</Types>',
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets>` +
        each(({ name }, n) => `<sheet name="${plain(name)}" sheetId="${n}" r:id="r${n}"/>`) +
        '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${office}/package/2006/relationships">` +
        each(
          (_, n) =>
            `<Relationship Id="r${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        ) +
        '</Relationships>',
    ],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, head + sheetXml(sheet)]),
  ])
}
