import type { Refusal } from '#kernel/result.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import { dayText } from '../../dates.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { refusalWords } from '../../keeping/sending.tsx'
import type { FormRequest } from '../../page.ts'
import { texts } from './messages/index.ts'

/** Where a refusal is said, by its name: ids of fields and buttons. */
const refusedAt: Readonly<Record<string, string>> = {
  'source-unknown': 'on',
  'body-unknown': 'body',
  'body-already-told': 'body',
  'nothing-changed': 'body',
  'reason-missing': 'reason',
  'words-missing': 'words',
  'due-day-passed': 'dueDay',
  'said-before-offered': 'day',
  'heard-missing': 'channel',
  'not-to-be-superseded-by': 'by',
  'contact-unusable': 'email',
}

/** Where a refusal of each form is said that has no field of its own. */
const formAt: Readonly<Record<string, string>> = {
  offer: 'on',
  save: 'body',
  say: 'say',
  evidence: 'e-reference',
  preview: 'email',
  release: 'release',
  read: 'read',
  verify: 'evidence-kept',
  'drop-evidence': 'evidence-kept',
  supersede: 'by',
}

/** Fields of the forms, by the last telling part of the input's path. */
const fieldOf: Readonly<Record<string, string>> = {
  body: 'body',
  office: 'office',
  dueDay: 'dueDay',
  words: 'words',
  channel: 'channel',
  day: 'day',
  email: 'email',
  name: 'name',
  reference: 'reference',
  link: 'link',
  saidOn: 'saidOn',
  by: 'by',
}

/** What is wrong, by the id of the field or button it is said at; `form` is the form's name in `do`. */
export function faultsIn(request: FormRequest, refusal: Refusal, form: string): Readonly<Record<string, string>> {
  const { language } = request
  const { faults } = texts[language]
  const at = formAt[form] ?? `reason-${form}`
  if (refusal.kind === 'refused') {
    const { day } = refusal.params
    const params = typeof day === 'string' ? { ...refusal.params, day: dayText(language, day) } : refusal.params
    const place = refusal.name === 'day-to-come' ? (form === 'evidence' ? 'e-saidOn' : 'day') : refusedAt[refusal.name]
    return { [place ?? at]: refusalWords(request, { ...refusal, params }, followUpTexts[language].refusals) }
  }
  if (refusal.kind !== 'invalid') return { [at]: refusalWords(request, refusal, {}) }
  return Object.fromEntries(
    refusal.fields.map(({ path }) => {
      const parts = path.split('.')
      if (parts.includes('wording'))
        return [`text-${request.form.original || 'en'}`, keepingTexts[language].faults.texts]
      const field = fieldOf[parts.findLast(part => Object.hasOwn(fieldOf, part)) ?? '']
      if (field === undefined) return [at, keepingTexts[language].faults.other]
      const text = faults[field as keyof typeof faults] ?? keepingTexts[language].faults.other
      return [form === 'evidence' ? `e-${field}` : field, text]
    }),
  )
}
