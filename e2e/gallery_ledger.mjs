// SPDX-License-Identifier: Apache-2.0
// Pages of the ledger, its places, imports, rights and censuses, and how some of them are opened.
import { serveTasks } from './made_tasks.mjs'
import { press } from './gallery_acts.mjs'

/// [name, address, what is there once it is shown, what to do then]
export const ledgerPages = (world) => {
  const here = `/c/${world.place}`
  const home = `${here}/homes/${world.person.household}`
  const family = world.family && `${here}/homes/${world.family}`
  return [
    ['today', here, '.today .figure'],
    ['board', `${here}/board`, '.cell'],
    ['board-needs', `${here}/board?layer=special_needs`, '.cell'],
    ['board-quality', `${here}/board?layer=data_quality`, '.cell'],
    ['board-door', `${here}/board?layer=special_needs`, '.cell', openDoor],
    ['tasks-none', `${here}/tasks`, '.tasks', noTasks],
    ['tasks', `${here}/tasks`, '.tasks', tasks()],
    ['tasks-done', `${here}/tasks`, '.tasks', tasks('.task-row .button >> nth=0', '.task-form')],
    ['tasks-life', `${here}/tasks`, '.tasks', tasks('.task-open >> nth=1', '.task-life li')],
    ['people', `${here}/people?q=${encodeURIComponent(world.person.name[0])}`, '.people-list'],
    ['people-none', `${here}/people`, '.people-hints'],
    ['home', home, '.house-acts'],
    ['home-person', home, '.house-acts', press('.house-acts .button >> nth=0', '.form')],
    ['home-edit', home, '.house-acts', press('.house-acts .button >> nth=1', '.form')],
    ['home-need', home, '.house-acts', press('.member-add >> nth=0', '.form')],
    ['home-reveal', home, '.house-acts', press('.member-reveal >> nth=0', '.form')],
    ['home-family', family, '.life li'],
    ['home-arrive', family, '.life li', decide('新人搬来', 'New person moves in')],
    ['home-move', family, '.life li', decide('搬到别的门', 'Moves to another door')],
    ['home-away', family, '.life li', decide('外出', 'Goes away for a time')],
    ['whereabouts', `${here}/whereabouts`, '.whereabouts ul'],
    ['whereabouts-away', `${here}/whereabouts?of=away`, '.whereabouts ul'],
    ['whereabouts-none', `${here}/whereabouts?of=living_elsewhere`, '.whereabouts'],
    ['staff', `${here}/staff`, '.staff'],
    ['staff-add', `${here}/staff`, '.staff', press('.page-head .main', '.sheet .form')],
    ['duplicates', `${here}/duplicates`, '.pairs'],
    ['duplicates-apart', `${here}/duplicates?view=apart`, '.state-block, .pairs'],
    ['duplicates-merged', `${here}/duplicates?view=merged`, '.merges'],
    ['compare', world.compare, '.merge-row'],
    ['merge', world.merge, '.since'],
    ['lookalikes', home, '.house-acts', typeTwin(world.person.name)],
    ['imports', `${here}/imports`, '.imports-card'],
    ['exports', `${here}/exports`, '.exports-table'],
    ['template', `${here}/exports/templates/new`, '.sketch'],
    ['import-mapped', world.mapped, '.columns li'],
    ['import-done', world.done, '.counts'],
    ['places', `${here}/places`, '.spots'],
    ['places-change', `${here}/places`, '.spot-row', press('.spot-row .button >> nth=0', '.form')],
    ['places-sheet', `${here}/places`, '.spots', press('.page-head .button >> nth=1', '.form')],
    ['places-grids', `${here}/places`, '.grids-card .row', press(suggest, '.sheet-body > *')],
    ['compound', world.compound && `${here}/places/${world.compound}`, '.layout-line', doors],
    [
      'places-add',
      `${here}/places`,
      '.spots',
      press('.page-head .button >> nth=0', '.sheet .form'),
    ],
    ['plan', `${here}/plan`, '.plan-box .mark'],
    ['plan-spot', `${here}/plan`, '.mark', press('.plan-line >> nth=0', '.spot-on-plan')],
    ['plan-outlines', world.outlined && `${here}/plan/${world.outlined}`, '.plan-outline'],
    ['plan-file', `${here}/plan`, '.mark', press('.plan-acts .button >> nth=1', '.sheet .form')],
    ['letters', `${here}/letters`, '.report-list li'],
    ['reports', `${here}/reports`, '.report-list li, .state-block'],
    ['paper', `${here}/paper`, '[data-field=door], .state-block'],
    ['drives', `${here}/drives`, '.drives .card'],
    ['drive-plan', `${here}/drives`, '.drives .card', press('.page-head .main', '.sheet .form')],
    ['drive', world.census && `${here}/drives/${world.census}`, '.coverage-table'],
    [
      'drive-owners',
      world.census && `${here}/drives/${world.census}`,
      '.coverage-table',
      press('.segmented label >> nth=1', '.coverage-table tbody button'),
    ],
    ['drive-give', world.census && `${here}/drives/${world.census}`, '.coverage-table', giveDoors],
    ['drive-set-up', world.planned && `${here}/drives/${world.planned}`, '.checks label'],
    ['drive-calls', world.census && `${here}/drives/${world.census}/calls`, '.drives .card'],
    ['my-doors', world.census && `${here}/drives/${world.census}/doors`, '.state-block'],
    ['access', `${here}/access`, '.users'],
    ['journal', `${here}/journal`, '.lines'],
    ['journal-none', `${here}/journal?day=2001-01-01`, '.state-block'],
    ['access-add', `${here}/access`, '.users', press('.page-head .button >> nth=1', '.form')],
    ['access-invite', `${here}/access`, '.users', press('.page-head .button >> nth=2', '.form')],
    ['access-user', `${here}/access`, '.users', press('.users button >> nth=0', '.user-panel')],
    ['sight', `${here}/sight`, '.sight-answer'],
    ['devices', `${here}/devices`, '.sessions'],
    ['emergency', `${here}/emergency`, '.emergency form'],
    ['emergencies', `${here}/emergencies`, '.emergencies'],
    ['me', `${here}/me`, '.me'],
    ['waiting', `${here}/waiting`, '.state-block'],
    ['carried', `${here}/carried`, '.state-block'],
    ['lost', `${here}/no-such-page`, '.state-block'],
    ['missing', `${here}/homes/00000000-0000-7000-8000-000000000000`, '.state-block'],
  ].filter(([, path]) => path)
}

