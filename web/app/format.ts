// SPDX-License-Identifier: Apache-2.0
import { language, say } from './words'

const china = 8 * 3_600_000

/// 2026-11-23T10:42 where the office is, as a field for date and time has it: all of China keeps one time,
/// wherever the reader's clock stands.
export const officeTime = (at: number): string => new Date(at + china).toISOString().slice(0, 16)
export const instantOf = (text: string): number => Date.parse(`${text}:00+08:00`)

/// 11-23 10:42 of an instant, where the office is.
export const moment = (at: number): string => officeTime(at).slice(5).replace('T', ' ')
/// 2026-11-23 of an instant, where the office is.
export const dayOf = (at: number): string => officeTime(at).slice(0, 10)
export const officeToday = (): string => dayOf(Date.now())

/// Whole days from the first day to the second; negative when the second came before.
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)
}

/// Whole years on a day of somebody born on another.
export function ageOn(day: string, born: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/// 1,452
export const count = (n: number): string => n.toLocaleString('en-US')

/// 92.4 of 0.924; whole when it is 0 or 100, and never rounded up to 100.
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–'
  const share = (part / whole) * 100
  if (part === whole || part === 0) return String(share)
  return Math.min(99.9, Math.max(0.1, share)).toFixed(1)
}

/// How long ago, in the largest sensible unit.
export function age(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000))
  if (minutes < 1) return say('age.now')
  if (minutes < 60) return say('age.minutes', { n: minutes })
  if (minutes < 48 * 60) return say('age.hours', { n: Math.floor(minutes / 60) })
  return say('age.days', { n: Math.floor(minutes / 1440) })
}

/// 张*明, 李*: what a copy on this device keeps of a name.
export function maskName(name: string): string {
  const letters = [...name]
  if (letters.length < 2) return name
  if (letters.length === 2) return `${letters[0]}*`
  return letters[0] + '*'.repeat(letters.length - 2) + letters[letters.length - 1]
}

/// 3 幢 in Chinese, Building 3 in English; a name that is more than a number stays as it is.
export function buildingName(name: string): string {
  const bare = name.replace(/(号楼|幢|栋|座|#)$/, '')
  if (!/^[0-9A-Za-z]+$/.test(bare)) return name
  return say('place.building', { name: bare })
}

/// The stairwell's name in words, unless it already says more than a number.
export function stairwellName(name: string): string {
  const bare = name.replace(/单元$/, '')
  return /^[0-9A-Za-z]+$/.test(bare) ? say('place.stairwell', { name: bare }) : name
}

/// Joins with the mark that the language uses between equals.
export const list = (items: string[]): string => items.join(language() === 'en' ? ', ' : '、')
