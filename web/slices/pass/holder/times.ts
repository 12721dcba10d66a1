// SPDX-License-Identifier: Apache-2.0
import { language } from './words'

/// "11-27 10:42" in China, wherever the phone thinks it is.
export const moment = (at: number): string =>
  new Intl.DateTimeFormat(language(), {
    timeZone: 'Asia/Shanghai',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
