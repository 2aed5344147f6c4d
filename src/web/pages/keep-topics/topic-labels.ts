import { languages, ownName } from '#kernel/language.ts'
import type { TopicContent } from '#modules/topics/index.ts'
import type { Fields } from '../../keeping/changed.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'
import type { Offered } from './offered.ts'
import { typedOf } from './topic-typed.ts'

const wordings = ['title', 'why', 'expected'] as const

/** `why-text-fr`, `title-original`: a field of one of the wordings. */
function wordingLabel({ language, t }: PageRequest, name: string): string | null {
  const { fields: common } = keepingTexts[language]
  const { fields, headings } = texts[language]
  for (const wording of wordings) {
    const text = languages.find(one => name === `${wording}-text-${one}`)
    if (text) return fields[wording](ownName[text])
    if (name === `${wording}-original`) return headings[wording] + t.words.colon + common.original
    if (name === `${wording}-textBasis`) return headings[wording] + t.words.colon + common.textBasis
  }
  return null
}

/** `elsewhere-2-link`, `sponsor-1`: a field of a numbered line. */
function lineLabel({ language, t }: PageRequest, name: string): string | null {
  const { fields } = texts[language]
  const [, kind, n, part] = /^(elsewhere|sponsor)-(\d+)(?:-(link|state))?$/.exec(name) ?? []
  if (kind !== 'elsewhere' && kind !== 'sponsor') return null
  const line = fields[kind](Number(n))
  return part ? line + t.words.colon + (part === 'link' ? fields.link : fields.howFar) : line
}

/** The words above a field of the form, from its name. */
function labelOf(request: PageRequest, { terms }: Offered, name: string): string {
  const { fields } = texts[request.language]
  if (name === 'studyGroup' || name === 'question') return fields[name]
  const term = terms.find(one => name === `term:${one.name}`)
  return term?.label ?? wordingLabel(request, name) ?? lineLabel(request, name) ?? name
}

/** How the form of a topic is read and named. */
export const topicFields = (request: PageRequest, offered: Offered): Fields<TopicContent> => ({
  typedOf,
  labelOf: name => labelOf(request, offered, name),
})
