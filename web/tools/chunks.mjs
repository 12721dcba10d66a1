// SPDX-License-Identifier: Apache-2.0
// What the browser asks for with a chunk of the built client: read out of dist, not believed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = new URL('../dist', import.meta.url).pathname
export const assets = join(root, 'assets')
export const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))

/// A chunk's static imports, itself first.
export function importsOf(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  const text = readFileSync(join(assets, name), 'utf8')
  for (const [, found] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    importsOf(found, seen)
  return seen
}

/// The files that a page of dist names.
export const namedIn = (page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(
    (match) => match[1],
  )

/// The file of a chunk.
export function chunk(stem) {
  const found = names.find((name) => name.startsWith(`${stem}-`) && name.endsWith('.js'))
  if (!found) throw new Error(`no chunk ${stem}`)
  return found
}

// The styles that the browser fetches with a chunk, from the list that its importer carries.
const styles = new Map()
for (const name of names.filter((one) => one.endsWith('.js'))) {
  const text = readFileSync(join(assets, name), 'utf8')
  const list = /m\.f=(\[[^\]]*\])/.exec(text)
  if (!list) continue
  const files = JSON.parse(list[1]).map((file) => file.replace('assets/', ''))
  const call = /import\(`\.\/([\w.-]+\.js)`\),__vite__mapDeps\(\[([\d,]*)\]\)/g
  for (const [, page, places] of text.matchAll(call))
    styles.set(
      page,
      places
        .split(',')
        .map((at) => files[Number(at)])
        .filter((file) => file?.endsWith('.css')),
    )
}
if (!styles.size) throw new Error('no chunk says which styles it needs')

/// All that these chunks bring besides what the page index.html names.
export function filesOf(...stems) {
  const files = new Set()
  for (const stem of stems) {
    for (const name of importsOf(chunk(stem))) files.add(name)
    for (const name of styles.get(chunk(stem)) ?? []) files.add(name)
  }
  for (const name of namedIn('index.html')) files.delete(name)
  return [...files]
}
