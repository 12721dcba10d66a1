// SPDX-License-Identifier: Apache-2.0
/// "11-27 07:00 – 15:00", by the clock in China wherever the phone is.
export function timesOf(language: string, from: number, until: number): string {
  const part = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', ...options }).format(at)
  const day = { month: 'numeric', day: 'numeric', weekday: 'short' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const isOneDay = part(from, day) === part(until, day)
  return `${part(from, day)} ${part(from, time)} – ${isOneDay ? '' : `${part(until, day)} `}${part(until, time)}`
}
