import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '总览',
  lede: '记录中的空白、已开始但未完成的事项以及未能发出的信函。每个数字均可追溯至所依据的数据行。',
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
  since: '起始日期',
  unfinishedTitle: '已开始但未完成的事项',
  unfinished: {
    'follow-up-replies': '待阅的机构答复',
    'follow-up-unanswered': '已提请相关机构考虑、答复期限已过而未获答复的后续行动',
    'follow-up-overdue': '已接受但约定日期已过的后续行动',
    'imports-stopped': '中途停止的导入',
    'imports-with-bad-rows': '含有错误行或被拒绝行的导入',
    'letters-not-delivered': '未能送达的信函',
  },
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
