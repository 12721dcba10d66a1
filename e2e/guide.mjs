// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of docs/guide anew, on the invented Shushan and on an empty house:
//   node e2e/guide.mjs [--program build/release/linli] [--only WORD]
// They are small (WebP, at most 60 KiB) and only taken when somebody asks for it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launch, open } from './browser.mjs'
import { call } from './call.mjs'
import { openHouse } from './server.mjs'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const { values: given } = parseArgs({
  options: {
    program: { type: 'string', default: path('../build/release/linli') },
    only: { type: 'string', default: '' },
  },
})
const folder = path('../docs/guide/pictures')
const password = 'pictures-of-shushan'
const languages = ['en', 'zh-CN']
const most = 60 * 1024

/// Keeps what the page shows, as small as it may be and still be read.
async function shoot(page, name) {
  await page.mouse.move(2, 2)
  await page.evaluate(() => document.activeElement?.blur())
  await page.evaluate(() => document.fonts.ready)
  const devtools = await page.context().newCDPSession(page)
  for (const quality of [84, 72, 60, 45]) {
    const shot = await devtools.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(shot.data, 'base64')
    if (bytes.length > most) continue
    writeFileSync(join(folder, `${name}.webp`), bytes)
    console.log(`${name}.webp  ${(bytes.length / 1024).toFixed(0)} KiB`)
    return
  }
  assert.fail(`${name} does not fit ${most} bytes`)
}

async function demo(data) {
  const made = spawnSync(given.program, ['demo', '--data', data, '--password', password])
  assert.equal(made.status, 0, String(made.stderr))
}

async function firstStart(browser, language) {
  const house = await openHouse(given.program)
  const { context, page } = await open(browser, house.base, { language, width: 1000, height: 760 })
  try {
    await page.goto(house.base)
    await page.waitForSelector('input[name=community]')
    await page.fill('input[name=community]', '山水苑社区')
    await page.fill('input[name=name]', '周敏')
    await page.fill('input[name=username]', 'zhoumin')
    await shoot(page, `set-up-${language}`)
  } finally {
    await context.close()
    await house.close()
  }
}

const pages = {
  async board(page) {
    await page.goto(`${page.here}/board?layer=special_needs`)
    await page.waitForSelector('.cell')
  },
  async import(page) {
    await page.goto(`${page.here}/imports`)
    await page.setInputFiles('input[type=file]', path('ledger.csv'))
    await page.waitForSelector('.columns li')
  },
  async access(page) {
    await page.goto(`${page.here}/access`)
    await page.locator('.users button').first().click()
    await page.waitForSelector('.user-panel')
  },
  async sight(page) {
    await page.goto(`${page.here}/sight`)
    await page.waitForSelector('.sight-answer')
  },
  async journal(page) {
    await page.goto(`${page.here}/journal`)
    await page.waitForSelector('.lines')
  },
}

async function street(browser, base, language) {
  const size = { language, width: 1240, height: 780 }
  const { context, page } = await open(browser, base, size)
  await page.goto(base)
  await page.fill('input[name=username]', 'zhoumin')
  await page.fill('input[name=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.today .figure')
  const { communities } = await call(context, base, 'GET', '/session')
  const place = communities.find((one) => one.name.includes('山水苑')).id
  page.here = `${base}/c/${place}`
  for (const [name, go] of Object.entries(pages)) {
    if (!name.includes(given.only)) continue
    await go(page)
    await shoot(page, `${name}-${language}`)
  }
  await context.close()
}

mkdirSync(folder, { recursive: true })
const browser = await launch()
const house = await openHouse(given.program, demo)
try {
  for (const language of languages) {
    if ('set-up'.includes(given.only)) await firstStart(browser, language)
    await street(browser, house.base, language)
  }
} finally {
  await browser.close()
  await house.close()
}
