import type { Messages } from './en.ts'

export const zh: Messages = {
  back: '返回会议',
  newTitle: (meeting: string) => `登记出版物：${meeting}`,
  editTitle: (meeting: string) => `维护出版物：${meeting}`,
  register: '登记',
  publicPage: '公开页面',
  struck: '已剔除：仅秘书处可见',
  noFile: '未附文件。',
  attach: '附上文件',
  publish: '文件无误：向所有人开放',
  withdraw: '文件有误：撤回',
  headings: {
    files: '文件',
    facts: '已知信息',
    conclusions: '所载结论',
  },
  fields: {
    type: '出版物类别',
    title: (language: string) => `标题（${language}）`,
    reference: '发布方编号',
    day: '发布日期',
    languages: '发布语文',
    publishedIn: (language: string) => `发布语文：${language}`,
    url: '发布网址',
    read: '本站是否已读取',
    note: '说明',
    noteLanguage: '说明的语文',
    file: '文件',
    link: (n: string) => `结论${n}`,
  },
  hints: {
    title: '如出版物没有标题，请在所有语言中留空：将以其类型和会议称之。否则必须填写原文语言的标题。',
    reference: '如TD123、函件或文件编号。',
    file: 'PDF或Word（DOCX），不超过25 MB。确认无误前仅秘书处可见。',
    fileAgain: '请重新选择文件：浏览器不会保留。',
    conclusions:
      '请为其所载的每项结论作出选择；所有人在该出版物下只看到这些结论。载明：您在其中读到。推断：属于同一会议的结论。',
  },
  yesNo: {
    no: '否',
    yes: '是',
  },
  moves: {
    strike: {
      title: '登记有误',
      send: '剔除',
    },
    reinstate: {
      title: '确应收录于此',
      send: '恢复收录',
    },
  },
  faults: {
    title: '请用原文语文填写标题，不超过300个字符，或全部留空。',
    url: '请填写以https://或http://开头的完整网址。',
    day: '请填写真实存在的日期。',
    reference: '不得超过200个字符。',
    note: '不得超过1,000个字符。',
    file: '请选择文件。',
  },
  said: {
    registered: '已登记。',
    saved: '已保存。',
    attached: '已附上。目前仅秘书处可见。',
    publish: '文件现已向所有人开放。',
    withdraw: '已撤回。文件仍由秘书处保留。',
    strike: '已剔除。现在仅秘书处可见。',
    reinstate: '已恢复收录。',
  },
}
