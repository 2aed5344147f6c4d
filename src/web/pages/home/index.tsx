import { count } from '#kernel/messages.ts'
import type { MeetingRow } from '#modules/meetings/index.ts'
import { type ExecutiveFigures, executiveFigures, ofExecutives } from '#modules/participation/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Became } from '../../parts/became.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { whenText } from '../../parts/when.tsx'
import { stationsAround } from '../../stations.ts'
import { type ConclusionInFull, inFull, loadLists } from '../conclusions/rows.ts'
import { texts } from './messages/index.ts'

const executive = '/conclusions?forum=executive'

/** What Throughline is, the newest of the record, and honest figures. */
export const homePage: Page = async request => {
  const { db, language, t } = request
  const words = texts[language]
  const lists = await loadLists(db, language)
  const rows = inFull(lists)
  const { meetings } = lists
  const figures = executiveFigures(ofExecutives({ ...lists, publications: [], presences: [] }))
  const example = rows.find(row => row.followUp.length > 0)
  return {
    title: words.title,
    description: words.lede,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <search>
          <form class="ask" action={address(language, '/search')}>
            <label class="skip" for="q">
              {words.ask}
            </label>
            <input id="q" type="search" name="q" placeholder={words.ask} aria-describedby="ask-hint" />
            <button type="submit">{words.find}</button>
          </form>
        </search>
        <p class="source" id="ask-hint">
          {words.askHint}
        </p>
        <Figures request={request} figures={figures} />
        <p class="note">{t.notice.openings}</p>
        <div class="two">
          <Conclusions request={request} rows={rows} />
          <Meetings request={request} meetings={meetings} figures={figures} />
        </div>
        {example && <Example request={request} conclusion={example.conclusion} />}
      </>
    ),
  }
}

/** The line of one conclusion, to learn reading it. */
async function Example({ request, conclusion }: { request: PageRequest; conclusion: ConclusionInFull['conclusion'] }) {
  const { language, t } = request
  const words = texts[language]
  const { ref, slug } = conclusion
  const self = { stage: 'conclusion', label: ref, href: `/conclusions/${slug}`, current: true } as const
  const stations = await stationsAround(request, conclusion, self)
  return (
    <section>
      <h2>{words.chain}</h2>
      <p>{words.chainText}</p>
      <Throughline t={t} language={language} stations={stations} />
    </section>
  )
}

function Figures({ request, figures }: { request: PageRequest; figures: ExecutiveFigures }) {
  const { language } = request
  const words = texts[language]
  const figure = (label: string, n: number, query: string, small: string) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <a href={address(language, executive) + query}>{count(language, n)}</a>
        <small>{small}</small>
      </dd>
    </div>
  )
  const { conclusions, addresseeStated, followUpKnown } = figures
  return (
    <>
      <h2>{words.figures}</h2>
      <dl class="figures">
        {figure(words.conclusions, conclusions, '', words.conclusionsOf(figures.meetingsWithText))}
        {figure(words.stated, addresseeStated, '&addressee=stated', words.statedOf(conclusions - addresseeStated))}
        {figure(words.followed, followUpKnown, '&followup=known', words.followedOf(figures.followUpLinkStated))}
        {figure(words.verified, figures.verified, '&verified=yes', words.verifiedOf)}
      </dl>
    </>
  )
}

function Conclusions({ request, rows }: { request: PageRequest; rows: readonly ConclusionInFull[] }) {
  const { language, t } = request
  const words = texts[language]
  return (
    <section>
      <h2>{words.latestConclusions}</h2>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{words.conclusion}</th>
            <th scope="col">{words.addressedTo}</th>
            <th scope="col">{words.became}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 6).map(({ conclusion, bodies, followUp }) => (
            <tr>
              <td>
                <a href={address(language, `/conclusions/${conclusion.slug}`)}>
                  <span class="ref">{conclusion.ref}</span> {conclusion.text}
                </a>
              </td>
              <td data-label={words.addressedTo}>
                {conclusion.addressees.map(one => bodies.get(one.body) ?? one.body).join(t.words.semicolon)}
              </td>
              <td data-label={words.became}>
                <Became t={t} language={language} followUp={followUp} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={address(language, '/conclusions')}>{words.allConclusions(rows.length)}</a>
      </p>
    </section>
  )
}

function Meetings({
  request,
  meetings,
  figures,
}: {
  request: PageRequest
  meetings: readonly MeetingRow[]
  figures: ExecutiveFigures
}) {
  const { language, t } = request
  const words = texts[language]
  return (
    <section>
      <h2>{words.latestMeetings}</h2>
      <ul class="plain">
        {meetings.slice(0, 5).map(meeting => (
          <li>
            <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>
            <span class="source">
              {' '}
              {whenText(language, t, meeting)}
              {meeting.city && ` · ${meeting.city}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={address(language, '/meetings')}>{words.allMeetings(meetings.length)}</a>
      </p>
      <p class="note attention">{words.gap(figures.meetingsWithoutText)}</p>
    </section>
  )
}
