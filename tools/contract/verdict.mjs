// SPDX-License-Identifier: Apache-2.0
// verdict.mjs RECORD...: fails when the journeys saw an exchange that breaks the OpenAPI document, or when a walk saw
// too few.
import { readFileSync } from 'node:fs'

let isBroken = process.argv.length < 3
for (const name of process.argv.slice(2)) {
  const record = JSON.parse(readFileSync(name, 'utf8'))
  const judged = Object.keys(record.judged).sort()
  for (const each of judged) console.log(`${String(record.judged[each]).padStart(5)} × ${each}`)
  for (const each of Object.keys(record.unjudged)) console.log(`  not judged (not JSON): ${each}`)
  const breaches = Object.keys(record.breaches)
  if (judged.length < 5) breaches.push(`fewer than five operations in ${name}: the journeys did not pass here`)
  for (const breach of breaches) console.log(`BREACH ${breach}`)
  isBroken ||= breaches.length > 0
}
process.exit(isBroken ? 1 : 0)
