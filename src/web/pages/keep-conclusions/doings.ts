import type { Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import {
  editableConclusionStates,
  editConclusion,
  isMoveOf,
  mergeConclusion,
  reinstateConclusion,
  splitConclusion,
  strikeConclusion,
  unmergeConclusion,
  verifyConclusion,
  withdrawComparison,
} from '#modules/conclusions/index.ts'
import type { Shown } from '../../keeping/edit-form.tsx'
import { faultsAt } from '../../keeping/faults-at.ts'
import { moveFault } from '../../keeping/move-form.tsx'
import { howIn } from '../../keeping/sending.tsx'
import { numberIn, textOrNull, translationsBehind } from '../../keeping/typed.ts'
import type { Action, FormRequest, MovedAnswer, PageAnswer } from '../../page.ts'
import { type About, aboutEntry } from './about.ts'
import { placeAsked } from './beside.ts'
import { faultsIn } from './faults.ts'
import { texts } from './messages/index.ts'
import { bodyLeft, enterBody } from './new-body.tsx'
import { entryAnswer } from './one.tsx'
import { refusalWords } from './standing.ts'
import { contentIn, typedOf } from './typed.ts'

/** Whether the page has the form of the entry's words. */
const editable = ({ kept }: About): boolean => editableConclusionStates.some(state => state === kept.state)

const save = async (request: FormRequest, about: About): Promise<PageAnswer | MovedAnswer> => {
  const { form } = request
  const { kept, me } = about
  const seen = { id: kept.id, version: Number(form.version), content: contentIn(form) }
  const how = howIn(request)
  const verify = form.do === 'verify'
  const found = { document: form.document, page: numberIn(form.page), paragraph: textOrNull(form.paragraph) }
  const done = verify
    ? await act(request.ground, me.actor, verifyConclusion, { ...seen, ...found }, how)
    : await act(request.ground, me.actor, editConclusion, seen, how)
  if (done.ok) {
    const behind = translationsBehind(kept.content.wording, form)
    const said = verify ? 'verified' : 'saved'
    return { movedTo: `/keep/conclusions/${kept.slug}?said=${behind > 0 ? `${said}Before-${behind}` : said}` }
  }
  if (done.refusal.kind === 'changed-since') return entryAnswer(request, about, { typed: form, seen: seen.version })
  if (!editable(about)) return refusedTo(request, about, done.refusal, moveFault(verify ? 'verify' : 'save', false))
  return entryAnswer(request, about, { typed: form, faulty: faultsIn(request, done.refusal, form) })
}

/** Nothing of the entry is saved: the page again with all that was typed, and with what was pressed beside it. */
function shownAgain(request: FormRequest, about: About, shown: Omit<Shown, 'seen'>): PageAnswer {
  const seen = Number(request.form.version)
  return entryAnswer(request, about, seen === about.kept.version ? shown : { ...shown, seen })
}

/** The place in the document that was pressed, or another page of it. */
const place = (request: FormRequest, about: About): PageAnswer =>
  shownAgain(request, about, {
    typed: { ...request.form, ...(request.form.do === 'place' ? placeAsked(request.query) : {}) },
  })

/** A body is entered, and can be chosen then. */
async function body(request: FormRequest, about: About): Promise<PageAnswer> {
  const shown = await enterBody(request, about.me)
  return shownAgain(request, (await aboutEntry(request)) ?? about, shown)
}

/** Back to the form with what is wrong, or with what somebody changed meanwhile. */
function refusedTo(request: FormRequest, about: About, refusal: Refusal, at: string): PageAnswer {
  const typed = { ...typedOf(about.kept.content), ...request.form }
  return entryAnswer(request, about, { typed, faulty: { [at]: refusalWords(request, refusal) } })
}

async function split(request: FormRequest, about: About): Promise<PageAnswer | MovedAnswer> {
  const { form } = request
  const { kept, me } = about
  const filled = Object.keys(form).filter(name => /^part-\d+$/.test(name) && textOrNull(form[name]) !== null)
  const input = { id: kept.id, version: Number(form.version), parts: filled.map(name => textOrNull(form[name])) }
  const done = await act(request.ground, me.actor, splitConclusion, input, howIn(request))
  if (done.ok) return { movedTo: `/keep/conclusions/${kept.slug}?said=split-${done.value.length}` }
  const { refusal } = done
  if (refusal.kind !== 'invalid') return refusedTo(request, about, refusal, moveFault('split', editable(about)))
  const faulty = faultsAt(request, refusal, {
    placeOf: path => [filled[Number(path.split('.')[1])] ?? 'part-1', 'parts'],
    faults: texts[request.language].faults,
    known: {},
    first: 'part-1',
  })
  return entryAnswer(request, about, { typed: { ...typedOf(kept.content), ...form }, faulty })
}

/** Moves that need nothing but a reason, or the entry merged into. */
const moves = {
  merge: { doing: mergeConclusion, said: 'merged' },
  unmerge: { doing: unmergeConclusion, said: 'unmerged' },
  strike: { doing: strikeConclusion, said: 'struck' },
  reinstate: { doing: reinstateConclusion, said: 'reinstated' },
  uncompare: { doing: withdrawComparison, said: 'uncompared' },
} as const

async function move(request: FormRequest, about: About, name: keyof typeof moves): Promise<PageAnswer | MovedAnswer> {
  const { form, ground } = request
  const { kept, me } = about
  const seen = { id: kept.id, version: Number(form.version) }
  const done =
    name === 'merge'
      ? await act(ground, me.actor, mergeConclusion, { ...seen, into: form.into }, howIn(request))
      : await act(ground, me.actor, moves[name].doing, seen, howIn(request))
  if (done.ok) return { movedTo: `/keep/conclusions/${kept.slug}?said=${moves[name].said}` }
  if (done.refusal.kind !== 'invalid') {
    const shown =
      name === 'uncompare'
        ? editable(about) && kept.comparison !== null
        : isMoveOf(kept.state, `${name}-conclusion`) && (name !== 'merge' || about.siblings.length > 0)
    return refusedTo(request, about, done.refusal, moveFault(name, shown))
  }
  const typed = { ...typedOf(kept.content), ...form }
  return entryAnswer(request, about, { typed, faulty: { into: texts[request.language].faults.into } })
}

/** Every form of the page is sent to its own address; the field `do` says what is wanted. */
export const keepConclusion: Action = async request => {
  const about = await aboutEntry(request)
  if (!about) return null
  const name = request.form.do ?? ''
  const left = bodyLeft(request)
  if (left && (name === 'save' || name === 'verify'))
    return shownAgain(request, about, { typed: request.form, faulty: left })
  if (name === 'save' || name === 'verify') return save(request, about)
  if (name === 'place' || name === 'turn') return place(request, about)
  if (name === 'body') return body(request, about)
  if (name === 'split') return split(request, about)
  return Object.hasOwn(moves, name) ? move(request, about, name as keyof typeof moves) : null
}
