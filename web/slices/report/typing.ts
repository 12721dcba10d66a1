// SPDX-License-Identifier: Apache-2.0
/// A paper form, typed by first letters or digits: pure.
import type {
  DoorMember,
  Door,
  Question,
  FieldChange,
  NewAnswer,
  Newcomer,
} from '../../app/api-types'

export interface Row {
  id: string
  name: string
  relation: string
  sex: string
  born_on: string
  phone: string
  registered: string
}

/// How a value may be typed: its digit first, then beginnings in pinyin, in English, in characters.
type Codes<T extends string> = readonly (readonly [T, readonly string[]])[]
export const relationCodes: Codes<Newcomer['relation']> = [
  ['head', ['1', 'hz', 'head', '户主']],
  ['spouse', ['2', 'po', 'spouse', '配偶']],
  ['child', ['3', 'zn', 'child', '子女']],
  ['parent', ['4', 'fm', 'parent', '父母']],
  ['grandchild', ['5', 'sb', 'grandchild', '孙辈']],
  ['grandparent', ['6', 'zb', 'grandparent', '祖辈']],
  ['sibling', ['7', 'xd', 'sibling', '兄弟姐妹']],
  ['tenant', ['8', 'zk', 'tenant', '租客']],
  ['other_kin', ['9', 'qs', 'kin', '亲属']],
  ['other', ['0', 'qt', 'other', '其他']],
]
export const sexCodes: Codes<Newcomer['sex']> = [
  ['male', ['1', 'nan', 'male', '男']],
  ['female', ['2', 'v', 'nv', 'female', '女']],
  ['unknown', ['0', 'unknown']],
]
export const registeredCodes: Codes<Newcomer['registered']> = [
  ['here', ['1', 'yes', 'shi', '是', '在此']],
  ['elsewhere', ['2', 'no', 'fou', '否', '在外']],
  ['unknown', ['0', 'unknown']],
]
export const yesCodes: Codes<'yes' | 'no'> = [
  ['yes', ['1', 'yes', 'shi', '是']],
  ['no', ['2', 'no', 'fou', '否']],
]

/// The first value of which some code begins as typed; undefined for what is none.
export function pick<T extends string>(codes: Codes<T>, typed: string): T | undefined {
  const begin = typed.trim().toLowerCase()
  if (!begin) return undefined
  return codes.find(([, words]) => words.some((word) => word.startsWith(begin)))?.[0]
}

/// 19491231 and 1949-12-31; undefined for what is no day.
export function dayTyped(typed: string): string | undefined {
  const found = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(typed.trim())
  if (!found) return undefined
  const day = `${found[1]}-${found[2]}-${found[3]}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}

const usualRelations = ['1', '2', '3']
/// The next line of the form: relations as they usually follow, the rest as on the line above.
export function nextRow(rows: Row[], id: string): Row {
  const above = rows[rows.length - 1]
  return {
    id,
    name: '',
    relation: usualRelations[rows.length] ?? above?.relation ?? '1',
    sex: '',
    born_on: '',
    phone: '',
    registered: above?.registered ?? '1',
  }
}

/// What is wrong with a line, as the name of its field.
export function faultOf(row: Row): keyof Row | undefined {
  if (!row.name.trim()) return 'name'
  if (!pick(relationCodes, row.relation)) return 'relation'
  if (row.sex && !pick(sexCodes, row.sex)) return 'sex'
  if (row.born_on && !dayTyped(row.born_on)) return 'born_on'
  if (row.registered && !pick(registeredCodes, row.registered)) return 'registered'
  return undefined
}

export const newcomerOf = (row: Row): Newcomer => ({
  id: row.id,
  name: row.name.trim(),
  sex: pick(sexCodes, row.sex) ?? 'unknown',
  born_on: dayTyped(row.born_on) ?? null,
  relation: pick(relationCodes, row.relation) ?? 'other',
  residence: 'here',
  registered: pick(registeredCodes, row.registered) ?? 'unknown',
  registered_at: null,
  phone: row.phone.trim() || null,
})

const maskOf = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/// What a line says anew of somebody who is listed under its name.
export function changesOf(row: Row, member: DoorMember): FieldChange[] {
  const { person } = member
  const phone = row.phone.replace(/\s/g, '')
  const changes: FieldChange[] = []
  if (phone && maskOf(phone) !== member.phone_masked)
    changes.push({ person, field: 'phone', was: member.phone_masked ?? '', now: phone })
  const born = dayTyped(row.born_on)
  if (born && born !== member.born_on)
    changes.push({ person, field: 'born_on', was: member.born_on ?? '', now: born })
  return changes
}

/// The form in what the house takes: who is listed is changed, everybody else is new.
export function partsOf(rows: Row[], members: DoorMember[]) {
  const listed = (row: Row) => members.find(({ name }) => name === row.name.trim())
  return {
    changes: rows.flatMap((row) => {
      const member = listed(row)
      return member ? changesOf(row, member) : []
    }),
    newcomers: rows.filter((row) => !listed(row)).map(newcomerOf),
  }
}

/// A typed answer as it is sent; undefined for what is none.
export function answerTyped(question: Question, typed: string): string | undefined {
  const text = typed.trim()
  if (question.kind === 'yes_no') return pick(yesCodes, text)
  if (question.kind === 'count') return /^\d{1,4}$/.test(text) ? text : undefined
  if (question.kind !== 'choice') return text
  return question.choices[Number(text) - 1] ?? question.choices.find((one) => one.startsWith(text))
}
export const answersOf = (questions: Question[], typed: Record<string, string>): NewAnswer[] =>
  questions.flatMap((question) => {
    const value = typed[question.key] ? answerTyped(question, typed[question.key]!) : undefined
    return value ? [{ question: question.key, value }] : []
  })

/// The door that somebody means: "3-2-501", also with any signs between, or its end if one fits.
export function findDoor(doors: Door[], typed: string): Door | undefined {
  const label = typed
    .trim()
    .replace(/[\s.,/幢栋单元室号]+/g, '-')
    .replace(/-+$/, '')
  if (!label) return undefined
  const exact = doors.filter(({ door }) => door === label)
  if (exact.length) return exact.length === 1 ? exact[0] : undefined
  const ends = doors.filter(({ door }) => door.endsWith(`-${label}`))
  return ends.length === 1 ? ends[0] : undefined
}
/// The one behind it on the walk: forms lie in that order.
export function doorAfter(doors: Door[], target: string): Door | undefined {
  return doors[doors.findIndex((one) => one.target === target) + 1]
}
