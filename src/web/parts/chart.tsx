import { directionOf, type Language } from '#kernel/language.ts'

/** `pale`: inferred or not certain. `rest`: what is missing to the whole. Full without either. */
export type Look = 'pale' | 'rest'

/** One bar: its parts stand one after the other. */
export interface Bar {
  readonly label: string
  readonly parts: readonly { readonly value: number; readonly look?: Look }[]
  /** What stands at its end; the sum of the parts when left out. */
  readonly text?: string
}

interface Chart {
  readonly language: Language
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly bars: readonly Bar[]
  /** How much room a label has, in percent of the width; 0 puts it above its bar. */
  readonly gutter: 0 | 14 | 30
  /** The value of the longest bar: give the same to charts that are compared. */
  readonly max?: number
}

/** Bars end here, in percent, so that what stands at their ends still finds room: a number, or `48 of 48`. */
const endFor = (texts: readonly string[]): number => (texts.some(text => text.length > 5) ? 70 : 84)
const thickness = 14

const round = (percent: number): number => Math.round(percent * 10) / 10

const textOf = (bar: Bar): string => bar.text ?? String(sum(bar))

const sum = ({ parts }: Bar): number => parts.reduce((total, part) => total + part.value, 0)

/**
 * Horizontal bars as SVG. Lengths are in percent and letters in their own size, so that it is readable at any width;
 * read from right to left it is mirrored. The table beside it says the same to those who cannot see it.
 */
export function BarChart({ language, id, title, bars, gutter, max = Math.max(1, ...bars.map(sum)) }: Chart) {
  const row = gutter === 0 ? 46 : 26
  const top = gutter === 0 ? 24 : 5
  const end = endFor(bars.map(textOf))
  const length = (value: number) => round(((end - gutter) * value) / max)
  const mirrored = directionOf(language) === 'rtl'
  const at = (x: number) => `${round(mirrored ? 100 - x : x)}%`
  return (
    <svg class="chart" height={bars.length * row} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {gutter > 0 && <line x1={at(gutter)} x2={at(gutter)} y2="100%" />}
      {bars.map((bar, index) => {
        let x: number = gutter
        const y = index * row
        return (
          <>
            <text x={mirrored ? '100%' : undefined} y={y + 17}>
              {bar.label}
            </text>
            {bar.parts.map(({ value, look }) => {
              const width = length(value)
              const from = mirrored ? 100 - x - width : x
              x += width
              return width > 0 ? (
                <rect class={look} x={`${round(from)}%`} y={y + top} width={`${width}%`} height={thickness} />
              ) : null
            })}
            <text x={at(x)} dx={mirrored ? -7 : 7} y={y + top + 12}>
              {textOf(bar)}
            </text>
          </>
        )
      })}
    </svg>
  )
}

/** What full and pale bars mean. */
export function Key({ entries }: { entries: readonly { readonly label: string; readonly look?: Look }[] }) {
  return (
    <ul class="key">
      {entries.map(({ label, look }) => (
        <li>
          <svg class="chart" viewBox="0 0 24 12" aria-hidden="true">
            <rect class={look} x="1" y="1" width="22" height="10" />
          </svg>{' '}
          {label}
        </li>
      ))}
    </ul>
  )
}
