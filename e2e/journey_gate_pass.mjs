// SPDX-License-Identifier: Apache-2.0
// A guard scans: cards and phones by the camera and by a scanner that types, with a network and
// without; each pass that is not good has its own word; the office sees what came of it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, look, open } from './browser.mjs'
import { call } from './call.mjs'
import { Camera, photograph, printed } from './camera.mjs'
import { scan } from './scanner.mjs'

const minute = 60_000
const day = 24 * 60 * minute
const examples = JSON.parse(
  readFileSync(new URL('../docs/formats/pass-examples.json', import.meta.url), 'utf8'),
)
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/// Another letter somewhere in the signature: still a code, and nobody's.
function forged(code) {
  const at = code.length - 30
  const other = alphabet[(alphabet.indexOf(code[at]) + 1) % 32]
  return code.slice(0, at) + other + code.slice(at + 1)
}

// ---- The office: passes as the desk makes them ----
class Office {
  constructor(world, context) {
    this.world = world
    this.context = context
    this.at = `/places/${world.place}`
  }
  ask(method, path, body) {
    return call(this.context, this.world.base, method, this.at + path, body)
  }
  async issue(more) {
    const body = { id: randomUUID(), kind: 'resident', medium: 'paper', persons: [], gates: [] }
    const { items } = await this.ask('POST', '/passes', { ...body, ...more })
    return items[0].pass
  }
  async card(pass) {
    const { signings } = await this.ask('POST', '/pass-cards', { id: randomUUID(), passes: [pass] })
    const { items } = await this.ask('POST', '/pass-card-sheets', { signings })
    return items[0].code
  }
  async digits(pass) {
    const body = { unbound: [pass], base: this.world.base }
    const { items } = await this.ask('POST', '/pass-link-sheets', body)
    return items[0].code
  }
  revoke(pass) {
    const body = { id: randomUUID(), passes: [pass], reason: 'lost' }
    return this.ask('POST', '/pass-revocations', body)
  }
  async sum() {
    const { sum } = await this.ask('GET', '/gate-flow')
    return sum
  }
  /// Until what was let in has arrived.
  async hasCome(number) {
    for (let tries = 0; tries < 100; ++tries) {
      if ((await this.sum()).in === number) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    assert.equal((await this.sum()).in, number)
  }
}

/// Two of a household, both without a pass of the demo.
async function familyOf(office) {
  const { all } = await office.ask('GET', '/gate-pack')
  const taken = new Set(all.passes.map(({ person }) => person))
  const free = all.people.filter(({ id, door }) => !taken.has(id) && /^\d+-\d+-\d+$/.test(door))
  const first = free.find((one) => free.some((p) => p.household === one.household && p !== one))
  return free.filter(({ household }) => household === first.household)
}

async function prepare(office) {
  const family = await familyOf(office)
  const [old, young] = family
  const gates = (await office.ask('GET', '/gate-cards')).items
  const side = gates.find(({ state }) => state !== 'open') ?? gates[1]
  const main = gates.find((one) => one.state === 'open' && one.gate !== side.gate)
  const worker = { kind: 'service', name: '修电梯 老钱' }
  const made = {
    old: await office.issue({ persons: [old.id] }),
    phone: await office.issue({ persons: [young.id], medium: 'phone' }),
    carer: await office.issue({ kind: 'carer', name: '护工 小吴', host: old.id }),
    revoked: await office.issue(worker),
    expired: await office.issue({ ...worker, until: Date.now() + 4_000 }),
    not_yet: await office.issue({
      ...worker,
      from: Date.now() + 2 * day,
      until: Date.now() + 3 * day,
    }),
    wrong_gate: await office.issue({ ...worker, gates: [side.gate] }),
  }
  const codes = {}
  for (const name of ['old', 'carer', 'revoked', 'expired', 'not_yet', 'wrong_gate'])
    codes[name] = await office.card(made[name])
  codes.forged = forged(codes.carer)
  codes.foreign = examples.codes.find(({ what }) => what === 'paper').code
  codes.unreadable = codes.carer.slice(0, 120)
  return { old, young, main, side, made, codes }
}

/// The holder's phone: a real page /p, with its clock moved.
async function holderOf(world, office, made) {
  const phone = await open(world.browser, world.base, { width: 390, height: 844 })
  const digits = await office.digits(made.phone)
  await phone.page.clock.install()
  await phone.page.goto(`${world.base}/p#${digits.replace(/\D/g, '')}`)
  await phone.page.waitForSelector('.holder-who')
  await phone.page.locator('.card .button.main').click()
  await phone.page.waitForSelector('.holder-qr path')
  return phone
}
const qr = (page) => page.locator('.holder-qr path').getAttribute('d')
/// The code as the phone shows it when its clock says so.
async function shownAt({ page }, at) {
  const before = await qr(page)
  await page.clock.setSystemTime(at)
  await page.waitForFunction(
    (old) => document.querySelector('.holder-qr path')?.getAttribute('d') !== old,
    before,
  )
  return photograph(page, '.holder-qr')
}

// ---- The guard ----
class Guard {
  constructor(page, camera) {
    this.page = page
    this.camera = camera
  }
  async openCamera() {
    if (await this.page.locator('.gate-camera video').count()) return
    await this.page.locator('.gate-find-box button').click()
    await this.page.waitForSelector('.gate-camera video')
  }
  async see(picture) {
    this.camera.hold(picture)
    await this.page.waitForSelector('.gate-band')
    this.camera.takeAway()
  }
  async type(code) {
    await this.page.evaluate(() => document.activeElement?.blur())
    await scan(this.page, code)
    await this.page.waitForSelector('.gate-band')
  }
  says(answer, words) {
    return this.page.waitForFunction(
      ([answer, words]) => {
        const band = document.querySelector('.gate-band')
        return band?.classList.contains(answer) && new RegExp(words).test(band.textContent)
      },
      [answer, words.source],
    )
  }
  band() {
    return this.page.textContent('.gate-band')
  }
  async measure(figures) {
    for (const figure of figures)
      await this.page
        .locator('.gate-keys button', { hasText: new RegExp(`^\\s*${figure}\\s*$`) })
        .click()
    await this.page.waitForSelector('.gate-band.admit')
  }
  async letIn() {
    await this.page.click('.gate-go')
    await this.empty()
  }
  empty() {
    return this.page.waitForSelector('.gate-band', { state: 'detached' })
  }
  async clear() {
    await this.page.locator('.gate-acts .button.quiet').last().click()
    await this.empty()
  }
}

const refusals = [
  ['unreadable', 'wait', /读不出来.*再扫一次/],
  ['forged', 'refuse', /是假的/],
  ['foreign', 'refuse', /别的社区/],
  ['revoked', 'refuse', /已停用/],
  ['expired', 'refuse', /已到期/],
  ['not_yet', 'refuse', /还没生效.*起有效/],
  ['wrong_gate', 'wait', /不走这个门/],
]

async function refuseEach(guard, codes, shot, breaches) {
  for (const [name, answer, words] of refusals) {
    await guard.type(codes[name])
    await guard.says(answer, words)
    if (shot) await look(guard.page, breaches, shot(name))
    // Who is sent away is written down before the next one is looked at.
    if (answer === 'wait') await guard.clear()
  }
}

export async function gatePassJourney(world) {
  const { base, place, step } = world
  const camera = new Camera(join(tmpdir(), `linli-camera-${process.pid}.y4m`))
  const staff = await open(world.browser, base, { state: world.state })
  const office = new Office(world, staff.context)
  const looking = await launch(camera.flags)
  const shot = (name) => world.pictures && join(world.pictures, `gate-pass-${name}.png`)
  let prepared, holder, guard, station
  try {
    await step('a gate and passes: the desk issues cards and a phone takes its pass', async () => {
      prepared = await prepare(office)
      holder = await holderOf(world, office, prepared.made)
      await office.revoke(prepared.made.revoked)
    })
    await step('a gate and passes: a guard opens the camera', async () => {
      station = await open(looking, base, { width: 390, height: 844, worker: true })
      const answer = await station.context.request.post(`${base}/api/v1/sessions`, {
        data: { sign_in_name: 'gate1', password: world.password },
      })
      assert.ok(answer.ok(), `sign-in: ${answer.status()}`)
      const { page } = station
      guard = new Guard(page, camera)
      await page.goto(`${base}/c/${place}/gate`)
      await page.waitForSelector('.gate-kinds')
      await page.selectOption('.gate-head select', prepared.main.gate)
      await guard.openCamera()
    })
    await step('a gate and passes: a card, three figures, let in', async () => {
      const before = await office.sum()
      await guard.see(printed(prepared.codes.old))
      assert.match(await guard.band(), new RegExp(`${prepared.old.name}.*${prepared.old.door}`))
      await look(guard.page, station.breaches, shot('measure'))
      await guard.measure('365')
      await look(guard.page, station.breaches, shot('admit'))
      await guard.letIn()
      await office.hasCome(before.in + 1)
    })
    await step('a gate and passes: the code on a phone, as the camera sees it', async () => {
      const before = await office.sum()
      await guard.see(await photograph(holder.page, '.holder-qr'))
      assert.match(await guard.band(), new RegExp(prepared.young.name))
      // The mother's card is one more of the family; a scanner types it.
      await scan(guard.page, prepared.codes.old)
      await guard.page.waitForSelector('.gate-chips [aria-pressed=true] >> nth=1')
      await guard.measure('364366')
      await guard.letIn()
      await office.hasCome(before.in + 2)
    })
    await step('a gate and passes: each that is not good has its word', async () => {
      await refuseEach(guard, prepared.codes, shot, station.breaches)
      await clocks(guard, holder, shot, station.breaches)
    })
    await step('a gate and passes: a card taken back is known at once', async () => {
      await guard.type(prepared.codes.carer)
      assert.match(await guard.band(), /护工 小吴/)
      await guard.clear()
      await office.revoke(prepared.made.carer)
      await revokedSoon(guard, prepared.codes.carer)
    })
    await step('a gate and passes: the same card twice', () =>
      twice(world, office, guard, prepared, shot, station.breaches),
    )
    await step('a gate and passes: all of it without a network', async () => {
      await guard.page.evaluate(() => navigator.serviceWorker.ready)
      await guard.page.reload()
      await guard.page.waitForSelector('.gate-kinds')
      await guard.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await guard.page.waitForTimeout(1_500)
      const before = await office.sum()
      await guard.page.waitForFunction(
        async () => (await (await caches.open('code-reader')).keys()).length === 2,
      )
      await station.context.setOffline(true)
      await guard.page.reload()
      await guard.page.waitForSelector('.gate-kinds')
      await guard.openCamera()
      await guard.see(await shownAt(holder, Date.now()))
      assert.match(await guard.band(), new RegExp(prepared.young.name))
      await guard.measure('365')
      await guard.letIn()
      await refuseEach(guard, prepared.codes)
      await clocks(guard, holder)
      await look(guard.page, station.breaches, shot('offline'))
      await station.context.setOffline(false)
      await office.hasCome(before.in + 1)
    })
    await step('a gate and passes: without a camera a photo will do', async () => {
      const { page, breaches } = staff
      await page.goto(`${base}/c/${place}/gate`)
      await page.waitForSelector('.gate-kinds')
      await page.selectOption('.gate-head select', prepared.main.gate)
      await page.locator('.gate-find-box button').click()
      const field = page.locator('.gate-camera input[type=file]')
      await field.waitFor({ state: 'attached' })
      await look(page, breaches, shot('no-camera'))
      await shownAt(holder, Date.now() + minute / 2)
      const buffer = await holder.page.locator('.holder-qr').screenshot()
      await field.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer })
      await page.waitForSelector('.gate-band')
      assert.match(await page.textContent('.gate-band'), new RegExp(prepared.young.name))
      await look(page, breaches, shot('photo'))
    })
    await step('a gate and passes: the office sees why somebody was not let in', async () => {
      await staff.page.goto(`${base}/c/${place}/gates`)
      await staff.page.waitForSelector('.gates-grounds li')
      const grounds = await staff.page.textContent('.gates-grounds')
      for (const words of [/通行证是假的/, /别的社区/, /已停用/, /已到期/, /还没生效/])
        assert.match(grounds, words)
      await look(staff.page, staff.breaches, shot('office'))
    })
  } finally {
    for (const one of [holder, staff]) await one?.context.close()
    await looking.close()
  }
}

