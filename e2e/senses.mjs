// SPDX-License-Identifier: Apache-2.0
// Every kind of page for who sees or moves differently: forced colours, twice the size, no motion.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'

const kinds = (world) => {
  const here = `/c/${world.place}`
  return [
    ['today', here, '.today .figure'],
    ['board', `${here}/board?layer=special_needs`, '.cell'],
    ['home', `${here}/homes/${world.person.household}`, '.house-acts'],
    ['people', `${here}/people?q=${encodeURIComponent(world.person.name[0])}`, '.people-list'],
    ['imports', `${here}/imports`, '.drop'],
    ['places', `${here}/places`, '.spots'],
    ['me', `${here}/me`, '.me'],
  ]
}

// Where fills vanish, the border, its kind and a sign must still tell the states of doors apart.
const marks = (page) =>
  page.evaluate(() => {
    const found = {}
    for (const cell of document.querySelectorAll('.building .cell')) {
      const status = [...cell.classList].find((name) => name.startsWith('cell-'))
      const { borderStyle, borderWidth } = getComputedStyle(cell)
      const sign = cell.querySelector('.cell-top svg')?.innerHTML ?? ''
      found[status] ??= `${borderStyle} ${borderWidth} ${sign}`
    }
    return found
  })

async function walk(world, name, wanted, check) {
  const { context, page, breaches } = await open(world.browser, world.base, {
    ...wanted,
    state: world.state,
  })
  for (const [kind, path, ready] of kinds(world))
    await world.step(`${name}: ${kind}`, async () => {
      breaches.length = 0
      await page.goto(world.base + path)
      await page.waitForSelector(ready)
      await check?.(page, kind)
      const picture = world.pictures && join(world.pictures, `${name}-${kind}.png`)
      await look(page, breaches, picture)
    })
  await context.close()
}

export async function senses(world) {
  await walk(world, 'forced colours', { forced: true }, async (page, kind) => {
    if (kind !== 'board') return
    const told = Object.entries(await marks(page))
    assert.ok(told.length >= 3, 'several states are on the board')
    assert.equal(new Set(told.map(([, mark]) => mark)).size, told.length, JSON.stringify(told))
  })
  // A browser at 200 % lays out half as many pixels, each twice as large.
  await walk(world, 'at 200 %', { width: 720, height: 450, scale: 2 })
  await walk(world, 'without motion', {}, async (page) => {
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    )
    assert.equal(moving, 0, 'nothing moves by itself')
  })
}
