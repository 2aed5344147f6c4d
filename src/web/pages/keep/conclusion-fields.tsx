import { languages, ownName } from '#kernel/language.ts'
import { conclusionTexts, kinds, purposes } from '#modules/conclusions/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { listTopics } from '#modules/topics/index.ts'
import type { PageRequest } from '../../page.ts'
import { Area, Line, type OptionGroup, Select } from '../../parts/fields.tsx'
import { linesOf, spareLines, type Typed } from './conclusion-typed.ts'
import { texts } from './messages/index.ts'

/** What a form offers to choose from. */
export interface Offered {
  readonly bodies: readonly OptionGroup[]
  readonly topics: readonly OptionGroup[]
}

export async function offeredIn({ db, language }: PageRequest): Promise<Offered> {
  const [bodies, topics] = await Promise.all([bodyNames(db, language), listTopics(db, language)])
  const none = { value: '', label: texts[language].none }
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, language)
  const group = (options: { value: string; label: string }[]) => [{ label: null, options: [none, ...options] }]
  return {
    bodies: group([...bodies].map(([value, label]) => ({ value, label })).toSorted(byLabel)),
    topics: group(topics.map(({ slug, title }) => ({ value: slug, label: title })).toSorted(byLabel)),
  }
}

interface Props {
  readonly request: PageRequest
  readonly typed: Typed
  readonly offered: Offered
  readonly faulty: Readonly<Record<string, string>>
}

const one = (options: { readonly value: string; readonly label: string; readonly lang?: string }[]) => [
  { label: null, options },
]

const basisOptions = ({ t }: PageRequest) =>
  one((['stated', 'inferred'] as const).map(value => ({ value, label: t.basis[value] })))

/** Every field of a conclusion's content. */
export const ConclusionFields = (props: Props) => (
  <>
    <Kind {...props} />
    <Wording {...props} />
    <Addressees {...props} />
    <Topics {...props} />
  </>
)

function Kind({ request, typed, faulty }: Props) {
  const { language } = request
  const { fields } = texts[language]
  const options = one(kinds.map(value => ({ value, label: conclusionTexts[language].kindsLong[value] })))
  return (
    <>
      <Select name="kind" label={fields.kind} groups={options} value={typed.kind ?? ''} fault={faulty.kind} />
      <Select name="kindBasis" label={fields.kindBasis} groups={basisOptions(request)} value={typed.kindBasis ?? ''} />
    </>
  )
}

function Wording({ request, typed, faulty }: Props) {
  const { fields, hints, textBases } = texts[request.language]
  const bases = (['official', 'our-paraphrase', 'our-translation'] as const).map(value => ({
    value,
    label: textBases[value],
  }))
  const original = typed.original ?? 'en'
  return (
    <>
      <Select
        name="original"
        label={fields.original}
        hint={hints.texts}
        groups={one(languages.map(value => ({ value, label: ownName[value], lang: value })))}
        value={original}
      />
      <Select name="textBasis" label={fields.textBasis} groups={one(bases)} value={typed.textBasis ?? ''} />
      {languages.map(language => (
        <Area
          name={`text-${language}`}
          label={fields.text(ownName[language])}
          lang={language}
          value={typed[`text-${language}`] ?? ''}
          fault={faulty[`text-${language}`]}
        />
      ))}
    </>
  )
}

const lines = (typed: Typed, kind: 'addressee' | 'topic') => {
  const filled = Object.keys(typed).filter(name => new RegExp(`^${kind}-\\d+$`).test(name) && typed[name] !== '').length
  return Array.from({ length: Math.max(linesOf(typed, kind), filled + spareLines[kind]) }, (_, index) => index + 1)
}

function Addressees({ request, typed, offered, faulty }: Props) {
  const { language } = request
  const { fields, hints, none } = texts[language]
  const { purposes: labels } = conclusionTexts[language]
  const purposeOptions = one([{ value: '', label: none }, ...purposes.map(value => ({ value, label: labels[value] }))])
  const each = lines(typed, 'addressee').map(n => (
    <fieldset class="line-of-fields">
      <legend>{fields.addressee(n)}</legend>
      <Select
        name={`addressee-${n}`}
        label={fields.body}
        groups={offered.bodies}
        value={typed[`addressee-${n}`] ?? ''}
        fault={faulty[`addressee-${n}`]}
      />
      <Select
        name={`addressee-${n}-basis`}
        label={fields.basis}
        groups={basisOptions(request)}
        value={typed[`addressee-${n}-basis`] ?? 'stated'}
      />
      <Select
        name={`addressee-${n}-purpose`}
        label={fields.purpose}
        groups={purposeOptions}
        value={typed[`addressee-${n}-purpose`] ?? ''}
      />
      <Line name={`addressee-${n}-recorded`} label={fields.recordedAs} value={typed[`addressee-${n}-recorded`] ?? ''} />
    </fieldset>
  ))
  return (
    <>
      {each}
      <p class="source">{hints.addressee}</p>
    </>
  )
}

function Topics({ request, typed, offered, faulty }: Props) {
  const { fields } = texts[request.language]
  return lines(typed, 'topic').map(n => (
    <fieldset class="line-of-fields">
      <legend>{fields.topic(n)}</legend>
      <Select
        name={`topic-${n}`}
        label={request.t.stages.topic}
        groups={offered.topics}
        value={typed[`topic-${n}`] ?? ''}
        fault={faulty[`topic-${n}`]}
      />
      <Select
        name={`topic-${n}-basis`}
        label={fields.basis}
        groups={basisOptions(request)}
        value={typed[`topic-${n}-basis`] ?? 'stated'}
      />
    </fieldset>
  ))
}
