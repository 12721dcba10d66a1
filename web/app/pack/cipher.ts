// SPDX-License-Identifier: Apache-2.0
/// Sealing of carried records: AES-GCM under a key that scripts cannot read, derived from a share
/// that the server gives out for one lease. Without the share nobody can make the key again.
const utf8 = new TextEncoder()

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/// The key of one lease; `about` binds it to who carries what.
export async function keyOf(share: string, about: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytesOf(share), 'HKDF', false, [
    'deriveKey',
  ])
  const rule = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: utf8.encode('linli pack'),
    info: utf8.encode(about),
  }
  const wanted = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(rule, material, wanted, false, ['encrypt', 'decrypt'])
}

/// `name` is sealed along: a record that is moved under another name does not open.
export async function seal(key: CryptoKey, name: string, value: unknown) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(name) }
  const sealed = await crypto.subtle.encrypt(how, key, utf8.encode(JSON.stringify(value)))
  return { iv, sealed }
}

export async function unseal(
  key: CryptoKey,
  name: string,
  iv: Uint8Array<ArrayBuffer>,
  sealed: ArrayBuffer,
): Promise<unknown> {
  const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(name) }
  const plain = await crypto.subtle.decrypt(how, key, sealed)
  return JSON.parse(new TextDecoder().decode(plain))
}
