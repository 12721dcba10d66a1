// SPDX-License-Identifier: Apache-2.0
/// Base45 (RFC 9285), as platform/cose/base45.hpp reads and writes it.
export type Bytes = Uint8Array<ArrayBuffer>

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const base = 45

export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length
    const value = isPair ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!
    text += alphabet[value % base]! + alphabet[Math.floor(value / base) % base]!
    if (isPair) text += alphabet[Math.floor(value / base / base)]!
  }
  return text
}

/// Null for what no bytes are written as.
export function fromBase45(text: string): Bytes | null {
  if (text.length % 3 === 1) return null
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3)
    let value = 0
    for (let digit = group.length - 1; digit >= 0; --digit) {
      const one = alphabet.indexOf(group[digit]!)
      if (one < 0) return null
      value = value * base + one
    }
    if (value > (group.length === 3 ? 0xffff : 0xff)) return null
    if (group.length === 3) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return Uint8Array.from(bytes)
}
