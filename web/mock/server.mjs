// SPDX-License-Identifier: Apache-2.0
// A server in memory that speaks the interface, for working on the pages: node mock/server.mjs [PORT]
// Signs in as zhoumin with the password shushan-2026.
import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fields, readLedger, tryLedger } from './ledger.mjs'
import { fileOf, layers, masked, shushan, stateOf } from './shushan.mjs'

const port = Number(process.argv[2] ?? 8090)
const dist = fileURLToPath(new URL('../dist', import.meta.url))
const now = () => Date.now()
const today = () => new Date(now() + 8 * 3_600_000).toISOString().slice(0, 10)
const world = shushan(now())
const account = { sign_in_name: 'zhoumin', password: 'shushan-2026', name: '周敏' }
const isNew = process.env.MOCK_SETUP === '1'
let isSetUp = !isNew
const sessions = new Map()
const answered = new Map()
const listeners = new Set()
let sequence = 0

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

class No {
  constructor(status, code, more = {}) {
    Object.assign(this, { status, code, more })
  }
}
const no = (status, code, more) => {
  throw new No(status, code, more)
}
function announce(topic, ids) {
  sequence++
  for (const listener of listeners)
    listener.write(`id: ${sequence}\nevent: changed\ndata: ${JSON.stringify({ topic, ids })}\n\n`)
}

const session = (user) => ({
  user: { id: user.id, name: user.name, sign_in_name: user.sign_in_name },
  grants: [
    {
      role: 'community_staff',
      place: world.community.id,
      place_name: '山水苑社区',
      place_kind: 'community',
      from: now(),
      until: null,
    },
    {
      role: 'command',
      place: world.street.id,
      place_name: '蜀山街道',
      place_kind: 'division',
      from: now(),
      until: now() + 90 * 86_400_000,
    },
  ],
  communities: [world.community, world.neighbour],
  version: '0.2.0',
})
function begin(user, reply) {
  const token = randomUUID()
  sessions.set(token, user)
  reply.setHeader('Set-Cookie', `linli=${token}; HttpOnly; SameSite=Strict; Path=/`)
  return [201, session(user)]
}
function homeOr404(id) {
  return world.households.get(id) ?? no(404, 'people.no_such_household')
}
function revised(request, thing) {
  const match = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '')
  if (match && Number(match[1]) !== thing.revision) return false
  thing.revision++
  return true
}
const note = (home, act) => {
  home.changed = now()
  home.history.unshift({ at: now(), act, actor_name: account.name })
  announce('people.household_changed', [home.household])
}

function overview(place) {
  const homes = place === world.neighbour.id ? [] : [...world.households.values()]
  const of = (name, states) => ({
    name,
    states: states.map(([state, status]) => ({
      state,
      status,
      count: homes.filter((home) => stateOf(home, name, today()) === state).length,
    })),
    counted: homes.length,
  })
  const needs = homes.flatMap((home) =>
    home.members.flatMap((member) =>
      member.needs.map((need) => ({
        need: need.id,
        person: member.person,
        name: member.name,
        kind: need.kind,
        next_due: need.next_due,
        household: home.household,
        door: home.door,
      })),
    ),
  )
  const complete = homes.filter(
    (home) => stateOf(home, 'data_quality', today()) === 'complete',
  ).length
  const persons = homes.reduce((sum, home) => sum + home.members.length, 0)
  const lived = homes.filter((home) => home.members.length).length
  return {
    households: lived,
    persons,
    dwellings: homes.length,
    layers: layers.map(([name, states]) => of(name, states)),
    needs_due: needs
      .filter((need) => need.next_due && Date.parse(need.next_due) < now() + 7 * 86_400_000)
      .sort((a, b) => (a.next_due < b.next_due ? -1 : 1))
      .slice(0, 8),
    imports: [...world.imports.values()].reverse().map((one) => ({
      import: one.import,
      file_name: one.file_name,
      at: one.at,
      by: account.name,
      state: one.state,
      created: one.counts?.persons.created ?? 0,
      refused: one.counts?.refused ?? 0,
    })),
    days: Array.from({ length: 14 }, (_, n) => ({
      day: new Date(now() - (13 - n) * 86_400_000).toISOString().slice(0, 10),
      changes: homes.length ? [42, 57, 31, 66, 120, 98, 74, 143, 61, 55, 80, 47, 38, 29][n] : 0,
    })),
    ...(place === world.street.id
      ? {
          communities: [
            {
              ...world.community,
              households: lived,
              persons,
              dwellings: homes.length,
              complete_share: complete / homes.length,
            },
            { ...world.neighbour, households: 0, persons: 0, dwellings: 0, complete_share: 0 },
          ],
        }
      : {}),
  }
}

