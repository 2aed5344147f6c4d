import { fieldLabel, type ImportView, targetOf } from '#modules/imports/index.ts'
import { columnName } from '#platform/sheets/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField } from '../../keeping/sending.tsx'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Choices, Line, Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

interface ImportForm extends FormProps {
  readonly list: ImportView
}

const whereOf = ({ language }: PageRequest, { id }: ImportView) => address(language, `/keep/imports/${id}`)

const Hidden = ({ request, list }: ImportForm) => (
  <>
    <KeyField request={request} />
    <input type="hidden" name="version" value={String(list.version)} />
  </>
)

/** Which column is which field; offered until rows are taken. */
export function MappingForm(props: ImportForm) {
  const { request, list, typed, faulty } = props
  const { language } = request
  const words = texts[language]
  const target = targetOf(list.target)
  if (!target || !['read', 'checked'].includes(list.state) || list.clearedAt !== null) return null
  const options = [
    { value: '', label: words.noColumn },
    ...list.header.map((heading, index) => ({
      value: String(index),
      label: heading === '' ? columnName(index) : `${columnName(index)} \u2068${heading}\u2069`,
    })),
  ]
  return (
    <>
      <h2>{words.mapping}</h2>
      <p>{words.mappingLede}</p>
      <form method="post" action={whereOf(request, list)} novalidate>
        <Hidden {...props} />
        {target.fields.map(({ name, required }) => (
          <Select
            name={`column-${name}`}
            label={fieldLabel(language, list.target, name)}
            hint={required ? words.required : undefined}
            groups={[{ label: null, options }]}
            value={typed[`column-${name}`] ?? String(list.mapping[name] ?? '')}
            fault={faulty[`column-${name}`]}
          />
        ))}
        <p>
          <button type="submit" name="do" value="check">
            {words.check}
          </button>
        </p>
      </form>
    </>
  )
}

/** Takes the rows, or all but those at fault. */
export function StartForm(props: ImportForm) {
  const { request, list, typed, faulty } = props
  const { language } = request
  const words = texts[language]
  const common = keepingTexts[language]
  const { plans } = list.counts
  if (list.state !== 'checked' || list.clearedAt !== null) return null
  if (plans.new + plans.change === 0) return <p class="note">{words.nothing}</p>
  return (
    <>
      <h2>{words.startTitle}</h2>
      <form method="post" action={whereOf(request, list)} novalidate>
        <Hidden {...props} />
        {plans.bad > 0 && (
          <Choices
            name="skipBad"
            label={words.badRows(plans.bad)}
            type="checkbox"
            fault={faulty.skipBad}
            choices={[{ name: 'skipBad', value: 'yes', label: words.skipBad, chosen: typed.skipBad === 'yes' }]}
          />
        )}
        <Line
          name="reason"
          label={common.fields.reason}
          hint={plans.change > 0 ? common.hints.reason : words.reasonHint}
          value={typed.reason ?? ''}
          fault={faulty.reason}
        />
        <p>
          <button type="submit" name="do" value="start">
            {words.start(plans.new + plans.change)}
          </button>
        </p>
      </form>
    </>
  )
}

/** Stop, go on, put aside: what the state allows. */
export function TurnForm(props: ImportForm) {
  const { request, list } = props
  const words = texts[request.language]
  const doings = {
    running: ['stop'],
    stopped: ['resume', 'withdraw'],
    read: ['withdraw'],
    checked: ['withdraw'],
  } as const
  const offered = (doings as Readonly<Record<string, readonly ('stop' | 'resume' | 'withdraw')[]>>)[list.state] ?? []
  if (offered.length === 0) return null
  return (
    <form method="post" action={whereOf(request, list)} novalidate>
      <Hidden {...props} />
      <p>
        {offered.map(name => (
          <>
            <button type="submit" name="do" value={name} class={name === 'withdraw' ? 'quiet' : undefined}>
              {words.turns[name]}
            </button>{' '}
          </>
        ))}
      </p>
    </form>
  )
}
