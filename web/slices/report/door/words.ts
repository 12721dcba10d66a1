// SPDX-License-Identifier: Apache-2.0
import { pageWords } from './pageWords'
import chinese from './words/zh-CN.json'

export { firstLanguage } from './pageWords'
export type DoorKey = keyof typeof chinese
export const { language, choose, tell, tellAny } = pageWords<DoorKey>(
  chinese,
  () => import('./words/en.json'),
  'door.title',
)
