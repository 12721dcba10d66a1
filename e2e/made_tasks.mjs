// SPDX-License-Identifier: Apache-2.0
// Tasks as the server would tell of them, for a page whose kinds no slice has plugged in yet.
const hour = 3_600_000

const base = {
  person: null,
  source: null,
  is_mine: true,
  status: 'open',
  closed_at: null,
  closed_by: null,
  escalated_at: null,
  escalated_to: null,
  repeat: null,
  missed: 0,
  revision: 1,
}
const stop = (kind, label) => ({
  place: '00000000-0000-7000-8000-000000000001',
  kind,
  label,
  compound_name: '山水苑',
})
const id = (n) => `00000000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`
const mine = { user: '00000000-0000-7000-8000-000000000002', role: null, name: '陈新' }

/// Late, raised, of a team, to come, and one that comes back.
export function madeTasks(now = Date.now()) {
  const one = (n, more) => ({
    ...base,
    task: id(n),
    kind: 'made.round',
    owner: mine,
    from_at: now - 3 * hour,
    due_at: now + hour,
    ...more,
  })
  return [
    one(1, { place: stop('dwelling', '3-2-602'), due_at: now - 2 * hour }),
    one(2, {
      place: stop('dwelling', '3-2-501'),
      due_at: now - hour,
      escalated_at: now - hour / 2,
      escalated_to: 'community_staff',
    }),
    one(3, { place: stop('stairwell', '3-2') }),
    one(4, {
      place: stop('dwelling', '5-1-101'),
      owner: { user: null, role: 'grid_worker', name: '' },
      repeat: { at: [540, 900], on: [], hours: null, until: '2027-02-28' },
      missed: 2,
    }),
    one(5, { place: stop('gate', '南门'), from_at: now + 20 * hour, due_at: now + 22 * hour }),
  ]
}

export const madeKind = {
  kind: 'made.round',
  answers: [{ name: 'result', choices: ['all_well', 'somebody_missing', 'nobody_there'] }],
  counts: [{ name: 'doors', most: 60 }],
  photos_least: 1,
  photos_most: 3,
  wants_signature: true,
}

export const madeList = (items) => ({
  items,
  kinds: [madeKind],
  open: items.length,
  overdue: items.filter(({ due_at }) => due_at < Date.now()).length,
  done_today: 3,
  next: null,
})

export const madeFile = (task) => ({
  ...task,
  given_at: task.from_at,
  given_by: '周敏',
  asked: madeKind,
  reports: [],
  hand_overs: [
    {
      from: { user: null, role: 'volunteer', name: '' },
      to: task.owner,
      reason: 'shift_ends',
      at: task.from_at + hour,
      by: '林晓',
    },
  ],
})

const colleague = '00000000-0000-7000-8000-000000000003'
const candidates = {
  users: [{ user: colleague, role: 'grid_worker', name: '李明' }],
  roles: ['grid_worker', 'volunteer'],
}

/// Answers for the server whatever a page asks of tasks; `posted` gathers what it sends.
export async function serveTasks(page, items = madeTasks()) {
  const posted = []
  const left = [...items]
  await page.route('**/api/v1/places/*/my-tasks*', (route) =>
    route.fulfill({ json: madeList(left) }),
  )
  await page.route('**/api/v1/places/*/tasks?*', (route) => route.fulfill({ json: madeList(left) }))
  await page.route('**/api/v1/places/*/tasks/**', async (route) => {
    const request = route.request()
    const [, task, noun] = /\/tasks\/([\w-]+)\/?([\w-]*)/.exec(request.url())
    const known = items.find((one) => one.task === task)
    if (request.method() === 'GET')
      return route.fulfill({ json: noun === 'candidates' ? candidates : madeFile(known) })
    const body = noun === 'photos' ? request.postDataBuffer() : request.postDataJSON()
    posted.push({ noun, task, body, url: request.url(), headers: request.headers() })
    if (noun === 'reports') left.splice(left.indexOf(known), 1)
    await route.fulfill({ status: 201, json: known })
  })
  return posted
}
