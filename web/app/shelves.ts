// SPDX-License-Identifier: Apache-2.0
/// Where words stand that do not come with the first pages, one shelf each: `rest` for the pages
/// that grew with the house, and one in the folder of each slice that has its own. A page names the
/// shelf of its slice in its route (`words`); `rest` comes with every page.
export const shelves = {
  rest: {
    'zh-CN': () => import('../words/rest/zh-CN.json'),
    en: () => import('../words/rest/en.json'),
  },
  care: {
    'zh-CN': () => import('../slices/care/words/zh-CN.json'),
    en: () => import('../slices/care/words/en.json'),
  },
  census: {
    'zh-CN': () => import('../slices/census/words/zh-CN.json'),
    en: () => import('../slices/census/words/en.json'),
  },
  pass: {
    'zh-CN': () => import('../slices/pass/words/zh-CN.json'),
    en: () => import('../slices/pass/words/en.json'),
  },
  gate: {
    'zh-CN': () => import('../slices/gate/words/zh-CN.json'),
    en: () => import('../slices/gate/words/en.json'),
  },
  gates: {
    'zh-CN': () => import('../slices/gate/words/desk/zh-CN.json'),
    en: () => import('../slices/gate/words/desk/en.json'),
  },
  delivery: {
    'zh-CN': () => import('../slices/delivery/words/zh-CN.json'),
    en: () => import('../slices/delivery/words/en.json'),
  },
  duty: {
    'zh-CN': () => import('../slices/duty/words/zh-CN.json'),
    en: () => import('../slices/duty/words/en.json'),
  },
  hands: {
    'zh-CN': () => import('../slices/hands/words/zh-CN.json'),
    en: () => import('../slices/hands/words/en.json'),
  },
  shift: {
    'zh-CN': () => import('../slices/shift/words/zh-CN.json'),
    en: () => import('../slices/shift/words/en.json'),
  },
  seal: {
    'zh-CN': () => import('../slices/seal/words/zh-CN.json'),
    en: () => import('../slices/seal/words/en.json'),
  },
  supply: {
    'zh-CN': () => import('../slices/supply/words/zh-CN.json'),
    en: () => import('../slices/supply/words/en.json'),
  },
  support: {
    'zh-CN': () => import('../slices/support/words/zh-CN.json'),
    en: () => import('../slices/support/words/en.json'),
  },
  isolation: {
    'zh-CN': () => import('../slices/isolation/words/zh-CN.json'),
    en: () => import('../slices/isolation/words/en.json'),
  },
  need: {
    'zh-CN': () => import('../slices/need/words/zh-CN.json'),
    en: () => import('../slices/need/words/en.json'),
  },
  report: {
    'zh-CN': () => import('../slices/report/words/zh-CN.json'),
    en: () => import('../slices/report/words/en.json'),
  },
  task: {
    'zh-CN': () => import('../slices/task/words/zh-CN.json'),
    en: () => import('../slices/task/words/en.json'),
  },
}

export type Shelf = keyof typeof shelves
type Stock = Awaited<ReturnType<(typeof shelves)[Shelf]['zh-CN']>>['default']
type KeyOf<T> = T extends T ? keyof T : never
/// Every key that stands on a shelf.
export type ShelvedKey = KeyOf<Stock>
