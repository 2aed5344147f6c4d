import { type Held, heldSeen, holderNames } from '#modules/personal-data/index.ts'
import { instantText } from '../../dates.ts'
import type { FileAnswer, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { texts } from './messages/index.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof heldSeen>>>

const file = ({ now }: PageRequest, { who, held }: Seen): FileAnswer => ({
  file: 'personal-data.json',
  type: 'application/json; charset=utf-8',
  content: `${JSON.stringify({ of: who, at: now, held }, null, 2)}\n`,
  privately: true,
})

/** One value as it is stored: an instant in words, nothing left out but what is empty. */
function Value({ request: { language }, value }: { request: PageRequest; value: unknown }) {
  if (value instanceof Temporal.Instant) return <>{instantText(language, value)}</>
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return <bdi class="as-stored">{text}</bdi>
}

function Rows({ request, rows }: { request: PageRequest; rows: NonNullable<Held['identity']> }) {
  return (
    <ol>
      {rows.map(({ table, ...row }) => (
        <li>
          <p>
            <code dir="ltr">{table}</code>
          </p>
          <dl class="facts">
            {Object.entries(row)
              .filter(([, value]) => value !== null && value !== undefined)
              .map(([name, value]) => (
                <>
                  <dt>
                    <code dir="ltr">{name}</code>
                  </dt>
                  <dd>
                    <Value request={request} value={value} />
                  </dd>
                </>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

function answer(request: PageRequest, { who, held }: Seen, own: boolean): PageAnswer {
  const { language, path, t } = request
  const words = texts[language]
  const title = own ? words.titleOwn : words.title
  return {
    title,
    privately: true,
    body: (
      <>
        <p class="kicker">
          <a href={address(language, own ? '/account' : `/people/${who.person}`)}>
            {own ? t.site.account : <bdi>{who.name}</bdi>}
          </a>
        </p>
        <h1>{title}</h1>
        <p class="lede">{own ? words.ledeOwn : words.lede}</p>
        <p class="note">{words.note}</p>
        <p class="downloads">
          {words.download}{' '}
          <a href={`${address(language, path)}.json`} download>
            JSON
          </a>
        </p>
        {holderNames.map(name => {
          const rows = held[name]
          return (
            rows && (
              <section>
                <h2>{words.holders[name]}</h2>
                <Rows request={request} rows={rows} />
              </section>
            )
          )
        })}
      </>
    ),
  }
}

async function dataOf(request: PageRequest, person: string, own: boolean) {
  const me = await request.signedIn()
  const seen = me && (await heldSeen(request.ground, me.actor, person))
  return seen && (request.path.endsWith('.json') ? file(request, seen) : answer(request, seen, own))
}

/** What is held of somebody with an account, for those who administer accounts. */
export const personDataPage: Page = async request => dataOf(request, request.params.id ?? '', false)

/** What is held of oneself. */
export const myDataPage: Page = async request => {
  const me = await request.signedIn()
  return me && dataOf(request, me.person, true)
}
