import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  lede: '各项授权的每个行动项目及其后续行动，采用秘书处向电信标准化顾问组和世界电信标准化全会报告的形式。无人记录的内容（由谁合作）留空。',
  out: '导出',
  outHint:
    '工作簿有两个工作表：每项决议一行，以及每个行动项目或后续行动条目一行。可放心排序：第一列可恢复顺序。每个项目单独打印一页。',
  download: '下载工作簿（XLSX）',
  inHint:
    '可在工作簿中更改负责单位、状态、期限、机构原话和佐证；新佐证另起一行，写作“文件：编号 | https://…”。其余内容只作比较，不予采用。',
  file: '工作簿',
  fileHint: 'XLSX，不超过25 MB。在您看到差异之前不作任何更改。',
  compare: '显示差异',
  noFile: '请选择XLSX工作簿。',
  problem: '出现问题',
  comparedTitle: '工作簿将作的更改',
  nothing: '工作簿与记录一致：无需更改。',
  changes: '更改',
  conflicts: '工作簿制作后已有更改：以记录为准',
  notApplied: '在工作簿中更改但未采用：这些列不在此编辑',
  faults: '无法采用的单元格',
  cell: '单元格',
  item: '条目',
  column: '列',
  before: '记录',
  after: '工作簿',
  refused: '未采用原因',
  changedSince: '其间有人作了更改。',
  apply: '采用',
  applyHint: '每行要么全部采用，要么完全不采用。在该机构看到或有时间答复之后才公开。',
  channel: '秘书处如何得知',
  day: '得知日期',
  reason: '理由',
  applySend: '采用这些更改',
  in: '导入',
  said: { applied: n => plural('zh', n, { other: '已采用#行。' }) },
}
