// SPDX-License-Identifier: Apache-2.0
// The journal: filtered by act, one line opened by keyboard, and who looked at somebody and why.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { open, policyBreaches } from './browser.mjs'
import { call } from './call.mjs'

export async function journalJourney(world) {
  const { base, place, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  const here = `${base}/c/${place}`
  const home = await call(
    context,
    base,
    'GET',
    `/places/${place}/households/${world.person.household}`,
  )
  const member = home.members.find((one) => one.phone_masked) ?? home.members[0]

  await step('find a line of the journal and open it by keyboard', async () => {
    const noun = { id: randomUUID(), name: `链上小区 ${Date.now() % 100000}`, kind: 'estate' }
    await call(context, base, 'POST', `/places/${place}/compounds`, noun)
    await page.goto(`${here}/journal`)
    await page.waitForSelector('.lines li')
    await page.locator('.journal-filter select').selectOption('place.add_compound')
    await page.waitForURL(/act=place\.add_compound/)
    await page.waitForSelector('.lines li')
    await page.locator('.line-open').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.line-file pre')
    assert.ok((await page.textContent('.line-file pre')).includes(noun.name))
    assert.match(await page.textContent('.line-file'), /未被改动/)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.line-file', { state: 'detached' })
  })
  await step('a day without lines says so, and leads back to all', async () => {
    await page.goto(`${here}/journal?day=2001-01-01`)
    await page.waitForSelector('.state-block')
    await page.click('.state-block button')
    await page.waitForSelector('.lines li')
    assert.doesNotMatch(page.url(), /day=/)
  })
  await step('who looked at somebody, and what for', async () => {
    if (member.phone_masked)
      await call(context, base, 'POST', `/places/${place}/reveals`, {
        person: member.person,
        field: 'phone',
        purpose: 'visit',
      })
    await page.goto(`${here}/homes/${world.person.household}`)
    await page.locator(`a[href*="${member.person}/looks"]`).click()
    await page.waitForSelector('.looks li')
    assert.match(await page.textContent('.looks'), /用途/)
  })
  await step('the journal breaks no rule', async () => {
    assert.deepEqual([...breaches, ...(await policyBreaches(page))], [])
  })
  await context.close()
}
