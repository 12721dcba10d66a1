// SPDX-License-Identifier: Apache-2.0
import { toast } from '../ui/toasts'
import { say } from './words'

/// Keeps the shell on the device, and offers a new version without ever reloading by itself.
export async function offerUpdates() {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const { registerSW } = await import('virtual:pwa-register')
  const update = registerSW({
    onNeedRefresh() {
      toast(say('update.ready'), 'plain', {
        words: say('update.now'),
        run: () => void update(true),
      })
    },
  })
}
