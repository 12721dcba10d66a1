// SPDX-License-Identifier: Apache-2.0
// One walk from a call to thanks: fifteen sign up and are verified, one press puts them into turns, one drops out and a
// repair is taken, one checks in, and who does not come is noticed five minutes after the turn began. That takes as long
// as it takes, so the walk has a second half, for when other journeys have gone by.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { until } from './pocket.mjs'

const minute = 60_000
/// What the new ones can do, and hardly anybody else: the post asks for it.
const skill = 'nursing'
const many = 15

/// Answers the second half.
export async function calledJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 360, height: 640 })
  const shot = (name) => world.pictures && join(world.pictures, `called-${name}.png`)
  const own = { ...world, staff, phone, shot, at: `/places/${world.place}` }
  await world.step('from call to thanks: fifteen come and are verified', () => come(own))
  await world.step('from call to thanks: one press puts them into turns', () => fill(own))
  await world.step('from call to thanks: one drops out, another stands there', () => repair(own))
  await world.step('from call to thanks: one is here', () => checkIn(own))
  return async () => {
    try {
      await world.step('from call to thanks: who does not come is noticed', () => alarm(own))
      await world.step('from call to thanks: hours are counted and thanked for', () => thank(own))
    } finally {
      await phone.context.close()
      await staff.context.close()
    }
  }
}

const pageOf = ({ base, place }, path) => `${base}/c/${place}/${path}`
const read = (own, path) => call(own.staff.context, own.base, 'GET', own.at + path)
const send = (own, path, body, headers) =>
  call(own.staff.context, own.base, 'POST', own.at + path, body, headers)
const named = (n) => `共${'一二三四五六七八九十'.charAt(n % 10)}值${n > 9 ? '甲' : '乙'}`

async function come(own) {
  const { page } = own.staff
  await page.goto(pageOf(own, 'calls'))
  await page.click('.page-head .main')
  await page.fill('.sheet input[name=title]', '南区护理值守')
  await page.fill('.sheet input[name=post] >> nth=0', '值守')
  const wanted = page.locator('.sheet fieldset.card .field', { hasText: '人数' }).locator('input')
  await wanted.fill(String(many))
  await page.click('.sheet .form-acts .main')
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/)
  own.call = page.url().split('/').at(-1)
  await page.click('.page-head .main')
  await page.waitForSelector('.call-paper .qr')
  own.code = (await page.textContent('.call-paper strong')).replace(/\D/g, '')
  // The first by hand, as each of them does; the others by what that page sends.
  const other = own.phone.page
  await other.goto(`${own.base}/h#p${own.code}`)
  await other.click('.door .button.main')
  await other.fill('#name', named(0))
  await other.fill('#phone', '139 0000 0200')
  await other.click('.door .button.main')
  await other.waitForSelector('[role=status]')
  for (let n = 1; n < many; ++n)
    await call(own.phone.context, own.base, 'POST', '/sign-ups', {
      id: randomUUID(),
      call_code: own.code,
      source: 'online',
      door: null,
      wishes: [],
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        weekday,
        from_minute: 0,
        until_minute: 1440,
      })),
      people: [
        {
          id: randomUUID(),
          name: named(n),
          phone: `139000002${String(n).padStart(2, '0')}`,
          kinds: ['volunteer'],
          skills: [skill],
          limits: [],
        },
      ],
    })
  await page.goto(pageOf(own, `calls/${own.call}`))
  const verify = page.locator('.hand-line .button.main')
  await verify.first().waitFor()
  for (let counted = 1; counted <= many; ++counted) {
    await verify.first().click()
    await until('one more counts', async () => {
      const { count } = await read(own, `/calls/${own.call}`)
      return count.counted === counted && (await verify.count()) <= many - counted
    })
  }
  await page.locator('.tag', { hasText: '到齐' }).first().waitFor()
  await look(page, own.staff.breaches, own.shot('came'))
  const { items } = await read(own, '/hands?limit=200&q=' + encodeURIComponent('共'))
  own.hands = new Map(items.map(({ hand, name }) => [hand, name]))
}

/// A post whose turn begins in three minutes, today, or tomorrow at midnight; and the same tomorrow.
async function fill(own) {
  own.begins = Math.ceil((Date.now() + 2 * minute) / minute) * minute
  const china = new Date(own.begins + 480 * minute)
  own.day = china.toISOString().slice(0, 10)
  own.next = new Date(Date.parse(own.day) + 1440 * minute).toISOString().slice(0, 10)
  own.post = randomUUID()
  const shift = randomUUID()
  await send(own, '/shift-posts', {
    id: own.post,
    kind: 'other',
    name: '护理值守点',
    where_at: '南区服务站',
    gate: null,
    skills: [skill],
  })
  const begins = china.getUTCHours() * 60 + china.getUTCMinutes()
  await send(own, '/shifts', { id: shift, name: '值守', begins, minutes: 240 })
  await send(own, '/shift-needs', {
    id: randomUUID(),
    post: own.post,
    shift,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    starts_on: own.day,
    ends_on: own.next,
    least: 2,
    wanted: 2,
  })
  const { page, breaches } = own.staff
  const weekday = china.getUTCDay() || 7
  own.week = new Date(Date.parse(own.day) - (weekday - 1) * 1440 * minute)
    .toISOString()
    .slice(0, 10)
  await page.goto(pageOf(own, `roster?week=${own.week}`))
  await page.waitForSelector('.turn-open')
  await page.locator('.page-head .button', { hasText: '补齐空缺' }).click()
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.fill-result')
  await look(page, breaches, own.shot('filled'))
  await page.keyboard.press('Escape')
  own.turns = (await sheet(own)).turns.filter(({ post }) => post === own.post)
  const today = own.turns.filter(({ on }) => on === own.day)
  assert.equal(today.length, 2, 'two stand there today')
  await tell(own)
}
/// Everybody hears of their turns, and has the letter of these two days.
async function tell(own) {
  const days = { first_on: own.day, days: 2 }
  const { turns } = await sheet(own)
  const isDue = ({ on, state }) => state === 'drafted' && (on === own.day || on === own.next)
  if (turns.some(isDue)) await send(own, '/roster-tellings', days)
  own.letters = (await send(own, '/roster-letters', { ...days, base: own.base })).items
}
const sheet = (own) => read(own, `/roster?first_on=${own.week}`)
const codeOf = (own, hand) =>
  own.letters
    .find((one) => one.hand === hand)
    .link.split('#')
    .at(-1)

