// SPDX-License-Identifier: Apache-2.0
/// The page where the number of a certificate is checked: no account, nothing of the office.
import '../../../app/tokens.css'
import '../../../app/base.css'
import '../../../ui/button.css'
import '../../../ui/field.css'
import { createApp } from 'vue'
import CheckApp from './CheckApp.vue'
import { choose, firstLanguage } from './words'

void choose(firstLanguage()).then(() => createApp(CheckApp).mount('#check'))
