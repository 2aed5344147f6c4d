import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  states: {
    planned: '计划中',
    announced: '已公告',
    'in-session': '进行中',
    closed: '已闭会',
    'record-complete': '记录完整',
    cancelled: '已取消',
    struck: '已剔除',
  },
  evidence: {
    document_opening: '已读取文件开头部分',
    secondary: '仅有新闻、讲话或文章',
    mention: '仅别处有一句提及',
    inferred: '无记录：会议仅凭推断认定',
    secretariat: '由秘书处录入',
  },
  modes: { in_person: '现场会议', hybrid: '混合会议', virtual: '虚拟会议', not_recorded: '无记录' },
  attendance: {
    persons: (n: number) => plural('zh', n, { other: '#人' }),
    organizations: (n: number) => plural('zh', n, { other: '#个组织' }),
    unspecified: (n: number) => `${count('zh', n)}（计数单位无记录）`,
  },
  units: { persons: '人', organizations: '组织', unspecified: '计数单位无记录' },
  roles: {
    chair: '主席',
    vice_chair: '副主席',
    opened_by: '宣布开幕者',
    steering_committee_leader: '指导委员会负责人',
  },
  hosts: { host: '东道方', 'co-host': '联合东道方或赞助方' },
  conflictFields: { existence: '会议是否举行', ordinal: '届次', date: '日期' },
  refusals: {
    'forum-unknown': '未收录使用此代码的论坛。请先录入该论坛。',
    'meeting-already-recorded': '使用此编号的会议已收录。',
    'no-source': '凡并非仅凭推断认定的会议，须至少有一个来源。',
    'meeting-unknown': '未收录使用此编号的会议。',
    'organization-unknown': '未收录使用此标识的组织。请先录入该组织。',
    'presence-already-recorded': '出席本次会议的组织已收录。',
    'country-unknown': '未收录使用此代码的国家。',
    'bounds-crossed': '“不晚于”的日期早于“不早于”的日期。请调整先后顺序，或将其中一个留空。',
    'date-outside-bounds': '日期不在“不早于”与“不晚于”之间。请更正日期，或将这两个日期留空。',
    'not-held-yet': '该日期尚未到来。已举行的会议，其日期应在过去：请更正日期，或将其作为将要举行的会议录入。',
    'day-to-come': '会议日期尚未到来，因此不能闭会。如日期有误，请先更正。',
    'time-without-day': '只有填写日期才能填写时间。请填写日期，或将时间留空。',
    'no-such-wall-time': '当日会议所在地调整时钟，这一时间不存在或出现两次。请另选时间。',
    'closes-before-it-opens': '会议结束时间早于开始时间。',
    'nothing-changed': '未作任何更改。',
    'reason-missing': '该内容人人可见。请说明更改理由。',
    'not-from-this-state': '会议状态已发生变化。请重新查看。',
  },
}
