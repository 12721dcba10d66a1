// SPDX-License-Identifier: Apache-2.0
import type { ContactCard, ShownMember, TeamRole } from './types'

/// What a role is called on paper, which speaks both languages whatever the page speaks.
export const paperRoles: Record<TeamRole, { zh: string; en: string }> = {
  area_leader: { zh: '连片领导', en: 'Area leader' },
  committee: { zh: '社区三委', en: 'Committee' },
  police: { zh: '民警', en: 'Police' },
  doctor: { zh: '社区医生', en: 'Doctor' },
  grid_worker: { zh: '网格员', en: 'Grid worker' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  property_worker: { zh: '物业', en: 'Property' },
}

const whoOf = (one: ShownMember, nobody: string) =>
  [one.name, one.phone].filter(Boolean).join(' ') || nobody

/// What goes into the group chat of a household: whom to call first of all, then who is who. Nothing of
/// why, and nothing of anybody's health. `door` is left out where the group has more than one home.
export function chatText(card: ContactCard, language: 'zh-CN' | 'en'): string {
  const isEnglish = language === 'en'
  const nobody = isEnglish ? 'call the duty line' : '请打值班电话'
  const lines = isEnglish
    ? [
        `${card.community_name} ${card.door}: your support team`,
        'In an emergency call 120 (ambulance), 119 (fire) or 110 (police) first. You may open your door at once; tell us afterwards.',
      ]
    : [
        `${card.community_name} ${card.door} 包保小组`,
        '遇紧急情况，先打 120（急救）、119（火警）、110（报警），门可以马上打开，事后再告诉我们。',
      ]
  for (const one of card.on_call.slice(0, 1))
    lines.push(
      isEnglish ? `Duty line, day and night: ${one.phone}` : `24 小时值班电话：${one.phone}`,
    )
  for (const one of card.members)
    lines.push(
      isEnglish
        ? `${paperRoles[one.role].en}: ${whoOf(one, nobody)}`
        : `${paperRoles[one.role].zh}：${whoOf(one, nobody)}`,
    )
  lines.push(
    isEnglish
      ? 'Food, medicine, a trip to the hospital, somebody to talk to: say it here or call.'
      : '买菜、买药、就医、想找人说说话，在群里说一声或直接打电话。',
  )
  return lines.join('\n')
}
