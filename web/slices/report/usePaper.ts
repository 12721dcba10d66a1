// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, ref, shallowRef } from 'vue'
import { faultWords } from '../../app/acts'
import type { Door, DoorMember } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { serverNow } from '../../app/clock'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import {
  answersOf,
  answerTyped,
  doorAfter,
  faultOf,
  findDoor,
  nextRow,
  partsOf,
  type Row,
} from './typing'

/// Forms from paper into the drive that runs, one household after the other.
export function usePaper(place: () => string) {
  const params = () => ({ path: { place: place() } })
  const read = useRead(
    () => `paper/${place()}`,
    async () => {
      const { items } = await ask(client.GET('/places/{place}/drives', { params: params() }))
      const running = items.find(({ state }) => state === 'running')
      if (!running) return { drive: null, doors: [] }
      const path = { place: place(), drive: running.drive }
      const drive = await ask(client.GET('/places/{place}/drives/{drive}', { params: { path } }))
      const doors = await ask(
        client.GET('/places/{place}/drives/{drive}/doors', {
          params: { path, query: { whose: 'all' } },
        }),
      )
      return { drive, doors: doors.items }
    },
  )
  const drive = computed(() => read.value.value?.drive ?? null)
  const doors = computed(() => read.value.value?.doors ?? [])

  const typedDoor = ref('')
  const door = shallowRef<Door | null>(null)
  const members = shallowRef<DoorMember[]>([])
  const rows = ref<Row[]>([])
  const answers = ref<Record<string, string>>({})
  const wrong = ref('')
  const isBusy = ref(false)
  const saved = ref<{ door: string; persons: number }[]>([])
  let id = v7()

  async function openDoor(): Promise<boolean> {
    wrong.value = ''
    const found = findDoor(doors.value, typedDoor.value)
    if (!found) {
      wrong.value = say('paper.no_door')
      return false
    }
    isBusy.value = true
    try {
      const path = { place: place(), drive: drive.value!.drive, target: found.target }
      const sheet = await ask(
        client.GET('/places/{place}/drives/{drive}/doors/{target}', { params: { path } }),
      )
      door.value = found
      typedDoor.value = found.door
      members.value = sheet.members
      rows.value = [nextRow([], v7())]
      answers.value = {}
      return true
    } catch (fault) {
      wrong.value = faultWords(fault)
      return false
    } finally {
      isBusy.value = false
    }
  }
  const addRow = () => rows.value.push(nextRow(rows.value, v7()))
  const questions = computed(() => drive.value?.questions ?? [])

  /// "row/1/sex" or "answer/fever": where something is wrong, none when all is well.
  function fault(): string | undefined {
    const written = rows.value.filter((row) => row.name.trim())
    for (const [at, row] of written.entries()) {
      const field = faultOf(row)
      if (field) return `row/${at}/${field}`
    }
    const bad = questions.value.find((question) => {
      const typed = answers.value[question.key]
      return typed && answerTyped(question, typed) === undefined
    })
    return bad && `answer/${bad.key}`
  }
  async function save(): Promise<boolean> {
    const target = door.value
    if (!target || !drive.value || isBusy.value) return false
    isBusy.value = true
    wrong.value = ''
    const written = rows.value.filter((row) => row.name.trim())
    const parts = partsOf(written, members.value)
    try {
      await ask(
        client.POST('/places/{place}/visits', {
          params: params(),
          headers: { 'Idempotency-Key': id },
          body: {
            id,
            drive: drive.value.drive,
            target: target.target,
            source: 'paper',
            outcome: 'answered',
            answered_by: 'member',
            at: serverNow(),
            answers: answersOf(questions.value, answers.value),
            needs: [],
            ...parts,
          },
        }),
      )
      id = v7()
      saved.value = [{ door: target.door, persons: written.length }, ...saved.value].slice(0, 8)
      typedDoor.value = doorAfter(doors.value, target.target)?.door ?? ''
      door.value = null
      rows.value = []
      answers.value = {}
      return true
    } catch (failed) {
      wrong.value = faultWords(failed)
      return false
    } finally {
      isBusy.value = false
    }
  }
  return {
    read,
    drive,
    typedDoor,
    door,
    members,
    rows,
    answers,
    questions,
    wrong,
    isBusy,
    saved,
    openDoor,
    addRow,
    fault,
    save,
  }
}
