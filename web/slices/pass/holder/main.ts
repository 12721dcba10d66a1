// SPDX-License-Identifier: Apache-2.0
/// The page of a holder: no account, no session, nothing of the office. Its worker keeps the page
/// itself, so that a pass is shown where there is no network.
import '../../../app/tokens.css'
import '../../../app/base.css'
import '../../../ui/button.css'
import '../../../ui/field.css'
import { createApp } from 'vue'
import HolderApp from './HolderApp.vue'
import { choose, firstLanguage } from './words'

void choose(firstLanguage()).then(() => createApp(HolderApp).mount('#pass'))
if (import.meta.env.PROD)
  void navigator.serviceWorker?.register('/pass-worker.js', { scope: '/p' }).catch(() => undefined)
