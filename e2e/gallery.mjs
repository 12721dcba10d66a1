// SPDX-License-Identifier: Apache-2.0
// Every page in both languages and three sizes, and in the dark: axe, overflow, policy, and a picture.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { colours, look, names, open } from './browser.mjs'
import { serveTasks } from './made_tasks.mjs'

const examples = new URL('../docs/formats/pass-examples.json', import.meta.url)
const foreign = JSON.parse(readFileSync(examples, 'utf8')).codes[0].code
// Words do not change colours, so one language is seen in the dark; and the smallest phone lays a page out
// as the other does, only narrower: the page is made so wide and its width looked at, not all of axe again.
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844, narrower: { width: 320, height: 640 } },
]
const languages = ['zh-CN', 'en']

const strangers = [
  ['sign-in', '/sign-in', 'input[name=username]'],
  ['set-up', '/set-up', '.access-card'],
  ['enrol', '/enrol#a-token-that-is-long-enough', 'input[name=device]'],
  ['offline-page', '/offline', '.state-block'],
  ['letter', '/r', '#code'],
  ['pass', '/p', '#code'],
  ['open-call', '/h', '#code'],
  ['check-certificate', '/z', '#number'],
  ['own-turns', '/s', '#code'],
  ['household', '/k', '#code'],
]
const pages = (world) => {
  const here = `/c/${world.place}`
  const home = `${here}/homes/${world.person.household}`
  const passages = `${here}/persons/${world.person.person}/passages`
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
    ['passes', `${here}/passes`, '.pass-row'],
    ['passes-asked', `${here}/passes`, '.pass-row', press('.segmented label >> nth=1', '.passes')],
    ['passes-none', `${here}/passes`, '.pass-row', findNone],
    ['passes-issue', `${here}/passes`, '.pass-row', press('.page-head .main', '.sheet .form')],
    [
      'passes-end',
      `${here}/passes`,
      '.pass-row',
      press('.pass-row >> nth=0 >> .pass-acts .button >> nth=-1', '.pass-end'),
    ],
    ['pass-keys', `${here}/pass-keys`, '.pass-row'],
    ['duty', `${here}/duty`, '.hand-line'],
    ['duty-check', `${here}/duty`, '.hand-line', press('.page-head .main', '.sheet .form')],
    ['duty-notes', `${here}/duty/notes`, '.hand-line'],
    ['duty-welfare', `${here}/duty/welfare`, '.hand-line'],
    ['on-call', `${here}/duty/on-call`, '.oncall-paper'],
    [
      'on-call-add',
      `${here}/duty/on-call`,
      '.oncall-paper',
      press('.page-head .button >> nth=0', '.sheet .form'),
    ],
    ['thanks', `${here}/duty/thanks`, '.hand-line'],
    ['hours', world.thanked && `${here}/duty/thanks/${world.thanked}`, '.hand-line'],
    [
      'certificate',
      world.certificate && `${here}/duty/certificates/${world.certificate}`,
      '.thanks-paper',
    ],
    ['duty-poster', world.dutyPost && `${here}/duty/posters/${world.dutyPost}`, '.duty-poster .qr'],
    ['isolation', `${here}/isolation`, '.home-line'],
    ['isolation-overdue', `${here}/isolation?view=overdue`, '.home-line'],
    ['isolation-over', `${here}/isolation?view=over`, '.home-line'],
    ['isolation-new', `${here}/isolation/new`, 'select[name=policy]'],
    ['isolation-late', `${here}/isolation/late`, '.home-line'],
    ['isolation-policies', `${here}/isolation/policies`, '.home-line'],
    [
      'isolation-policy',
      `${here}/isolation/policies`,
      '.home-line',
      press('.home-line .button >> nth=0', '.sheet .form'),
    ],
    [
      'isolation-order',
      world.isolated && `${here}/isolation/order/${world.isolated}`,
      '.home-strip',
    ],
    [
      'isolation-notice',
      world.isolated && `${here}/isolation/notice/${world.isolated}`,
      '.home-paper',
    ],
    [
      'isolation-release',
      world.released && `${here}/isolation/release/${world.released}`,
      '.home-paper',
    ],
    ['needs', `${here}/needs`, '.ask-row'],
    ['needs-late', `${here}/needs?show=late`, '.ask-row, .state-block'],
    ['needs-mine', `${here}/needs?show=mine`, '.ask-row, .state-block'],
    ['need', `${here}/needs`, '.ask-row', press('.ask-row >> nth=0', '.sheet ol')],
    ['need-new', `${here}/needs`, '.ask-row', press('.page-head .main', '.sheet .ask-kinds li')],
    ['exits', `${here}/needs/exits`, 'article.card'],
    ['standings', `${here}/needs/standing`, '.ask-due'],
    ['unserved', `${here}/needs/unserved`, '.ask-paper'],
    ['home-cards', `${here}/needs/cards`, '.home-line'],
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
    ['gate', `${here}/gate`, '.gate-kinds'],
    [
      'gate-guest',
      `${here}/gate`,
      '.gate-kinds',
      press('.gate-kinds button >> nth=1', '.gate-band'),
    ],
    ['gate-unreadable', `${here}/gate`, '.gate-kinds', scan('LP1:ABC', '.gate-band.wait')],
    ['gate-foreign', `${here}/gate`, '.gate-kinds', scan(foreign, '.gate-band.refuse')],
    ['gate-no-trust', `${here}/gate`, '.gate-kinds', withoutTrust],
    ['gate-found', `${here}/gate`, '.gate-kinds', findDoor],
    [
      'gate-inside',
      `${here}/gate`,
      '.gate-kinds',
      press('.gate-kinds button >> nth=5', '.sheet li'),
    ],
    [
      'gate-shift',
      `${here}/gate`,
      '.gate-foot',
      press('.gate-foot .button >> nth=1', '.gate-numbers'),
    ],
    ['gates', `${here}/gates`, '.gates-rules li'],
    [
      'gates-change',
      `${here}/gates`,
      '.gates-list',
      press('.gates-list .button >> nth=0', '.form'),
    ],
    ['gates-rules', `${here}/gates`, '.gates-list', press('.page-head .main', '.sheet .form')],
    ['gates-wall', `${here}/gates/wall`, '.wall li'],
    ['passages-ask', passages, '.history-ask'],
    ['passages', passages, '.history-ask', askPassages],
    ['zone', `${here}/zone`, '.zone-find'],
    [
      'zone-hand-out',
      `${here}/zone`,
      '.zone-find',
      press('.zone > .segmented label >> nth=1', '.zone section'),
    ],
    ['zone-door', `${here}/zone`, '.zone-find', openWaiting],
    ['deliveries', `${here}/deliveries`, '.zone-line'],
    [
      'deliveries-chain',
      `${here}/deliveries`,
      '.zone-line',
      press('.zone-line .button >> nth=0', '.delivery-chain li'),
    ],
    ['deliveries-shelves', `${here}/deliveries?view=shelves`, '.delivery-table'],
    ['deliveries-missing', `${here}/deliveries?view=missing`, '.zone-line'],
    ['deliveries-calls', `${here}/deliveries?view=calls`, 'section.card h2'],
    ['deliveries-served', `${here}/deliveries?view=served`, '.zone-line'],
    ['hands', `${here}/hands`, '.hand-line'],
    ['hands-add', `${here}/hands`, '.hand-line', press('.page-head .main', '.sheet .form')],
    ['calls', `${here}/calls`, 'progress'],
    ['calls-new', `${here}/calls`, 'progress', press('.page-head .main', '.sheet .form')],
    ['call', world.call && `${here}/calls/${world.call}`, '.hand-line'],
    ['call-paper', world.call && `${here}/calls/${world.call}/paper`, '.call-paper'],
    ['organisations', `${here}/organisations`, 'ol li'],
    ['roster', `${here}/roster`, '.turn'],
    [
      'roster-turn',
      `${here}/roster`,
      '.turn',
      press('button.turn:not(.turn-open) >> nth=0', '.roster-reasons'),
    ],
    ['roster-posts', `${here}/roster/posts`, '.roster-line'],
    ['roster-wall', `${here}/roster/wall`, '.turn'],
    ['seals', `${here}/seals`, '.seal-list'],
    ['seals-all', `${here}/seals`, '.seal-list', press('.segmented label >> nth=1', '.seal-list')],
    ['seals-door', `${here}/seals`, '.seal-list', openSeal],
    ['seal-stock', `${here}/seals/stock`, '.seal-list'],
    [
      'seal-labels',
      `${here}/seals/stock`,
      '.seal-list',
      press('.seal-list a.button >> nth=0', '.seal-label .qr'),
    ],
    ['shelf-notices', world.zone && `${here}/deliveries/notices/${world.zone}`, '.shelf-paper'],
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
async function openSeal(page) {
  await page.locator('.segmented label').nth(1).click()
  await page
    .locator('.seal-list button', { has: page.locator('.tone-visited') })
    .first()
    .click()
  await page.waitForSelector('.sheet .seal-life li')
}
async function giveDoors(page) {
  await page.locator('.segmented label').nth(1).click()
  await page.locator('.coverage-table tbody button').first().click()
  await page.waitForSelector('.give-doors li')
}
async function findDoor(page) {
  await page.fill('.gate-find input', '1-1-1')
  await page.waitForSelector('.gate-found li')
}
async function askPassages(page) {
  await page.locator('.history-ask input').first().check()
  await page.locator('.history-ask .button.main').click()
  await page.waitForSelector('.history')
}
async function openWaiting(page) {
  await page.locator('.zone > .segmented label').nth(1).click()
  await page.locator('.zone-line .button').first().click()
  await page.waitForSelector('.sheet .zone-line')
}
async function openDoor(page) {
  await page
    .locator('.building .cell', { has: page.locator('.cell-needs svg') })
    .first()
    .click()
  await page.waitForSelector('.house-acts')
}
/// What a scanner types, as fast as one whatever else the machine does; journeys type it key by key.
const scan = (code, then) => async (page) => {
  await page.evaluate(
    (keys) => {
      for (const key of keys)
        document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        )
    },
    [...code, 'Enter'],
  )
  await page.waitForSelector(then)
}
/// A phone that never heard whose signatures hold.
async function withoutTrust(page) {
  await page.route('**/pass-trust*', (to) => to.abort())
  await page.reload() // what was on its way is not kept after it is forgotten
  await page.waitForSelector('.gate-kinds')
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opened = indexedDB.open('linli')
        opened.onsuccess = () => {
          const change = opened.result.transaction('reads', 'readwrite')
          change.objectStore('reads').clear()
          change.oncomplete = () => resolve(opened.result.close())
        }
      }),
  )
  await page.reload()
  await page.waitForSelector('.gate-kinds')
  await scan(foreign, '.gate-page .banner')(page)
  await page.unroute('**/pass-trust*')
}
const suggest = '.grids-card .button >> nth=0'
async function findNone(page) {
  await page.fill('.passes input[name=q]', '没有这个人')
  await page.waitForSelector('.passes .state-block')
}
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
const press = (what, then) => async (page) => {
  await page.locator(what).click()
  await page.waitForSelector(then)
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

// The switch of the page itself does the same; it spares a second load of each page.
const paint = (page, theme) =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)

