// SPDX-License-Identifier: Apache-2.0

/// "1 4 7" as whole numbers in order; null where something else stands in it. Nothing is no day.
export function daysIn(text: string): number[] | null {
  const parts = text.split(/[\s,，、]+/).filter(Boolean)
  if (!parts.every((part) => /^\d{1,2}$/.test(part))) return null
  return parts.map(Number).sort((a, b) => a - b)
}

/// "08:00 20:00" as minutes of the day; null where something else stands in it.
export function minutesIn(text: string): number[] | null {
  const parts = text.split(/[\s,，、]+/).filter(Boolean)
  const minutes = parts.map((part) => {
    const found = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(part)
    return found ? Number(found[1]) * 60 + Number(found[2]) : null
  })
  const read = minutes.filter((one): one is number => one !== null)
  return read.length === parts.length ? read.sort((a, b) => a - b) : null
}