function board(place, wanted) {
  const compounds = place === world.neighbour.id ? [] : world.compounds
  const compound = compounds.find((one) => one.id === wanted) ?? compounds[0]
  const counted = compound ? compound.buildings.flatMap((one) => one.doors) : []
  const states = Object.fromEntries(
    layers.map(([name, list]) => [name, list.map(([state]) => state)]),
  )
  const homeOf = (door) => world.households.get(door.household)
  return {
    compounds: compounds.map((one) => {
      const doors = one.buildings.flatMap((building) => building.doors)
      return {
        id: one.id,
        name: one.name,
        dwellings: doors.length,
        households: doors.filter((door) => homeOf(door)?.members.length).length,
        persons: doors.reduce((sum, door) => sum + (homeOf(door)?.members.length ?? 0), 0),
      }
    }),
    compound: compound?.id ?? null,
    layers: layers.map(([name, list]) => ({
      name,
      states: list.map(([state, status]) => ({
        state,
        status,
        count: counted.filter((door) => stateOf(homeOf(door), name, today()) === state).length,
      })),
      counted: counted.length,
    })),
    buildings: (compound?.buildings ?? []).map((one) => ({
      id: one.id,
      name: one.name,
      floors: one.floors,
      stairwells: one.stairwells,
      doors: one.doors.map((door) => door.door).join(' '),
      floor: one.doors.map((door) => door.floor),
      stairwell: one.doors.map((door) => door.stairwell),
      persons: one.doors.map((door) => homeOf(door)?.members.length ?? 0),
      states: Object.fromEntries(
        layers.map(([name]) => [
          name,
          one.doors.map((door) => states[name].indexOf(stateOf(homeOf(door), name, today()))),
        ]),
      ),
      needs: one.doors.map((door) => {
        const kinds = [
          ...new Set(
            (homeOf(door)?.members ?? []).flatMap((member) =>
              member.needs.map((need) => need.kind),
            ),
          ),
        ]
        return kinds.length ? kinds : 0
      }),
    })),
  }
}

function people(q, limit) {
  const wanted = q.trim().toLowerCase()
  const matched = (person, home) => {
    if (person.name.includes(wanted)) return 'name'
    if (home.door.startsWith(wanted)) return 'door'
    if (/^\d{3,}$/.test(wanted) && person.phone?.endsWith(wanted)) return 'phone'
    const whole = person.spelled.join('')
    if (
      /^[a-z]+$/.test(wanted) &&
      (whole.startsWith(wanted) ||
        person.spelled
          .map((one) => one[0])
          .join('')
          .startsWith(wanted))
    )
      return 'pinyin'
    return null
  }
  const items = []
  for (const person of world.persons.values()) {
    const home = world.households.get(person.household)
    const how = matched(person, home)
    if (how)
      items.push({
        person: person.person,
        name: person.name,
        household: home.household,
        door: home.door,
        compound_name: home.compound_name,
        building: home.building,
        stairwell: home.stairwell,
        door_number: home.door_number,
        phone_masked: masked(person.phone),
        relation: person.relation,
        matched: how,
      })
    if (items.length > limit) break
  }
  return { items: items.slice(0, limit), is_more: items.length > limit }
}

const shownImport = ({ ledger, findings, at, ...shown }) => ({
  ...shown,
  findings_total: findings.length,
})
function progress(one, during, after, work) {
  one.state = during
  one.progress = 0
  const timer = setInterval(() => {
    one.progress = Math.min(1, one.progress + 0.34)
    if (one.progress >= 1) {
      clearInterval(timer)
      work?.()
      one.state = after
    }
    announce('exchange.progress', [one.import])
  }, 250)
}

