// SPDX-License-Identifier: Apache-2.0
/// The page of a call: no account, no session, nothing of the office.
import '../../../app/tokens.css'
import '../../../app/base.css'
import '../../../ui/button.css'
import '../../../ui/field.css'
import { createApp } from 'vue'
import OpenApp from './OpenApp.vue'
import { choose, firstLanguage } from './words'

void choose(firstLanguage()).then(() => createApp(OpenApp).mount('#call'))
