// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { effectScope } from 'vue'
import { expect, it } from 'vitest'
import { useRead } from './reads'

it('waits for what was asked for last, when that overtakes what was asked before', async () => {
  const answers: ((text: string) => void)[] = []
  const scope = effectScope()
  const read = scope.run(() =>
    useRead(
      () => 'one',
      () => new Promise<string>((answer) => answers.push(answer)),
    ),
  )!
  const first = read.again()
  const second = read.again()
  let isHere = false
  void first.then(() => (isHere = true))
  answers[1]!('before')
  await Promise.resolve()
  await Promise.resolve()
  expect(isHere).toBe(false)
  answers[2]!('after')
  await Promise.all([first, second])
  expect(read.value.value).toBe('after')
  scope.stop()
})

it('lets nobody wait for a page that has gone', async () => {
  let answer: (text: string) => void = () => undefined
  const scope = effectScope()
  const read = scope.run(() =>
    useRead(
      () => 'one',
      () => new Promise<string>((done) => (answer = done)),
    ),
  )!
  const asked = read.again()
  scope.stop()
  answer('late')
  await asked
  expect(read.value.value).toBe(null)
})
