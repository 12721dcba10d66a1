// SPDX-License-Identifier: Apache-2.0
// Keeps the page of somebody's own turns and what it loads, so that it opens without a network. Files
// under /assets never change under their name; the page comes from the network when that answers in time.
const shelf = 'linli-turns-1'
const page = '/s'
const patience = 3000

async function keepPage() {
  const cache = await caches.open(shelf)
  const answer = await fetch(page, { headers: { Accept: 'text/html' } })
  if (!answer.ok) return
  const text = await answer.clone().text()
  await cache.addAll([...text.matchAll(/(?:src|href)="(\/[^"#]+)"/g)].map(([, path]) => path))
  await cache.put(page, answer)
}

async function kept(request) {
  const cache = await caches.open(shelf)
  const found = await cache.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

async function pageOf(request) {
  const cache = await caches.open(shelf)
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  try {
    const answer = await Promise.race([fetch(request), late])
    if (answer?.ok) {
      await cache.put(page, answer.clone())
      return answer
    }
  } catch {
    // No network.
  }
  return (await cache.match(page)) ?? fetch(request)
}

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(keepPage())
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(pageOf(event.request))
  else if (/^\/(assets\/|theme\.js$|icon\.svg$)/.test(url.pathname))
    event.respondWith(kept(event.request))
})
