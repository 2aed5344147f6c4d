import { plural } from '#kernel/messages.ts'
import type { ApiTexts } from './en.ts'

export const zh: ApiTexts = {
  problems: {
    invalid: '部分参数无法使用。',
    'not-found': '此地址没有内容。',
    'method-not-allowed': '此地址仅供读取：请使用GET或HEAD。',
    broken: '本站出现故障。请稍后重试。',
  },
  faults: {
    'unknown-parameter': (expected: string) => `此处没有这一参数。可用参数：${expected}。`,
    'given-twice': (_: string) => '此参数只能使用一次。',
    missing: (_: string) => '缺少此参数。',
    'not-a-value': (expected: string) => `此值无法使用。应为：${expected}。`,
  },
  feeds: {
    conclusions: 'Throughline：结论',
    communiques: 'Throughline：公报和其他出版物',
    followUp: 'Throughline：结论的后续情况',
    addressedTo: '提出对象',
    meeting: '会议',
    published: '发布日期',
    source: '来源',
  },
  calendar: {
    name: 'Throughline：标准化高管会议',
    inferred: '该日期系本站的解读；来源中并无此说明。',
    leftOut: (n: number) => plural('zh', n, { other: '有#次会议因具体日期不详而未列入本日历。' }),
  },
}