/// Somebody cannot come to a later turn: tomorrow's at this post, or on a Sunday any later one.
async function repair(own) {
  const later = (await sheet(own)).turns.filter(
    (turn) =>
      turn.state === 'told' &&
      turn.from_at > own.begins + 60 * minute &&
      own.letters.some(({ hand }) => hand === turn.hand),
  )
  const mine = later.find(({ post }) => post === own.post) ?? later[0]
  assert.ok(mine, 'somebody has a later turn')
  const { page } = own.phone
  await page.goto('about:blank')
  await page.goto(`${own.base}/s#${codeOf(own, mine.hand)}`)
  await page.locator('h1', { hasText: mine.name }).waitFor()
  const { turns: lines } = await call(own.phone.context, own.base, 'POST', '/own-turns', {
    turn_code: codeOf(own, mine.hand),
  })
  const line = page
    .locator('section', { hasText: '我的班' })
    .locator('.own-turn')
    .nth(lines.findIndex(({ turn }) => turn === mine.turn))
  await line.locator('.button', { hasText: '来不了' }).click()
  await line.locator('.button.main').click()
  await until('the house has it', async () =>
    (await sheet(own)).turns.some((one) => one.turn === mine.turn && one.cannot_at),
  )
  const desk = own.staff.page
  await desk.goto(pageOf(own, `roster?week=${own.week}`))
  await desk.locator('.roster-todo .button', { hasText: mine.name }).first().click()
  await desk.locator('.sheet .button', { hasText: '这天来不了' }).click()
  await desk.waitForSelector('.roster-repair li')
  await desk.locator('.sheet .button', { hasText: '采用' }).click()
  await until('the turn is another’s', async () => {
    const now = await sheet(own)
    return !now.turns.some((one) => one.turn === mine.turn)
  })
  // A repair may move others too: who stands there now is who is waited for.
  await tell(own)
  const { turns: after } = await sheet(own)
  const today = after.filter((one) => one.post === own.post && one.on === own.day)
  assert.ok(today.every(({ state }) => state === 'told'))
  ;[own.came, own.missing] = today
  assert.ok(own.missing, 'two stand there')
}

const lineOf = async (own, hand) =>
  (await read(own, '/duty')).posts
    .find(({ post }) => post === own.post)
    ?.turns.find((one) => one.hand === hand)

async function checkIn(own) {
  const { page } = own.staff
  await page.goto(pageOf(own, `duty/posters/${own.post}`))
  await page.waitForSelector('.duty-poster .qr')
  const poster = (await page.textContent('.duty-poster strong')).replace(/\D/g, '')
  const phone = own.phone.page
  await phone.goto('about:blank')
  await phone.goto(`${own.base}/s#${codeOf(own, own.came.hand)}`)
  await phone.waitForSelector('input[name=poster]', { state: 'attached' })
  await phone.locator('summary', { hasText: '输入岗位码' }).click()
  await phone.fill('input[name=poster]', poster)
  await phone.locator('form .button', { hasText: '签到' }).click()
  await until('here', async () => (await lineOf(own, own.came.hand))?.presence === 'here')
  own.poster = poster
}

async function alarm(own) {
  const left = own.begins + 6 * minute - Date.now()
  const { page, breaches } = own.staff
  const mine = async () =>
    (await read(own, '/duty-alarms?limit=200')).items.filter(({ post }) => post === own.post)
  await until(
    'who is missing is an alarm',
    async () => (await mine()).some(({ hand }) => hand === own.missing.hand),
    Math.max(left, 0) + minute,
  )
  assert.ok(!(await mine()).some(({ hand }) => hand === own.came.hand), 'and who is here is none')
  await page.goto(pageOf(own, 'duty'))
  const box = page.locator('section[role=alert]', { hasText: own.missing.name })
  await box.first().waitFor()
  await look(page, breaches, own.shot('alarm'))
  await box.locator('.button', { hasText: '我来处理' }).first().click()
  await box.getByText('在处理').first().waitFor()
}

async function thank(own) {
  const phone = own.phone.page
  if (!(await phone.locator('input[name=poster]').isVisible()))
    await phone.locator('summary', { hasText: '输入岗位码' }).click()
  await phone.fill('input[name=poster]', own.poster)
  await phone.locator('form .button', { hasText: '签退' }).click()
  await until('gone', async () =>
    ['gone', 'left_early'].includes((await lineOf(own, own.came.hand)).presence),
  )
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, `duty/thanks/${own.came.hand}`))
  await page.locator('.hand-line', { hasText: '护理值守点' }).first().waitFor()
  await page.click('.page-head .main')
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.thanks-paper')
  assert.match(await page.textContent('.thanks-paper'), new RegExp(own.came.name))
  await look(page, breaches, own.shot('thanks'))
}
