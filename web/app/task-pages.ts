// SPDX-License-Identifier: Apache-2.0
import type { RouteLocationRaw } from 'vue-router'
import type { Task } from './api-types'

/// Kinds of tasks whose work has a page of its own; the others are done on their sheet.
const pages: Record<string, (task: Task) => RouteLocationRaw> = {
  'census.stairwell': ({ source }) => ({ name: 'my-doors', params: { drive: source! } }),
}
export const pageOf = (task: Task): RouteLocationRaw | undefined => pages[task.kind]?.(task)
