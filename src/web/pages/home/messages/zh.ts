import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '业界高管就标准得出了哪些结论，后续情况如何',
  lede: 'Throughline全程追踪一项需求：从提出需求的人，到回应需求的标准。起点是2008年以来国际电联高管会议的公开记录：会议得出了哪些结论、向谁提出、后续情况如何。',
  ask: '……后续如何？',
  askHint: '请输入词语或编号，例如“视频编解码器”“5G”或CTO-05/2。',
  find: '查找',
  figures: '首席技术官（CTO）会议和CxO会议数据',
  conclusions: '已收录的结论',
  conclusionsOf: (meetings: number) => plural('zh', meetings, { other: '出自可读到部分文本的#次会议' }),
  stated: '文中载明提出对象',
  statedOf: (others: number) => plural('zh', others, { other: '其余#项的提出对象系本站的解读，并已注明' }),
  followed: '已知有后续行动',
  followedOf: (linked: number) =>
    linked === 0
      ? '据迄今读取的来源；均无来源载明关联'
      : plural('zh', linked, { other: '据迄今读取的来源；其中#项由来源载明关联' }),
  verified: '经秘书处职员核实',
  verifiedOf: '对照完整文件',
  latestConclusions: '最新结论',
  latestMeetings: '最近的会议',
  conclusion: '结论',
  addressedTo: '提出对象',
  became: '后续情况',
  allConclusions: (n: number) => plural('zh', n, { other: '全部#项结论' }),
  allMeetings: (n: number) => plural('zh', n, { other: '全部#次会议' }),
  gap: (n: number) => plural('zh', n, { other: '有#次高管会议已知或推断曾经举行，但没有任何文本。' }),
  chain: '如何阅读脉络',
  chainText:
    '每项需求、议题、结论和后续行动都处于同一条由十个环节组成的脉络上。缺失的环节即显示为缺失：如实标明的空白也是记录的一部分。',
}
