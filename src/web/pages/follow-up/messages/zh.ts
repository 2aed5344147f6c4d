import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '后续行动',
  lede: '结论的后续情况：以往会议依据公开来源，其余依据相关机构的说明。',
  notOurs:
    '导入历史记录并不产生本站的后续行动：未提请任何机构考虑任何事项，也没有任何机构作出答复。状态以来源所载为准。',
  columns: {
    conclusion: '结论',
    conclusionText: '结论案文',
    meeting: '会议',
    followUp: '后续情况',
    status: '来源所载状态',
    link: '与结论的关联',
    source: '来源',
  },
  ours: state => `${state}（已提请相关机构考虑）`,
  followsOn: '所跟进的内容',
  released: {
    link: day => `由该机构本身于${day}公布。`,
    time: day => `已向该机构出示且答复期限已过，于${day}公布。该机构可随时答复。`,
  },
  filters: { link: '关联', forum: '论坛' },
  conclusion: '相关结论',
  from: '出自会议',
  verified: '核实情况',
}
