// SPDX-License-Identifier: Apache-2.0
// Holds the build to its budgets: what a first visit loads, in gzip KiB, by page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, importsOf, namedIn, names, root } from './chunks.mjs'

const size = (name) => readFileSync(join(root, `${name}.gz`)).length / 1024
const first = namedIn('index.html')
/// The page of a door letter: nothing of the office may come with it.
const letter = namedIn('r.html')
const letterFiles = [
  ...new Set(letter.flatMap((name) => (name.endsWith('.js') ? [...importsOf(name)] : [name]))),
]
if (letterFiles.some((name) => name.startsWith('shared-')))
  throw new Error('the page of a letter loads what the office shares')
const letterLoad = letterFiles.reduce((sum, name) => sum + size(`assets/${name}`), 0)
const load = (...stems) =>
  [...first, ...filesOf(...stems)].reduce((sum, name) => sum + size(`assets/${name}`), 0)

const css = names
  .filter((name) => name.endsWith('.css'))
  .reduce((sum, name) => sum + size(`assets/${name}`), 0)
const rows = [
  ['sign-in, first load', load('SignInPage'), 88],
  ['pocket today, first load', load('ShellFrame', 'PocketShell', 'TodayPage'), 88],
  ['pocket board, first load', load('ShellFrame', 'PocketShell', 'BoardPage'), 88],
  ['desk today, first load', load('ShellFrame', 'DeskShell', 'TodayPage'), 125],
  ['desk board with panel', load('ShellFrame', 'DeskShell', 'BoardPage', 'HouseholdPanel'), 125],
  ['letter page, first load', letterLoad, 60],
  ['CSS in all', css, 16],
]
for (const name of names.filter(
  (one) => one.endsWith('.js') && !first.includes(one) && !letter.includes(one),
))
  if (size(`assets/${name}`) > 4)
    rows.push([name, size(`assets/${name}`), name.startsWith('leaflet-') ? 48 : 20])
let isOver = false
for (const [what, kib, gate] of rows) {
  if (kib > gate) isOver = true
  process.stdout.write(
    `${kib.toFixed(1).padStart(7)} KiB of ${gate}  ${what}${kib > gate ? '  OVER' : ''}\n`,
  )
}
process.exit(isOver ? 1 : 0)
