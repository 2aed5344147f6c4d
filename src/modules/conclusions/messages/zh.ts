import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  kinds: { ask: '请求', view: '看法', 'took-note': '注意到' },
  kindsLong: {
    ask: '请求：希望某方做某事。',
    view: '看法：与会者如何看待某事。',
    'took-note': '与会者注意到某事。',
  },
  states: {
    'on-record': '取自公开记录；是否商定无记录',
    drafted: '已起草',
    circulated: '已散发',
    agreed: '已商定',
    withdrawn: '已撤回',
  },
  purposes: { action: '供采取行动', comment: '供提出意见', information: '供参考' },
  refusals: {
    'not-a-conclusion-reference': '结论编号的斜线之后须有数字，例如CTO-05/2。',
    'meeting-unknown': '未收录使用此编号的会议。',
    'body-unknown': '其中一个提出对象未收录。',
    'topic-unknown': '其中一个议题未收录。',
    'conclusion-already-recorded': '使用此编号的结论已收录。',
  },
}
