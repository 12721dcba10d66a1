// SPDX-License-Identifier: Apache-2.0
// Holds the build to its budgets: what a first visit loads, in gzip KiB, by page.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../dist', import.meta.url).pathname
const assets = join(root, 'assets')
const size = (name) => readFileSync(join(root, `${name}.gz`)).length / 1024
const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
const index = readFileSync(join(root, 'index.html'), 'utf8')

// A chunk's static imports, so that what is counted is what the browser asks for.
function importsOf(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  const text = readFileSync(join(assets, name), 'utf8')
  for (const [, found] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    importsOf(found, seen)
  return seen
}
const named = (page) =>
  [...page.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map((match) => match[1])
const first = named(index)
const chunk = (stem) => names.find((name) => name.startsWith(`${stem}-`) && name.endsWith('.js'))
/// The page of a door letter: nothing of the office may come with it.
const letter = named(readFileSync(join(root, 'r.html'), 'utf8'))
const letterFiles = [
  ...new Set(letter.flatMap((name) => (name.endsWith('.js') ? [...importsOf(name)] : [name]))),
]
if (letterFiles.some((name) => name.startsWith('shared-')))
  throw new Error('the page of a letter loads what the office shares')
const letterLoad = letterFiles.reduce((sum, name) => sum + size(`assets/${name}`), 0)
// The styles that the browser fetches with a chunk, from the list that its importer carries.
const stylesOf = new Map()
for (const name of names.filter((one) => one.endsWith('.js'))) {
  const text = readFileSync(join(assets, name), 'utf8')
  const list = /m\.f=(\[[^\]]*\])/.exec(text)
  if (!list) continue
  const files = JSON.parse(list[1]).map((file) => file.replace('assets/', ''))
  const call = /import\(`\.\/([\w.-]+\.js)`\),__vite__mapDeps\(\[([\d,]*)\]\)/g
  for (const [, page, places] of text.matchAll(call))
    stylesOf.set(
      page,
      places
        .split(',')
        .map((at) => files[Number(at)])
        .filter((file) => file?.endsWith('.css')),
    )
}
if (!stylesOf.size) throw new Error('no chunk says which styles it needs')
function load(...stems) {
  const files = new Set(first)
  for (const stem of stems) {
    const entry = chunk(stem)
    if (!entry) throw new Error(`no chunk ${stem}`)
    for (const name of importsOf(entry)) files.add(name)
    for (const name of stylesOf.get(entry) ?? []) files.add(name)
  }
  return [...files].reduce((sum, name) => sum + size(`assets/${name}`), 0)
}

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
