import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '议题',
  lede: '以往会议讨论的主题，依其记录中的名称列出。',
  notMerged: '措辞相近的主题不予合并：每个主题均按其会议的记录列出。',
  conclusionsNote: '结论与主题的对应关系系本站的解读，并已注明。',
  caption: '议题',
  columns: {
    topic: '议题',
    meetings: '会议数',
    conclusions: '结论数',
    forums: '论坛',
    refs: '会议编号',
    state: '状态',
  },
  filters: { forum: '论坛', conclusions: '结论', some: '至少一项', none: '无' },
  dealtWith: '讨论该议题的会议',
  dealtWithCount: (n: number) => plural('zh', n, { other: '#次会议' }),
  when: '时间',
  meeting: '会议',
  forum: '论坛',
  concluded: '得出的结论',
  concludedCount: (n: number) => plural('zh', n, { other: '#项结论' }),
  conclusion: '结论',
  link: '与议题的关联',
  became: '后续情况',
  noConclusion: '未收录与该议题相关联的结论。这并不证明未得出任何结论。',
}
