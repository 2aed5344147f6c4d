import type { Language } from '#kernel/language.ts'
import {
  followUpTexts,
  lastHeard,
  type OfferedView,
  type PublishedEvidence,
  type SaidPublicly,
  standingOn,
} from '#modules/follow-up/index.ts'
import { dayText } from '../dates.ts'
import type { PageRequest } from '../page.ts'
import { address } from '../page.ts'
import { SourceLink } from './source-link.tsx'
import { Tag, type Tone } from './tag.tsx'

type Stating = Pick<OfferedView, 'state' | 'dueDay' | 'said'>

/** What holds today besides the state: promised, overdue, heard of last, or that nothing was heard; null where all is said. */
export const standingText = (language: Language, now: Temporal.Instant, { state, dueDay, said }: Stating) =>
  standingWords(language, now, { state, dueDay, heard: lastHeard(said) })

/** The same, where the last day the body was heard of is known. */
export function standingWords(
  language: Language,
  now: Temporal.Instant,
  facts: Pick<OfferedView, 'state' | 'dueDay'> & { readonly heard: string | null },
): string | null {
  const today = now.toString().slice(0, 10)
  const words = followUpTexts[language].standing
  const day = (iso: string) => dayText(language, iso)
  const standing = standingOn(today, facts)
  if (standing.is === 'settled') return null
  if (standing.is === 'promised') return words.promised(day(standing.for))
  if (standing.is === 'overdue') return words.overdue(day(standing.since))
  return standing.is === 'heard' ? words.heard(day(standing.on)) : words.noInformation(day(today))
}

/** Done is said as done; everything else waits. */
export const toneOf = (state: OfferedView['state']): Tone =>
  state === 'done' ? 'done' : state === 'superseded' || state === 'not-taken-up' ? 'plain' : 'wait'

interface Props {
  readonly request: PageRequest
  readonly entry: Stating & Pick<OfferedView, 'office' | 'evidence' | 'offeredOn'>
  readonly body: string
  readonly supersededBy?: { readonly slug: string; readonly text: string } | undefined
}

/** What everybody reads of an entry besides its text: also what a body is shown before it is published. */
export function OfferedEntry({ request, entry, body, supersededBy }: Props) {
  const { language, now } = request
  const { labels, states } = followUpTexts[language]
  const standing = standingText(language, now, entry)
  return (
    <>
      <dl class="facts">
        <dt>{labels.body}</dt>
        <dd>{body}</dd>
        {entry.office !== null && (
          <>
            <dt>{labels.office}</dt>
            <dd>
              <bdi>{entry.office}</bdi>
            </dd>
          </>
        )}
        <dt>{labels.offeredOn}</dt>
        <dd>{dayText(language, entry.offeredOn)}</dd>
        <dt>{labels.status}</dt>
        <dd>
          <Tag tone={toneOf(entry.state)}>{states[entry.state]}</Tag>
        </dd>
        {standing !== null && (
          <>
            <dt>{labels.now}</dt>
            <dd>{standing}</dd>
          </>
        )}
        {supersededBy && (
          <>
            <dt>{labels.supersededBy}</dt>
            <dd>
              <a href={address(language, `/follow-up/${supersededBy.slug}`)}>{supersededBy.text}</a>
            </dd>
          </>
        )}
      </dl>
      <h2>{labels.said}</h2>
      {entry.said.length === 0 ? <p class="note">{labels.nothingSaid}</p> : <Saids language={language} entry={entry} />}
      <h2>{labels.evidence}</h2>
      {entry.evidence.length === 0 ? (
        <p class="note">{labels.noEvidence}</p>
      ) : (
        <ul>
          {entry.evidence.map(piece => (
            <Piece request={request} piece={piece} />
          ))}
        </ul>
      )}
    </>
  )
}

const Saids = ({ language, entry }: { language: Language; entry: Stating }) => (
  <ol>
    {entry.said.map(one => (
      <Said language={language} one={one} />
    ))}
  </ol>
)

function Said({ language, one }: { language: Language; one: SaidPublicly }) {
  const { says, channels, labels } = followUpTexts[language]
  return (
    <li>
      <strong>{says[one.says]}</strong> {one.dueDay !== null && labels.due(dayText(language, one.dueDay))}{' '}
      <span class="source">
        {dayText(language, one.day)} · {channels[one.channel]}
      </span>
      {one.words !== null && (
        <blockquote lang={one.wordsLanguage ?? undefined} dir="auto">
          {one.words.split('\n').map(line => (
            <p>{line}</p>
          ))}
        </blockquote>
      )}
    </li>
  )
}

function Piece({ request, piece }: { request: PageRequest; piece: PublishedEvidence }) {
  const { language } = request
  const { evidenceKinds, saidBys, labels } = followUpTexts[language]
  return (
    <li>
      {evidenceKinds[piece.kind]}
      {request.t.words.colon}
      <bdi>{piece.reference}</bdi> {piece.link !== null && <SourceLink request={request} url={piece.link} />}{' '}
      <span class="source">
        {labels.saidByOn(saidBys[piece.saidBy], dayText(language, piece.saidOn))} ·{' '}
        {piece.verifiedOn === null ? labels.notVerified : labels.verifiedOn(dayText(language, piece.verifiedOn))}
      </span>
    </li>
  )
}
