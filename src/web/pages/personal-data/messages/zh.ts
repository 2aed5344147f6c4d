import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '所保存的个人数据',
  titleOwn: '所保存的您的个人数据',
  lede: '本程序所保存的有关此人的全部数据，按存储原样列出。名称即数据表和列的名称。',
  ledeOwn: '本程序所保存的有关您的全部数据，按存储原样列出。名称即数据表和列的名称。如需更正或删除，请致函秘书处。',
  note: '仅提及姓名的文本不在其列：程序运行者的 person-data 命令也能找到这些文本。',
  download: '下载：',
  link: '所保存的有关此人的数据',
  linkOwn: '所保存的有关您的数据',
  holders: {
    identity: '账户、角色和登录',
    audit: '审计日志中的行为及其旁存数值',
    documents: '文件',
    notifications: '信函',
    submissions: '向秘书处提供的情况',
    correspondence: '来信',
    forums: '席位',
    members: '组织中的人员',
    imports: '导入名单中的行',
    watching: '邮件关注',
  },
}
