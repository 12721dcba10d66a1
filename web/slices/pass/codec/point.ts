// SPDX-License-Identifier: Apache-2.0
/// Points of P-256 with and without compression (SEC 1, section 2.3): browsers take only the latter.
import type { Bytes } from './base45'
import { fromHex, toHex } from './hex'

const p = BigInt('0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff')
const b = BigInt('0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b')
const [zero, one, three, four] = [0, 1, 3, 4].map(BigInt) as [bigint, bigint, bigint, bigint]

function power(base: bigint, exponent: bigint): bigint {
  let result = one
  for (let left = exponent; left > zero; left >>= one) {
    if (left & one) result = (result * base) % p
    base = (base * base) % p
  }
  return result
}

export const compressed = (point: Bytes): Bytes =>
  Uint8Array.of(2 + (point[64]! & 1), ...point.subarray(1, 33))

/// Null where no point of the curve has that x.
export function uncompressed(x: Bytes, isOdd: boolean): Bytes | null {
  const number = BigInt(`0x${toHex(x)}`)
  if (number >= p) return null
  const square = ((((number * number - three) * number + b) % p) + p) % p
  let y = power(square, (p + one) / four)
  if ((y * y) % p !== square) return null
  if ((y & one) !== (isOdd ? one : zero)) y = p - y
  return Uint8Array.of(4, ...x, ...fromHex(y.toString(16).padStart(64, '0')))
}
