import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  states: {
    'on-record': '以往会议的主题',
    proposed: '已提出',
    admitted: '已接纳',
    parked: '暂缓处理',
    withdrawn: '已撤回',
  },
  merged: '已并入其他议题',
  refusals: {
    'meeting-unknown': '未收录使用此编号的会议。',
    'theme-already-recorded': '本次会议的这一主题已收录。',
    'sponsor-unknown': '有一个支持组织未收录。',
    'term-unknown': '有一个分类术语已不再提供。',
    'topic-not-editable': '已撤回或已并入其他议题的议题不能再编辑。',
    'reason-missing': '请说明理由：该议题的变更历史会注明理由。',
    'nothing-changed': '未作任何更改。',
    'not-from-this-state': '该议题在目前状态下不能进行此项操作。',
    'others-merged-into': '有其他议题已并入本议题并视同本议题：请先撤销这些合并。',
    'topic-not-mergeable': '已撤回或已合并的议题不能合并。',
    'not-to-be-merged-into': '请选择另一个既未合并也未撤回的议题；公开的议题只能并入公开的议题。',
    'not-merged': '该议题未并入其他议题。',
    'vocabulary-unknown': '没有这个词表。',
    'term-already-there': '词表中已有使用此标识的术语。',
    'term-already-retired': '该术语已停用。',
  },
}
