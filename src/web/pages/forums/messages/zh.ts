import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '论坛',
  lede: '高管和业界举行会议的各论坛：由谁主管、何人可以参加、依据何项授权。',
  codes: '代码系本站编定。',
  columns: {
    code: '代码',
    forum: '论坛',
    sector: '部门',
    eligibility: '参加资格',
    mandate: '授权',
    meetings: '会议',
    inferred: '其中仅凭推断',
  },
  noMandate: '未收录',
  meetings: '已收录的会议',
  meetingCount: (n: number) => plural('zh', n, { other: '已收录会议#次' }),
  noMeetings: '未收录本论坛的会议。',
  inList: '在会议列表中查看，可筛选和下载',
  meeting: '会议',
  attendance: '出席情况',
  conclusions: '结论',
  administrations: '主管部门通过磋商发表意见。',
}
