import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '搜索',
  titleFor: (text: string) => `搜索：${text}`,
  lede: '可使用六种语文中的任何一种查找结论、会议、议题、后续行动、出版物、授权的执行段、组织和国家。',
  label: '词语或编号',
  hint: '例如“视频”“5G”、CTO-05/2或68-2。输入编号可直达相应页面。',
  kind: '类别',
  page: '页面',
  kinds: {
    conclusion: '结论',
    meeting: '会议',
    topic: '议题',
    'follow-up': '后续行动',
    publication: '公报或其他出版物',
    clause: '授权的执行段',
    forum: '论坛（系列会议）',
    organization: '组织',
    country: '国家',
  },
  found: (n: number) => plural('zh', n, { other: '#条结果' }),
  otherLanguages: '未找到中文结果。以下为其他语文的结果。',
  nothing: (text: string) => `未找到与“${text}”相关的内容。`,
  everyKind: '在所有类别中搜索',
  fewer: '请减少词语，或换用意思相近的词语。',
  reference: '如知道编号，请按通常说法输入：CTO-05/2为结论，CTO-05为会议，68-2为执行段。',
  absent: '目前仅读取了公开文件的开头部分：此处未找到，不等于实际不存在。',
  browse: '浏览列表',
  pages: '结果各页',
}
