import type { Messages } from './en.ts'

export const zh: Messages = {
  roles: {
    public: '公众',
    administrator: '管理员',
    director: '主任',
    officer: '秘书处职员',
    translator: '笔译员',
    chair: '主席',
    'seat-holder': '席位持有者',
    assistant: '助理',
    'focal-point': '协调人',
    addressee: '提出对象代表',
    respondent: '答复者',
    auditor: '审计员',
    system: '系统',
  },
  states: {
    person: { active: '有效', disabled: '已停用' },
    signInLink: { usable: '可用', spent: '已使用', expired: '已过期' },
    session: { live: '已登录', ended: '已结束', revoked: '已依决定终止' },
    workLink: { open: '有效', closed: '任务已结束', revoked: '已撤回' },
  },
  refusals: {
    'account-exists': '已有账户。请向管理员申请邀请。',
    'address-already-known': '该电子邮件地址已有账户。',
    'already-disabled': '该账户已停用。',
    'person-erased': '该人员的数据已被删除，账户仍处于停用状态。',
    'not-disabled': '该账户未被停用。',
    'last-administrator': '这是唯一的管理员。请先将该角色授予他人。',
    'role-of-the-house': '该角色只能在整个网站范围内授予。',
    'begins-in-the-past': '该角色的开始日期不能早于今天。请填写今天或之后的日期。',
    'ends-before-it-begins': '该角色的结束时间早于开始时间。请填写较晚的结束时间。',
    'role-already-held': '该人员在此期间已在该范围内担任此角色。',
    'already-withdrawn': '该角色已结束。',
    'too-many-requests': ({ minutes }) => `申请链接的次数过多。请使用已收到的链接，或在${minutes}分钟后重试。`,
    'person-disabled': '该账户已停用。',
    'link-not-valid': '该链接无效。请重新申请。',
    'link-spent': '该链接已使用。请重新申请。',
    'link-expired': '该链接已过期。请重新申请。',
    'session-already-ended': '该会话已结束。',
    'task-already-closed': '届时任务已结束。请填写较晚的结束时间。',
    'already-revoked': '该链接已撤回。',
  },
  letters: {
    signIn: {
      subject: '您的Throughline登录链接',
      body: (address, minutes) => `尊敬的先生/女士：

有人为此电子邮件地址申请了Throughline的登录链接。如需登录，请打开以下地址，并在出现的页面上确认。

${address}

该链接在${minutes}分钟内有效，且只能使用一次。请勿转发本邮件。

如非您本人申请，则无需采取任何行动：没有本邮件，任何人都无法登录您的账户。`,
    },
    invitation: {
      subject: '您的Throughline账户',
      body: address => `尊敬的先生/女士：

已为您开设Throughline账户。如需登录，请打开以下地址，并输入此电子邮件地址。随后将向您发送一封含有登录链接的邮件。

${address}`,
    },
  },
}
