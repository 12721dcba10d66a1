// SPDX-License-Identifier: Apache-2.0
import { dice } from './random.mjs'

const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文博志淑珍晓燕海']
const pinyin = {
  王: 'wang',
  李: 'li',
  张: 'zhang',
  刘: 'liu',
  陈: 'chen',
  杨: 'yang',
  黄: 'huang',
  赵: 'zhao',
  周: 'zhou',
  吴: 'wu',
  徐: 'xu',
  孙: 'sun',
  马: 'ma',
  朱: 'zhu',
  胡: 'hu',
  郭: 'guo',
  何: 'he',
  高: 'gao',
  林: 'lin',
  罗: 'luo',
  伟: 'wei',
  芳: 'fang',
  娜: 'na',
  敏: 'min',
  静: 'jing',
  丽: 'li',
  强: 'qiang',
  磊: 'lei',
  军: 'jun',
  洋: 'yang',
  勇: 'yong',
  艳: 'yan',
  杰: 'jie',
  娟: 'juan',
  涛: 'tao',
  明: 'ming',
  超: 'chao',
  秀: 'xiu',
  霞: 'xia',
  平: 'ping',
  刚: 'gang',
  桂: 'gui',
  英: 'ying',
  华: 'hua',
  玉: 'yu',
  兰: 'lan',
  建: 'jian',
  国: 'guo',
  文: 'wen',
  博: 'bo',
  志: 'zhi',
  淑: 'shu',
  珍: 'zhen',
  晓: 'xiao',
  燕: 'yan',
  海: 'hai',
}
const day = 86_400_000
const isoDay = (at) => new Date(at).toISOString().slice(0, 10)

export const layers = [
  [
    'occupancy',
    [
      ['occupied', 'normal'],
      ['rented', 'normal'],
      ['vacant', 'vacant'],
      ['owner_away', 'home'],
      ['unreachable', 'due'],
      ['refused', 'due'],
      ['unknown', 'due'],
    ],
  ],
  [
    'special_needs',
    [
      ['none', 'normal'],
      ['needs', 'care'],
      ['due_soon', 'due'],
      ['overdue', 'late'],
    ],
  ],
  [
    'data_quality',
    [
      ['complete', 'normal'],
      ['no_phone', 'due'],
      ['no_id_number', 'due'],
      ['nobody_listed', 'late'],
      ['contradiction', 'late'],
    ],
  ],
]

/// An invented community with its compounds, doors, households and people.
export function shushan(now) {
  const d = dice(330109003)
  const community = {
    id: d.id(),
    code: '330109003024',
    name: '山水苑社区',
    street_name: '蜀山街道',
  }
  const world = {
    community,
    neighbour: { id: d.id(), code: '330109003025', name: '曹家桥社区', street_name: '蜀山街道' },
    street: { id: d.id(), name: '蜀山街道' },
    compounds: [],
    households: new Map(),
    byDoor: new Map(),
    persons: new Map(),
    gates: [],
    premises: [],
    imports: new Map(),
  }
  const plan = [
    [
      '山水苑',
      'estate',
      18,
      [
        [3, 6, 2],
        [2, 6, 4],
        [4, 6, 2],
      ],
    ],
    [
      '山水苑东区',
      'estate',
      7,
      [
        [2, 11, 2],
        [1, 18, 4],
      ],
    ],
    ['蜀山公寓', 'transition', 3, [[2, 18, 3]]],
  ]
  for (const [name, kind, buildings, shapes] of plan) {
    const compound = { id: d.id(), name, kind, buildings: [] }
    world.compounds.push(compound)
    for (let number = 1; number <= buildings; number++)
      compound.buildings.push(building(d, world, compound, String(number), d.one(shapes), now))
  }
  for (const [name, state] of [
    ['南门', 'open'],
    ['东门', 'closed'],
    ['西边门', 'closed'],
  ])
    world.gates.push({ id: d.id(), name, compound: world.compounds[0].id, state })
  for (const [name, kind] of [
    ['山水超市', 'supermarket'],
    ['康民药房', 'pharmacy'],
    ['社区活动室', 'activity_room'],
    ['苑口面馆', 'restaurant'],
  ])
    world.premises.push({ id: d.id(), name, kind, compound: world.compounds[0].id })
  return world
}

function building(d, world, compound, name, [stairwells, floors, doors], now) {
  const made = { id: d.id(), name, floors, compound: compound.id, stairwells: [], doors: [] }
  for (let s = 0; s < stairwells; s++) {
    made.stairwells.push({ name: String(s + 1), doors_per_floor: doors })
    for (let floor = 1; floor <= floors; floor++)
      for (let n = 1; n <= doors; n++) {
        const door = `${floor}${String(n).padStart(2, '0')}`
        const dwelling = { id: d.id(), floor, stairwell: s, door, household: null }
        made.doors.push(dwelling)
        world.byDoor.set(`${made.id}/${s + 1}/${door}`, { building: made, dwelling, compound })
        dwelling.household = household(d, world, compound, made, dwelling, now)
      }
  }
  return made
}

