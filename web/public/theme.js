// SPDX-License-Identifier: Apache-2.0
// Runs before the first paint, so that neither theme nor language flashes.
;(function () {
  var root = document.documentElement
  var read = function (name) {
    try {
      return localStorage.getItem(name)
    } catch (_) {
      return null
    }
  }
  var dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = read('theme') || (dark ? 'dark' : 'light')
  root.lang = read('language') === 'en' ? 'en' : 'zh-CN'
})()