/// A picture that is too old, and a phone whose clock runs ahead: the same page, another time.
async function clocks(guard, holder, shot, breaches) {
  const cases = [
    ['replayed', -95_000, /拍下的码/],
    ['wrong_clock', 5 * minute, /时间对不上/],
  ]
  for (const [name, off, words] of cases) {
    await guard.see(await shownAt(holder, Date.now() + off))
    assert.match(await guard.band(), words)
    assert.match(
      await guard.page.getAttribute('.gate-band', 'class'),
      /wait/,
      'who lives here waits',
    )
    if (shot) await look(guard.page, breaches, shot(name))
    await guard.clear()
  }
}

async function revokedSoon(guard, code) {
  for (let tries = 0; tries < 30; ++tries) {
    await guard.type(code)
    const words = await guard.band()
    await guard.clear()
    if (/已停用/.test(words)) return
    await guard.page.waitForTimeout(500)
  }
  assert.fail('a revocation did not reach the guard')
}

/// Under a rule set that limits ways out: a card goes out once before it comes in.
async function twice(world, office, guard, { codes, main }, shot, breaches) {
  const terms = {
    kinds: [
      { kind: 'resident', entry: 'listed' },
      { kind: 'service', entry: 'pass' },
      { kind: 'carer', entry: 'pass' },
    ],
    fever_from: null,
    mask: 'none',
    code: 'none',
    limit: { members: 5, every_days: 1, most_hours: 4 },
    curfew: null,
    exemptions: [],
  }
  const { rule_set } = await office.ask('POST', '/rule-sets', {
    id: randomUUID(),
    gate: main.gate,
    name: '一卡一人',
    legal_ground: '蜀山街道 2022 年第 9 号通告（虚构）',
    objections: '社区值班室',
    terms,
    from_at: Date.now(),
    until_at: Date.now() + day,
  })
  await guard.page.waitForSelector('.gate-rule >> text=一卡一人')
  await guard.page.locator('.gate-head label', { hasText: '出' }).click()
  await guard.type(codes.old)
  await guard.page.waitForSelector('.gate-band.admit')
  await guard.letIn()
  await guard.type(codes.old)
  await guard.page.waitForSelector('.gate-band.wait')
  assert.match(await guard.band(), /这张卡刚刚用过/)
  await look(guard.page, breaches, shot('twice'))
  await guard.clear()
  await guard.page.locator('.gate-head label', { hasText: '进' }).click()
  await office.ask('POST', `/rule-sets/${rule_set}/ends`, { id: randomUUID(), reason: '试过了' })
  await guard.page.waitForSelector('.gate-rule >> text=一卡一人', { state: 'detached' })
}
