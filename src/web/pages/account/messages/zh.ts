import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '您的账户',
  hello: (name: string) => `您已登录：${name}。`,
  roles: '您的角色',
  noRoles: '尚未授予您任何角色。角色由管理员授予。',
  everywhere: '整个网站',
  sessions: '您的登录会话',
  sessionsHint: '如发现陌生的会话，请将其结束。会话将立即终止。',
  began: '开始时间',
  seen: '最近活动时间',
  ends: '无操作时结束',
  ended: '该会话已结束。',
  state: '状态',
  action: '操作',
  thisOne: '当前会话',
  end: '结束',
  signOut: '退出登录',
  signedOut: '已退出登录。',
}
