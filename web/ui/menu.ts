// SPDX-License-Identifier: Apache-2.0
import type { Component } from 'vue'

/// One line of a menu.
export interface MenuItem {
  key: string
  words: string
  small?: string
  icon?: Component
  isChosen?: boolean
}
