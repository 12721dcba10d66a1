// SPDX-License-Identifier: Apache-2.0
// Pages of gates, passes, deliveries, hands, isolation, needs, teams, care, supplies and seals, and how some of them are opened.
import { readFileSync } from 'node:fs'
import { press } from './gallery_acts.mjs'
import { scan as scanInto } from './scanner.mjs'

const examples = new URL('../docs/formats/pass-examples.json', import.meta.url)
const foreign = JSON.parse(readFileSync(examples, 'utf8')).codes[0].code

/// [name, address, what is there once it is shown, what to do then]
export const postsPages = (world) => {
  const here = `/c/${world.place}`
  const passages = `${here}/persons/${world.person.person}/passages`
  return [
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
    ['teams', `${here}/teams`, '.team-home'],
    ['teams-vacant', `${here}/teams?show=vacant`, '.team-home, .state-block'],
    ['teams-mine', `${here}/teams/mine`, '.hand-line, .state-block'],
    ['team', `${here}/teams`, '.team-home', press('.team-door >> nth=0', '.hand-line')],
    ['team-change', `${here}/teams`, '.team-home', putIn],
    ['team-card', `${here}/teams`, '.team-home', contactCard],
    ['team-templates', `${here}/teams/templates`, '.team-ranks li'],
    [
      'team-setting',
      `${here}/teams/templates`,
      '.team-ranks li',
      press('.card > ul > .hand-line .button >> nth=0', '.sheet .form'),
    ],
    ['team-leaves', `${here}/teams/leaves`, '.hand-line, .state-block'],
    [
      'team-leave',
      `${here}/teams/leaves`,
      '.page-head .main',
      press('.page-head .main', '.sheet .form'),
    ],
    ['team-balance', `${here}/teams/balance`, '.card, .state-block'],
    ['care', `${here}/care?show=all`, '.care-list'],
    [
      'care-contact',
      `${here}/care?show=all`,
      '.care-list',
      press('.care-row button >> nth=0', '.sheet .form'),
    ],
    ['care-unreached', `${here}/care/unreached`, '.care-list'],
    ['care-plans', `${here}/care/plans`, '.care-plans'],
    [
      'care-plan',
      `${here}/care/plans`,
      '.care-unplanned',
      press('.care-unplanned .button >> nth=0', '.sheet .form'),
    ],
    [
      'care-person',
      `${here}/care/unreached`,
      '.care-list',
      press('.care-row a.button >> nth=0', '.care-days'),
    ],
    ['supplies', `${here}/supplies`, 'a.goods-row'],
    [
      'supplies-receive',
      `${here}/supplies`,
      'a.goods-row',
      press('.page-head .main', '.sheet .form'),
    ],
    [
      'supplies-item',
      `${here}/supplies`,
      'a.goods-row',
      press('a.goods-row >> nth=0', '.goods-row'),
    ],
    ['supplies-requests', `${here}/supplies/requests`, 'li.goods-row'],
    [
      'supplies-pick',
      `${here}/supplies/requests`,
      'li.goods-row',
      press('li.goods-row .button.main >> nth=0', '.sheet .goods-table'),
    ],
    ['supplies-move', `${here}/supplies/move`, 'select[name=way]'],
    ['supplies-count', `${here}/supplies/count`, 'select[name=shelf]'],
    ['supplies-shares', `${here}/supplies/shares`, '.goods-table'],
    ['supplies-labels', `${here}/supplies/labels`, '.goods-label .qr, .goods-label svg'],
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
  ].filter(([, path]) => path)
}

async function putIn(page) {
  await press('.team-door >> nth=0', '.hand-line .button')(page)
  await page.locator('.hand-line .button').first().click()
  await page.waitForSelector('.sheet .form')
}

async function contactCard(page) {
  await press('.team-door >> nth=0', '.page-head a.main')(page)
  await press('.page-head a.main', '.contact-paper')(page)
}

async function openSeal(page) {
  await page.locator('.segmented label').nth(1).click()
  await page
    .locator('.seal-list button', { has: page.locator('.tone-visited') })
    .first()
    .click()
  await page.waitForSelector('.sheet .seal-life li')
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

const scan = (code, then) => async (page) => {
  await scanInto(page, code)
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

async function findNone(page) {
  await page.fill('.passes input[name=q]', '没有这个人')
  await page.waitForSelector('.passes .state-block')
}
