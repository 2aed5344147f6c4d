import type { Language } from '#kernel/language.ts'
import { conclusionTexts, kinds, purposes } from '#modules/conclusions/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { isPublicTopicState, type KeptTopicRow, listKeptTopics, topicTexts } from '#modules/topics/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { shownLines } from '../../keeping/typed.ts'
import { type FormProps, WordingFields } from '../../keeping/wording-fields.tsx'
import type { PageRequest } from '../../page.ts'
import { Line, type OptionGroup, Select } from '../../parts/fields.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts } from './messages/index.ts'
import { newBodyPlace } from './new-body.tsx'
import { spareLines } from './typed.ts'

/** What a form offers to choose from. */
export interface Offered {
  readonly bodies: readonly OptionGroup[]
  readonly topics: readonly OptionGroup[]
}

/** A topic that is not shown to everybody says why, so that nobody links to it by mistake; one that is linked stays offered. */
function named(language: Language, { text, state, mergedInto }: KeptTopicRow): string {
  const { states, merged } = topicTexts[language]
  if (mergedInto) return text + inBrackets(language, merged)
  return isPublicTopicState(state) ? text : text + inBrackets(language, states[state])
}

export async function offeredIn({ db, language }: PageRequest): Promise<Offered> {
  const [bodies, topics] = await Promise.all([bodyNames(db, language), listKeptTopics(db, language)])
  const none = { value: '', label: keepingTexts[language].none }
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, language)
  const group = (options: { value: string; label: string }[]) => [{ label: null, options: [none, ...options] }]
  return {
    bodies: group([...bodies].map(([value, label]) => ({ value, label })).toSorted(byLabel)),
    topics: group(topics.map(topic => ({ value: topic.slug, label: named(language, topic) })).toSorted(byLabel)),
  }
}

interface Props extends FormProps {
  readonly offered: Offered
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
    <WordingFields {...props} />
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

function Addressees({ request, typed, offered, faulty }: Props) {
  const { language } = request
  const { fields, hints, newBody } = texts[language]
  const { none } = keepingTexts[language]
  const { purposes: labels } = conclusionTexts[language]
  const purposeOptions = one([{ value: '', label: none }, ...purposes.map(value => ({ value, label: labels[value] }))])
  const each = shownLines(typed, 'addressee', spareLines.addressee).map(n => (
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
      <p class="source">
        {hints.addressee} <a href={`#${newBodyPlace}`}>{newBody.title}</a>
      </p>
    </>
  )
}

function Topics({ request, typed, offered, faulty }: Props) {
  const { fields } = texts[request.language]
  return shownLines(typed, 'topic', spareLines.topic).map(n => (
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
