import type { Child } from 'hono/jsx'

interface Described {
  readonly name: string
  readonly label: string
  /** Where several forms of a page have a field of the same name. */
  readonly id?: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
}

const idOf = ({ id, name }: Pick<Described, 'id' | 'name'>): string => id ?? name

/** Ids of what is said about a field, for its `aria-describedby`. */
function described(field: Omit<Described, 'label'>): string | undefined {
  const id = idOf(field)
  return [field.hint && `${id}-hint`, field.fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
}

/** What every control of a form has, whatever it is. */
const control = (field: Described) => ({
  id: idOf(field),
  name: field.name,
  'aria-describedby': described(field),
  'aria-invalid': field.fault ? ('true' as const) : undefined,
})

const About = (field: Omit<Described, 'label'>) => (
  <>
    {field.hint && (
      <span class="hint" id={`${idOf(field)}-hint`}>
        {field.hint}
      </span>
    )}
    {field.fault && (
      <span class="fault" id={`${idOf(field)}-fault`}>
        {field.fault}
      </span>
    )}
  </>
)

/** A control under its label, its hint and its fault. */
const Labelled = ({ field, children }: { field: Described; children: Child }) => (
  <div class="field">
    <label for={idOf(field)}>{field.label}</label>
    <About {...field} />
    {children}
  </div>
)

interface LineProps extends Described {
  readonly value: string
  readonly type?: 'text' | 'number' | 'email' | 'date'
  readonly autocomplete?: string
  /** Of a text in a language of its own. */
  readonly lang?: string | undefined
}

/** One line of text, a number, an address or a day; what was typed is kept. */
export const Line = (field: LineProps): Child => (
  <Labelled field={field}>
    <input
      {...control(field)}
      type={field.type ?? 'text'}
      inputmode={field.type === 'number' ? 'numeric' : undefined}
      value={field.value}
      autocomplete={field.autocomplete}
      lang={field.lang}
      dir={field.lang ? 'auto' : undefined}
    />
  </Labelled>
)

/** Several lines of text, in the direction of what is typed. */
export const Area = (field: Described & { readonly value: string; readonly lang?: string | undefined }): Child => (
  <Labelled field={field}>
    <textarea
      {...control(field)}
      rows={Math.min(12, Math.max(3, Math.ceil(field.value.length / 70)))}
      lang={field.lang}
      dir="auto"
    >
      {field.value}
    </textarea>
  </Labelled>
)

/** A file from the sender's machine; `accept` as in HTML. */
export const Upload = (field: Described & { readonly accept: string }): Child => (
  <Labelled field={field}>
    <input {...control(field)} type="file" accept={field.accept} />
  </Labelled>
)

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
  const options = (group: OptionGroup) =>
    group.options.map(option => (
      <option value={option.value} lang={option.lang} selected={option.value === field.value}>
        {option.label}
      </option>
    ))
  return (
    <Labelled field={field}>
      <select {...control(field)}>
        {field.groups.map(group =>
          group.label === null ? options(group) : <optgroup label={group.label}>{options(group)}</optgroup>,
        )}
      </select>
    </Labelled>
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
