import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '参与情况',
  lede: '关于高管会议参与情况及后续情况的初步数据。每个数字均可追溯至所依据的数据行。',
  executive: '此处“高管会议”指首席技术官（CTO）组会议、区域性首席技术官（CTO）磋商会议和CxO会议。',
  openings: '仅依据公开文件的开头部分统计：此处未载，不等于实际不存在。',
  neutral: '各区域按代码顺序排列，排序不含任何评价。',
  one: '参与情况数据',
  groups: {
    meetings: '会议',
    organizations: '组织',
    conclusions: '结论及后续情况',
    states: '成员国',
  },
  columns: {
    year: '年份',
    recorded: '有记录',
    inferred: '仅凭推断认定',
    meetings: '会议',
    meeting: '会议',
    when: '时间',
    persons: '人数',
    organizations: '组织数',
    region: '区域',
    earlier: '有记载出席',
    named: '列名组织数',
    later: '再次有记载出席',
    again: '再次列名数',
    kind: '类别',
    conclusions: '结论数',
    addressee: '提出对象依据',
    status: '来源所载状态',
    entries: '条目数',
    linkStated: '来源载明关联',
    linkInferred: '关联系推断',
    linkNotRecorded: '关联未见记录',
    document: '文件',
    day: '文件日期',
    days: '天数',
    states: '成员国数',
    verified: '区域已证实',
    least: '最不发达国家数，至少',
    most: '最不发达国家数，至多',
  },
  unknown: '不详',
  bounds: (least: number, most: number) => `${least}至${most}`,
  share: (part: number, whole: number) => `${part}/${whole}`,
  pair: (earlier: string, later: string) => `${earlier}，再次出现于${later}`,
  perYear: {
    title: '每年高管会议次数',
    sentence: (meetings: number, inferred: number) =>
      `${plural('zh', meetings, { other: '共#次会议。' })}${plural('zh', inferred, {
        other: '其中#次没有记录，仅凭推断认定。',
      })}`,
  },
  persons: {
    title: '出席人数',
    sentence: (known: number, all: number) => `${all}次会议中，有${known}次记录了人数。`,
  },
  present: {
    title: '出席组织数',
    sentence: (known: number, all: number) =>
      `${all}次会议中，有${known}次记录了组织数。人数与组织数是不同的计数单位，不作比较。`,
  },
  byRegion: {
    title: (meeting: string) => `出席${meeting}的组织，按区域`,
    sentence: (all: number, unknown: number) =>
      `完整名单上共有${all}个组织。总部所在区域系本站的解读，未经核实；其中${unknown}个不详。`,
  },
  returning: {
    title: '在后来会议上再次有记载的组织',
    sentence: (complete: number, lists: number) =>
      `某次会议列名的组织中，有多少在后来的名单上再次出现。${lists}份名单中有${complete}份完整。其他名单未提及者可能也曾出席。`,
    all: (organizations: number, meetings: string, names: string) =>
      `在${meetings}各次会议均有记载：${organizations}个组织${names && `（${names}）`}。`,
  },
  byKind: {
    title: '结论，按类别',
    sentence: (all: number) => `共${all}项结论；类别系本站的解读。`,
  },
  byAddressee: {
    title: '结论，按提出对象的依据',
    sentence: (stated: number, all: number) =>
      `${all}项结论中，有${stated}项在文中载明提出对象；其余的提出对象系本站的解读。`,
    stated: '文中载明',
    inferred: '本站解读',
  },
  followUp: {
    title: '已知的后续行动，按来源所载状态',
    sentence: (known: number, all: number, linked: number) =>
      `${all}项结论中，有${known}项已知有后续行动。其余没有信息，并不证明未采取任何行动。来源载明与结论关联的有${linked}项。`,
  },
  lag: {
    title: '从会议到提交电信标准化顾问组文件的天数',
    sentence: (known: number, all: number) => `${all}次会议中，有${known}次的两个日期均为已知。`,
  },
  states: {
    title: '成员国，按区域和类别',
    sentence: (all: number, verified: number, day: string) =>
      `${all}个成员国，${day}的类别。一国可属于多个类别。其中${verified}个的区域经所读来源证实。`,
    totals: (ldc: number, lldc: number, sids: number) =>
      `最不发达国家${ldc}个，内陆发展中国家${lldc}个，小岛屿发展中国家${sids}个。`,
    unconfirmed: (n: number) => plural('zh', n, { other: '有#项类别的预定终止日期已过，因尚未得到确认而仍计算在内。' }),
  },
  atMeetings: {
    title: '每次会议当日各类别的成员国数',
    sentence: (meetings: number) =>
      `${meetings}次会议，各按会议当日的类别计算。会议日期不详，或类别本身的日期不够精确时，列出最小数和最大数。内陆发展中国家和小岛屿发展中国家没有起止记录：始终计算在内。`,
    certain: '在任何可能日期均为最不发达国家',
    possible: '视日期而定',
  },
}
