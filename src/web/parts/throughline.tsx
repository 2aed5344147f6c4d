import type { Language } from '#kernel/language.ts'
import { type Stage, stages } from '#kernel/stage.ts'
import type { Messages } from '../messages/index.ts'
import { address } from '../page.ts'
import { inBrackets } from './punctuation.tsx'

/** What stands at one stage: one entry with its label and address, or several. */
export interface Station {
  readonly stage: Stage
  readonly label: string
  /** Without language; leave out where there is nothing to go to. */
  readonly href?: string
  readonly current?: boolean
  readonly basis?: 'stated' | 'inferred' | 'not_recorded'
}

/** The signature: the ten stages, always these ten, the missing ones drawn as missing. */
export function Throughline({
  t,
  language,
  stations,
  traceHref,
}: {
  t: Messages
  language: Language
  stations: readonly Station[]
  traceHref?: string
}) {
  const at = new Map(stations.map(station => [station.stage, station]))
  return (
    <nav class="line" aria-label={t.line.label}>
      <ol class="throughline">
        {stages.map(stage => (
          <Stop t={t} language={language} stage={stage} station={at.get(stage)} />
        ))}
      </ol>
      {traceHref && (
        <p class="line-more">
          <a href={address(language, traceHref)}>{t.line.trace}</a>
        </p>
      )}
    </nav>
  )
}

function Stop({
  t,
  language,
  stage,
  station,
}: {
  t: Messages
  language: Language
  stage: Stage
  station?: Station | undefined
}) {
  if (!station)
    return (
      <li class="missing">
        {t.stages[stage]} <small>{t.line.missing[stage]}</small>
      </li>
    )
  const label = station.href ? <a href={address(language, station.href)}>{station.label}</a> : station.label
  const unsure = station.basis && station.basis !== 'stated' ? station.basis : undefined
  return (
    <li class={unsure} aria-current={station.current ? 'step' : undefined}>
      {t.stages[stage]}{' '}
      <small>
        {label}
        {unsure && <span class="basis">{inBrackets(language, t.basis[unsure])}</span>}
      </small>
    </li>
  )
}
