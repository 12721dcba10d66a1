// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenToScanner } from './wedge'

const code = 'LP1:RRQT 9O60GO0%0W%'
let read: string[] = []
let heard: string[] = []
let stop: () => void
let clock = 0
let field: HTMLInputElement
const hear = (event: KeyboardEvent) => void heard.push(event.key)

/// As a keyboard does it: what nobody prevents stands in the field that has the focus.
function press(key: string, gap: number) {
  clock += gap
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: clock })
  const target = document.activeElement ?? document.body
  const isFree = target.dispatchEvent(event)
  if (isFree && key.length === 1 && target instanceof HTMLInputElement) target.value += key
}
const type = (text: string, gap = 8) => [...text].forEach((key) => press(key, gap))

beforeEach(() => {
  vi.useFakeTimers()
  read = []
  heard = []
  document.body.innerHTML = '<input>'
  field = document.querySelector('input')!
  addEventListener('keydown', hear)
  stop = listenToScanner((text) => read.push(text))
})
afterEach(() => {
  stop()
  removeEventListener('keydown', hear)
  vi.useRealTimers()
})

describe('a scanner that types', () => {
  it('is heard wherever the focus is, and nobody else hears a figure of it', () => {
    type(code)
    press('Enter', 8)
    expect(read).toEqual([code])
    expect(heard.filter((key) => key !== 'L')).toEqual([])
  })
  it('leaves a field as it was', () => {
    field.value = '3-1'
    field.focus()
    type(code)
    press('Enter', 8)
    expect(read).toEqual([code])
    expect(field.value).toBe('3-1')
  })
  it('may type small letters, and end with nothing', () => {
    type(code.toLowerCase())
    expect(read).toEqual([])
    vi.advanceTimersByTime(300)
    expect(read).toEqual([code])
  })
  it('reads one after the other', () => {
    for (const one of [code, 'LH1:ABC']) {
      type(one)
      press('Enter', 8)
    }
    expect(read).toEqual([code, 'LH1:ABC'])
  })
  it('is not taken for a hand, nor a hand for it', () => {
    field.focus()
    type(code, 150)
    press('Enter', 150)
    expect(read).toEqual([])
    expect(field.value).toBe(code)
  })
  it('lets a thermometer and other words through', () => {
    field.focus()
    type('366')
    type('LPG')
    press('Enter', 8)
    vi.advanceTimersByTime(1_000)
    expect(read).toEqual([])
    expect(field.value).toBe('366LPG')
    expect(heard.slice(0, 3)).toEqual(['3', '6', '6'])
  })
})
