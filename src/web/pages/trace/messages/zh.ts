import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: (label: string) => `${label}的完整脉络`,
  lede: '沿途遇到的每条记录，上溯至授权，下延至报告。',
  basis: '每个关联均有其依据；一条路径的可靠程度以其中最不可靠的关联为准。',
  here: '追溯由此开始',
  back: (n: number) => plural('zh', n, { other: '上溯#个关联' }),
  forward: (n: number) => plural('zh', n, { other: '下延#个关联' }),
}
