// SPDX-License-Identifier: Apache-2.0
/// The reader of codes that we bring for browsers without one: docs/decisions/0010.
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

/// The shelf of the service worker (vite.config.ts) that keeps it for those who keep gates.
const shelf = 'code-reader'

export function detector() {
  // Its own place to look for it is on somebody else's server.
  prepareZXingModule({ overrides: { locateFile: () => wasm } })
  return new BarcodeDetector({ formats: ['qr_code'] })
}

/// Keeps it on this device; what an earlier version kept goes. A device without room reads with a
/// network only.
export async function keepReader(): Promise<void> {
  if (!globalThis.caches) return
  try {
    const kept = await caches.open(shelf)
    const ours = [wasm, import.meta.url].map((url) => new URL(url, location.href).href)
    for (const { url } of await kept.keys()) if (!ours.includes(url)) await kept.delete(url)
    for (const url of ours) if (!(await kept.match(url))) await kept.add(url)
  } catch {
    // No room, or no network: another visit tries again.
  }
}
