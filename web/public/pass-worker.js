// SPDX-License-Identifier: Apache-2.0
// Keeps the page of a pass and what it loads. Files under /assets never change under their name;
// the page itself comes from the network when that answers in time.
const shelf = 'linli-pass-1'
const patience = 3000

async function keepPage() {
  const cache = await caches.open(shelf)
  const answer = await fetch('/p', { headers: { Accept: 'text/html' } })
  if (!answer.ok) return
  const page = await answer.clone().text()
  const assets = [...page.matchAll(/(?:src|href)="(\/[^"#]+)"/g)].map(([, path]) => path)
  await cache.addAll(assets)
  await cache.put('/p', answer)
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
      await cache.put('/p', answer.clone())
      return answer
    }
  } catch {
    // No network.
  }
  return (await cache.match('/p')) ?? fetch(request)
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
