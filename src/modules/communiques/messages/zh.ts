import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  types: {
    communique: '公报',
    press_communique: '公报（新闻形式）',
    press_release: '新闻稿',
    press_coverage: '新闻报道',
    tsag_document: '提交电信标准化顾问组的文件',
    meeting_report: '会议报告',
    participant_report: '与会者的报告',
    partner_news: '合作伙伴的消息',
  },
  states: { 'on-record': '已收录', struck: '已剔除' },
  refusals: {
    'meeting-unknown': '未收录使用此编号的会议。',
    'published-before-the-meeting': '发布日期早于会议日期。',
    'published-in-the-future': '发布日期尚未到来。请在发布之后再登记。',
    'publication-already-recorded': '此出版物已收录。',
    'meeting-not-held': '只有已闭会的会议才有出版物。',
    'conclusion-unknown': ({ ref }: { readonly ref: string }) => `${ref}不是本次会议的结论。`,
    'reason-missing': '该内容人人可见。请说明更改理由。',
    'nothing-changed': '未作任何更改。',
    'not-from-this-state': '状态已发生变化。请重新查看。',
    'meeting-of-the-history': '该会议属于最初的公开记录，不予剔除。请更正其中的错误。',
    'meeting-has-record': '该会议已有结论或出版物收录。请先将其剔除。',
  },
}
