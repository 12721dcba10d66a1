// SPDX-License-Identifier: Apache-2.0
/// What stands on the papers of an order. A paper says both languages, whatever the page speaks, so its
/// words stand here and not among those of the page.
import { officeTime } from '../../app/format'
import { lastDay, minuteText } from './days'
import type { PaperText } from './types'

type Both = [zh: string, en: string]
type Cell = [zh: string, en: string, words: string]
export interface Sheet {
  title: Both
  /// The largest sentence.
  first: Both | null
  rows: Cell[][]
  rules: Both[]
  signs: Both[]
}

const kinds: Record<PaperText['kind'], Both> = {
  home_isolation: ['居家隔离医学观察', 'Isolation at home'],
  home_monitoring: ['居家健康监测', 'Health monitoring at home'],
  self_monitoring: ['自我健康监测', 'Health self-monitoring'],
}
const sexes: Record<PaperText['sex'], string> = {
  unknown: '',
  female: '女 female',
  male: '男 male',
}
const grounds: Record<PaperText['legal_ground'], string> = {
  infectious_disease_law: '《中华人民共和国传染病防治法》 Infectious Disease Law',
  public_health_emergency_law:
    '《中华人民共和国突发公共卫生事件应对法》 Public Health Emergency Response Law',
  local_order: '地方防控决定 local decision',
}
const reasons: Record<NonNullable<PaperText['reason']>, string> = {
  close_contact: '密切接触者 close contact',
  secondary_contact: '次密切接触者 contact of a contact',
  came_from_area: '从风险区域来 came from an area at risk',
  special_contact: '特殊情形的密切接触者 close contact, special case',
  after_facility: '集中隔离期满 after a facility',
  lives_together: '与隔离人员同住 lives with somebody isolated',
  case_at_home: '患病居家 ill, at home',
}
const wastes: Record<PaperText['terms']['waste'], Both> = {
  household: ['生活垃圾扎紧，按约定时间放门口。', 'Tie household waste and put it at the door.'],
  disinfected: [
    '垃圾双层装袋，喷洒消毒后扎紧，按约定时间由专人收取。',
    'Waste: two bags, sprayed, tied; it is collected at the agreed time.',
  ],
  infectious: [
    '垃圾按涉疫垃圾处理，使用黄色垃圾袋，由专人收取。',
    'Waste is infectious waste: yellow bags, collected by a trained person.',
  ],
}

const minute = (at: number) => officeTime(at).replace('T', ' ')
const line = (text: PaperText): Cell[][] => [
  [
    ['姓名', 'Name', text.name],
    ['性别', 'Sex', sexes[text.sex]],
  ],
  [
    ['电话', 'Telephone', text.phone],
    ['证件号码', 'Identity number', text.id_number],
  ],
  [['住址', 'Address', [text.community_name, text.compound_name, text.door].join(' ')]],
]