/// What `act` sees, once the page has laid itself out at that size.
async function atSize(page, size, act) {
  const before = page.viewportSize()
  await page.setViewportSize(size)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  await act()
  await page.setViewportSize(before)
}

/// As when another window of the house is given that language.
async function say(page, language) {
  await page.evaluate((wanted) => {
    localStorage.setItem('language', wanted)
    dispatchEvent(new StorageEvent('storage', { key: 'language', newValue: wanted }))
  }, language)
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
}

/// Visits pages at a size: each is loaded in one language, and then seen in the languages of `after` as it stands.
async function visit(world, { width, height, narrower }, state, list, fresh, after = []) {
  const { context, page, breaches } = await open(world.browser, world.base, {
    language: fresh,
    width,
    height,
    state,
  })
  const step = (name, language, theme, wide, act) =>
    world.step(`page ${name} ${language} ${theme} ${wide}`, () =>
      act(world.pictures && join(world.pictures, `${name}-${language}-${theme}-${wide}.png`)),
    )
  const inLight = async (name, language, reach, rules) => {
    await step(name, language, 'light', width, async (picture) => {
      await reach()
      await paint(page, 'light')
      await look(page, breaches, picture, rules)
    })
    if (narrower)
      await step(name, language, 'light', narrower.width, (picture) =>
        atSize(page, narrower, () => look(page, breaches, picture, [])),
      )
  }
  for (const [name, path, ready, act] of list) {
    await inLight(name, fresh, async () => {
      breaches.length = 0
      await page.goto(world.base + path)
      await page.waitForSelector(ready)
      await act?.(page)
    })
    if (fresh === languages[0])
      await step(name, fresh, 'dark', width, async (picture) => {
        await paint(page, 'dark')
        await look(page, breaches, picture, colours)
      })
    for (const language of after) await inLight(name, language, () => say(page, language), names)
    if (after.length) await say(page, fresh)
  }
  await context.close()
}

/// Who is signed in sees each page in the first language and then changes it; strangers' pages are entries of their
/// own, which are loaded in both.
export async function gallery(world) {
  const list = pages(world)
  const half = Math.ceil(list.length / 2)
  const [first, ...others] = languages
  await Promise.all(
    sizes.flatMap((size) => [
      visit(world, size, world.state, list.slice(0, half), first, others),
      visit(world, size, world.state, list.slice(half), first, others),
      ...languages.map((language) => visit(world, size, undefined, strangers, language)),
    ]),
  )
}
