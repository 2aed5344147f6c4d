import type { Refusal, Result } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { documentTexts, storeFile } from '#modules/documents/index.ts'
import {
  addEvidence,
  editFollowUp,
  readReplies,
  releaseFollowUp,
  sendPreview,
  supersedeFollowUp,
  takeStatementBack,
  verifyEvidence,
  withdrawEvidence,
  withdrawFollowUp,
} from '#modules/follow-up/index.ts'
import { doing } from '../../keeping/doing.ts'
import { howIn, keyIn, refusalWords } from '../../keeping/sending.tsx'
import { textOrNull } from '../../keeping/typed.ts'
import type { Action, FormRequest, MovedAnswer, PageAnswer, UploadAction } from '../../page.ts'
import { type About, aboutEntry } from './about.ts'
import { faultsIn } from './faults.ts'
import { contentIn } from './fields.tsx'
import { texts } from './messages/index.ts'
import { entryAnswer } from './one.tsx'
import { sayings } from './sayings.ts'

const today = ({ now }: FormRequest): string => now.toString().slice(0, 10)

/** Words as they were given, or none. */
function wordsIn({ form }: FormRequest): object | null {
  const text = textOrNull(form.words)
  return text === null ? null : { text, language: form.wordsLanguage }
}

/** What was written down for the body, as the chosen verb takes it. */
function statementIn(request: FormRequest): object {
  const { form } = request
  const [reference, link] = [textOrNull(form.reference), textOrNull(form.link)]
  const piece = { kind: form.kind, reference: reference ?? '', link, saidBy: 'body', saidOn: form.day }
  return {
    words: wordsIn(request),
    heard: { channel: form.channel, day: form.day },
    evidence: reference === null && link === null ? null : piece,
    ...(form.say === 'accept' ? { dueDay: form.dueDay ?? '' } : {}),
  }
}

const pieceIn = ({ form }: FormRequest): object => ({
  kind: form['e-kind'],
  reference: form['e-reference'] ?? '',
  link: textOrNull(form['e-link']),
  saidBy: form['e-saidBy'],
  saidOn: form['e-saidOn'],
  attachment: textOrNull(form['e-attachment']),
})

interface FormDoing extends Pick<ReturnType<typeof doing>, 'does'> {
  /** What the verb takes besides the entry and its version. */
  readonly input: (request: FormRequest) => object
  readonly said: string
}

const nothing = (): object => ({})

/** Every form of the page, by its name in `do`. */
const doings: Readonly<Record<string, FormDoing>> = {
  save: { ...doing(editFollowUp), input: ({ form }) => ({ content: contentIn(form) }), said: 'saved' },
  preview: {
    ...doing(sendPreview),
    input: ({ form: { email = '', name = '', language } }) => ({ contact: { email, name, language } }),
    said: 'sent',
  },
  release: { ...doing(releaseFollowUp), input: nothing, said: 'released' },
  evidence: { ...doing(addEvidence), input: request => ({ piece: pieceIn(request) }), said: 'added' },
  verify: { ...doing(verifyEvidence), input: ({ form }) => ({ evidence: form.evidence }), said: 'verified' },
  'drop-evidence': { ...doing(withdrawEvidence), input: ({ form }) => ({ evidence: form.evidence }), said: 'dropped' },
  read: { ...doing(readReplies), input: nothing, said: 'read' },
  'take-back': { ...doing(takeStatementBack), input: nothing, said: 'taken' },
  withdraw: { ...doing(withdrawFollowUp), input: nothing, said: 'withdrawn' },
  supersede: {
    ...doing(supersedeFollowUp),
    input: request => ({ by: request.form.by, heard: { channel: 'secretariat', day: today(request) } }),
    said: 'superseded',
  },
}

function chosen({ form }: FormRequest): FormDoing | null {
  const name = form.do ?? ''
  if (name !== 'say') return Object.hasOwn(doings, name) ? (doings[name] ?? null) : null
  const saying = Object.hasOwn(sayings, form.say ?? '') ? sayings[form.say as keyof typeof sayings] : null
  return saying && { does: saying.does, input: statementIn, said: 'written' }
}

/** Back to the form with what is wrong, or with what somebody changed meanwhile. */
async function again(request: FormRequest, refusal: Refusal, seen: number): Promise<PageAnswer | null> {
  const about = await aboutEntry(request)
  if (!about) return null
  const name = request.form.do ?? ''
  const typed = request.form
  if (refusal.kind === 'changed-since' && name === 'save') return entryAnswer(request, about, { typed, seen })
  return entryAnswer(request, about, { typed, faulty: faultsIn(request, refusal, name) })
}

/** Every form of the page is sent to its own address; the field `do` says what is wanted. */
export const keepFollowUp: Action = async (request): Promise<PageAnswer | MovedAnswer | null> => {
  const about: About | null = await aboutEntry(request)
  if (!about) return null
  const { form, ground } = request
  const wanted = chosen(request)
  if (!wanted) {
    if (form.do !== 'say') return null
    return entryAnswer(request, about, { typed: form, faulty: { say: texts[request.language].faults.say } })
  }
  // A day promised is said with the acceptance only: it would be lost with everything else.
  if (form.do === 'say' && form.say !== 'accept' && form.dueDay)
    return entryAnswer(request, about, { typed: form, faulty: { dueDay: texts[request.language].faults.notAccepted } })
  const { entry, me } = about
  const version = Number(form.version)
  const input = { id: entry.id, version, ...wanted.input(request) }
  const done: Result<unknown> = await wanted.does(ground, me.actor, input, howIn(request))
  if (!done.ok) return again(request, done.refusal, version)
  return { movedTo: `/keep/follow-up/${entry.slug}?said=${wanted.said}` }
}

/** Attaches a file to the entry, for the secretariat only. */
export const attachEvidence: UploadAction = async (request, file) => {
  const about = await aboutEntry(request)
  if (!about) return null
  const { me, entry } = about
  const wrong = (text: string) => entryAnswer(request, about, { typed: { do: 'evidence' }, faulty: { file: text } })
  if (file === null) return wrong(texts[request.language].faults.file)
  const input = { ...file, noun: 'follow-up', nounId: entry.id, visibility: 'staff' as const }
  const stored = await act(request.ground, me.actor, storeFile, input, { key: keyIn(request.form) })
  if (!stored.ok) return wrong(refusalWords(request, stored.refusal, documentTexts[request.language].refusals))
  return { movedTo: `/keep/follow-up/${entry.slug}?said=attached` }
}