/// Fields of the notice: domain.md 2.4. Who employs somebody is not in the register: a line to write on.
export function noticeOf(text: PaperText): Sheet {
  const [zh, en] = kinds[text.kind]
  const checks = text.terms.check_ins.map(minuteText).join('、')
  const stays = text.kind !== 'self_monitoring'
  return {
    title: [`${zh}告知书`, `Notice: ${en}`],
    first: [
      '遇到急病、火灾等紧急情况，立即出门，拨打 120、119、110。门不会锁，封条可以撕，事后再说明，没有任何人可以阻拦。',
      'In an emergency leave at once and call 120, 119 or 110. The door is never locked, a seal may be torn; explain afterwards. Nobody may stop you.',
    ],
    rows: [
      ...line(text),
      [['工作单位及联系人', 'Employer, contact', '']],
      [
        ['开始', 'From', minute(text.start_at)],
        ['结束', 'Until', `${lastDay(text.ends_at)} ${officeTime(text.ends_at - 1).slice(11)}`],
      ],
      [['采样日期', 'Test days', text.test_days.join('、') || '无 none']],
      [['原因', 'Reason', text.reason ? reasons[text.reason] : '']],
      [['依据', 'Ground', `${grounds[text.legal_ground]} ${text.ground_reference}`]],
      [
        ['决定机关', 'Authority', text.authority_name],
        ['异议电话', 'To object', text.authority_phone],
      ],
      [
        ['社区干部', 'Cadre', `${text.cadre} ${text.cadre_phone}`],
        ['网格员', 'Grid worker', `${text.worker} ${text.worker_phone}`],
      ],
    ],
    rules: [
      ...(stays
        ? ([
            [
              '请在家中单独居住、勤通风，不外出、不接待来访；就医等事由网格员安排车辆和陪同。',
              'Please stay in a room of your own, air it, do not go out and receive nobody; medical trips are arranged for you.',
            ],
          ] as Both[])
        : ([
            [
              '可以上班上学，不聚集，少去人多的地方。',
              'Work and school are allowed; no gatherings, few crowded places.',
            ],
          ] as Both[])),
      ...(checks
        ? ([
            [
              `每天 ${checks} 测体温、看症状并告诉我们；自己报了就不再打电话。`,
              `Temperature and symptoms every day at ${checks}; who tells us is not called.`,
            ],
          ] as Both[])
        : []),
      wastes[text.terms.waste],
      [
        '食品、药品、透析、孕产检等需要请告诉网格员，每件事都有人负责、有时限。',
        'Tell the grid worker what you need: food, medicine, dialysis, maternity care; each need has an owner and a time.',
      ],
      [
        '到期并符合条件即自动解除，不得自行延长；延长须有新的理由和新的告知书。',
        'It ends by itself when its days are over and its conditions hold; a longer one needs a new reason and a new notice.',
      ],
      [
        `认为不当的，可以随时口头、电话或书面提出异议，${text.terms.objection_hours} 小时内答复并说明理由。`,
        `You may object at any time, by word, telephone or paper; you are answered with reasons within ${text.terms.objection_hours} hours.`,
      ],
      [
        `您的信息只用于防控，健康信息在结束 ${text.health_days} 天后删除；您可以查询谁看过。`,
        `Your data serves this purpose only; what tells of health is deleted ${text.health_days} days after the end. You may ask who looked.`,
      ],
    ],
    signs: [
      ['本人签名', 'Signature'],
      ['送达人', 'Served by'],
      ['社区（盖章）', 'Community (stamp)'],
      ['日期', 'Date'],
    ],
  }
}

export function releaseOf(text: PaperText): Sheet {
  const [zh, en] = kinds[text.kind]
  return {
    title:
      text.state === 'withdrawn'
        ? [`撤销${zh}通知书`, `Notice of withdrawal: ${en}`]
        : [`解除${zh}通知书`, `Notice of the end: ${en}`],
    first: null,
    rows: [
      ...line(text),
      [
        ['开始', 'From', minute(text.start_at)],
        [
          text.state === 'withdrawn' ? '撤销' : '解除',
          'Ended',
          text.ended_at ? minute(text.ended_at) : '',
        ],
      ],
      [['依据', 'Ground', `${grounds[text.legal_ground]} ${text.ground_reference}`]],
      [
        ['决定机关', 'Authority', text.authority_name],
        ['电话', 'Telephone', text.authority_phone],
      ],
    ],
    rules: [
      [
        '自上述时间起不再受任何限制，可以正常出入、工作和上学；任何单位和个人不得因此歧视。',
        'From that moment on there is no restriction: come and go, work and learn as before. Nobody may treat you differently for it.',
      ],
      [
        '封条由社区取下，出入证随本通知恢复使用。',
        'The community takes a seal down; passes work again with this notice.',
      ],
      ['谢谢您的配合。', 'Thank you.'],
    ],
    signs: [
      ['社区（盖章）', 'Community (stamp)'],
      ['日期', 'Date'],
    ],
  }
}
