// SPDX-License-Identifier: Apache-2.0
export interface ReadLabel {
  number: number
  check: string | null
}

/// What a label says: scanned ("LS1:12:345678"), or its number typed by hand. Nothing else is one.
export function readLabel(text: string): ReadLabel | null {
  const plain = text.normalize('NFKC').trim()
  const scanned = /^LS1:([1-9]\d{0,8}):(\d{6})$/.exec(plain)
  if (scanned) return { number: Number(scanned[1]), check: scanned[2]! }
  const typed = /^(?:No\.?\s*)?0*([1-9]\d{0,8})$/i.exec(plain)
  return typed ? { number: Number(typed[1]), check: null } : null
}

/// As it stands on the label: "000012".
export const numberOf = (number: number) => String(number).padStart(6, '0')
