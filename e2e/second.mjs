// SPDX-License-Identifier: Apache-2.0
// What leaves the house is read by programs that had no part in making it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function withFile(name, bytes, use) {
  const folder = mkdtempSync(join(tmpdir(), 'linli-second-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/// The texts of all QR codes in a picture.
export const codesIn = (picture) =>
  withFile('paper.png', picture, (file) =>
    execFileSync(
      'zbarimg',
      ['--quiet', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', file],
      {
        encoding: 'utf8',
      },
    )
      .split('\n')
      .filter(Boolean),
  )

const reader = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(open(sys.argv[1], 'rb'))
print(json.dumps({one.title: [["" if cell is None else str(cell) for cell in row]
                              for row in one.iter_rows(values_only=True)] for one in book}))
`
/// The rows of each sheet of a workbook, as openpyxl reads them; it is Debian's, so is its Python.
export const sheetsIn = (file) =>
  JSON.parse(execFileSync('/usr/bin/python3', ['-c', reader, file], { encoding: 'utf8' }))
