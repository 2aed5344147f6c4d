import { plural } from '#kernel/messages.ts'
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
    'on-record': '已收录；是否商定无记录',
    drafted: '已起草',
    circulated: '已分发',
    agreed: '已商定',
    withdrawn: '已撤回',
    merged: '已并入另一条目',
    struck: '并非该会议的结论',
  },
  purposes: { action: '供采取行动', comment: '供提出意见', information: '供参考' },
  refusals: {
    'not-a-conclusion-reference': '结论编号的斜线之后须有数字，例如CTO-05/2。',
    'meeting-unknown': '未收录使用此编号的会议。',
    'body-unknown': '其中一个提出对象未收录。',
    'topic-unknown': '其中一个议题未收录。',
    'conclusion-already-recorded': '使用此编号的结论已收录。',
    'conclusion-not-editable': '已分发或已商定的内容保持原样；只能编辑已收录或已起草的内容。',
    'reason-missing': '请说明理由：人人均可阅读此条目，其变更历史会注明理由。',
    'nothing-changed': '未作任何更改。',
    'document-unknown': '请选择据以核对的文件：须为同一会议所附的文件。',
    'page-beyond': ({ pages }: { pages: number }) =>
      `该文件共${plural('zh', pages, { other: '#' })}页：请填写其中一页。`,
    'not-compared': '该条目未标记为已核对。',
    'entries-compared-with-it': ({ n }: { n: number }) =>
      `请说明原因：已有${plural('zh', n, { other: '#' })}个条目与该文件核对过。`,
    'not-from-this-state': '该条目在目前状态下不能进行此项操作。',
    'not-to-be-merged-into': '条目只能并入同一会议已收录的另一条目。',
    'meeting-not-held': '只有已闭会的会议才能收录结论。',
  },
}
