import type { Messages } from './en.ts'

export const zh: Messages = {
  problem: '出现问题',
  fields: {
    original: '原文语文',
    textBasis: '案文性质',
    text: (language: string) => `案文（${language}）`,
    reason: '更改理由',
  },
  hints: {
    texts: '原文语文的案文必须填写。其他语文如留空，则显示原文。',
    reason: '人人均可在条目的变更历史中看到。请勿提及个人姓名。',
  },
  textBases: { 'our-paraphrase': '本站转述', 'our-translation': '本站翻译', official: '正式案文' },
  none: '无',
  save: '保存',
  history: '更改情况',
  noHistory: '录入以来未作任何更改。',
  fieldsChanged: (fields: string) => `已更改：${fields}`,
  nothingChanged: '已查看，未作更改',
  differing: '不同之处',
  field: '字段',
  changedTitle: '在您编辑期间，他人更改了该条目',
  changedLede: '您的内容未予保存，他人的内容也未丢失。不同之处列于下方。您的文字仍在表单中：请酌情修改后重新保存。',
  began: '您开始编辑时',
  now: '现在',
  yours: '您的内容',
  faults: {
    texts: '请填写原文语文的案文，不超过4,000个字符。',
    other: '请检查所填内容。',
    'sent-before': '此表单已以其他内容提交。请重新打开该页面。',
    'changed-since': '他人已在此期间更改了该内容。请重新查看。',
  },
}
