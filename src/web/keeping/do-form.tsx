import type { Child } from 'hono/jsx'
import { KeyField } from './sending.tsx'
import type { FormProps } from './wording-fields.tsx'

interface DoProps extends Pick<FormProps, 'request' | 'faulty'> {
  /** The version of the noun this page shows. */
  readonly version: number
  /** Where the form is sent; its field `do` carries the name, under which a fault is said as well. */
  readonly where: string
  readonly name: string
  readonly send: string
  /** What is said above the button. */
  readonly children?: Child
}

/** Something done with one button, without a reason. */
export function DoForm({ request, version, faulty, where, name, send, children }: DoProps) {
  const fault = faulty[name]
  const faultId = `${name}-fault`
  return (
    <form method="post" action={where} novalidate>
      <KeyField request={request} />
      <input type="hidden" name="version" value={String(version)} />
      {children}
      {fault && (
        <p class="fault" id={faultId}>
          {fault}
        </p>
      )}
      <p>
        <button id={name} type="submit" name="do" value={name} aria-describedby={fault && faultId}>
          {send}
        </button>
      </p>
    </form>
  )
}
