// SPDX-License-Identifier: Apache-2.0
// verdict.mjs RECORD: fails when the journeys saw an exchange that breaks the OpenAPI document, or saw too few.
import { readFileSync } from 'node:fs'

const record = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const judged = Object.keys(record.judged).sort()
for (const name of judged) console.log(`${String(record.judged[name]).padStart(5)} × ${name}`)
for (const name of Object.keys(record.unjudged)) console.log(`  not judged (not JSON): ${name}`)
const breaches = Object.keys(record.breaches)
for (const breach of breaches) console.log(`BREACH ${breach}`)
if (judged.length < 5) console.log('BREACH fewer than five operations were seen: the journeys did not pass here')
process.exit(breaches.length || judged.length < 5 ? 1 : 0)
