import { changedFields, type Revision } from '#modules/audit/index.ts'
import type { PageRequest } from '../page.ts'
import { ReadTable } from '../parts/read-table.tsx'
import { texts } from './messages/index.ts'
import type { Typed } from './typed.ts'

/** How the fields of a noun's form are read and named. */
export interface Fields<Content> {
  readonly typedOf: (content: Content) => Typed
  /** The words above a field of the form, from its name. */
  readonly labelOf: (name: string) => string
}

interface Editing<Content> {
  /** What is on record now. */
  readonly content: Content
  readonly revisions: readonly Revision[]
  /** The version the editor began from, and what that editor typed. */
  readonly seen: number
  readonly typed: Typed
}

/** One field two people changed: what it was when this editor began, what it is now, and what this editor typed. */
interface Difference {
  readonly label: string
  readonly began: string
  readonly now: string
  readonly yours: string
}

/** Fields that agree three ways are left out. */
export function differences<Content>(
  { typedOf, labelOf }: Fields<Content>,
  { content, revisions, seen, typed }: Editing<Content>,
): readonly Difference[] {
  const began = revisions.find(({ version }) => version === seen)?.content as Content | undefined
  const now = typedOf(content)
  const before = began ? typedOf(began) : now
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const yours = Object.fromEntries(names.map(name => [name, (typed[name] ?? '').replaceAll('\r\n', '\n')]))
  const differing = new Set([...changedFields(now, yours), ...changedFields(before, now)])
  return names
    .filter(name => differing.has(name))
    .map(name => ({
      label: labelOf(name),
      began: before[name] ?? '',
      now: now[name] ?? '',
      yours: yours[name] ?? '',
    }))
}

interface ChangedProps<Content> {
  readonly request: PageRequest
  readonly fields: Fields<Content>
  readonly editing: Editing<Content>
}

/** Shown above the form of a second editor: nothing was saved, and nothing is lost. */
export function Changed<Content>({ request, fields, editing }: ChangedProps<Content>) {
  const words = texts[request.language]
  const text = (value: string) => <span dir="auto">{value}</span>
  return (
    <div class="errors" role="alert" aria-labelledby="changed-title">
      <h2 id="changed-title">{words.changedTitle}</h2>
      <p>{words.changedLede}</p>
      <ReadTable
        caption={words.differing}
        rows={differences(fields, editing)}
        columns={[
          { label: words.field, heads: true, cell: ({ label }) => label },
          { label: words.began, cell: ({ began }) => text(began) },
          { label: words.now, cell: ({ now }) => text(now) },
          { label: words.yours, cell: ({ yours }) => text(yours) },
        ]}
      />
    </div>
  )
}
