// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { Unreachable } from '../../app/client'
import { useTry } from './useTry'

/// An act that ends when it is told to.
function held(log: string[], name: string) {
  let end = () => {}
  const ended = new Promise<void>((done) => (end = done))
  const act = async () => {
    log.push(`${name} begins`)
    await ended
    log.push(`${name} ends`)
  }
  return { act, end: () => end() }
}

it('drops what is pressed meanwhile where one of several is chosen', async () => {
  const { tryTo } = useTry()
  const log: string[] = []
  const one = held(log, 'one')
  const first = tryTo('one', one.act)
  expect(await tryTo('another', held(log, 'another').act)).toBe(false)
  one.end()
  expect(await first).toBe(true)
  expect(log).toEqual(['one begins', 'one ends'])
})

it('lets what is pressed meanwhile wait for its turn where steps follow one another', async () => {
  const { busy, tryTo } = useTry([], 'waits')
  const log: string[] = []
  const own = held(log, 'own')
  const done = held(log, 'done')
  const first = tryTo('own', own.act)
  const second = tryTo('done', done.act)
  done.end()
  await Promise.resolve()
  await Promise.resolve()
  expect(log).toEqual(['own begins'])
  expect(busy.value).toBe('own')
  own.end()
  expect(await Promise.all([first, second])).toEqual([true, true])
  expect(log).toEqual(['own begins', 'own ends', 'done begins', 'done ends'])
  expect(busy.value).toBe('')
})

it('takes the same pressed twice as once, and again when it is over', async () => {
  const { tryTo } = useTry()
  const log: string[] = []
  const own = held(log, 'own')
  const first = tryTo('own', own.act)
  expect(await tryTo('own', own.act)).toBe(false)
  own.end()
  expect(await first).toBe(true)
  expect(await tryTo('own', own.act)).toBe(true)
  expect(log).toHaveLength(4)
})

it('goes on after one that failed, and says what was wrong', async () => {
  const { wrong, tryTo } = useTry([], 'waits')
  const failed = tryTo('own', () => Promise.reject(new Unreachable()))
  const after = tryTo('done', () => Promise.resolve())
  expect(await failed).toBe(false)
  expect(await after).toBe(true)
  expect(wrong.value).toEqual({})
  expect(await tryTo('own', () => Promise.reject(new Unreachable()))).toBe(false)
  expect(Object.keys(wrong.value)).toEqual(['form'])
})
