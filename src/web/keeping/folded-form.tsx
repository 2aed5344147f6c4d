import type { Child } from 'hono/jsx'
import { KeyField } from './sending.tsx'
import type { FormProps } from './wording-fields.tsx'

interface FoldedProps extends FormProps {
  /** Where it is sent; its field `do` carries the name. */
  readonly where: string
  readonly name: string
  /** Before the ids of its fields: which of several forms it is; sent as `of`. */
  readonly prefix: string
  readonly title: string
  readonly send: string
  /** What else is sent: ids, the version the page shows. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly children: Child
}

/** One of several forms of a page: folded away, and open where something of it was wrong. */
export function FoldedForm({
  request,
  typed,
  faulty,
  where,
  name,
  prefix,
  title,
  send,
  hidden,
  children,
}: FoldedProps) {
  const open = typed.of === prefix && Object.keys(faulty).some(id => id.startsWith(`${prefix}-`))
  return (
    <details open={open}>
      <summary>{title}</summary>
      <form method="post" action={where} novalidate>
        <KeyField request={request} />
        <input type="hidden" name="of" value={prefix} />
        {Object.entries(hidden ?? {}).map(([key, value]) => (
          <input type="hidden" name={key} value={value} />
        ))}
        {children}
        <p>
          <button type="submit" name="do" value={name}>
            {send}
          </button>
        </p>
      </form>
    </details>
  )
}

/** What stands in the fields of that form: what was typed into it, else what is on record. */
export const typedInto = (
  typed: FormProps['typed'],
  prefix: string,
  recorded: FormProps['typed'],
): FormProps['typed'] => (typed.of === prefix ? typed : recorded)
