// SPDX-License-Identifier: Apache-2.0
// One Chromium for all journeys, with watchers that no page may set off.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/// `more` flags, such as those of a made-up camera.
export function launch(more = []) {
  const path =
    process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  return chromium.launch({ executablePath: path, headless: true, args: [...flags, ...more] })
}

/// A context in one language, theme and size; `breaches` gathers page errors, requests to other
/// origins and violations of the content policy.
export async function open(browser, base, wanted = {}) {
  const { language = 'zh-CN', theme = 'light', width = 1440, height = 900, scale = 1 } = wanted
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: language,
    reducedMotion: 'reduce',
    forcedColors: wanted.forced ? 'active' : 'none',
    serviceWorkers: wanted.worker ? 'allow' : 'block',
    storageState: wanted.state,
    ignoreHTTPSErrors: true,
  })
  const breaches = []
  await context.addInitScript(
    ([language, theme]) => {
      try {
        if (!localStorage.getItem('language')) localStorage.setItem('language', language)
        if (!localStorage.getItem('theme')) localStorage.setItem('theme', theme)
      } catch {
        // The blank page before the first has no storage.
      }
      window.policyBreaches = []
      document.addEventListener('securitypolicyviolation', (event) =>
        window.policyBreaches.push(
          `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
        ),
      )
    },
    [language, theme],
  )
  const origin = new URL(base).origin
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob|about|chrome)/.test(url))
      breaches.push(`off-origin request ${url}`)
  })
  context.on('page', (page) => {
    page.setDefaultTimeout(40_000) // a machine that builds beside it is slow, not wrong
    page.on('pageerror', (fault) => breaches.push(`page error ${fault.message}`))
    page.on('console', (message) => {
      if (message.type() !== 'error' || /Failed to load resource/.test(message.text())) return
      breaches.push(`console ${message.text()}`)
    })
  })
  return { context, page: await context.newPage(), breaches }
}

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/// What axe looks at again when nothing but the theme of a page changed.
export const colours = ['color-contrast', 'link-in-text-block']

/// What axe finds, with best practices, as short lines; nothing when there are no rules.
export async function axe(page, rules = everything) {
  if (!rules.length) return []
  await page.evaluate(`window.axe || (() => { ${axeSource} })()`)
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      runOnly,
    })
    return violations.flatMap((one) =>
      one.nodes.map(
        (node) =>
          `${one.id}: ${node.html.slice(0, 140)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`,
      ),
    )
  }, rules)
  return found
}

/// What is wider than the page, and words that run out of their box.
export const overflow = (page) =>
  page.evaluate(() => {
    const found = []
    const root = document.scrollingElement
    if (root.scrollWidth > root.clientWidth)
      found.push(`overflows by ${root.scrollWidth - root.clientWidth} px`)
    for (const box of document.querySelectorAll('.card, .button, .cell, .tag, .legend-chip')) {
      const spilled = box.scrollWidth - box.clientWidth
      if (spilled > 1 && ['visible', 'hidden'].includes(getComputedStyle(box).overflowX))
        found.push(`${box.className} spills ${spilled} px: ${box.textContent.slice(0, 60)}`)
    }
    return found
  })
export const policyBreaches = (page) => page.evaluate(() => window.policyBreaches ?? [])

/// Holds a page to everything at once: axe, overflow, policy, errors; keeps a picture where wanted.
export async function look(page, breaches, picture, rules) {
  await page.mouse.move(2, 2)
  if (picture) {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: picture })
  }
  // Where a walk has scrolled to, a button may be half under the bar on top: nobody's fault. It goes on from there.
  const scrolled = await page.evaluate(() => {
    const { scrollTop } = document.scrollingElement
    document.scrollingElement.scrollTo(0, 0)
    return scrollTop
  })
  const found = [
    ...(await axe(page, rules)),
    ...(await overflow(page)),
    ...(await policyBreaches(page)),
    ...breaches,
  ]
  await page.evaluate((top) => document.scrollingElement.scrollTo(0, top), scrolled)
  assert.deepEqual(found, [])
}
