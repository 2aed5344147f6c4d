import { languages, ownName } from '#kernel/language.ts'
import type { PublicationContent } from '#modules/communiques/index.ts'
import type { Fields } from '../../keeping/changed.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'
import { typedOf } from './typed.ts'

function labelOf({ language }: PageRequest, name: string): string {
  const { fields } = texts[language]
  const [, kind, which = ''] = /^(title-text|language|link)-(\w+)$/.exec(name) ?? []
  const spoken = languages.find(one => one === which)
  if (kind === 'title-text' && spoken) return fields.title(ownName[spoken])
  if (kind === 'language' && spoken) return fields.publishedIn(ownName[spoken])
  if (kind === 'link') return fields.link(which)
  if (name === 'title-original') return keepingTexts[language].fields.original
  if (name === 'title-textBasis') return keepingTexts[language].fields.textBasis
  const text = Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : name
  return typeof text === 'string' ? text : name
}

/** How the form of a publication is read and named. */
export const publicationFields = (request: PageRequest): Fields<PublicationContent> => ({
  typedOf,
  labelOf: name => labelOf(request, name),
})
