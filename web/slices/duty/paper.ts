// SPDX-License-Identifier: Apache-2.0
/// A paper says both languages, whatever the page speaks.
export function chineseHours(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours && `${hours} 小时`, rest && `${rest} 分钟`].filter(Boolean).join(' ') || '0 分钟'
}

const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
export function englishHours(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return (
    [hours && counted(hours, 'hour'), rest && counted(rest, 'minute')]
      .filter(Boolean)
      .join(' and ') || '0 minutes'
  )
}