async function giveDoors(page) {
  await page.locator('.segmented label').nth(1).click()
  await page.locator('.coverage-table tbody button').first().click()
  await page.waitForSelector('.give-doors li')
}

async function openDoor(page) {
  await page
    .locator('.building .cell', { has: page.locator('.cell-needs svg') })
    .first()
    .click()
  await page.waitForSelector('.house-acts')
}

const suggest = '.grids-card .button >> nth=0'

async function doors(page) {
  await page.locator('.layout-line .button').first().click()
  await page.waitForSelector('.layout-doors .button')
}

const menuOf = (box) => `${box} button[aria-haspopup=menu] >> nth=0`

/// Opens the form of a decision on the household, by its words in either language.
const decide =
  (...words) =>
  async (page) => {
    await page.locator(menuOf('.house-acts')).click()
    await page
      .locator('[role=menuitem]')
      .filter({ hasText: new RegExp(`^\\s*(${words.join('|')})`) })
      .first()
      .click()
    await page.waitForSelector('.sheet .form')
  }

async function noTasks(page) {
  await serveTasks(page, [])
  await page.reload()
  await page.waitForSelector('.tasks .state-block')
}

/// The page with tasks that are made, and perhaps one of them opened.
const tasks = (what, then) => async (page) => {
  await serveTasks(page)
  await page.reload()
  await page.waitForSelector('.task-row')
  if (what) await press(what, then)(page)
}

const typeTwin = (name) => async (page) => {
  await page.locator('.house-acts .button').first().click()
  await page.fill('.house form input >> nth=0', name)
  await page.waitForSelector('.lookalikes')
}
