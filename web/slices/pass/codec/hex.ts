// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from './base45'

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
export const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
export const toId = (bytes: Uint8Array): string =>
  toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
/// The last eight bytes of an id: how a pass names a community and a gate.
export const markOf = (id: string): string => id.replaceAll('-', '').slice(16)
