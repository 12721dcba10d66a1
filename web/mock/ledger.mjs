// SPDX-License-Identifier: Apache-2.0
/// Reads CSV ledgers just well enough to walk through the import page.
const headings = {
  姓名: 'name',
  门牌: 'door',
  楼栋: 'building',
  幢: 'building',
  单元: 'stairwell',
  室号: 'door',
  房号: 'door',
  性别: 'sex',
  身份证号: 'id_number',
  证件号: 'id_number',
  电话: 'phone',
  手机: 'phone',
  关系: 'relation',
  与户主关系: 'relation',
  出生日期: 'born_on',
  备注: null,
  小区: 'compound',
}
export const fields = [
  'compound',
  'building',
  'stairwell',
  'door',
  'address',
  'name',
  'sex',
  'born_on',
  'id_number',
  'id_kind',
  'phone',
  'relation',
  'occupancy',
  'registered',
  'registered_at',
  'residence',
  'need',
  'need_due',
  'note',
  'ignore',
].map((field) => ({ field, required: field === 'door' || field === 'name' }))

export function readLedger(bytes) {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') return { refusal: 'exchange.is_old_xls' }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (text.includes('\0') || bytes.subarray(0, 2).toString() === 'PK')
    return { refusal: 'exchange.not_a_sheet' }
  const rows = text.split(/\r?\n/).map((line) => line.split(/[,\t;]/).map((cell) => cell.trim()))
  const header = rows.findIndex((row) => row.filter((cell) => cell in headings).length >= 2)
  if (header < 0) return { refusal: 'exchange.no_header' }
  const body = rows
    .slice(header + 1)
    .map((cells, index) => ({ row: header + 2 + index, cells }))
    .filter(({ cells }) => cells.some(Boolean))
  const columns = rows[header].map((heading, index) => ({
    column: String.fromCharCode(65 + index),
    heading,
    samples: body.slice(0, 3).map(({ cells }) => cells[index] ?? ''),
    field: headings[heading] ?? null,
  }))
  return { sheets: [{ name: '台账', header_row: header + 1, rows: body.length, columns }], body }
}

/// The findings and counts of a trial.
export function tryLedger(ledger, sheets, world) {
  const findings = []
  const at = (field) => sheets[0].columns.findIndex((column) => column.field === field)
  const doors = new Set([...world.households.values()].map((home) => home.door))
  const counts = {
    rows: 0,
    ignored_rows: 0,
    persons: { created: 0, updated: 0, unchanged: 0 },
    households: { created: 0, updated: 0, unchanged: 0 },
    dwellings: { created: 0 },
    refused: 0,
  }
  const seen = new Set()
  const good = []
  for (const { row, cells } of ledger.body) {
    if (/合计|总计/.test(cells.join(''))) {
      counts.ignored_rows++
      continue
    }
    counts.rows++
    const door = [at('building'), at('stairwell'), at('door')]
      .filter((i) => i >= 0)
      .map((i) => cells[i])
      .join('-')
    const id = cells[at('id_number')] ?? ''
    const finding = (code, field, refused, value) =>
      findings.push({
        sheet: '台账',
        row,
        column: at(field) < 0 ? null : String.fromCharCode(65 + at(field)),
        code,
        text: code,
        refused,
        value: value || null,
      })
    if (!cells[at('door')]) finding('exchange.no_door', 'door', true, '')
    else if (/E\+/i.test(id)) finding('exchange.id_number_rounded', 'id_number', true, id)
    else {
      good.push({ door, name: cells[at('name')] })
      counts.persons.created++
      if (!seen.has(door)) counts.households[doors.has(door) ? 'updated' : 'created']++
      if (!seen.has(door) && !doors.has(door)) counts.dwellings.created++
      seen.add(door)
      if (at('phone') >= 0 && !/^1\d{10}$/.test(cells[at('phone')] ?? ''))
        finding('exchange.phone_wrong', 'phone', false, cells[at('phone')])
      continue
    }
    counts.refused++
  }
  return { counts, findings, good }
}
