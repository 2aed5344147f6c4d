import { isLanguage, ownName } from '#kernel/language.ts'
import type { EntryContent } from '#modules/follow-up/index.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { type Typed, textOrNull, typedWording, wordingIn } from '../../keeping/typed.ts'
import { type FormProps, WordingFields } from '../../keeping/wording-fields.tsx'
import type { PageRequest } from '../../page.ts'
import { Line, Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

export const typedOf = ({ body, office, wording }: EntryContent): Typed => ({
  body,
  office: office ?? '',
  ...typedWording(wording),
})

/** What was typed, as the verbs take it; whether it will do is theirs to say. */
export const contentIn = (typed: Typed): object => ({
  body: typed.body ?? '',
  office: textOrNull(typed.office),
  wording: wordingIn(typed),
})

/** How the fields of the form are read and named, for the table of differences and the history. */
export const entryFields = ({ language }: PageRequest) => ({
  typedOf: (content: unknown) => typedOf(content as EntryContent),
  labelOf(name: string): string {
    const { labels } = followUpTexts[language]
    const common = keepingTexts[language].fields
    if (name === 'body' || name === 'office') return labels[name]
    if (name === 'original' || name === 'textBasis') return common[name]
    const of = name.replace('text-', '')
    return common.text(isLanguage(of) ? ownName[of] : of)
  },
})

/** Body, office and text of an entry. */
export function EntryFields(props: FormProps & { readonly bodies: ReadonlyMap<string, string> }) {
  const { request, typed, faulty, bodies } = props
  const { labels } = followUpTexts[request.language]
  const { hints } = texts[request.language]
  const options = [...bodies].map(([value, label]) => ({ value, label }))
  return (
    <>
      <Select
        name="body"
        label={labels.body}
        groups={[{ label: null, options: [{ value: '', label: keepingTexts[request.language].none }, ...options] }]}
        value={typed.body ?? ''}
        fault={faulty.body}
      />
      <Line name="office" label={labels.office} hint={hints.office} value={typed.office ?? ''} fault={faulty.office} />
      <WordingFields {...props} />
    </>
  )
}
