import type { Refusal } from '#kernel/result.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { FormRequest } from '../../page.ts'
import { texts } from './messages/index.ts'

/** Where a refusal is said, by its name: ids of fields and buttons. */
const refusedAt: Readonly<Record<string, string>> = {
  'source-unknown': 'on',
  'body-unknown': 'body',
  'body-already-told': 'body',
  'nothing-changed': 'body',
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

/** Fields of the forms: the last telling part of the input's path. */
const fields = new Set([
  'body',
  'office',
  'dueDay',
  'words',
  'channel',
  'day',
  'email',
  'name',
  'reference',
  'link',
  'saidOn',
  'by',
])

/** What is wrong, by the id of the field or button it is said at; `form` is the form's name in `do`. */
export function faultsIn(request: FormRequest, refusal: Refusal, form: string): Readonly<Record<string, string>> {
  const { language } = request
  const at = formAt[form] ?? `reason-${form}`
  return faultsAt(request, refusal, {
    placeOf(path) {
      const parts = path.split('.')
      if (parts.includes('wording')) return [`text-${request.form.original || 'en'}`, 'texts']
      const field = parts.findLast(part => fields.has(part))
      return field === undefined ? [at, 'other'] : [form === 'evidence' ? `e-${field}` : field, field]
    },
    faults: { ...texts[language].faults, texts: keepingTexts[language].faults.texts },
    known: followUpTexts[language].refusals,
    at: {
      ...refusedAt,
      'reason-missing': form === 'save' ? 'reason' : `reason-${form}`,
      'day-to-come': form === 'evidence' ? 'e-saidOn' : 'day',
    },
    first: at,
  })
}
