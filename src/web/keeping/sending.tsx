import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/result.ts'
import { dayText } from '../dates.ts'
import type { FormRequest, PageRequest } from '../page.ts'
import { texts } from './messages/index.ts'

/** A key of its own for each form that is shown: sent twice, it does its work once. */
export const KeyField = ({ request: { ground } }: { request: PageRequest }) => (
  <input type="hidden" name="key" value={ground.random(new Uint8Array(18)).toBase64({ alphabet: 'base64url' })} />
)

/** The key of a sent form; one that was not made by us is as good as none. */
export const keyIn = ({ key = '' }: Readonly<Record<string, string>>): string | undefined =>
  /^[\w-]{24}$/.test(key) ? key : undefined

/** Reason and key of a sent form, as `act` takes them. */
export const howIn = ({ form }: Pick<FormRequest, 'form'>) => ({
  reason: (form.reason ?? '').trim() || null,
  key: keyIn(form),
})

/** Words of refusals by name: a text, or one that takes the refusal's values. */
export type RefusalTexts = Readonly<Record<string, unknown>>

/** A refusal in words: those of the module that gave it (`known`), or those every form has. */
export function refusalWords({ language, t }: PageRequest, refusal: Refusal, known: RefusalTexts): string {
  const { faults } = texts[language]
  if (refusal.kind === 'changed-since') return faults['changed-since']
  if (refusal.kind === 'invalid') return faults.other
  if (refusal.kind !== 'refused') return t.errors.notFound
  const all: RefusalTexts = {
    ...known,
    'sent-before': faults['sent-before'],
    'reason-too-long': ({ most }: { most: number }) => faults.tooLong(most),
  }
  const text = Object.hasOwn(all, refusal.name) ? all[refusal.name] : faults.other
  return typeof text === 'function'
    ? (text as (params: object) => string)(written(language, refusal.params))
    : (text as string)
}

/** Days among a refusal's values, as the reader writes them. */
const written = (language: Language, params: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isDay.test(String(value)) ? dayText(language, String(value)) : value,
    ]),
  )
const isDay = /^\d{4}-\d{2}-\d{2}$/

/** What was just done, in words; the address carries its name (`?said=split-2`), so the page can be asked for again. */
export function Said({ request, said }: { request: PageRequest; said: RefusalTexts }) {
  const [name = '', n = '1'] = (request.query.get('said') ?? '').split(/-(?=\d+$)/)
  const text = Object.hasOwn(said, name) ? said[name] : null
  if (text === null) return null
  return (
    <p class="note" role="status">
      {typeof text === 'function' ? (text as (n: number) => string)(Number(n)) : (text as string)}
    </p>
  )
}
