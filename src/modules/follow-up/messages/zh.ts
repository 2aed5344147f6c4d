import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const daysInWords = (n: number): string => plural('zh', n, { other: '#天' })

/** Labels, refusals and letters of this module. */
export const zh: Messages = {
  sourceStatuses: {
    planned: '已列入计划',
    reviewed: '已审议',
    agreed: '已商定',
    taken_up: '已纳入工作',
    partly_done: '部分完成',
    done: '已完成',
  },
  states: {
    offered: '已提请',
    noted: '已注意到',
    accepted: '已接受',
    'in-progress': '进行中',
    done: '已完成',
    'not-taken-up': '未采纳',
    superseded: '已被取代',
    withdrawn: '公布前已撤回',
  },
  says: {
    noted: '已注意到',
    accepted: '已接受',
    begun: '进行中',
    done: '已完成',
    'not-taken-up': '未采纳',
    superseded: '已被取代',
    words: '该机构原话',
  },
  channels: {
    link: '由该机构本身通过其链接提供',
    mail: '由秘书处依据该机构的电子邮件记录',
    paper: '由秘书处依据该机构的信函记录',
    meeting: '由秘书处依据会上所述记录',
    liaison: '由秘书处依据联络声明记录',
    secretariat: '由秘书处提供',
  },
  evidenceKinds: {
    document: '文件',
    liaison: '联络声明',
    'work-item': '工作计划项目',
    recommendation: '建议书',
    deployment: '部署应用',
    meeting: '会议',
  },
  saidBys: { body: '该机构', secretariat: '秘书处', 'public-source': '公开来源' },
  standing: {
    promised: day => `承诺日期：${day}`,
    overdue: day => `自${day}起逾期`,
    noInformation: day => `截至${day}未收到信息`,
    heard: day => `最近一次消息：${day}`,
  },
  labels: {
    body: '提请对象',
    office: '负责单位',
    status: '状态',
    now: '截至今日',
    offeredOn: '提请日期',
    said: '各方说明',
    nothingSaid: '该机构尚未作出任何表示。',
    evidence: '佐证',
    noEvidence: '尚未提供佐证。',
    supersededBy: '取代本条目的条目',
    verifiedOn: day => `秘书处于${day}核实`,
    notVerified: '未核实',
    saidByOn: (who, day) => `由${who}于${day}说明`,
    due: day => `期限：${day}`,
  },
  letters: {
    reply: {
      subject: ref => `关于${ref}后续行动，请您答复`,
      before: ({ name, ref, day, address }) => `尊敬的先生/女士：

关于${ref}，已向${name}展示可能公布的后续行动内容。迄今尚未收到答复；在秘书处可以公布之前，答复的最后日期为${day}。以下网址展示该内容并可提交答复。无需账户，也可由同事代为办理。

${address}`,
      after: ({ name, ref, day, address }) => `尊敬的先生/女士：

关于${ref}，已向${name}展示可能公布的后续行动内容。截至${day}未收到答复，秘书处可予公布。您仍可随时通过以下网址答复；您提交的内容将立即公布。

${address}`,
    },
    news: {
      subject: ref => `${ref}后续行动的进展情况`,
      before: ({ name, ref, day, address }) => `尊敬的先生/女士：

${name}已接受${ref}的一项后续行动，期限为${day}。如有进展或需更改日期，可通过以下网址说明；您提交的内容将立即公布。如尚无进展，则无需办理。

${address}`,
      after: ({ name, ref, day, address }) => `尊敬的先生/女士：

${name}已接受${ref}的一项后续行动，期限为${day}。此后未收到任何情况，记录中已如实注明。您可通过以下网址报告已完成的工作、另定日期或说明为何不予采纳；您提交的内容将立即公布。

${address}`,
    },
    preview: {
      subject: ref => `关于${ref}后续行动的待公布内容`,
      body: ({ name, contact, ref, on, text, address, days }) => `尊敬的先生/女士：

本函致${name}联系人${contact}。

Throughline是标准化高管会议结论后续情况的公开记录。编号${ref}的记录内容如下：

${on}

作为其后续行动，以下内容已提请${name}考虑：

${text}

在公布任何有关内容之前，您可以看到公众将读到的全部内容并作出答复：表示注意到、接受并给出日期、报告已完成的工作、说明为何不予采纳，或补充您自己的说明。请打开以下网址。无需账户，也可由同事代为办理。

${address}

您提交的内容将立即公布。如在${daysInWords(days)}内未收到答复，秘书处可公布该页所示内容；此后您仍可随时答复。`,
    },
  },
  refusals: {
    'conclusion-unknown': '未收录使用此编号的结论。',
    'follow-up-already-recorded': '此项后续行动已收录。',
    'source-unknown': '请选择一项已收录且公开的结论或执行段。',
    'body-unknown': '请选择一个已收录的机构。',
    'not-from-this-state': '该条目在目前状态下不能进行此项操作。',
    'already-published': '该条目已公布，因此予以保留；请说明其已被取代或未采纳。',
    'reason-missing': '请说明理由：该条目是公开的，公众所读内容须有理由方可更改。',
    'nothing-changed': '未作任何更改。',
    'body-already-told': '已就该条目告知该机构。请另立条目，提请其他机构考虑。',
    'heard-missing': '请说明秘书处如何及何时得知。',
    'day-to-come': '该日期尚未到来。',
    'said-before-offered': ({ day }: { day?: string | number }) => `表示日期不可能早于提出日期（${day}）。`,
    'due-day-passed': '请填写尚未过去的日期。',
    'words-missing': '请填写文字；如不予采纳，请说明理由。',
    'not-to-be-superseded-by': '请选择另一项有效条目。',
    'nothing-to-read': '没有待阅的答复。',
    'nothing-to-take-back': '没有可收回的内容：已公布的予以保留。',
    'file-unknown': '请选择附于该条目的文件。',
    'evidence-unknown': '该项佐证已不存在。',
    'already-verified': '已经核实。',
    'nothing-to-publish': '公众所读内容已与此相同。',
    'contact-unusable': '无法向此人发送信函。请选择其他联系人。',
    'not-previewed': '尚未向该机构出示此版本。请先发送预览。',
    'preview-not-sent': '载有预览的信函尚未发出。请查看信函。',
    'time-to-reply': ({ day }) => `该机构可在${day}结束前答复。在此之前只有该机构本身可以公布。`,
  },
}
