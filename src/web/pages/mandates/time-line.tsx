import { directionOf, type Language } from '#kernel/language.ts'
import { daysBetween } from '#kernel/period.ts'
import type { VersionView } from '#modules/mandates/index.ts'
import { Key } from '../../parts/chart.tsx'
import { texts } from './messages/index.ts'
import { versionLabel } from './named.ts'

const row = 46
const top = 24
const thickness = 14

const round = (percent: number): number => Math.round(percent * 10) / 10

interface Span {
  readonly from: string
  readonly to: string
  readonly look?: 'pale'
}

/** The days in force, up to today where no end is known; pale where the version may have been replaced. */
function spansOf({ from, to, certainUntil }: VersionView, today: string): readonly Span[] {
  if (from === null) return []
  const end = to ?? today
  if (certainUntil === null || certainUntil >= end) return [{ from, to: end }]
  return [
    { from, to: certainUntil },
    { from: certainUntil, to: end, look: 'pale' },
  ]
}

/** When each version was in force, one bar below the other; the table beside it says the same in words. */
export function TimeLine({
  language,
  id,
  versions,
  today,
}: {
  language: Language
  /** Unique on the page. */
  id: string
  versions: readonly VersionView[]
  today: string
}) {
  const words = texts[language]
  const drawn = versions
    .map(version => ({ version, spans: spansOf(version, today) }))
    .filter(one => one.spans.length > 0)
  const first = drawn.map(({ spans }) => spans[0]?.from ?? today).toSorted()[0]
  if (first === undefined) return null
  const whole = Math.max(1, daysBetween(first, today))
  const mirrored = directionOf(language) === 'rtl'
  const at = (day: string) => (100 * daysBetween(first, day)) / whole
  return (
    <>
      <svg class="chart" height={drawn.length * row} role="img" aria-labelledby={id}>
        <title id={id}>{words.timeLine}</title>
        {drawn.map(({ version, spans }, index) => (
          <>
            <text x={mirrored ? '100%' : undefined} y={index * row + 17}>
              {versionLabel(language, version)}
            </text>
            {spans.map(({ from, to, look }) => {
              const width = at(to) - at(from)
              const x = mirrored ? 100 - at(from) - width : at(from)
              return (
                <rect
                  class={look}
                  x={`${round(x)}%`}
                  y={index * row + top}
                  width={`${round(width)}%`}
                  height={thickness}
                />
              )
            })}
          </>
        ))}
      </svg>
      <Key entries={[{ label: words.inForce }, { label: words.possiblyReplaced, look: 'pale' }]} />
    </>
  )
}
