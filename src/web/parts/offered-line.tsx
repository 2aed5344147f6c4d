import { followUpStatus, followUpTexts, type OfferedView } from '#modules/follow-up/index.ts'
import type { PageRequest } from '../page.ts'
import { standingText, toneOf } from './offered-entry.tsx'
import { Tag } from './tag.tsx'

interface OfferedProps {
  readonly request: PageRequest
  readonly entry: OfferedView
  readonly bodies: ReadonlyMap<string, string>
}

/** To whom it was offered, what it says of it, and what holds today. */
export function OfferedLine({ request: { language, t, now }, entry, bodies }: OfferedProps) {
  const standing = standingText(language, now, entry)
  const own = entry.said.findLast(({ words }) => words !== null)
  return (
    <>
      <p class="source">
        {followUpTexts[language].labels.body}
        {t.words.colon}
        {bodies.get(entry.body) ?? entry.body}
        {t.words.semicolon}
        <Tag tone={toneOf(entry.state)}>{followUpStatus(language, entry)}</Tag> {standing}
      </p>
      {own?.words && (
        <blockquote lang={own.wordsLanguage ?? undefined} dir="auto">
          {own.words}
        </blockquote>
      )}
    </>
  )
}
