// SPDX-License-Identifier: Apache-2.0
import { pageWords } from '../../report/door/pageWords'
import chinese from './words/zh-CN.json'

export { firstLanguage } from '../../report/door/pageWords'
export type HomeKey = keyof typeof chinese
export const { language, choose, tell, tellAny } = pageWords<HomeKey>(
  chinese,
  () => import('./words/en.json'),
  'home.page',
)
