// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import firstEnglish from '../words/en.json'
import firstChinese from '../words/zh-CN.json'
import { shelves } from './shelves'

type Words = Record<string, string | Record<string, string>>
const root = new URL('..', import.meta.url).pathname
const shelved = await Promise.all(
  Object.values(shelves).map(async (shelf) => ({
    chinese: (await shelf['zh-CN']()).default as Words,
    english: (await shelf.en()).default as Words,
  })),
)
const tables = [{ chinese: firstChinese as Words, english: firstEnglish as Words }, ...shelved]
const english: Words = Object.assign({}, ...tables.map((table) => table.english))
const chinese: Words = Object.assign({}, ...tables.map((table) => table.chinese))
const sources = ['app', 'slices', 'ui']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(root, folder, name),
    ),
  )
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n')
// Keys that are put together at run time, by their beginning.
const made = [
  'act.',
  'answer.',
  'athome.alarm_',
  'athome.change_',
  'athome.contact_gone_',
  'athome.days_over_',
  'athome.no_symptoms_',
  'athome.none_',
  'athome.tests_negative_',
  'athome.view_',
  'authority.',
  'asked.',
  'asks.cannot_',
  'asks.cause_',
  'asks.choice_',
  'asks.due_',
  'asks.ending_',
  'asks.exit_',
  'asks.hospital_',
  'asks.kind_',
  'asks.mark_',
  'asks.none_',
  'asks.rung_',
  'asks.show_',
  'asks.state_',
  'asks.step_',
  'asks.tab_',
  'asks.team_',
  'asks.way_',
  'asks.weekday_',
  'board.share_',
  'breach.',
  'calls.says_',
  'came_by.',
  'cared.ending_',
  'cared.how_',
  'cared.kind_',
  'cared.mood_',
  'cared.rung_',
  'cared.search_reason_',
  'cared.symptom_',
  'cared.tab_',
  'cared.verdict_',
  'cared.what_',
  'census.',
  'change_kind.',
  'change_reason.',
  'close.',
  'co_resident.',
  'compound_kind.',
  'condition.',
  'data_quality.',
  'deliveries.n_',
  'deliveries.no_',
  'deliveries.sum_',
  'deliveries.view_',
  'delivery_state.',
  'delivery_step.',
  'duty.',
  'emergency_reason.',
  'evidence.',
  'export_column.',
  'export_purpose.',
  'export_state.',
  'exports.from.',
  'field.',
  'gate.',
  'gate_state.',
  'gates.',
  'hand_kind.',
  'hands.tab_',
  'hinders.',
  'home_question.',
  'id_kind.',
  'import_field.',
  'import_state.',
  'isolation.',
  'isolation_reason.',
  'item_kind.',
  'known_by.',
  'language.',
  'layer.',
  'legal_ground.',
  'life.people.',
  'limit.',
  'merge.mention.',
  'near.',
  'need.',
  'objection_ground.',
  'objection_way.',
  'objector.',
  'occupancy.',
  'onduty.check_',
  'onduty.tab_',
  'opener.',
  'order_kind.',
  'order_state.',
  'organisation.',
  'outcome.',
  'pass_end.',
  'pass_key.',
  'pass_kind.',
  'passes.show_',
  'plan.about.',
  'plan.datum.',
  'policy.',
  'policy_source.',
  'post_kind.',
  'premises_kind.',
  'presence.',
  'present.',
  'purpose.',
  'reached.',
  'reason.',
  'refusal.',
  'registered.',
  'relation.',
  'reports.done_',
  'reports.state_',
  'residence.',
  'role.',
  'seal.',
  'seal_do.',
  'seal_door.',
  'seal_state.',
  'seal_step.',
  'served.',
  'sex.',
  'sheets_by.',
  'sign_up.',
  'signature.',
  'skill.',
  'source.',
  'special_needs.',
  'spots.kind.',
  'standing.',
  'start_event.',
  'strain.',
  'support.',
  'symptoms.',
  'task.',
  'tasks.day.',
  'tasks.none.',
  'tasks.reason.',
  'tasks.show.',
  'team_because.',
  'team_consent.',
  'team_note.',
  'team_ready.',
  'team_role.',
  'teams.none_',
  'teams.rung_',
  'teams.show_',
  'teams.tab_',
  'test_result.',
  'tie.',
  'try_result.',
  'undo.keep_',
  'undo_kind.',
  'vehicle.',
  'waste.',
  'weekday.',
  'whereabouts.',
  'why.',
  'supplies.account_',
  'supplies.kind_',
  'supplies.show_',
  'supplies.state_',
  'supplies.tab_',
  'supplies.way_',
]
const parameters = (word: string | Record<string, string>) =>
  [...JSON.stringify(word).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)

describe('words', () => {
  it('have the same keys in both languages, sorted', () => {
    for (const table of tables) {
      expect(Object.keys(table.english)).toEqual(Object.keys(table.chinese))
      expect(Object.keys(table.chinese)).toEqual(Object.keys(table.chinese).sort())
    }
  })
  it('stand in one file each', () => {
    const keys = tables.flatMap((table) => Object.keys(table.chinese))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
  it('are all used', () => {
    const quoted = new Set([...sources.matchAll(/'([\w.-]+)'/g)].map((match) => match[1]))
    const unused = Object.keys(chinese).filter(
      (key) => !quoted.has(key) && !made.some((begin) => key.startsWith(begin)),
    )
    expect(unused).toEqual([])
  })
  it('are all there', () => {
    const asked = [...sources.matchAll(/\bsay\(\s*'([\w.-]+)'/g)].map((match) => match[1]!)
    expect(asked.length).toBeGreaterThan(200)
    expect(asked.filter((key) => !(key in chinese))).toEqual([])
  })
  it('take the same arguments in both languages', () => {
    for (const [key, word] of Object.entries(chinese)) {
      const other = english[key]!
      for (const name of new Set(parameters(word))) expect(parameters(other), key).toContain(name)
      for (const name of new Set(parameters(other))) expect(parameters(word), key).toContain(name)
    }
  })
  it('give English plurals their singular', () => {
    for (const [key, word] of Object.entries(english as Words))
      if (typeof word === 'object') expect(Object.keys(word), key).toEqual(['one', 'other'])
  })
  it('blame nobody', () => {
    expect(JSON.stringify(chinese)).not.toMatch(/拒绝|违规|倒数/)
  })
})
