import { type Found, find } from '#modules/search/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { type Asked, ask, kinds } from './asked.ts'
import { Browse } from './browse.tsx'
import { meetingsOfHits } from './dates.ts'
import { texts } from './messages/index.ts'
import { Results } from './results.tsx'
import { spokenAddress } from './spoken.ts'

const per = 20

/** What answers, and which page of it; a page beyond the last one is the last one. */
async function answer({ db, language }: PageRequest, { text, kind, page }: Asked): Promise<[Found, number]> {
  const at = (wanted: number) =>
    find(db, language, text, { noun: kind ?? undefined, limit: per, offset: (wanted - 1) * per })
  const found = await at(page)
  if (found.hits.length > 0 || found.total === 0) return [found, page]
  const last = Math.ceil(found.total / per)
  return [await at(last), last]
}

/** One box for words and references. A reference that names something goes straight there. */
export const searchPage: Page = async request => {
  const { db, language, query } = request
  const asked = ask(query)
  const spoken = asked.kind === null && asked.page === 1 ? await spokenAddress(db, language, asked.text) : null
  if (spoken !== null) return { movedTo: spoken }
  const [found, page] = await answer(request, asked)
  const meetings = await meetingsOfHits(db, language, found.hits)
  const words = texts[language]
  return {
    title: asked.text === '' ? words.title : words.titleFor(asked.text),
    description: words.lede,
    body: (
      <>
        <h1>{words.title}</h1>
        <Box request={request} asked={asked} />
        {asked.text === '' ? (
          <>
            <p>{words.lede}</p>
            <Browse request={request} />
          </>
        ) : (
          <Results request={request} asked={{ ...asked, page }} found={found} meetings={meetings} per={per} />
        )}
      </>
    ),
  }
}

function Box({ request, asked }: { request: PageRequest; asked: Asked }) {
  const { language, t } = request
  const words = texts[language]
  return (
    <>
      <search>
        <form class="asking" action={address(language, '/search')}>
          <label>
            {words.label}
            <input type="search" name="q" value={asked.text} aria-describedby="search-hint" />
          </label>
          <label>
            {words.kind}
            <select name="kind">
              <option value="">{t.list.all}</option>
              {kinds.map(kind => (
                <option value={kind} selected={kind === asked.kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{t.list.find}</button>
        </form>
      </search>
      <p class="source" id="search-hint">
        {words.hint}
      </p>
      {asked.ignored.map(({ field, value }) => (
        <p class="note attention" role="alert">
          {t.list.ignored(words[field], value)}
        </p>
      ))}
    </>
  )
}
