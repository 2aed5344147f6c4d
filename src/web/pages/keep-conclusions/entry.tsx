import { isMoveOf } from '#modules/conclusions/index.ts'
import { MoveForm } from '../../keeping/move-form.tsx'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import { Area, Select } from '../../parts/fields.tsx'
import type { About } from './about.ts'
import { texts } from './messages/index.ts'

interface Props extends FormProps {
  readonly about: About
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
      {editable && props.about.kept.comparison !== null && (
        <MoveForm
          {...props}
          version={props.about.kept.version}
          name="uncompare"
          title={words.uncompare}
          send={words.uncompareSend}
        />
      )}
      {editable && <Split {...props} />}
      {isMoveOf(state, 'merge-conclusion') && props.about.siblings.length > 0 && <Merge {...props} />}
      {isMoveOf(state, 'strike-conclusion') && (
        <MoveForm
          {...props}
          version={props.about.kept.version}
          name="strike"
          title={words.strike}
          send={words.strikeSend}
        />
      )}
      {isMoveOf(state, 'unmerge-conclusion') && (
        <MoveForm
          {...props}
          version={props.about.kept.version}
          name="unmerge"
          title={words.unmerge}
          send={words.unmergeSend}
        />
      )}
      {isMoveOf(state, 'reinstate-conclusion') && (
        <MoveForm
          {...props}
          version={props.about.kept.version}
          name="reinstate"
          title={words.reinstate}
          send={words.reinstateSend}
        />
      )}
    </>
  )
}

function Split(props: Props) {
  const { request, about, typed, faulty } = props
  const words = texts[request.language]
  const { wording } = about.kept.content
  const whole = wording.texts[wording.original] ?? ''
  return (
    <MoveForm {...props} version={about.kept.version} name="split" title={words.split} send={words.splitSend}>
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
    </MoveForm>
  )
}

function Merge(props: Props) {
  const { request, about, typed, faulty } = props
  const words = texts[request.language]
  const options = about.siblings
    .filter(({ state }) => state === 'on-record')
    .map(({ id, ref, text }) => ({ value: id, label: `${ref} ${text.slice(0, 80)}` }))
  return (
    <MoveForm {...props} version={about.kept.version} name="merge" title={words.merge} send={words.mergeSend}>
      <Select
        name="into"
        label={words.fields.into}
        groups={[{ label: null, options }]}
        value={typed.into ?? ''}
        fault={faulty.into}
      />
    </MoveForm>
  )
}
