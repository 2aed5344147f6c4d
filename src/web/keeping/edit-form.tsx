import type { Child } from 'hono/jsx'
import { Line } from '../parts/fields.tsx'
import { texts } from './messages/index.ts'
import { KeyField } from './sending.tsx'
import type { Typed } from './typed.ts'
import type { FormProps } from './wording-fields.tsx'

/** What a page of editing shows: what is on record, or what was typed with what is wrong with it. */
export interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
  /** The version the editor began from, where somebody changed the noun since. */
  readonly seen?: number
}

interface EditProps extends FormProps {
  /** The version of the noun this page shows. */
  readonly version: number
  /** Where the form is sent; its field `do` says `save`. */
  readonly where: string
  /** For buttons that stand elsewhere on the page. */
  readonly id?: string
  /** What stands in the field of the reason, where that is not all that was typed: a page may have several forms. */
  readonly reason?: string
  /** What the reason is for, where it is not the one every change needs. */
  readonly hint?: string
  /** The noun's own fields. */
  readonly children: Child
  /** What else can be done with what was typed. */
  readonly after?: Child
}

/** What a noun says, to be changed with a reason. */
export function EditForm({
  request,
  version,
  typed,
  faulty,
  where,
  id,
  reason = typed.reason ?? '',
  hint,
  children,
  after,
}: EditProps) {
  const common = texts[request.language]
  return (
    <form id={id} method="post" action={where} novalidate>
      <KeyField request={request} />
      <input type="hidden" name="version" value={String(version)} />
      {children}
      <Line
        name="reason"
        label={common.fields.reason}
        hint={hint ?? common.hints.reason}
        value={reason}
        fault={faulty.reason}
      />
      <p>
        <button type="submit" name="do" value="save">
          {common.save}
        </button>
      </p>
      {after}
    </form>
  )
}
