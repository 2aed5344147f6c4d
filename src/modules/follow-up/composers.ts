import type { Language } from '#kernel/language.ts'
import { read } from '#kernel/language.ts'
import { type Act, perform } from '#modules/access/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { issueWorkLink } from '#modules/identity/index.ts'
import { clausesByIds } from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { type Composers, dayInWords } from '#modules/notifications/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { askedOfBodies } from './asking.ts'
import { taskKind } from './commands/entries.ts'
import { previewLetter } from './commands/release.ts'
import { type Remindable, remindable, reminderLetter } from './commands/remind.ts'
import { tables } from './content.ts'
import { shownAt } from './keeping.ts'
import { followUpTexts } from './messages/index.ts'
import { linkDays } from './rules.ts'

/** Reference of the conclusion or clause an entry follows on. */
async function refOf(db: Db, on: { readonly conclusionId: string | null; readonly clauseId: string | null }) {
  const [clause] = on.clauseId === null ? [] : await clausesByIds(db, [on.clauseId])
  const [conclusion] = on.conclusionId === null ? [] : await conclusionsByIds(db, 'en', [on.conclusionId])
  return clause?.ref ?? conclusion?.ref ?? ''
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
 * to send when the entry was withdrawn.
 */
export const followUpComposers = (workAddress: (language: Language, token: string) => string): Composers => ({
  [previewLetter]: async (act, { id, person, language }) => {
    const preview = await tables(act.db)
      .selectFrom('follow_up.preview')
      .select(['entry_id as entry', 'reply_days as replyDays'])
      .where('letter_id', '=', id)
      .executeTakeFirst()
    const entry = preview && (await shownAt(act.db, preview.entry))
    if (!preview || !entry) return null
    const token = await freshLink(act, person ?? '', entry.id)
    if (token === null) return null
    const { subject, body } = followUpTexts[language].letters.preview
    const ref = await refOf(act.db, entry)
    const name = (await bodyNames(act.db, language)).get(entry.body) ?? entry.body
    const text = read(entry.wording, language).text
    const address = workAddress(language, token)
    return { subject: subject(ref), body: body({ name, ref, text, address, days: preview.replyDays }) }
  },
  [reminderLetter]: async (act, { id, person, language }) => {
    const asked = await remindedOf(act, id)
    const token = asked && (await freshLink(act, person ?? '', asked.id))
    if (!asked || token === null) return null
    const { subject, before, after } = followUpTexts[language].letters[asked.asks]
    const ref = await refOf(act.db, asked)
    const name = (await bodyNames(act.db, language)).get(asked.body) ?? asked.body
    const about = { name, ref, day: dayInWords(asked.day, language), address: workAddress(language, token) }
    return { subject: subject(ref), body: asked.day < act.now.toString().slice(0, 10) ? after(about) : before(about) }
  },
})
