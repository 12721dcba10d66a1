// SPDX-License-Identifier: Apache-2.0
// The board without a mouse, on paper, and by its legend.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const focused = (page) =>
  page.evaluate(() => document.activeElement.closest('[data-at]')?.dataset.at ?? null)

async function tabTo(page, selector, most) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return
  }
  assert.fail(`${selector} is not reached by ${most} tabs`)
}

/// From the top of the page to a household and back, with the keyboard alone.
export async function byKeyboard(world, page) {
  await page.goto(`${world.base}/c/${world.place}/board`)
  await page.waitForSelector('[role=grid] [role=gridcell]')
  await page.keyboard.press('Tab')
  assert.ok(await page.evaluate(() => document.activeElement.matches('.skip')))
  await page.keyboard.press('Enter')
  await tabTo(page, '.segmented input', 8)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/layer=special_needs/)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/layer=occupancy/)
  await tabTo(page, '[data-building="0"] .cell', 14)
  assert.equal(await focused(page), '0.0')
  await page.keyboard.press('ArrowRight')
  assert.equal(await focused(page), '0.1')
  await page.keyboard.press('ArrowDown')
  assert.equal(await focused(page), '1.1')
  await page.keyboard.press('Home')
  assert.equal(await focused(page), '1.0')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  const door = await page.evaluate(() => document.activeElement.querySelector('strong').textContent)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.panel .house-door')
  assert.ok((await page.textContent('.panel .house-door')).endsWith(door))
  const link = page.url()
  assert.match(link, /door=/)
  await page.keyboard.press('Escape')
  await page.waitForSelector('.panel', { state: 'detached' })
  assert.equal(await focused(page), '1.0', 'focus returns to the door')
  await page.keyboard.press('PageDown')
  assert.equal(
    await page.evaluate(() => document.activeElement.closest('[data-building]')?.dataset.building),
    '1',
  )
  await page.goto(link)
  await page.waitForSelector('.panel .house-door')
  assert.ok((await page.textContent('.panel .house-door')).endsWith(door), 'a link opens its door')
}

/// The legend filters, says its whole, and gives it back.
export async function byLegend(world, page) {
  await page.goto(`${world.base}/c/${world.place}/board?layer=occupancy`)
  await page.waitForSelector('.cell')
  const counts = await page.locator('.legend-chip strong').allTextContents()
  const [all, ...parts] = counts.map((text) => Number(text.replace(/\D/g, '')))
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    all,
    'the parts make the whole',
  )
  const chip = page.locator('.legend-chip').nth(3)
  await chip.click()
  assert.equal(await chip.getAttribute('aria-pressed'), 'true')
  assert.match(page.url(), /only=/)
  await page.waitForSelector('.cell.pale')
  await page.locator('.legend-all').click()
  await page.waitForSelector('.cell.pale', { state: 'detached' })
}

/// Landscape A4, few buildings a page, nothing cut.
export async function onPaper(world, page) {
  await page.goto(`${world.base}/c/${world.place}/board?layer=special_needs`)
  await page.waitForSelector('.cell')
  const buildings = await page.locator('.board-turn option').count()
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const text = pdf.toString('latin1')
  const pages = [...text.matchAll(/\/Type\s*\/Page\b/g)].length
  const boxes = new Set([...text.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map((found) => found[1]))
  assert.ok(pages >= buildings / 4 && pages <= buildings, `${pages} pages, ${buildings} buildings`)
  for (const box of boxes) {
    const [, , width, height] = box.trim().split(/\s+/).map(Number)
    assert.ok(Math.abs(width - 842) < 2 && Math.abs(height - 595) < 2, `A4 landscape: ${box}`)
  }
  if (world.pictures) writeFileSync(join(world.pictures, 'board.pdf'), pdf)
}
