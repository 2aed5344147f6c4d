import { conclusionTexts } from '#modules/conclusions/index.ts'
import { textsFor } from '../../web/messages/index.ts'
import { type ConclusionInFull, conclusionsInFull } from '../../web/pages/conclusions/rows.ts'
import { inBrackets } from '../../web/parts/punctuation.tsx'
import { whenText } from '../../web/parts/when.tsx'
import { apiTexts } from '../messages/index.ts'
import type { Publishing } from '../publishing.ts'
import { atom, type Entry } from './atom.ts'
import { lastRecorded, newest } from './recorded.ts'

/** The newest public conclusions as an Atom feed. */
export async function conclusionsFeed(publishing: Publishing): Promise<string> {
  const { db, language, author, absolute } = publishing
  const all = await conclusionsInFull(db, language)
  const rows = newest(all.map(row => ({ ...row, id: row.conclusion.id })))
  const recorded = await lastRecorded(db, 'conclusion', rows)
  return atom({
    language,
    title: apiTexts[language].feeds.conclusions,
    subtitle: textsFor(language).notice.ourWords,
    author,
    self: absolute('/conclusions.atom'),
    page: absolute('/conclusions'),
    entries: rows.map(row => ({ ...entryOf(publishing, row), updated: recorded(row.id) })),
  })
}

function entryOf({ language, absolute }: Publishing, row: ConclusionInFull): Omit<Entry, 'updated'> {
  const { conclusion, meeting, bodies } = row
  const t = textsFor(language)
  const words = apiTexts[language].feeds
  const to = conclusion.addressees.map(
    ({ body, basis }) => (bodies.get(body) ?? body) + inBrackets(language, t.basis[basis]),
  )
  const facts = [
    [words.meeting, [meeting.name, whenText(language, t, meeting)].join(t.words.comma)],
    ...(to.length === 0 ? [] : [[words.addressedTo, to.join(t.words.semicolon)]]),
  ]
  return {
    id: conclusion.id,
    title: `${conclusion.ref} · ${conclusion.text}`,
    summary: facts.map(fact => fact.join(t.words.colon)).join(' · '),
    page: absolute(`/conclusions/${conclusion.slug}`),
    category: { term: conclusion.kind, label: conclusionTexts[language].kinds[conclusion.kind] },
  }
}