function planned(body) {
  const match = /^(\d+) buildings × (\d+) stairwells × (\d+) floors × (\d+) doors$/.exec(
    body.pattern ?? '',
  )
  if (!match) no(422, 'place.pattern_unread')
  const [buildings, stairwells, floors, doors] = match.slice(1).map(Number)
  const dwellings = buildings * stairwells * floors * doors - (body.exceptions?.length ?? 0)
  if (dwellings > 5000) no(422, 'place.pattern_too_big')
  return {
    buildings,
    stairwells: buildings * stairwells,
    dwellings,
    doors_sample: ['1-1-101', '1-1-102', `${buildings}-${stairwells}-${floors}0${doors}`],
  }
}

const routes = [
  ['GET', /^\/overview$/, ({ place }) => overview(place)],
  ['GET', /^\/board$/, ({ place, query }) => board(place, query.get('compound'))],
  [
    'GET',
    /^\/people$/,
    ({ query }) => people(query.get('q') ?? '', Number(query.get('limit') ?? 20)),
  ],
  [
    'GET',
    /^\/households$/,
    ({ query }) => {
      const found = world.byDoor.get(
        `${query.get('building')}/${query.get('stairwell')}/${query.get('door')}`,
      )
      return found ? fileOf(homeOr404(found.dwelling.household)) : no(404, 'place.no_such_door')
    },
  ],
  ['GET', /^\/households\/([\w-]+)$/, ({ id }) => fileOf(homeOr404(id))],
  [
    'PATCH',
    /^\/households\/([\w-]+)$/,
    ({ id, body, request }) => {
      const home = homeOr404(id)
      if (!revised(request, home)) no(409, 'house.changed_meanwhile', { current: fileOf(home) })
      if (body.occupancy) home.occupancy = body.occupancy
      if ('note' in body) home.note = body.note
      note(home, 'people.change_household')
      return fileOf(home)
    },
  ],
  [
    'POST',
    /^\/persons$/,
    ({ body }) => {
      const home = homeOr404(body.household)
      if (!body.name)
        no(422, 'json.required', { errors: [{ pointer: '/name', code: 'json.required' }] })
      const made = {
        person: body.id,
        household: home.household,
        revision: 1,
        name: body.name,
        sex: body.sex,
        born_year: body.born_on ? Number(body.born_on.slice(0, 4)) : null,
        relation: body.relation,
        residence: body.residence,
        registered: body.registered,
        registered_at: null,
        phone: body.phone,
        id_number: body.id_number,
        needs: [],
        spelled: [],
      }
      world.persons.set(made.person, made)
      home.members.push(made)
      note(home, 'people.add_person')
      return [201, { person: made.person }]
    },
  ],
  [
    'PATCH',
    /^\/persons\/([\w-]+)$/,
    ({ id, body, request }) => {
      const person = world.persons.get(id) ?? no(404, 'people.no_such_person')
      if (!revised(request, person))
        no(409, 'house.changed_meanwhile', { current: { ...person, spelled: undefined } })
      Object.assign(
        person,
        body,
        body.born_on ? { born_year: Number(body.born_on.slice(0, 4)) } : {},
      )
      note(world.households.get(person.household), 'people.change_person')
      return { person: id }
    },
  ],
  [
    'POST',
    /^\/needs$/,
    ({ body }) => {
      const person = world.persons.get(body.person) ?? no(404, 'people.no_such_person')
      person.needs.push({ id: body.id, kind: body.kind, next_due: body.next_due, note: body.note })
      note(world.households.get(person.household), 'people.add_need')
      return [201, { id: body.id }]
    },
  ],
  [
    'PATCH',
    /^\/needs\/([\w-]+)$/,
    ({ id, body }) => {
      const person =
        [...world.persons.values()].find((one) => one.needs.some((need) => need.id === id)) ??
        no(404, 'people.no_such_need')
      if (body.ended) person.needs = person.needs.filter((need) => need.id !== id)
      else
        Object.assign(
          person.needs.find((need) => need.id === id),
          body,
        )
      note(world.households.get(person.household), 'people.change_need')
      return { id }
    },
  ],
  [
    'POST',
    /^\/reveals$/,
    ({ body }) => {
      const person = world.persons.get(body.person) ?? no(404, 'people.no_such_person')
      return [201, { value: person[body.field] ?? no(404, 'people.nothing_there') }]
    },
  ],
  [
    'GET',
    /^\/children$/,
    ({ place }) => ({
      items:
        place === world.neighbour.id
          ? []
          : world.compounds.map((one) => ({
              id: one.id,
              kind: 'compound',
              code: null,
              name: one.name,
              detail: `${one.buildings.length} 幢 · ${one.buildings.reduce((sum, building) => sum + building.doors.length, 0)} 户`,
            })),
      next: null,
    }),
  ],
  [
    'POST',
    /^\/compounds$/,
    ({ body }) => {
      world.compounds.push({ id: body.id, name: body.name, kind: body.kind, buildings: [] })
      return [201, { id: body.id, kind: 'compound', code: null, name: body.name, detail: null }]
    },
  ],
  ['POST', /^\/patterns\/trial$/, ({ body }) => planned(body)],
  ['POST', /^\/patterns$/, ({ body }) => [201, planned(body)]],
  [
    'GET',
    /^\/gates$/,
    ({ place }) => ({ items: place === world.neighbour.id ? [] : world.gates, next: null }),
  ],
  ['POST', /^\/gates$/, ({ body }) => [201, (world.gates.push(body), body)]],
  [
    'GET',
    /^\/premises$/,
    ({ place }) => ({ items: place === world.neighbour.id ? [] : world.premises, next: null }),
  ],
  ['POST', /^\/premises$/, ({ body }) => [201, (world.premises.push(body), body)]],
  [
    'GET',
    /^\/imports$/,
    () => ({ items: [...world.imports.values()].reverse().map(shownImport), next: null }),
  ],
  [
    'POST',
    /^\/imports$/,
    ({ query, bytes }) => {
      const ledger = readLedger(bytes)
      if (ledger.refusal) no(422, ledger.refusal)
      const one = {
        import: randomUUID(),
        file_name: query.get('file_name') ?? 'ledger.csv',
        at: now(),
        state: 'mapped',
        progress: 0,
        sheets: ledger.sheets,
        fields,
        counts: null,
        findings: [],
        ledger,
      }
      world.imports.set(one.import, one)
      return [201, shownImport(one)]
    },
  ],
  [
    'GET',
    /^\/imports\/([\w-]+)$/,
    ({ id }) => shownImport(world.imports.get(id) ?? no(404, 'exchange.no_such_import')),
  ],
  [
    'PATCH',
    /^\/imports\/([\w-]+)$/,
    ({ id, body }) => {
      const one = world.imports.get(id) ?? no(404, 'exchange.no_such_import')
      for (const sheet of body.sheets)
        for (const { column, field } of sheet.columns)
          one.sheets
            .find((own) => own.name === sheet.name)
            .columns.find((own) => own.column === column).field = field
      one.state = 'mapped'
      return shownImport(one)
    },
  ],
  [
    'POST',
    /^\/imports\/([\w-]+)\/trials$/,
    ({ id }) => {
      const one = world.imports.get(id) ?? no(404, 'exchange.no_such_import')
      progress(one, 'trial_running', 'tried', () =>
        Object.assign(one, tryLedger(one.ledger, one.sheets, world)),
      )
      return [202, shownImport(one)]
    },
  ],
  [
    'POST',
    /^\/imports\/([\w-]+)\/runs$/,
    ({ id }) => {
      const one = world.imports.get(id) ?? no(404, 'exchange.no_such_import')
      progress(one, 'running', 'done')
      return [202, shownImport(one)]
    },
  ],
  [
    'GET',
    /^\/imports\/([\w-]+)\/findings$/,
    ({ id }) => ({
      items: (world.imports.get(id) ?? no(404, 'exchange.no_such_import')).findings,
      next: null,
    }),
  ],
]

