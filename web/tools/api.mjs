// SPDX-License-Identifier: Apache-2.0
// Writes app/api.d.ts from the program's OpenAPI document; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const document = new URL('../../docs/openapi.json', import.meta.url)
const types = new URL('../app/api.d.ts', import.meta.url)
const made = `// SPDX-License-Identifier: Apache-2.0\n${astToString(await openapiTS(document))}`
if (process.argv.includes('--check')) {
  if (readFileSync(types, 'utf8') !== made) {
    console.error('web/app/api.d.ts is not what docs/openapi.json says: npm run api')
    process.exit(1)
  }
} else {
  writeFileSync(types, made)
}
