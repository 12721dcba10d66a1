// SPDX-License-Identifier: Apache-2.0
// Holds the build to its budgets: what a first visit loads, in gzip KiB, by page.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, importsOf, namedIn, names, root } from './chunks.mjs'

const size = (name) => readFileSync(join(root, `${name}.gz`)).length / 1024
const first = namedIn('index.html')
/// The pages of a door letter, of a pass and of a call: nothing of the office may come with them.
function own(file) {
  const entry = namedIn(file)
  const files = [
    ...new Set(entry.flatMap((name) => (name.endsWith('.js') ? [...importsOf(name)] : [name]))),
  ]
  if (files.some((name) => name.startsWith('shared-')))
    throw new Error(`${file} loads what the office shares`)
  return { entry, load: files.reduce((sum, name) => sum + size(`assets/${name}`), 0) }
}
const letter = own('r.html')
const pass = own('p.html')
const called = own('h.html')
const turns = own('s.html')
const checked = own('z.html')
const household = own('k.html')
const load = (...stems) =>
  [...first, ...filesOf(...stems)].reduce((sum, name) => sum + size(`assets/${name}`), 0)

/// Also of what is neither script nor style.
const bytesOf = (pattern) =>
  readdirSync(join(root, 'assets'))
    .filter((name) => pattern.test(name))
    .reduce((sum, name) => sum + size(`assets/${name}`), 0)

// What only the pages of their own load is counted there; what only the phone of a station shows is held apart
// from what everybody's pages share.
const elsewhere = [
  ...letter.entry,
  ...pass.entry,
  ...called.entry,
  ...turns.entry,
  ...checked.entry,
  ...household.entry,
  // A part of the pass page that comes after it.
  ...names.filter((name) => name.startsWith('GateLines-')),
].filter((name) => !first.includes(name))
const isOfStation = (name) => name.startsWith('station-')
// The roster's grid, rows of needs, teams, days at home, care and supplies are drawn by their own pages alone, and come with none of
// the first ones.
const isOfRoster = (name) => name.startsWith('roster-')
const isOfNeeds = (name) => name.startsWith('needs-')
const isOfTeams = (name) => name.startsWith('teams-')
const isOfIsolation = (name) => name.startsWith('IsolationFrame-')
const isOfCare = (name) => /^(CareFrame|PersonPage)-/.test(name)
const isOfSupplies = (name) => /^(Supply|supply)/.test(name)
const cssOf = (isOurs) =>
  names
    .filter((name) => name.endsWith('.css') && !elsewhere.includes(name) && isOurs(name))
    .reduce((sum, name) => sum + size(`assets/${name}`), 0)
// A map is one piece; what every slice refuses may have to be said on any page, after the page is there.
const wider = { leaflet: 48, zh: 28, en: 28 }
const rows = [
  ['sign-in, first load', load('SignInPage'), 90],
  ['pocket today, first load', load('ShellFrame', 'PocketShell', 'TodayPage'), 90],
  ['pocket board, first load', load('ShellFrame', 'PocketShell', 'BoardPage'), 90],
  ['desk today, first load', load('ShellFrame', 'DeskShell', 'TodayPage'), 125],
  ['desk board with panel', load('ShellFrame', 'DeskShell', 'BoardPage', 'HouseholdPanel'), 125],
  ['letter page, first load', letter.load, 60],
  ['pass page, first load', pass.load, 60],
  ['page of a call, first load', called.load, 60],
  ['page of own turns, first load', turns.load, 60],
  ['check of a certificate, first load', checked.load, 60],
  ['page of a household, first load', household.load, 60],
  [
    'CSS of the office in all but stations',
    cssOf(
      (name) =>
        ![
          isOfStation,
          isOfRoster,
          isOfNeeds,
          isOfTeams,
          isOfIsolation,
          isOfCare,
          isOfSupplies,
        ].some((isOf) => isOf(name)),
    ),
    16,
  ],
  ['CSS of the roster', cssOf(isOfRoster), 3],
  ['CSS of needs', cssOf(isOfNeeds), 3],
  ['CSS of teams', cssOf(isOfTeams), 3],
  ['CSS of isolation', cssOf(isOfIsolation), 3],
  ['CSS of care', cssOf(isOfCare), 3],
  ['CSS of supplies', cssOf(isOfSupplies), 3],
  ['CSS of stations', cssOf(isOfStation), 2],
  ['gate, first load', load('ShellFrame', 'PocketShell', 'GatePage'), 90],
  [
    'reader of codes for a phone without one',
    bytesOf(/^(broughtReader-.*\.js|zxing_reader-.*\.wasm)$/),
    480,
  ],
]
for (const name of names.filter(
  (one) =>
    one.endsWith('.js') &&
    ![...first, ...letter.entry, ...pass.entry, ...called.entry].includes(one),
))
  if (size(`assets/${name}`) > 4)
    rows.push([name, size(`assets/${name}`), wider[name.split('-')[0]] ?? 20])
let isOver = false
for (const [what, kib, gate] of rows) {
  if (kib > gate) isOver = true
  process.stdout.write(
    `${kib.toFixed(1).padStart(7)} KiB of ${gate}  ${what}${kib > gate ? '  OVER' : ''}\n`,
  )
}
process.exit(isOver ? 1 : 0)
