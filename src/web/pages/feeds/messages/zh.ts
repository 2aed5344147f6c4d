import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '订阅源和日历',
  lede: '无需账户，即可在您自己的程序中关注本记录。',
  feedsTitle: '订阅源',
  feedsText: '订阅源阅读器（Atom）会显示新收录的内容。请将以下地址之一复制到阅读器中。',
  conclusions: '结论订阅源',
  communiques: '公报和其他出版物订阅源',
  followUp: '结论的后续情况订阅源',
  calendarTitle: '日历',
  calendarText: '日历程序可订阅此地址（ICS）。',
  meetings: '会议日历',
  calendarDays: (dated: string, all: string) =>
    `只有具体日期已知的会议才能列入日历：${all}次会议中的${dated}次。会议列表中载有全部会议。`,
  apiText: '供程序使用的同一记录：只读，无需密钥，对所有网站开放。OpenAPI文件对每个地址作了说明。',
  openapi: 'OpenAPI文件',
  apiConclusions: '所有结论及其提出对象和后续行动',
  apiMeeting: '一次会议，以其地址的最后一部分指明',
  apiCountries: '成员国及其在某一日的发展状况类别',
  apiSearch: '搜索',
  apiNotice:
    '每个应答均附有关于本记录可信程度的说明。凡展示数据之处，请一并展示该说明；切勿将推断的内容展示为来源载明的内容。',
  enginesTitle: '供搜索引擎和存档机构使用',
  sitemap: '六种语文的所有公开页面',
  robots: '程序可读取的内容',
}
