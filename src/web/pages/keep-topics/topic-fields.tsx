import { shownLines } from '../../keeping/typed.ts'
import { type FormProps, WordingFields } from '../../keeping/wording-fields.tsx'
import { Choices, Line, Select } from '../../parts/fields.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts } from './messages/index.ts'
import type { Offered } from './offered.ts'
import { spareLines } from './topic-typed.ts'

interface Props extends FormProps {
  readonly offered: Offered
}

/** Every field of a topic's content. */
export function TopicFields(props: Props) {
  const { request, typed, faulty } = props
  const { fields, hints, headings } = texts[request.language]
  return (
    <>
      <h2>{headings.title}</h2>
      <WordingFields {...props} prefix="title-" label={fields.title} short />
      <h2>{headings.why}</h2>
      <p class="source">{hints.optional}</p>
      <WordingFields {...props} prefix="why-" label={fields.why} />
      <h2>{headings.expected}</h2>
      <p class="source">{hints.optional}</p>
      <WordingFields {...props} prefix="expected-" label={fields.expected} />
      <h2>{headings.place}</h2>
      <Line
        name="studyGroup"
        label={fields.studyGroup}
        hint={hints.studyGroup}
        value={typed.studyGroup ?? ''}
        fault={faulty.studyGroup}
      />
      <Line
        name="question"
        label={fields.question}
        hint={hints.question}
        value={typed.question ?? ''}
        fault={faulty.question}
      />
      <Sponsors {...props} />
      <Elsewhere {...props} />
      <Classification {...props} />
    </>
  )
}

function Sponsors({ request, typed, faulty, offered }: Props) {
  const { fields, hints, headings } = texts[request.language]
  return (
    <>
      <h2>{headings.sponsors}</h2>
      <p class="source">{hints.lines}</p>
      {shownLines(typed, 'sponsor', spareLines.sponsor).map(n => (
        <Select
          name={`sponsor-${n}`}
          label={fields.sponsor(n)}
          groups={offered.organizations}
          value={typed[`sponsor-${n}`] ?? ''}
          fault={faulty[`sponsor-${n}`]}
        />
      ))}
    </>
  )
}

function Elsewhere({ request, typed, faulty }: Props) {
  const { fields, hints, headings } = texts[request.language]
  return (
    <>
      <h2>{headings.elsewhere}</h2>
      <p class="source">{hints.elsewhere}</p>
      {shownLines(typed, 'elsewhere', spareLines.elsewhere).map(n => (
        <fieldset class="line-of-fields">
          <legend>{fields.elsewhere(n)}</legend>
          <Line
            name={`elsewhere-${n}`}
            label={fields.sdo}
            value={typed[`elsewhere-${n}`] ?? ''}
            fault={faulty[`elsewhere-${n}`]}
          />
          <Line
            name={`elsewhere-${n}-link`}
            label={fields.link}
            value={typed[`elsewhere-${n}-link`] ?? ''}
            fault={faulty[`elsewhere-${n}-link`]}
          />
          <Line
            name={`elsewhere-${n}-state`}
            label={fields.howFar}
            value={typed[`elsewhere-${n}-state`] ?? ''}
            fault={faulty[`elsewhere-${n}-state`]}
          />
        </fieldset>
      ))}
    </>
  )
}

/** Boxes by vocabulary; a retired term only where the topic has it. */
function Classification({ request, typed, faulty, offered }: Props) {
  const { language } = request
  const words = texts[language]
  const groups = offered.vocabularies
    .map(vocabulary => ({
      vocabulary,
      terms: offered.terms.filter(
        term => term.vocabulary === vocabulary.key && (!term.retired || typed[`term:${term.name}`] !== undefined),
      ),
    }))
    .filter(({ terms }) => terms.length > 0)
  return groups.map(({ vocabulary, terms }, index) => (
    <Choices
      name={index === 0 ? 'terms' : `terms-${vocabulary.key}`}
      label={vocabulary.label}
      type="checkbox"
      fault={index === 0 ? faulty.terms : undefined}
      choices={terms.map(({ name, label, confirmed }) => ({
        name: `term:${name}`,
        value: 'yes',
        label: confirmed ? label : label + inBrackets(language, words.unconfirmed),
        chosen: typed[`term:${name}`] !== undefined,
      }))}
    />
  ))
}
