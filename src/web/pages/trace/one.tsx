import { type Stage, stages } from '#kernel/stage.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { sentences } from '../../parts/punctuation.tsx'
import { BasisTag } from '../../parts/tag.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { stationsOn } from '../../stations.ts'
import { type Noun, walkFrom, walkPath } from '../../stations-walk.ts'
import { texts } from './messages/index.ts'
import { type Beginning, beginningOf, saidOf } from './nouns.ts'

/** The whole line of one noun, walked back to the mandate and forward to the report: always the ten stages. */
export const tracePage: Page = async request => {
  const { language, params, t } = request
  const beginning = await beginningOf(request)
  if (!beginning) return null
  const { stage, noun } = beginning
  const self = { stage, id: noun.id }
  const words = texts[language]
  const walked = await walkFrom(request, [self])
  const met = [...walked].flatMap(([at, nouns]) => nouns.map(({ id }) => ({ stage: at, id })))
  const said = await saidOf(request, [...met, self])
  const path = walkPath(stage, params.slug ?? '')
  const stations = stationsOn(request, walked, path, { stage, label: noun.label, current: true })
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
        <Throughline t={t} language={language} stations={stations} />
        <p class="note">{sentences(language, words.basis, t.notice.openings)}</p>
        <ol class="walk">
          {stages.map(at => (
            <Stop
              request={request}
              stage={at}
              nouns={walked.get(at) ?? []}
              self={at === stage ? noun : null}
              said={said}
            />
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
  said,
}: {
  request: PageRequest
  stage: Stage
  nouns: readonly Noun[]
  self: Beginning | null
  said: ReadonlyMap<string, string>
}) {
  const { language, t } = request
  const words = texts[language]
  const missing = nouns.length === 0 && !self
  const named = ({ id, label, href }: Beginning) => (
    <>
      <a href={address(language, href)}>{label}</a>
      {said.has(id) && `${t.words.colon}${said.get(id)}`}
    </>
  )
  return (
    <li id={stage} class={missing ? 'missing' : undefined} aria-current={self ? 'step' : undefined}>
      <h2>{t.stages[stage]}</h2>
      {missing && <p>{t.line.missing[stage]}</p>}
      {self && (
        <p>
          {named(self)} <strong>{words.here}</strong>
        </p>
      )}
      {nouns.length > 0 && (
        <ul class="plain">
          {nouns.map(noun => (
            <li>
              {named(noun)} <BasisTag t={t} basis={noun.basis} />{' '}
              <span class="source">{words[noun.direction](noun.distance)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
