import type { Child } from 'hono/jsx'

interface Described {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
}

/** Ids of what is said about a field, for its `aria-describedby`. */
const described = ({ name, hint, fault }: Described): string | undefined =>
  [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ') || undefined

const About = ({ name, hint, fault }: Omit<Described, 'label'>) => (
  <>
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
  </>
)

/** One line of text; what was typed is kept. */
export function Line(
  field: Described & { readonly value: string; readonly type?: 'text' | 'number'; readonly lang?: string | undefined },
): Child {
  const { name, label, value, fault, type = 'text', lang } = field
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <About {...field} />
      <input
        id={name}
        name={name}
        type={type}
        inputmode={type === 'number' ? 'numeric' : undefined}
        value={value}
        lang={lang}
        dir={lang ? 'auto' : undefined}
        aria-describedby={described(field)}
        aria-invalid={fault ? 'true' : undefined}
      />
    </div>
  )
}

/** Several lines of text, in the direction of what is typed. */
export function Area(field: Described & { readonly value: string; readonly lang?: string | undefined }): Child {
  const { name, label, value, fault, lang } = field
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <About {...field} />
      <textarea
        id={name}
        name={name}
        rows={Math.min(12, Math.max(3, Math.ceil(value.length / 70)))}
        lang={lang}
        dir="auto"
        aria-describedby={described(field)}
        aria-invalid={fault ? 'true' : undefined}
      >
        {value}
      </textarea>
    </div>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly lang?: string
}

/** Options under a heading; those without one come first. */
export interface OptionGroup {
  readonly label: string | null
  readonly options: readonly Option[]
}

export function Select(field: Described & { readonly groups: readonly OptionGroup[]; readonly value: string }): Child {
  const { name, label, groups, value, fault } = field
  const options = (group: OptionGroup) =>
    group.options.map(option => (
      <option value={option.value} lang={option.lang} selected={option.value === value}>
        {option.label}
      </option>
    ))
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <About {...field} />
      <select id={name} name={name} aria-describedby={described(field)} aria-invalid={fault ? 'true' : undefined}>
        {groups.map(group =>
          group.label === null ? options(group) : <optgroup label={group.label}>{options(group)}</optgroup>,
        )}
      </select>
    </div>
  )
}

export function Day(field: Described & { readonly value: string }): Child {
  const { name, label, value, fault } = field
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <About {...field} />
      <input
        id={name}
        name={name}
        type="date"
        value={value}
        aria-describedby={described(field)}
        aria-invalid={fault ? 'true' : undefined}
      />
    </div>
  )
}

interface Choice {
  /** Name of the field that is sent. */
  readonly name: string
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

/** Boxes to tick, or one of several. The first has the group's name as its id, so that a fault leads there. */
export function Choices(
  field: Described & { readonly type: 'checkbox' | 'radio'; readonly choices: readonly Choice[] },
): Child {
  const { name, label, type, choices } = field
  return (
    <fieldset aria-describedby={described(field)}>
      <legend>
        <strong>{label}</strong>
      </legend>
      <div class="field">
        <About {...field} />
      </div>
      <ul class="plain">
        {choices.map((choice, index) => (
          <li>
            <label>
              <input
                id={index === 0 ? name : undefined}
                type={type}
                name={choice.name}
                value={choice.value}
                checked={choice.chosen}
              />{' '}
              {choice.label}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
