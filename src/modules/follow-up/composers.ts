import type { Language } from '#kernel/language.ts'
import { read } from '#kernel/language.ts'
import { type Act, perform } from '#modules/access/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { issueWorkLink, readerOf } from '#modules/identity/index.ts'
import { clausesByIds } from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { type Composers, dayInWords } from '#modules/notifications/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { askedOfBodies } from './asking.ts'
import { taskKind } from './commands/entries.ts'
import { previewLetter } from './commands/release.ts'
import { type Remindable, remindable, reminderLetter } from './commands/remind.ts'
import { shownAt } from './keeping.ts'
import { followUpTexts } from './messages/index.ts'
import { linkDays } from './rules.ts'
import { tables } from './store.ts'

interface Following {
  readonly conclusionId: string | null
  readonly clauseId: string | null
}

/** Reference and words of the conclusion or clause an entry follows on; null when it is not public any more. */
async function followedOn(db: Db, language: Language, { conclusionId, clauseId }: Following) {
  const [clause] = clauseId === null ? [] : await clausesByIds(db, [clauseId])
  if (clause) return { ref: clause.ref, text: read(clause.paraphrase, language).text }
  const [conclusion] = conclusionId === null ? [] : await conclusionsByIds(db, language, [conclusionId])
  return conclusion ?? null
}

/** A fresh link to an entry for its contact; null where there can be none any more. */
async function freshLink(act: Act, person: string, entry: string): Promise<string | null> {
  const task = { kind: taskKind, id: entry }
  const closesAt = act.now.add({ hours: 24 * linkDays }).toString()
  const link = await perform(act, issueWorkLink, { person, role: 'addressee', task, closesAt })
  return link.ok ? link.value.token : null
}

/** What a letter reminds of, while it still holds: the body is silent, of the same day, and the same person is its contact. */
async function remindedOf(act: Act, letter: string): Promise<Remindable | null> {
  const reminder = await tables(act.db)
    .selectFrom('follow_up.reminder')
    .select(['entry_id as entry', 'about', 'day', 'person_id as person'])
    .where('letter_id', '=', letter)
    .executeTakeFirst()
  if (!reminder) return null
  const { entry, about, day, person } = reminder
  const all = remindable(await askedOfBodies(act.db), act.now)
  return all.find(one => one.id === entry && one.asks === about && one.day === day && one.person === person) ?? null
}

/**
 * The letter that shows a body what will be published about it. The link is made while it is sent and stored nowhere. There is nothing
 * to send when the entry was withdrawn, or when what it follows on is not public any more.
 */
export const followUpComposers = (workAddress: (language: Language, token: string) => string): Composers => ({
  [previewLetter]: async (act, { id, person, language }) => {
    const preview = await tables(act.db)
      .selectFrom('follow_up.preview')
      .select(['entry_id as entry', 'reply_days as replyDays'])
      .where('letter_id', '=', id)
      .executeTakeFirst()
    const entry = preview && (await shownAt(act.db, preview.entry))
    const on = entry && (await followedOn(act.db, language, entry))
    const contact = await readerOf(act.db, person ?? '')
    if (!preview || !entry || !on || !contact) return null
    const token = await freshLink(act, person ?? '', entry.id)
    if (token === null) return null
    const { subject, body } = followUpTexts[language].letters.preview
    const name = (await bodyNames(act.db, language)).get(entry.body) ?? entry.body
    const text = read(entry.wording, language).text
    const address = workAddress(language, token)
    const about = { name, contact: contact.name, ref: on.ref, on: on.text, text, address, days: preview.replyDays }
    return { subject: subject(on.ref), body: body(about) }
  },
  [reminderLetter]: async (act, { id, person, language }) => {
    const asked = await remindedOf(act, id)
    const on = asked && (await followedOn(act.db, language, asked))
    const token = asked && on && (await freshLink(act, person ?? '', asked.id))
    if (!asked || !on || token === null) return null
    const { subject, before, after } = followUpTexts[language].letters[asked.asks]
    const { ref } = on
    const name = (await bodyNames(act.db, language)).get(asked.body) ?? asked.body
    const about = { name, ref, day: dayInWords(asked.day, language), address: workAddress(language, token) }
    return { subject: subject(ref), body: asked.day < act.now.toString().slice(0, 10) ? after(about) : before(about) }
  },
})
