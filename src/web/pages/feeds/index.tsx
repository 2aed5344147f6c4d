import { count } from '#kernel/messages.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { texts } from './messages/index.ts'

/** Feeds, calendar and API: how to follow the record without coming back. */
export const feedsPage: Page = async request => {
  const { db, language } = request
  const words = texts[language]
  const meetings = await listMeetings(db, language)
  const dated = meetings.filter(meeting => meeting.datePrecision === 'day').length
  return {
    title: words.title,
    description: words.lede,
    feeds: [
      { href: '/conclusions.atom', type: 'application/atom+xml', title: words.conclusions },
      { href: '/communiques.atom', type: 'application/atom+xml', title: words.communiques },
      { href: '/follow-up.atom', type: 'application/atom+xml', title: words.followUp },
      { href: '/meetings.ics', type: 'text/calendar', title: words.meetings },
    ],
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <h2>{words.feedsTitle}</h2>
        <p>{words.feedsText}</p>
        <ul>
          <Address request={request} path="/conclusions.atom" label={words.conclusions} />
          <Address request={request} path="/communiques.atom" label={words.communiques} />
          <Address request={request} path="/follow-up.atom" label={words.followUp} />
        </ul>
        <h2>{words.calendarTitle}</h2>
        <p>{words.calendarText}</p>
        <ul>
          <Address request={request} path="/meetings.ics" label={words.meetings} />
        </ul>
        <p class="note">{words.calendarDays(count(language, dated), count(language, meetings.length))}</p>
        <Api request={request} />
        <h2>{words.enginesTitle}</h2>
        <ul>
          <Plain href="/sitemap.xml" label={words.sitemap} />
          <Plain href="/robots.txt" label={words.robots} />
        </ul>
      </>
    ),
  }
}

/** An address people copy into another program: shown as it is typed, whatever the direction of the page. */
const Plain = ({ href, label }: { href: string; label: string }) => (
  <li>
    {label}
    <br />
    <a href={href}>
      <bdi dir="ltr">{href}</bdi>
    </a>
  </li>
)

const Address = ({ request, path, label }: { request: PageRequest; path: string; label: string }) => (
  <Plain href={address(request.language, path)} label={label} />
)

function Api({ request }: { request: PageRequest }) {
  const { language, t } = request
  const words = texts[language]
  const asked = language === 'en' ? '' : `?language=${language}`
  return (
    <>
      <h2>{t.site.api}</h2>
      <p>{words.apiText}</p>
      <ul>
        <Plain href="/api/v1/openapi.json" label={words.openapi} />
        <Plain href={`/api/v1/conclusions${asked}`} label={words.apiConclusions} />
        <Plain href={`/api/v1/meetings/cto-05${asked}`} label={words.apiMeeting} />
        <Plain href={`/api/v1/countries${asked === '' ? '?' : `${asked}&`}on=2016-11-13`} label={words.apiCountries} />
        <Plain href={`/api/v1/search${asked === '' ? '?' : `${asked}&`}q=5G`} label={words.apiSearch} />
      </ul>
      <p class="note">{words.apiNotice}</p>
    </>
  )
}
