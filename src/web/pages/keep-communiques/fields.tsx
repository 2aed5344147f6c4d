import { languages, ownName } from '#kernel/language.ts'
import { communiqueTexts, publicationTypes } from '#modules/communiques/index.ts'
import type { Entry } from '#modules/conclusions/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { type FormProps, WordingFields } from '../../keeping/wording-fields.tsx'
import { Area, Choices, Line, Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'
import { linkField } from './typed.ts'

interface Props extends FormProps {
  /** The conclusions of the meeting. */
  readonly entries: readonly Entry[]
}

/** Every field of a publication but its file. */
export function PublicationFields(props: Props) {
  const { request, typed, faulty } = props
  const { language } = request
  const { fields, hints, yesNo } = texts[language]
  const { types } = communiqueTexts[language]
  const one = (options: readonly { value: string; label: string; lang?: string }[]) => [{ label: null, options }]
  const spoken = languages.map(value => ({ value, label: ownName[value], lang: value }))
  return (
    <>
      <Select
        name="type"
        label={fields.type}
        groups={one(publicationTypes.map(value => ({ value, label: types[value] })))}
        value={typed.type ?? 'communique'}
        fault={faulty.type}
      />
      <WordingFields {...props} prefix="title-" label={fields.title} hint={hints.title} short />
      <Line
        name="reference"
        label={fields.reference}
        hint={hints.reference}
        value={typed.reference ?? ''}
        fault={faulty.reference}
      />
      <Line name="day" type="date" label={fields.day} value={typed.day ?? ''} fault={faulty.day} />
      <Choices
        name="language-ar"
        type="checkbox"
        label={fields.languages}
        choices={languages.map(value => ({
          name: `language-${value}`,
          value: 'yes',
          label: ownName[value],
          chosen: typed[`language-${value}`] === 'yes',
        }))}
      />
      <Line name="url" label={fields.url} value={typed.url ?? ''} fault={faulty.url} />
      <Select
        name="read"
        label={fields.read}
        groups={one([
          { value: 'yes', label: yesNo.yes },
          { value: 'no', label: yesNo.no },
        ])}
        value={typed.read ?? 'yes'}
      />
      <Area name="note" label={fields.note} value={typed.note ?? ''} fault={faulty.note} />
      <Select
        name="noteLanguage"
        label={fields.noteLanguage}
        groups={one([{ value: '', label: keepingTexts[language].none }, ...spoken])}
        value={typed.noteLanguage ?? ''}
      />
      <Links {...props} />
    </>
  )
}

/** Which conclusions it carries, and how we know. */
function Links({ request, typed, entries }: Props) {
  const { language, t } = request
  const { headings, hints } = texts[language]
  const bases = (['stated', 'inferred'] as const).map(value => ({ value, label: t.basis[value] }))
  const options = [{ value: '', label: keepingTexts[language].none }, ...bases]
  if (entries.length === 0) return null
  return (
    <>
      <h2>{headings.conclusions}</h2>
      <p class="source">{hints.conclusions}</p>
      {entries.map(({ ref, text }) => (
        <Select
          name={linkField(ref)}
          label={`${ref}${t.words.colon}${text}`}
          groups={[{ label: null, options }]}
          value={typed[linkField(ref)] ?? ''}
        />
      ))}
    </>
  )
}
