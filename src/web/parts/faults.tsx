import type { Child } from 'hono/jsx'

/** What is wrong with a form, before the form: each fault leads to its field. */
export const Faults = ({
  title,
  faults,
}: {
  title: string
  faults: readonly { readonly field: string; readonly text: string }[]
}) => (
  <div class="errors" role="alert" aria-labelledby="errors-title">
    <h2 id="errors-title">{title}</h2>
    <ul>
      {faults.map(({ field, text }) => (
        <li>
          <a href={`#${field}`}>{text}</a>
        </li>
      ))}
    </ul>
  </div>
)

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly type: 'email' | 'text'
  readonly value: string
  readonly hint?: string
  readonly fault?: string | undefined
  readonly autocomplete?: string
}

/** One field with its label, hint and fault; what was typed is kept. */
export function Field({ name, label, type, value, hint, fault, autocomplete }: FieldProps): Child {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span class="fault" id={`${name}-fault`}>
          {fault}
        </span>
      )}
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        aria-describedby={described || undefined}
        aria-invalid={fault ? 'true' : undefined}
      />
    </div>
  )
}
