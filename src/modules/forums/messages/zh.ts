import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  eligibility: { 'private-sector': '仅限私营部门', open: '开放' },
  seatStates: { open: '已设立，尚无人持有', held: '有人持有', vacant: '空缺', ended: '已撤销' },
  places: { principal: '正式代表', alternate: '候补代表' },
  refusals: {
    'forum-already-recorded': '使用此代码的论坛已收录。',
    'not-from-this-state': '该席位在目前状态下不能进行此项操作。',
    'reason-missing': '请说明理由：人人均可阅读此内容，其变更历史会注明理由。',
    'nothing-changed': '未作任何更改。',
    'begins-in-the-future': '该日期尚未到来：请届时再填写。',
    'begins-before-terms': '已有较新的规定：请更正该规定，或填写更晚的日期以录入新规定。',
    'before-the-seat': '该席位当时尚未设立。',
    'ends-before-it-begins': '该日期早于开始日期。',
    'before-the-last-holder': '该席位当日仍由他人持有。',
    'organization-not-eligible': '在该日期，此类组织不得持有本论坛的席位。',
    'contact-unknown': '请从该组织的联系人中选择。',
    'not-there-that-day': '根据联系人资料，此人在该日期不在该组织任职。',
    'already-holder': '此人已是该席位的正式代表或候补代表。',
    'holder-from-another-organization': '正式代表须来自该席位所属的组织。',
    'alternate-from-another-organization': '候补代表须来自该席位所属的组织。',
    'not-these-alternates': '候补代表已有变动：请重新查看该席位。',
  },
}
