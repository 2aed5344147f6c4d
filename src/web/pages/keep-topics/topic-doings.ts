import type { Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { admitTopic, editTopic, mergeTopic, parkTopic, unmergeTopic, withdrawTopic } from '#modules/topics/index.ts'
import { howIn } from '../../keeping/sending.tsx'
import type { Action, FormRequest, MovedAnswer, PageAnswer } from '../../page.ts'
import { topicAnswer } from './topic.tsx'
import { type About, aboutProposal, aboutTopic } from './topic-about.ts'
import { faultsIn, refusalWords } from './topic-faults.ts'
import { contentIn, typedOf } from './topic-typed.ts'

async function save(request: FormRequest, about: About): Promise<PageAnswer | MovedAnswer> {
  const { form, ground } = request
  const { kept, me, offered, path } = about
  const version = Number(form.version)
  const content = contentIn(
    form,
    offered.terms.map(({ name }) => name),
  )
  const done = await act(ground, me.actor, editTopic, { id: kept.id, version, content }, howIn(request))
  if (done.ok) return { movedTo: `${path}?said=saved` }
  if (done.refusal.kind === 'changed-since') return topicAnswer(request, about, { typed: form, seen: version })
  return topicAnswer(request, about, { typed: form, faulty: faultsIn(request, done.refusal, form) })
}

/** Back to the form with what is wrong, or with what somebody changed meanwhile. */
function refusedTo(request: FormRequest, about: About, refusal: Refusal, at: string): PageAnswer {
  const typed = { ...typedOf(about.kept.content), ...request.form }
  return topicAnswer(request, about, { typed, faulty: { [at]: refusalWords(request, refusal) } })
}

const moves = {
  admit: { doing: admitTopic, said: 'admitted' },
  park: { doing: parkTopic, said: 'parked' },
  withdraw: { doing: withdrawTopic, said: 'withdrawn' },
  unmerge: { doing: unmergeTopic, said: 'unmerged' },
} as const

async function move(request: FormRequest, about: About, name: string): Promise<PageAnswer | MovedAnswer | null> {
  const { form, ground } = request
  const { kept, me, path } = about
  const seen = { id: kept.id, version: Number(form.version) }
  if (name === 'merge') {
    const done = await act(ground, me.actor, mergeTopic, { ...seen, into: form.into }, howIn(request))
    if (done.ok) return { movedTo: `${path}?said=merged` }
    const { refusal } = done
    const wrongTarget = refusal.kind === 'refused' && refusal.name === 'not-to-be-merged-into'
    return refusedTo(request, about, refusal, wrongTarget || refusal.kind === 'invalid' ? 'into' : 'reason-merge')
  }
  if (!Object.hasOwn(moves, name)) return null
  const { doing, said } = moves[name as keyof typeof moves]
  const done = await act(ground, me.actor, doing, seen, howIn(request))
  return done.ok ? { movedTo: `${path}?said=${said}` } : refusedTo(request, about, done.refusal, `reason-${name}`)
}

/** Every form of a topic's page is sent to its own address; the field `do` says what is wanted. */
const doing =
  (find: (request: FormRequest) => Promise<About | null>): Action =>
  async request => {
    const about = await find(request)
    if (!about) return null
    const name = request.form.do ?? ''
    return name === 'save' ? save(request, about) : move(request, about, name)
  }

export const keepTopic = doing(aboutTopic)
export const keepProposal = doing(aboutProposal)
