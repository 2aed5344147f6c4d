import { type FollowUpView, followUpStatus } from '#modules/follow-up/index.ts'
import { textsFor } from '../../web/messages/index.ts'
import { apiTexts } from '../messages/index.ts'
import { publicFollowUp } from '../public-follow-up.ts'
import type { Publishing } from '../publishing.ts'
import { atom } from './atom.ts'
import { lastRecorded, newest } from './recorded.ts'

/** What a body says last of all in its own words, or nothing. */
const ownWords = (entry: FollowUpView): readonly string[] =>
  entry.kind === 'historic' ? [] : entry.said.flatMap(({ words }) => words ?? []).slice(-1)

/** What became of conclusions, newest first: what was offered is dated by its publication, never by what is not public. */
export async function followUpFeed(publishing: Publishing): Promise<string> {
  const { db, language, author, absolute } = publishing
  const rows = newest((await publicFollowUp(db, language)).map(row => ({ ...row, id: row.entry.id })))
  const recorded = await lastRecorded(
    db,
    'follow-up',
    rows.filter(({ entry }) => entry.kind === 'historic'),
  )
  return atom({
    language,
    title: apiTexts[language].feeds.followUp,
    subtitle: textsFor(language).notice.openings,
    author,
    self: absolute('/follow-up.atom'),
    page: absolute('/follow-up'),
    entries: rows.map(({ id, entry, on }) => {
      const status = followUpStatus(language, entry)
      return {
        id,
        updated: entry.kind === 'offered' ? entry.publishedAt : recorded(id),
        title: `${on.ref} · ${entry.text}`,
        summary: [status, ...ownWords(entry)].join(' · '),
        page: absolute(`/follow-up/${entry.slug}`),
        category: { term: entry.kind === 'offered' ? entry.state : entry.sourceStatus, label: status },
      }
    }),
  })
}
