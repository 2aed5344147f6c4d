import { act } from '#modules/access/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { bodyKinds, memberTexts, recordBody, sectors } from '#modules/members/index.ts'
import type { Shown } from '../../keeping/edit-form.tsx'
import { faultsAt } from '../../keeping/faults-at.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { keyIn } from '../../keeping/sending.tsx'
import { shownLines, type Typed } from '../../keeping/typed.ts'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import type { FormRequest, PageRequest } from '../../page.ts'
import { Line, Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'
import { spareLines } from './typed.ts'

/** Where the code stands of a body that was entered just now, beside what was typed. */
const entered = 'entered'

/** Where on the page it stands. */
export const newBodyPlace = 'new-body'

/**
 * A body nobody has addressed yet, entered from the form of a conclusion with everything typed there. It stands below the button
 * that saves, which the key “Enter” presses.
 */
export function NewBody({ request, typed, faulty }: FormProps) {
  const { language } = request
  const { newBody: words, fields } = texts[language]
  const kinds = bodyKinds.map(value => ({ value, label: memberTexts[language].bodyKinds[value] }))
  const ofNone = { value: '', label: keepingTexts[language].none }
  return (
    <details id={newBodyPlace} open={faulty['body-code'] !== undefined || faulty['body-name'] !== undefined}>
      <summary>{words.title}</summary>
      <p class="source">{words.hint}</p>
      <Line name="body-name" label={words.name} value={typed['body-name'] ?? ''} fault={faulty['body-name']} />
      <Line
        name="body-code"
        label={words.code}
        hint={words.codeHint}
        value={typed['body-code'] ?? ''}
        fault={faulty['body-code']}
      />
      <Select
        name="body-kind"
        label={fields.kind}
        groups={[{ label: null, options: kinds }]}
        value={typed['body-kind'] ?? 'external_body'}
        fault={faulty['body-kind']}
      />
      <Select
        name="body-sector"
        label={words.sector}
        groups={[{ label: null, options: [ofNone, ...sectors.map(value => ({ value, label: value }))] }]}
        value={typed['body-sector'] ?? ''}
        fault={faulty['body-sector']}
      />
      <p>
        <button type="submit" name="do" value="body" class="quiet">
          {words.send}
        </button>
      </p>
    </details>
  )
}

/** Says that the body is entered, and that nothing else is yet. */
export function BodyEntered({ request, typed }: { request: PageRequest; typed: Typed | undefined }) {
  const code = typed?.[entered]
  return code === undefined ? null : (
    <p class="note" role="status">
      {texts[request.language].newBody.entered(code)}
    </p>
  )
}

/** As bodies are known: capital letters and digits, hyphens between. */
const codeIn = (text: string | undefined): string =>
  (text ?? '')
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_/.]+/g, '-')

/** Enters the body of the form: back to it with the body chosen in the first empty line, or with what is wrong. */
export async function enterBody(request: FormRequest, { actor }: SignedIn): Promise<Required<Omit<Shown, 'seen'>>> {
  const { form, ground, language } = request
  const code = codeIn(form['body-code'])
  const name = { original: language, basis: 'official' as const, texts: { [language]: form['body-name'] ?? '' } }
  const input: object = { code, name, kind: form['body-kind'], sector: form['body-sector'] || null }
  const done = await act(ground, actor, recordBody, input, { key: keyIn(form) })
  if (!done.ok) {
    const { faults } = texts[language].newBody
    const at = { idOf: (field: string) => `body-${field}`, faults, first: 'code' }
    return { typed: form, faulty: faultsAt(request, done.refusal, { ...at, known: memberTexts[language].refusals }) }
  }
  const rest = Object.entries(form).filter(([field]) => !field.startsWith('body-'))
  const free = shownLines(form, 'addressee', spareLines.addressee).find(n => !form[`addressee-${n}`]) ?? 1
  return { typed: { ...Object.fromEntries(rest), [`addressee-${free}`]: code, [entered]: code }, faulty: {} }
}

/** A body that was typed and not entered would be lost without a word when the conclusion is saved. */
export const bodyLeft = ({ form, language }: FormRequest): Readonly<Record<string, string>> | null =>
  form['body-name'] || form['body-code'] ? { 'body-name': texts[language].newBody.left } : null
