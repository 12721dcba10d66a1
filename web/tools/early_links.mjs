// SPDX-License-Identifier: Apache-2.0
// Writes dist/early.json: for each of the first pages the header Link with which the program sends
// index.html, so that the browser asks for the chunks of that page and for its first reads at once,
// not one after the other as the script finds them. Which chunks and reads stands in
// app/first-pages.json; the first line of a path counts.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, namedIn, root } from './chunks.mjs'

const pages = JSON.parse(readFileSync(new URL('../app/first-pages.json', import.meta.url)))
/// The frame of a signed-in user's page: one for each posture (app/posture.ts).
const frames = { PocketShell: '(max-width: 899px)', DeskShell: '(min-width: 900px)' }

/// What every page needs goes ahead of its own.
const first = namedIn('index.html')
const linkTo = (file, media) =>
  `</assets/${file}>; rel=${file.endsWith('.css') ? 'preload; as=style; crossorigin' : 'modulepreload'}` +
  (media ? `; media="${media}"` : '')

function linksOf({ who, chunks, reads }) {
  const own = [...first, ...filesOf(...chunks)]
  const links = own.map((file) => linkTo(file))
  if (who === 'user')
    for (const [frame, media] of Object.entries(frames))
      for (const file of filesOf(frame)) if (!own.includes(file)) links.push(linkTo(file, media))
  for (const read of reads) links.push(`</api/v1${read}>; rel=preload; as=fetch; crossorigin`)
  return links.join(', ')
}

if (!first.length) throw new Error('index.html names no file')
const early = pages.map((page) => ({ path: page.path, who: page.who, links: linksOf(page) }))
writeFileSync(join(root, 'early.json'), JSON.stringify(early))
