import { correspondencePolicy, listMessages } from '#modules/correspondence/index.ts'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { Page } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { texts } from './messages/index.ts'
import { listOf } from './rows.tsx'

/** What came in by mail, for officers; not there for everybody else. */
export const mailPage: Page = async request => {
  const me = await whoMay(request, correspondencePolicy, 'assign-message')
  if (!me) return null
  const { language } = request
  const words = texts[language]
  const list = listOf(request, await readAs(request, me, ({ db }) => listMessages(db)))
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/letters')}>{words.letters}</a>
        </p>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <ListView request={request} list={list} caption={words.title} />
      </>
    ),
  }
}
