// SPDX-License-Identifier: Apache-2.0
/// Reading a code from a picture: by the browser where it can, else by the reader that we bring.
export type Picture = HTMLVideoElement | ImageBitmap
export type CodeReader = (picture: Picture) => Promise<string | null>

interface Detector {
  detect(picture: Picture): Promise<{ rawValue: string }[]>
}
type Detectors = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<string[]>
}

const readerBy = (detector: Detector): CodeReader => {
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null
}

async function byBrowser(): Promise<CodeReader | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detectors }
  if (!BarcodeDetector) return null
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => [] as string[])
  return formats.includes('qr_code')
    ? readerBy(new BarcodeDetector({ formats: ['qr_code'] }))
    : null
}

async function brought(): Promise<CodeReader> {
  const { detector, keepReader } = await import('./broughtReader')
  void keepReader()
  return readerBy(detector())
}

/// Throws where neither works: too old a browser, or no network before the first time.
export const readerOfCodes = async (): Promise<CodeReader> => (await byBrowser()) ?? brought()

/// Fetches what a phone without a reader of its own needs, so that the camera works offline later.
export async function prepareReader(): Promise<void> {
  if (!(await byBrowser())) await (await import('./broughtReader')).keepReader()
}
