// SPDX-License-Identifier: Apache-2.0
/// A scanner that types: whatever is focused, keys that come as fast as no hand types them and begin
/// like a pass go here and nowhere else. Figures of a thermometer begin otherwise.

const prefixes = ['LP1:', 'LH1:']
/// No hand types the four characters that a code begins with so fast.
const fastest = 90
/// A scanner that ends with nothing is done after this.
const silence = 250
const longest = 1_000

type Field = HTMLInputElement | HTMLTextAreaElement
const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null

/// Calls back with each code that is typed; returns how to stop.
export function listenToScanner(read: (text: string) => void): () => void {
  let text = ''
  let last = 0
  let field: Field | null = null
  let before = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const isCode = () => prefixes.some((prefix) => text.startsWith(prefix))
  const mayBecome = (typed: string) => prefixes.some((prefix) => prefix.startsWith(typed))
  function end() {
    clearTimeout(timer)
    const found = text
    text = ''
    field = null
    if (prefixes.some((prefix) => found.startsWith(prefix))) read(found)
  }
  function swallow(event: KeyboardEvent) {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  /// What the field had before the scanner began.
  function restore() {
    if (!field) return
    field.value = before
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  function begin(event: KeyboardEvent, key: string) {
    text = key
    field = fieldOf(event.target)
    before = field?.value ?? ''
  }
  function typed(event: KeyboardEvent, key: string) {
    if (isCode()) {
      swallow(event)
      if (text.length < longest) text += key
      clearTimeout(timer)
      timer = setTimeout(end, silence)
      return
    }
    if (!mayBecome(text + key)) {
      text = ''
      if (mayBecome(key)) begin(event, key)
      return
    }
    if (!text) return begin(event, key)
    // The field may keep what looks like a word so far; nobody else hears of it.
    event.stopImmediatePropagation()
    text += key
    if (!isCode()) return
    event.preventDefault()
    restore()
    timer = setTimeout(end, silence)
  }
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const isFast = event.timeStamp - last <= fastest
    if (text && !isFast && !isCode()) text = ''
    if (event.key === 'Enter' || event.key === 'Tab') {
      if (!isCode()) return void (text = '')
      swallow(event)
      return end()
    }
    if ([...event.key].length !== 1) return
    last = event.timeStamp
    typed(event, event.key.toUpperCase())
  }
  addEventListener('keydown', onKey, true)
  return () => {
    clearTimeout(timer)
    removeEventListener('keydown', onKey, true)
  }
}