async function answer(request, reply, url, bytes) {
  const path = url.pathname.slice('/api/v1'.length)
  const body =
    request.headers['content-type']?.includes('json') && bytes.length ? JSON.parse(bytes) : {}
  if (path === '/setup') {
    if (request.method === 'GET') return { is_open: !isSetUp }
    if (isSetUp) no(409, 'auth.setup_closed')
    Object.assign(account, body)
    isSetUp = true
    return begin({ id: randomUUID(), ...body }, reply)
  }
  if (path === '/sessions') {
    if (body.sign_in_name !== account.sign_in_name || body.password !== account.password)
      no(401, 'auth.wrong_password')
    return begin({ id: '0199d000-0000-7000-8000-000000000001', ...account }, reply)
  }
  const user = sessions.get(/linli=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1])
  if (!user) no(401, 'auth.sign_in_first')
  if (path === '/session') {
    if (request.method === 'GET') return session(user)
    sessions.clear()
    return [204, null]
  }
  const [, place, rest] = /^\/places\/([\w-]+)(\/.*)?$/.exec(path) ?? no(404, 'house.no_such_route')
  if (![world.community.id, world.neighbour.id, world.street.id].includes(place))
    no(403, 'auth.not_yours')
  if (rest === '/live') return null
  const key = request.headers['idempotency-key']
  if (key && answered.has(key)) return answered.get(key)
  for (const [method, pattern, act] of routes) {
    const match = pattern.exec(rest)
    if (!match || method !== request.method) continue
    const result = act({ place, id: match[1], query: url.searchParams, body, bytes, request })
    if (key) answered.set(key, result)
    return result
  }
  no(404, 'house.no_such_route')
}

