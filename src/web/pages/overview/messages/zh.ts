import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '总览',
  lede: '记录中的空白以及未能发出的信函。每个数字均可追溯至所依据的数据行。',
  waiting: '待您办理',
  desk: '工作台',
  gapsTitle: '记录中的空白',
  gapsNote: '深色：有所缺失。浅色：其余已记录的内容。出现空白也可能是因为从未公布过任何内容。',
  gap: '空白',
  key: '标识',
  missing: '缺失数',
  of: '总数',
  ofAll: (n, all) => `${count('zh', all)}项中的${count('zh', n)}项`,
  reference: '编号',
  what: '内容',
  day: '会议',
  letters: '信函',
  state: '状态',
  count: '数量',
  gaps: {
    'meetings-without-conclusion': '没有结论记录的会议',
    'meetings-without-communique': '没有公报或其他出版物的会议',
    'meetings-without-attendance': '没有与会人数的会议',
    'conclusions-without-addressee': '没有提出对象的结论',
    'conclusions-without-stated-basis': '类别或提出对象系本站解读的结论',
    'conclusions-not-compared': '尚未与文件核对的结论',
    'conclusions-without-information': '后续情况不明的结论',
  },
}
