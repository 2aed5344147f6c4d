import type { Language } from '#kernel/language.ts'
import { mandateTexts, type VersionState, type VersionView } from '#modules/mandates/index.ts'
import { dayText } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { texts } from './messages/index.ts'

const toneOf: Readonly<Record<VersionState, Tone>> = {
  proposal: 'wait',
  'in-force': 'done',
  superseded: 'plain',
  suppressed: 'plain',
}

export const StateTag = ({ language, state }: { language: Language; state: VersionState }) => (
  <Tag tone={toneOf[state]}>{mandateTexts[language].states[state]}</Tag>
)

/** A day of a version in words; a proposal has none, because it was never in force. */
export function dayOrUnknown({ language, t }: PageRequest, version: VersionView, day: string | null): string {
  if (day !== null) return dayText(language, day)
  return version.state === 'proposal' ? texts[language].neverInForce : t.notice.notRecorded
}

/** The day another version took its place; or until when it is certain that none had. */
export function replacedText(request: PageRequest, version: VersionView): string {
  const { language } = request
  if (version.to === null && version.certainUntil !== null)
    return texts[language].certainUntil(dayText(language, version.certainUntil))
  return dayOrUnknown(request, version, version.to)
}

/** The assembly or conference a mandate comes from, or a proposal was made to. */
export const issuerName = (language: Language, code: string, bodies: ReadonlyMap<string, string>): string =>
  bodies.get(code) ?? (code === 'PP' ? texts[language].plenipotentiary : code)
