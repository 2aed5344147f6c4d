import { languages, ownName } from '#kernel/language.ts'
import type { MeetingContent, PresenceView } from '#modules/meetings/index.ts'
import type { Fields } from '../../keeping/changed.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'
import { typedOf } from './typed.ts'

/** A whole version, as it was written down: the content, and who was present. */
export interface WholeMeeting extends MeetingContent {
  readonly organizationsComplete?: boolean | null
  readonly presences?: readonly Pick<PresenceView, 'ordinal' | 'name' | 'country' | 'region' | 'kind'>[]
}

function typedWhole({ organizationsComplete, presences = [], ...content }: WholeMeeting): Typed {
  const named = presences.map(({ ordinal, name, country, region, kind }) => [
    `presence-${ordinal}`,
    [name, country, region, kind].filter(Boolean).join(' · '),
  ])
  return {
    ...typedOf(content),
    complete:
      organizationsComplete === undefined || organizationsComplete === null ? '' : String(organizationsComplete),
    ...(Object.fromEntries(named) as Typed),
  }
}

/** The words above a field of the form, from its name: `role-2-office`, `name-text-fr`. */
function labelOf({ language, t }: PageRequest, name: string): string {
  const { fields, lines } = texts[language]
  const wording = /^(name|city)-(?:text-(\w\w)|(original|textBasis))$/.exec(name)
  if (wording) {
    const [, what, inLanguage, about] = wording
    const known = languages.find(one => one === inLanguage)
    if (known && (what === 'name' || what === 'city')) return fields[what](ownName[known])
    return keepingTexts[language].fields[about === 'original' ? 'original' : 'textBasis']
  }
  const [, kind = '', n, part] = /^([a-z]+)-(\d+)(?:-(\w+))?$/.exec(name) ?? []
  if (Object.hasOwn(lines, kind)) {
    const heading = lines[kind as keyof typeof lines](Number(n))
    const parts: Readonly<Record<string, string>> = fields.parts
    return part ? `${heading}${t.words.colon}${parts[part] ?? part}` : heading
  }
  const text = Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : name
  return typeof text === 'string' ? text : name
}

/** How the form of a meeting is read and named. */
export const meetingFields = (request: PageRequest): Fields<WholeMeeting> => ({
  typedOf: typedWhole,
  labelOf: name => labelOf(request, name),
})

/** The same without who was present: what the form of the facts holds. */
export const factFields = (request: PageRequest): Fields<MeetingContent> => ({
  typedOf,
  labelOf: name => labelOf(request, name),
})
