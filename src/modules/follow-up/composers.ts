import type { Language } from '#kernel/language.ts'
import { read } from '#kernel/language.ts'
import { perform } from '#modules/access/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { issueWorkLink } from '#modules/identity/index.ts'
import { clausesByIds } from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import type { Composers } from '#modules/notifications/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { taskKind } from './commands/entries.ts'
import { previewLetter } from './commands/release.ts'
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
    const task = { kind: taskKind, id: entry.id }
    const closesAt = act.now.add({ hours: 24 * linkDays }).toString()
    const link = await perform(act, issueWorkLink, { person, role: 'addressee', task, closesAt })
    if (!link.ok) return null
    const { subject, body } = followUpTexts[language].letters.preview
    const ref = await refOf(act.db, entry)
    const name = (await bodyNames(act.db, language)).get(entry.body) ?? entry.body
    const text = read(entry.wording, language).text
    const address = workAddress(language, link.value.token)
    return { subject: subject(ref), body: body({ name, ref, text, address, days: preview.replyDays }) }
  },
})
