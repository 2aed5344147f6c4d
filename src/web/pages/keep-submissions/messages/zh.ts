import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '读者提供的情况',
  lede: '每项内容均已通过邮件中的链接签署。只有秘书处职员能看到，且不会公布：属实的内容由您自行表述，并附可查证的来源，载入记录。',
  oneTitle: ref => `关于${ref}`,
  problem: '出现问题',
  about: '关于',
  text: '所写内容',
  source: '所提供的来源',
  noSource: '无',
  from: '来自',
  forgotten: '已按承诺删除',
  signed: '签署日期',
  state: '状态',
  decide: '请在录入相应内容后标记为已采纳，或不予采纳。',
  takeUp: '标为已采纳',
  setAside: '不予采纳',
  setAsideSend: '不予采纳',
  reconsider: '重新审阅',
  said: {
    'take-up': '已标为已采纳。',
    'set-aside': '已标为不予采纳。',
    reconsider: '现待重新阅读。',
  },
}
