import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  statuses: {
    LDC: '最不发达国家',
    LLDC: '内陆发展中国家',
    SIDS: '小岛屿发展中国家',
    EIT: '经济转型国家',
  },
  statusCodes: { LDC: '最不发达国家', LLDC: '内陆发展中国家', SIDS: '小岛屿发展中国家', EIT: '经济转型国家' },
  standings: {
    holds: '有效',
    ended: '已终止',
    'not-yet': '尚未开始',
    'unconfirmed-end': '有效：预定的终止尚未确认',
    unclear: '不明确：所记录的日期不够精确',
  },
  toKinds: {
    none: '无已知终止日期',
    effective: '已终止',
    scheduled: '已预定终止',
    scheduled_in_doubt: '已预定终止，具体日期存疑',
  },
  regionMethods: {
    itu_source: '国际电联的记录将其列入本区域',
    regional_body_list: '列于区域性组织的成员名单',
    geographic_rule: '仅依据地理位置，未经核实',
    none: '仅依据一般常识，未经核实',
  },
  organizationKinds: {
    company: '公司或运营商',
    regulator: '监管机构',
    association: '协会',
    research: '研究机构',
    vertical: '垂直行业',
    media: '媒体',
    sdo: '标准制定组织',
  },
  countryBases: { name: '依据名称', general_knowledge: '依据一般常识，未经核实' },
  bodyKinds: {
    organization: '组织',
    sector: '部门',
    bureau: '局',
    focus_group: '焦点组',
    study_group: '研究组或顾问组',
    event: '活动',
    class: '成员或机构类别',
    external_body: '外部机构',
    office: '职位',
    assembly: '全会或理事会',
  },
  refusals: {
    'country-already-recorded': '该国已收录。',
    'country-unknown': '未收录使用此代码的国家。',
    'end-without-date': '终止须注明日期，终止日期须注明其确定程度。',
    'organization-already-recorded': '使用此标识的组织已收录。',
    'body-already-recorded': '使用此代码的机构已收录。',
  },
}
