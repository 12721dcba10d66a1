// SPDX-License-Identifier: Apache-2.0
/// The page of somebody's own turns: no account, no session, nothing of the office.
import '../../../app/tokens.css'
import '../../../app/base.css'
import '../../../ui/button.css'
import '../../../ui/field.css'
import { createApp } from 'vue'
import OpenApp from './OpenApp.vue'
import { choose, firstLanguage } from './words'

if (import.meta.env.PROD)
  void navigator.serviceWorker?.register('/turn-worker.js', { scope: '/s' }).catch(() => undefined)
void choose(firstLanguage()).then(() => createApp(OpenApp).mount('#own'))
