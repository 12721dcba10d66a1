// SPDX-License-Identifier: Apache-2.0
/// The page of a household: no account, no session, nothing of the office.
import '../../../app/tokens.css'
import '../../../app/base.css'
import '../../../ui/button.css'
import '../../../ui/field.css'
import { createApp } from 'vue'
import HomeApp from './HomeApp.vue'
import { choose, firstLanguage } from './words'

void choose(firstLanguage()).then(() => createApp(HomeApp).mount('#home'))
