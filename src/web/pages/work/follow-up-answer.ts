import type { Refusal } from '#kernel/result.ts'
import {
  type AtEntry,
  acceptFollowUp,
  beginFollowUp,
  commentOnFollowUp,
  declineFollowUp,
  followUpTexts,
  isMoveOf,
  noteFollowUp,
  releaseFollowUp,
  reportDone,
} from '#modules/follow-up/index.ts'
import type { AtTask } from '#modules/identity/index.ts'
import type { FollowedOn } from '../../followed-on.ts'
import { doing } from '../../keeping/doing.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { howIn } from '../../keeping/sending.tsx'
import { type Typed, textOrNull } from '../../keeping/typed.ts'
import type { FormRequest, MovedAnswer, PageAnswer } from '../../page.ts'
import { texts } from './messages/index.ts'

/** Everything the page of an entry shows to the body it was offered to. */
export interface AboutWork {
  readonly entry: AtEntry
  readonly on: FollowedOn
  readonly body: string
  readonly supersededBy: { readonly slug: string; readonly text: string } | undefined
}

/** What the form shows besides: what was typed, what is wrong with it. */
export interface ShownWork {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
  /** Somebody changed the entry while the form was open. */
  readonly changed?: boolean
}

/** What a body may say, in the order in which it is offered. */
const verbs = {
  note: doing(noteFollowUp),
  accept: doing(acceptFollowUp),
  begin: doing(beginFollowUp),
  done: doing(reportDone),
  decline: doing(declineFollowUp),
  words: doing(commentOnFollowUp),
  release: doing(releaseFollowUp),
} as const
export type Saying = keyof typeof verbs

/** What can be said of an entry as it stands. */
export function sayings({ state, published }: Pick<AtEntry, 'state' | 'published'>): readonly Saying[] {
  const all = Object.keys(verbs) as Saying[]
  return all.filter(name => {
    if (name === 'words') return state !== 'superseded'
    return name === 'release' ? !published : isMoveOf(state, verbs[name].verb)
  })
}

/** What was typed, as the verb that was chosen takes it. */
function inputOf({ form, now }: FormRequest, id: string, saying: Saying): object {
  const seen = { id, version: Number(form.version) }
  if (saying === 'release') return seen
  const text = textOrNull(form.words)
  const [reference, link] = [textOrNull(form.reference), textOrNull(form.link)]
  const saidOn = now.toString().slice(0, 10)
  const piece = { kind: form.kind, reference: reference ?? '', link, saidBy: 'body', saidOn }
  return {
    ...seen,
    words: text === null ? null : { text, language: form.wordsLanguage },
    heard: null,
    evidence: reference === null && link === null ? null : piece,
    ...(saying === 'accept' ? { dueDay: form.dueDay ?? '' } : {}),
  }
}

/** Whoever has nothing to add, and yet typed something, would lose it. */
const addsSomething = ({ form }: FormRequest): boolean =>
  [form.words, form.reference, form.link].some(typed => textOrNull(typed) !== null)

const refusedAt: Readonly<Record<string, string>> = { 'words-missing': 'words', 'due-day-passed': 'dueDay' }

/** What is wrong, by the field it is said at. */
function faultsIn(request: FormRequest, refusal: Refusal): Readonly<Record<string, string>> {
  const { faults } = texts[request.language]
  return faultsAt(request, refusal, {
    placeOf(path) {
      const name = path.split('.').find(part => Object.hasOwn(faults, part)) ?? 'say'
      return [name, name]
    },
    faults,
    known: followUpTexts[request.language].refusals,
    at: refusedAt,
    first: 'say',
  })
}

/** Does what was chosen as the body itself; the page again where that cannot be done. */
export async function answerWork(
  request: FormRequest,
  { actor, task }: AtTask,
  again: (shown: ShownWork) => PageAnswer,
): Promise<PageAnswer | MovedAnswer> {
  const { form, ground, language } = request
  // Whatever it can be now: a form that is sent again gets the first answer.
  const saying = (Object.keys(verbs) as Saying[]).find(name => name === form.say)
  if (!saying) return again({ typed: form, faulty: { say: texts[language].faults.say } })
  if (saying === 'release' && addsSomething(request))
    return again({ typed: form, faulty: { say: texts[language].faults.nothingToAdd } })
  if (saying !== 'accept' && form.dueDay)
    return again({ typed: form, faulty: { dueDay: texts[language].faults.notAccepted } })
  const { key } = howIn(request)
  const done = await verbs[saying].does(ground, actor, inputOf(request, task.id, saying), { key })
  if (done.ok) return { movedTo: `${request.path}?said=${saying}` }
  if (done.refusal.kind === 'changed-since') return again({ typed: form, changed: true })
  return again({ typed: form, faulty: faultsIn(request, done.refusal) })
}
