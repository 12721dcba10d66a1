// SPDX-License-Identifier: Apache-2.0
/// The page of a letter: no account, no session, no service worker, nothing of the office.
import '../../../app/tokens.css'
import '../../../app/base.css'
import '../../../ui/button.css'
import '../../../ui/field.css'
import { createApp } from 'vue'
import DoorApp from './DoorApp.vue'
import { choose, firstLanguage } from './words'

void choose(firstLanguage()).then(() => createApp(DoorApp).mount('#door'))
