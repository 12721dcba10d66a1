// SPDX-License-Identifier: Apache-2.0
import './tokens.css'
import './base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { calm } from './calm'
import { kept } from './posture'
import { router } from './router'
import { resume } from './session'
import { speak, speakAll } from './words'
import { startOutbox } from './writes'

async function start() {
  await Promise.all([speak(kept('language') === 'en' ? 'en' : 'zh-CN'), resume()])
  startOutbox()
  createApp(App).use(router).mount('#app')
  // The words of other pages. Without a network they come from the service worker, or with the next try.
  void router
    .isReady()
    .then(calm)
    .then(speakAll)
    .catch(() => undefined)
}
void start()

// Another window of the house was given another language.
addEventListener('storage', ({ key, newValue }) => {
  if (key === 'language') void speak(newValue === 'en' ? 'en' : 'zh-CN')
})
