import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '公报',
  lede: '各会议在其他渠道发布的内容：公报、提交电信标准化顾问组的文件、报告和新闻；何时发布，以及距会议多久。',
  caption: '出版物',
  feed: '公报（Atom订阅源）',
  lagNote: '仅在会议日期和发布日期均有记录时计算会后间隔。',
  columns: {
    publication: '出版物',
    reference: '发布者编号',
    meeting: '会议',
    published: '发布日期',
    lag: '会后间隔',
    seen: '本站读取情况',
    address: '所在位置',
  },
  filters: {
    type: '出版物类别',
    stage: '环节',
    noStage: '报道，不属于脉络中的环节',
    known: '已知',
    unknown: '不详',
  },
  days: (n: number) => plural('zh', n, { other: '#天' }),
  openingRead: '已阅读，至少读了开头部分',
  notSeen: '仅见提及，未读取',
  notSeenLong: '某一来源提及此出版物。本站未见其文本。',
  coverage: '报道不属于脉络中的环节：它既未作出决定，也未转交任何内容。',
  conclusions: '本次会议的结论',
  conclusionCount: (n: number) => plural('zh', n, { other: '#项结论' }),
  noConclusions: '未收录本次会议的结论。',
  conclusion: '结论',
  link: '关联依据',
  file: '文件',
  languages: '发布语文',
  note: '说明',
}
