// SPDX-License-Identifier: Apache-2.0
// Every page in both languages and three sizes, and in the dark: axe, overflow, policy, and a picture.
import { join } from 'node:path'
import { colours, look, open } from './browser.mjs'

// Words do not change colours, so one language is seen in the dark, every second page on the desk and the others on
// the phone; and the smallest phone lays a page out as the other does, only narrower: the page is made so wide and
// its width looked at, not all of axe again.
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

const nowhere = 'main > .state-block a[href="/"]'
/// From page to page as the links of the client lead, by a page that there is not: what stood before is gone.
async function follow(page, path) {
  const lead = (to) =>
    page.evaluate((address) => {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate', { state: null }))
    }, to)
  await lead('/no-such-page')
  await page.waitForSelector(nowhere)
  await page.evaluate(() => (window.policyBreaches = []))
  await lead(path)
  await page.waitForSelector(nowhere, { state: 'detached' })
}

/// Visits pages at a size: each is reached in one language, and then seen in the languages of `after` as it stands.
/// That words are there in each language is checked without a browser; here that they fit. A desk loads each page by
/// its address; a phone goes on from page to page.
async function visit(world, { width, height, narrower }, state, list, fresh, after = []) {
  const { context, page, breaches } = await open(world.browser, world.base, {
    language: fresh,
    width,
    height,
    state,
  })
  let isInside = false
  const reach = async (path, ready, act) => {
    breaches.length = 0
    if (isInside && narrower) await follow(page, path)
    else await page.goto(world.base + path)
    isInside = false // where a page fails, the next is loaded
    await page.waitForSelector(ready)
    await act?.(page)
    isInside = !!state
  }
  const step = (name, language, theme, wide, act) =>
    world.step(`page ${name} ${language} ${theme} ${wide}`, () =>
      act(world.pictures && join(world.pictures, `${name}-${language}-${theme}-${wide}.png`)),
    )
  const inLight = async (name, language, get, rules) => {
    await step(name, language, 'light', width, async (picture) => {
      await get()
      await paint(page, 'light')
      await look(page, breaches, picture, rules)
    })
    if (narrower)
      await step(name, language, 'light', narrower.width, (picture) =>
        atSize(page, narrower, () => look(page, breaches, picture, [])),
      )
  }
  for (const [nth, [name, path, ready, act]] of list.entries()) {
    await inLight(name, fresh, () => reach(path, ready, act))
    if (fresh === languages[0] && nth % 2 === sizes.findIndex((size) => size.width === width))
      await step(name, fresh, 'dark', width, async (picture) => {
        await paint(page, 'dark')
        await look(page, breaches, picture, colours)
      })
    for (const language of after) await inLight(name, language, () => say(page, language), [])
    if (after.length) await say(page, fresh)
  }
  await context.close()
}

/// Who is signed in sees each page in the first language and then changes it.
export async function gallery(world, pages) {
  const [first, ...others] = languages
  const list = pages(world)
  await Promise.all(sizes.map((size) => visit(world, size, world.state, list, first, others)))
}

/// Strangers' pages are entries of their own, which are loaded in both languages.
export async function strangersGallery(world) {
  await Promise.all(
    sizes.flatMap((size) =>
      languages.map((language) => visit(world, size, undefined, strangers, language)),
    ),
  )
}
