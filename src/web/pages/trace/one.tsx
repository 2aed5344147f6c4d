import { type Stage, stages } from '#kernel/stage.ts'
import { around } from '#modules/trace/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { BasisTag } from '../../parts/tag.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { nameAll, stationsAround } from '../../stations.ts'
import { texts } from './messages/index.ts'
import { type Beginning, beginningOf, saidOf, versionLabels } from './nouns.ts'
import { leadingToWalk, walkPath } from './walk-path.ts'

/** A noun met on the walk, as the page shows it. */
interface Shown {
  readonly label: string
  readonly href: string
  readonly said: string | undefined
  readonly basis: 'stated' | 'inferred' | 'not_recorded'
  readonly distance: number
  readonly direction: 'back' | 'forward'
}

/** Every noun met both ways, nearest first, by stage; what may not be seen has no name and is left out. */
async function walked(request: PageRequest, stage: Stage, id: string): Promise<ReadonlyMap<Stage, readonly Shown[]>> {
  const { db, language } = request
  const met = await around(db, { stage, id })
  const [names, said, labels] = await Promise.all([
    nameAll(db, language, met),
    saidOf(request, met),
    versionLabels(request, met),
  ])
  const metOf = new Map(met.map(one => [one.id, one]))
  const shown = [...names].map(([at, named]) => {
    const nouns = named.flatMap((noun): readonly Shown[] => {
      const one = metOf.get(noun.id)
      return one ? [{ ...one, ...noun, label: labels.get(noun.id) ?? noun.label, said: said.get(noun.id) }] : []
    })
    return [at, nouns.toSorted((a, b) => a.distance - b.distance)] as const
  })
  return new Map(shown)
}

/** The whole line of one noun, walked back to the mandate and forward to the report: always the ten stages. */
export const tracePage: Page = async request => {
  const { db, language, t } = request
  const beginning = await beginningOf(request)
  if (!beginning) return null
  const { stage, noun } = beginning
  const words = texts[language]
  const [met, stations] = await Promise.all([
    walked(request, stage, noun.id),
    stationsAround(db, language, t, [{ stage, id: noun.id }], { stage, label: noun.label, current: true }),
  ])
  const path = walkPath(stage, request.params.slug ?? '')
  return {
    title: words.title(noun.label),
    description: words.lede,
    body: (
      <>
        <p class="kicker">
          {t.stages[stage]} · <a href={address(language, noun.href)}>{noun.label}</a>
        </p>
        <h1>{words.title(noun.label)}</h1>
        <p class="lede">{words.lede}</p>
        <Throughline t={t} language={language} stations={leadingToWalk(stations, path)} />
        <p class="note">
          {words.basis} {t.notice.openings}
        </p>
        <ol class="walk">
          {stages.map(at => (
            <Stop request={request} stage={at} nouns={met.get(at) ?? []} self={at === stage ? noun : null} />
          ))}
        </ol>
      </>
    ),
  }
}

function Stop({
  request,
  stage,
  nouns,
  self,
}: {
  request: PageRequest
  stage: Stage
  nouns: readonly Shown[]
  self: Beginning | null
}) {
  const { language, t } = request
  const words = texts[language]
  const missing = nouns.length === 0 && !self
  return (
    <li id={stage} class={missing ? 'missing' : undefined} aria-current={self ? 'step' : undefined}>
      <h2>{t.stages[stage]}</h2>
      {missing && <p>{t.line.missing[stage]}</p>}
      {self && (
        <p>
          <a href={address(language, self.href)}>{self.label}</a> <strong>{words.here}</strong>
        </p>
      )}
      {nouns.length > 0 && (
        <ul class="plain">
          {nouns.map(({ label, href, said, basis, distance, direction }) => (
            <li>
              <a href={address(language, href)}>{label}</a>
              {said && `${t.words.colon}${said}`} <BasisTag t={t} basis={basis} />{' '}
              <span class="source">{words[direction](distance)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
