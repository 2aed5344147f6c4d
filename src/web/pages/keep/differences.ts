import { languages, ownName } from '#kernel/language.ts'
import { changedFields } from '#modules/audit/index.ts'
import type { ConclusionContent } from '#modules/conclusions/index.ts'
import type { PageRequest } from '../../page.ts'
import type { Difference } from '../../parts/changed.tsx'
import type { About } from './conclusion-about.ts'
import { type Typed, typedOf } from './conclusion-typed.ts'
import { texts } from './messages/index.ts'

/** The words above a field of the form, from its name: `addressee-2-basis`. */
export function labelOf({ language }: PageRequest, name: string): string {
  const { fields } = texts[language]
  const text = languages.find(one => name === `text-${one}`)
  if (text) return fields.text(ownName[text])
  const [, kind, n, part] = /^(addressee|topic)-(\d+)(?:-(\w+))?$/.exec(name) ?? []
  if (kind === 'addressee' || kind === 'topic') {
    const line = fields[kind](Number(n))
    const parts = { basis: fields.basis, purpose: fields.purpose, recorded: fields.recordedAs }
    return part ? `${line}: ${parts[part as keyof typeof parts] ?? part}` : line
  }
  return name in fields && typeof fields[name as 'kind'] === 'string' ? fields[name as 'kind'] : name
}

/** Three ways: what the entry was when this editor began, what it is now, what this editor typed; fields that agree are left out. */
export function differences(request: PageRequest, about: About, typed: Typed, seen: number): readonly Difference[] {
  const began = about.revisions.find(({ version }) => version === seen)?.content as ConclusionContent | undefined
  const now = typedOf(about.kept.content)
  const before = began ? typedOf(began) : now
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const yours = Object.fromEntries(names.map(name => [name, (typed[name] ?? '').replaceAll('\r\n', '\n')]))
  const differing = new Set([...changedFields(now, yours), ...changedFields(before, now)])
  return names
    .filter(name => differing.has(name))
    .map(name => ({
      label: labelOf(request, name),
      began: before[name] ?? '',
      now: now[name] ?? '',
      yours: yours[name] ?? '',
    }))
}
