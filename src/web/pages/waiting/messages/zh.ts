import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '待您办理',
  lede: '接下来只有您或与您角色相同的人员才能办理的事项，期限最近者在前。',
  problem: '出现问题',
  nothing: '没有需要您办理的事项。',
  tasks: '任务',
  also: '其他待办事项',
  columns: { task: '事项', since: '起始日期', due: '期限', taken: '认领人', doing: '办理', count: '数量' },
  noDay: '无期限',
  nobody: '尚无人认领',
  you: '您',
  somebody: '一位同事',
  take: '由我办理',
  done: '已办',
  drop: '无需再办',
  dropSend: '取消任务',
  reason: '无需再办的理由',
  reasonHint: '将记入日志。请勿提及个人姓名。',
  said: {
    take: '任务已由您认领。',
    done: '任务已办结。',
    drop: '任务已取消。',
  },
  waits: {
    compare: '尚待与文件核对的结论',
    letters: '未能发出的信函',
    followUp: '已提请相关机构考虑但尚未获答复的后续行动',
    topics: '已提出、有待决定的议题',
    terms: '有待确认的术语名称',
    imports: '已开始但未完成的导入',
  },
}
