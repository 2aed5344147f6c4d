import type { Child } from 'hono/jsx'
import { nowhere } from '../parts/faults.tsx'
import { Line } from '../parts/fields.tsx'
import { texts } from './messages/index.ts'
import { KeyField } from './sending.tsx'
import type { FormProps } from './wording-fields.tsx'

interface MoveProps extends FormProps {
  /** The version of the noun this page shows. */
  readonly version: number
  /** Where the form is sent; its field `do` carries the name. */
  readonly where: string
  readonly name: string
  readonly title: string
  readonly send: string
  readonly children?: Child
}

/** Something that can be done with a noun as a whole, with a reason: folded away, and open where something was wrong. */
export function MoveForm({ request, version, typed, faulty, where, name, title, send, children }: MoveProps) {
  const { fields, hints } = texts[request.language]
  const reason = `reason-${name}`
  return (
    <details open={faulty[reason] !== undefined || typed.do === name}>
      <summary>{title}</summary>
      <form method="post" action={where} novalidate>
        <KeyField request={request} />
        <input type="hidden" name="version" value={String(version)} />
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

/**
 * Where a refused move is said: at its form, or nowhere when the noun's state changed meanwhile and the form is gone.
 * `shown`: whether the page still has the form.
 */
export const moveFault = (name: string, shown: boolean): string => (shown ? `reason-${name}` : nowhere)
