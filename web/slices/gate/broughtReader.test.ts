// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as {
    version: string
    dependencies: Record<string, string>
  }

describe('the reader of codes that we bring', () => {
  it('is a script and a module of one build', () => {
    const wanted = read('package.json').dependencies['zxing-wasm']
    expect(read('node_modules/zxing-wasm/package.json').version).toBe(wanted)
    expect(read('node_modules/barcode-detector/package.json').dependencies['zxing-wasm']).toBe(
      wanted,
    )
  })
})
