import { languages, ownName } from '#kernel/language.ts'
import type { ConclusionContent } from '#modules/conclusions/index.ts'
import type { Fields } from '../../keeping/changed.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'
import { typedOf } from './typed.ts'

/** The words above a field of the form, from its name: `addressee-2-basis`. */
function labelOf({ language }: PageRequest, name: string): string {
  const { fields: common } = keepingTexts[language]
  const { fields } = texts[language]
  const text = languages.find(one => name === `text-${one}`)
  if (text) return common.text(ownName[text])
  const [, kind, n, part] = /^(addressee|topic)-(\d+)(?:-(\w+))?$/.exec(name) ?? []
  if (kind === 'addressee' || kind === 'topic') {
    const line = fields[kind](Number(n))
    const parts = { basis: fields.basis, purpose: fields.purpose, recorded: fields.recordedAs }
    return part ? `${line}: ${parts[part as keyof typeof parts] ?? part}` : line
  }
  const simple = { ...common, ...fields }
  return name in simple && typeof simple[name as 'kind'] === 'string' ? simple[name as 'kind'] : name
}

/** How the form of a conclusion is read and named. */
export const conclusionFields = (request: PageRequest): Fields<ConclusionContent> => ({
  typedOf,
  labelOf: name => labelOf(request, name),
})
