// SPDX-License-Identifier: Apache-2.0
import { h, render, type Component } from 'vue'

const drawn = new Map<Component, string>()

/// The lines of an icon as markup, drawn once: a board has hundreds of a few signs, and a component
/// for each of them would cost more than all its doors.
export function lines(icon: Component): string {
  let known = drawn.get(icon)
  if (known === undefined) {
    const box = document.createElement('div')
    render(h(icon), box)
    known = box.firstElementChild!.innerHTML
    render(null, box)
    drawn.set(icon, known)
  }
  return known
}
