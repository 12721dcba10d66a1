// SPDX-License-Identifier: Apache-2.0
// How the gallery opens what a page shows only after a press.

export const press = (what, then) => async (page) => {
  await page.locator(what).click()
  await page.waitForSelector(then)
}
