// SPDX-License-Identifier: Apache-2.0
/// What nobody waits for, such as the words of other pages, must not take the network and the
/// processor from the page that is being opened: it begins when the page has read what it shows.
const longest = 5_000
let busy = 0
let waiting: (() => void)[] = []

/// Something is on its way that the page is waiting for; returns how to say that it is there.
export function occupy(): () => void {
  let isOver = false
  busy++
  return () => {
    if (isOver) return
    isOver = true
    if (--busy) return
    for (const go of waiting) go()
    waiting = []
  }
}

const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 200)
  })
const change = () => new Promise<void>((resolve) => waiting.push(resolve))

/// Resolves when nothing is on its way and the browser is idle, and after five seconds in any case.
export async function calm(): Promise<void> {
  let isLate = false
  const late = new Promise<void>((resolve) =>
    setTimeout(() => {
      isLate = true
      resolve()
    }, longest),
  )
  do {
    await idle()
    if (busy && !isLate) await Promise.race([change(), late])
  } while (busy && !isLate)
}
