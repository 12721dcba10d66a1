// SPDX-License-Identifier: Apache-2.0
/// Reading a code from a picture, by whatever this browser has. Another reader is one more line here.
export type CodeReader = (picture: CanvasImageSource) => Promise<string | null>

interface Detector {
  detect(picture: CanvasImageSource): Promise<{ rawValue: string }[]>
}
type Detectors = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<string[]>
}

async function byBrowser(): Promise<CodeReader | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detectors }
  if (!BarcodeDetector) return null
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => [] as string[])
  if (!formats.includes('qr_code')) return null
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null
}

const readers = [byBrowser]

/// The first reader that works here, or null.
export async function readerOfCodes(): Promise<CodeReader | null> {
  for (const reader of readers) {
    const found = await reader()
    if (found) return found
  }
  return null
}