function household(d, world, compound, building, dwelling, now) {
  const roll = d.next()
  const occupancy =
    roll < 0.84
      ? 'occupied'
      : roll < 0.905
        ? 'rented'
        : roll < 0.955
          ? 'vacant'
          : roll < 0.975
            ? 'owner_away'
            : roll < 0.988
              ? 'unreachable'
              : roll < 0.993
                ? 'refused'
                : 'unknown'
  const stairwell = String(dwelling.stairwell + 1)
  const made = {
    household: d.id(),
    revision: 1,
    dwelling: dwelling.id,
    door: `${building.name}-${stairwell}-${dwelling.door}`,
    compound_name: compound.name,
    building: building.id,
    stairwell,
    door_number: dwelling.door,
    occupancy,
    note: null,
    members: [],
    history: [{ at: now - d.whole(1, 13) * day, act: 'exchange.run', actor_name: '周敏' }],
    changed: now - d.whole(0, 13) * day,
  }
  world.households.set(made.household, made)
  if (occupancy === 'vacant') return made.household
  const size = d.chance(0.012) ? 0 : d.one([1, 2, 2, 3, 3, 3, 4, 4, 5])
  const surname = d.one(surnames)
  const roles = ['head', 'spouse', 'child', 'child', 'parent']
  for (let n = 0; n < size; n++)
    person(
      d,
      world,
      made,
      occupancy === 'rented' ? 'tenant' : roles[n],
      n === 1 || occupancy === 'rented' ? d.one(surnames) : surname,
      size,
      now,
    )
  return made.household
}

function person(d, world, home, relation, surname, size, now) {
  const old = relation === 'parent' || d.chance(0.2)
  const child = relation === 'child'
  const born = child ? d.whole(1998, 2026) : old ? d.whole(1934, 1960) : d.whole(1964, 1994)
  const name = surname + d.one(given) + (d.chance(0.7) ? d.one(given) : '')
  const sex = d.one(['female', 'male'])
  const grown = born < 2010
  const phone =
    grown && d.chance(0.97)
      ? `1${d.one(['38', '37', '59', '86'])}${String(d.whole(0, 99999999)).padStart(8, '0')}`
      : null
  const id_number = d.chance(0.985)
    ? `330109${born}${String(d.whole(101, 1228)).padStart(4, '0')}${d.whole(100, 999)}X`
    : null
  const made = {
    person: d.id(),
    household: home.household,
    revision: 1,
    name,
    sex,
    born_year: born,
    relation,
    residence: d.chance(0.96) ? 'here' : d.one(['away', 'elsewhere']),
    registered: d.chance(0.9) ? 'here' : 'elsewhere',
    registered_at: null,
    phone,
    id_number,
    needs: [],
    spelled: [...name].map((letter) => pinyin[letter] ?? ''),
  }
  const need = (kind, share, due) => {
    if (d.chance(share))
      made.needs.push({
        id: d.id(),
        kind,
        next_due: due ? isoDay(now + d.whole(-2, 45) * day) : null,
        note: null,
      })
  }
  if (born < 1936) need('aged_90', 0.9, true)
  else if (born < 1947) need('aged_80', 0.35, false)
  if (old && size === 1) need('lives_alone', 0.55, true)
  if (old) need('chronic', 0.05, true)
  if (born > 2023) need('infant', 0.3, true)
  need('disabled', 0.004, true)
  need('dialysis', 0.0015, true)
  world.persons.set(made.person, made)
  home.members.push(made)
}

export function stateOf(home, layer, today) {
  if (layer === 'occupancy') return home.occupancy
  const needs = home.members.flatMap((member) => member.needs)
  if (layer === 'special_needs') {
    if (!needs.length) return 'none'
    const due = needs
      .map((need) => need.next_due)
      .filter(Boolean)
      .sort()[0]
    if (due && due < today) return 'overdue'
    return due && Date.parse(due) - Date.parse(today) <= 7 * day ? 'due_soon' : 'needs'
  }
  if (home.occupancy === 'vacant') return 'complete'
  if (!home.members.length) return 'nobody_listed'
  if (!home.members.some((member) => member.phone)) return 'no_phone'
  return home.members.some((member) => !member.id_number && member.born_year < 2005)
    ? 'no_id_number'
    : 'complete'
}

export const masked = (value) =>
  value ? value.slice(0, 3) + '*'.repeat(value.length - 7) + value.slice(-4) : null

/// A household as the interface shows it.
export function fileOf(home) {
  const { changed, ...shown } = home
  return {
    ...shown,
    members: home.members.map(({ phone, id_number, spelled, household, ...member }) => ({
      ...member,
      has_phone: Boolean(phone),
      phone_masked: masked(phone),
      has_id_number: Boolean(id_number),
      id_number_masked: masked(id_number),
    })),
  }
}
