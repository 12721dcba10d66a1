// SPDX-License-Identifier: Apache-2.0
// Every page in both languages, both themes and three sizes: axe, overflow, policy, and a picture.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { axe, open, overflow, policyBreaches } from './browser.mjs'

const sizes = [
  [1440, 900],
  [390, 844],
  [320, 640],
]

const pages = (world) => {
  const here = `/c/${world.place}`
  return [
    ['today', here, '.today .figure'],
    ['board', `${here}/board`, '.cell'],
    ['board-needs', `${here}/board?layer=special_needs`, '.cell'],
    ['board-door', `${here}/board`, '.cell', openDoor],
    ['people', `${here}/people?q=${encodeURIComponent(world.person.name[0])}`, '.people-list'],
    ['home', `${here}/homes/${world.person.household}`, '.house-acts'],
    [
      'home-person',
      `${here}/homes/${world.person.household}`,
      '.house-acts',
      (page) => page.locator('.house-acts button').first().click(),
    ],
    ['imports', `${here}/imports`, '.drop'],
    ...(world.tried ? [['import-done', world.tried.slice(world.base.length), '.counts']] : []),
    ['places', `${here}/places`, '.spots'],
    ['places-add', `${here}/places`, '.spots', addBuildings],
    ['me', `${here}/me`, '.me'],
    ['waiting', `${here}/waiting`, '.state-block'],
    ['lost', `${here}/no-such-page`, '.state-block'],
    ['missing', `${here}/homes/00000000-0000-7000-8000-000000000000`, '.state-block'],
  ]
}
async function openDoor(page) {
  await page.locator('.cell').nth(1).click()
  await page.waitForSelector('.house-acts')
}
async function addBuildings(page) {
  await page.locator('.page-head .button').click()
  await page.waitForSelector('.sheet .form')
}

async function look(page, breaches, picture) {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(50)
  await page.mouse.move(2, 2)
  await page.screenshot({ path: picture })
  const found = [
    ...(await axe(page)),
    ...(await overflow(page)),
    ...(await policyBreaches(page)),
    ...breaches,
  ]
  assert.deepEqual(found, [])
}

export async function gallery(world) {
  for (const [width, height] of sizes)
    for (const language of ['zh-CN', 'en'])
      await Promise.all(
        ['light', 'dark'].map(async (theme) => {
          const wanted = { language, theme, width, height }
          const mark = `${language} ${theme} ${width}`
          const file = (name) => join(world.pictures, `${name}-${language}-${theme}-${width}.png`)
          const stranger = await open(world.browser, world.base, wanted)
          await world.step(`page sign-in ${mark}`, async () => {
            await stranger.page.goto(`${world.base}/sign-in`)
            await stranger.page.waitForSelector('input[name=username]')
            await look(stranger.page, stranger.breaches, file('sign-in'))
          })
          await world.step(`page set-up ${mark}`, async () => {
            await stranger.page.goto(`${world.base}/set-up`)
            await stranger.page.waitForSelector('.access-card')
            await look(stranger.page, stranger.breaches, file('set-up'))
          })
          await stranger.context.close()
          const { context, page, breaches } = await open(world.browser, world.base, {
            ...wanted,
            state: world.state,
          })
          for (const [name, path, ready, act] of pages(world))
            await world.step(`page ${name} ${mark}`, async () => {
              breaches.length = 0
              await page.goto(world.base + path)
              await page.waitForSelector(ready)
              await act?.(page)
              await look(page, breaches, file(name))
            })
          await context.close()
        }),
      )
}
