// SPDX-License-Identifier: Apache-2.0
/// CBOR in its deterministic form and nothing else, as platform/cose/cbor.hpp reads and writes it.
import type { Bytes } from './base45'

/// What was not written so; the reader throws it, and whoever reads a code catches it once.
export class Unread extends Error {}

const widths: Record<number, number> = { 24: 1, 25: 2, 26: 4, 27: 8 }
/// Below this a number of that width would have had a shorter form.
const least: Record<number, number> = { 1: 24, 2: 0x100, 4: 0x10000, 8: 0x100000000 }
const enum Major {
  whole,
  negative,
  bytes,
  text,
  array,
  map,
  tag,
  simple,
}

export class CborReader {
  private at = 0
  constructor(private readonly from: Bytes) {}

  private byte(): number {
    const byte = this.from[this.at++]
    if (byte === undefined) throw new Unread()
    return byte
  }
  private head(...majors: Major[]): [Major, number] {
    const first = this.byte()
    const major = first >> 5
    if (!majors.includes(major)) throw new Unread()
    const short = first & 31
    if (short < 24) return [major, short]
    const width = widths[short]
    if (!width) throw new Unread()
    let number = 0
    for (let n = 0; n < width; ++n) number = number * 256 + this.byte()
    if (number < least[width]! || number > Number.MAX_SAFE_INTEGER) throw new Unread()
    return [major, number]
  }
  private content(major: Major): Bytes {
    const [, size] = this.head(major)
    if (size > this.from.length - this.at) throw new Unread()
    this.at += size
    return this.from.slice(this.at - size, this.at)
  }

  whole(): number {
    const [major, number] = this.head(Major.whole, Major.negative)
    return major === Major.whole ? number : -1 - number
  }
  bytes = (): Bytes => this.content(Major.bytes)
  array = (): number => this.head(Major.array)[1]
  map = (): number => this.head(Major.map)[1]
  flag(): boolean {
    const byte = this.byte()
    if (byte !== 0xf4 && byte !== 0xf5) throw new Unread()
    return byte === 0xf5
  }
  expect(...bytes: number[]) {
    if (bytes.some((byte) => this.byte() !== byte)) throw new Unread()
  }
  end() {
    if (this.at !== this.from.length) throw new Unread()
  }
}

function headOf(major: Major, number: number): number[] {
  const first = major << 5
  if (number < 24) return [first | number]
  if (number < 0x100) return [first | 24, number]
  if (number < 0x10000) return [first | 25, number >> 8, number & 255]
  const bytes = (value: number) => [
    value >>> 24,
    (value >>> 16) & 255,
    (value >>> 8) & 255,
    value & 255,
  ]
  if (number < 0x100000000) return [first | 26, ...bytes(number)]
  return [first | 27, ...bytes(Math.floor(number / 0x100000000)), ...bytes(number % 0x100000000)]
}

export const cbor = {
  whole: (value: number) =>
    value < 0 ? headOf(Major.negative, -1 - value) : headOf(Major.whole, value),
  bytes: (content: Uint8Array) => [...headOf(Major.bytes, content.length), ...content],
  text: (content: string) => {
    const bytes = new TextEncoder().encode(content)
    return [...headOf(Major.text, bytes.length), ...bytes]
  },
  array: (items: number[][]) => [...headOf(Major.array, items.length), ...items.flat()],
}
