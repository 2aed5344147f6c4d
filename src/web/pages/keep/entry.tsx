import type { Child } from 'hono/jsx'
import { isMoveOf } from '#modules/conclusions/index.ts'
import type { PageRequest } from '../../page.ts'
import { Area, Line, Select } from '../../parts/fields.tsx'
import type { About } from './conclusion-about.ts'
import type { Typed } from './conclusion-typed.ts'
import { texts } from './messages/index.ts'
import { KeyField } from './standing.tsx'

interface Props {
  readonly request: PageRequest
  readonly about: About
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
  /** Where the forms are sent. */
  readonly where: string
}

/** What can be done with the entry as a whole: part it, merge it, strike it, and take that back. */
export function Entries(props: Props) {
  const words = texts[props.request.language]
  const { state } = props.about.kept
  const editable = state === 'on-record' || state === 'drafted'
  return (
    <>
      <h2>{words.otherTitle}</h2>
      {editable && <Split {...props} />}
      {isMoveOf(state, 'merge-conclusion') && props.about.siblings.length > 0 && <Merge {...props} />}
      {isMoveOf(state, 'strike-conclusion') && (
        <Simple {...props} name="strike" title={words.strike} send={words.strikeSend} />
      )}
      {isMoveOf(state, 'unmerge-conclusion') && (
        <Simple {...props} name="unmerge" title={words.unmerge} send={words.unmergeSend} />
      )}
      {isMoveOf(state, 'reinstate-conclusion') && (
        <Simple {...props} name="reinstate" title={words.reinstate} send={words.reinstateSend} />
      )}
    </>
  )
}

interface FrameProps extends Props {
  readonly name: string
  readonly title: string
  readonly send: string
  readonly children?: Child
}

/** Folded away, and open where something was wrong. */
function Frame({ request, about, typed, faulty, where, name, title, send, children }: FrameProps) {
  const { fields, hints } = texts[request.language]
  const reason = `reason-${name}`
  const open = Object.keys(faulty).some(field => field === reason) || typed.do === name
  return (
    <details open={open}>
      <summary>{title}</summary>
      <form method="post" action={where} novalidate>
        <KeyField request={request} />
        <input type="hidden" name="version" value={String(about.kept.version)} />
        {children}
        <Line
          id={reason}
          name="reason"
          label={fields.reason}
          hint={hints.reason}
          value={typed.do === name ? (typed.reason ?? '') : ''}
          fault={faulty[reason]}
        />
        <p>
          <button type="submit" name="do" value={name}>
            {send}
          </button>
        </p>
      </form>
    </details>
  )
}

const Simple = (props: Omit<FrameProps, 'children'>) => <Frame {...props} />

function Split(props: Props) {
  const { request, about, typed, faulty } = props
  const words = texts[request.language]
  const { wording } = about.kept.content
  const whole = wording.texts[wording.original] ?? ''
  return (
    <Frame {...props} name="split" title={words.split} send={words.splitSend}>
      <p class="source">{words.hints.parts}</p>
      {[1, 2, 3].map(n => (
        <Area
          name={`part-${n}`}
          label={words.fields.part(n)}
          lang={wording.original}
          value={typed[`part-${n}`] ?? (n === 1 ? whole : '')}
          fault={faulty[`part-${n}`]}
        />
      ))}
    </Frame>
  )
}

function Merge(props: Props) {
  const { request, about, typed, faulty } = props
  const words = texts[request.language]
  const options = about.siblings
    .filter(({ state }) => state === 'on-record')
    .map(({ id, ref, text }) => ({ value: id, label: `${ref} ${text.slice(0, 80)}` }))
  return (
    <Frame {...props} name="merge" title={words.merge} send={words.mergeSend}>
      <Select
        name="into"
        label={words.fields.into}
        groups={[{ label: null, options }]}
        value={typed.into ?? ''}
        fault={faulty.into}
      />
    </Frame>
  )
}