const kinds = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}
function file(request, reply, url) {
  const wanted = normalize(join(dist, decodeURIComponent(url.pathname)))
  const isFile = wanted.startsWith(dist) && existsSync(wanted) && statSync(wanted).isFile()
  const path = isFile ? wanted : join(dist, 'index.html')
  const isHashed = path.startsWith(join(dist, 'assets'))
  reply.setHeader('Content-Type', kinds[extname(path)] ?? 'application/octet-stream')
  reply.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  const wants = request.headers['accept-encoding'] ?? ''
  const coding =
    wants.includes('br') && existsSync(`${path}.br`)
      ? 'br'
      : wants.includes('gzip') && existsSync(`${path}.gz`)
        ? 'gz'
        : ''
  if (coding) reply.setHeader('Content-Encoding', coding === 'br' ? 'br' : 'gzip')
  createReadStream(coding ? `${path}.${coding}` : path).pipe(reply)
}

createServer(async (request, reply) => {
  const url = new URL(request.url, 'http://localhost')
  reply.setHeader('Content-Security-Policy', policy)
  reply.setHeader('X-Content-Type-Options', 'nosniff')
  if (!url.pathname.startsWith('/api/')) return file(request, reply, url)
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    const result = await answer(request, reply, url, Buffer.concat(chunks))
    if (result === null) {
      reply.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      reply.write(': here\n\n')
      listeners.add(reply)
      request.on('close', () => listeners.delete(reply))
      return
    }
    const [status, body] = Array.isArray(result) ? result : [200, result]
    reply.writeHead(status, { 'Content-Type': 'application/json' })
    reply.end(body === null ? '' : JSON.stringify(body))
  } catch (fault) {
    const isRefusal = fault instanceof No
    if (!isRefusal) console.error(fault)
    const code = isRefusal ? fault.code : 'house.broken'
    const status = isRefusal ? fault.status : 500
    reply.writeHead(status, { 'Content-Type': 'application/problem+json' })
    reply.end(
      JSON.stringify({
        type: 'about:blank',
        title: code,
        status,
        code,
        errors: [],
        request: randomUUID().slice(-8),
        ...(isRefusal ? fault.more : {}),
      }),
    )
  }
}).listen(port, '127.0.0.1', () =>
  console.log(
    `http://localhost:${port}  ${world.households.size} dwellings, ${world.persons.size} persons`,
  ),
)
