import type { Language } from '#kernel/language.ts'
import type { HappeningView } from '#modules/audit/index.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import { meetingTexts } from '#modules/meetings/index.ts'
import { topicTexts } from '#modules/topics/index.ts'
import { type Messages, texts } from './messages/index.ts'

/** What a step was, by its verb; what is not here is a correction. `said`, `saidItself` and `moved` are told by the state they led to. */
const kinds: readonly (readonly [verb: RegExp, kind: keyof Messages])[] = [
  [/\.add-evidence$/, 'evidence'],
  [/\.verify-evidence$/, 'evidenceVerified'],
  [/\.withdraw-evidence$/, 'evidenceWithdrawn'],
  [/\.read-replies$/, 'repliesRead'],
  [/\.attach-publication-file$/, 'fileAttached'],
  [/\.publish-publication-file$/, 'filePublished'],
  [/\.withdraw-publication-file$/, 'fileWithdrawn'],
  [/\.(record|add)-/, 'loaded'],
  [/\.(plan-meeting|register-publication|open-seat)$/, 'entered'],
  [/\.offer-/, 'offered'],
  [/\.send-preview$/, 'previewed'],
  [/\.take-statement-back$/, 'takenBack'],
  [/\.release-/, 'published'],
  [/\.verify-/, 'compared'],
  [/\.withdraw-comparison$/, 'comparisonWithdrawn'],
  [/\.propose-/, 'proposed'],
  [/\.split-/, 'parted'],
  [/\.merge-/, 'merged'],
  [/\.unmerge-/, 'unmerged'],
  [/\.strike-/, 'struck'],
  [/\.reinstate-/, 'reinstated'],
  [/^follow-up\.(note|accept|begin|report|decline|comment)-/, 'said'],
  [/^(topics\.(admit|park)|meetings\.(announce|open|close|cancel|plan))-/, 'moved'],
  [/\.(complete-record|reopen-record|withdraw-\w+|supersede-follow-up|vacate-seat|end-seat)/, 'moved'],
]

/** What only the history enters is said to come from the public record; the same verb in an officer’s hand is not. */
const fromHistory = 'system:history'

const statesOf = (language: Language): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  topics: topicTexts[language].states,
  meetings: meetingTexts[language].states,
  'follow-up': followUpTexts[language].states,
})

function kindOf({ verb, actor }: HappeningView): keyof Messages {
  const kind = kinds.find(([pattern]) => pattern.test(verb))?.[1] ?? 'corrected'
  if (kind === 'said' && actor.startsWith('link:')) return 'saidItself'
  return kind === 'loaded' && actor !== fromHistory ? 'entered' : kind
}

/** One step of a history in words, without its day: what was done, or the state it led to. */
export function stepText(language: Language, step: HappeningView): string {
  const kind = kindOf(step)
  const own = texts[language][kind]
  if (kind !== 'moved' && kind !== 'said' && kind !== 'saidItself') return own
  return statesOf(language)[step.verb.split('.')[0] ?? '']?.[step.state ?? ''] ?? own
}

/** Without what concerns only the secretariat: files that everybody cannot have, or never could, and what it read. */
export function stepsForEverybody(steps: readonly HappeningView[]): readonly HappeningView[] {
  const opened = steps.findIndex(step => kindOf(step) === 'filePublished')
  return steps.filter((step, at) => {
    const kind = kindOf(step)
    return (
      kind !== 'fileAttached' && kind !== 'repliesRead' && (kind !== 'fileWithdrawn' || (opened >= 0 && opened < at))
    )
  })
}
