/** What an empty database gets at its first start: the public history, told in verbs, and the first account. */
import { system } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import { issueSignInLink, makeFirstAccount } from '#modules/identity/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import { developmentLists } from '#modules/members/index.ts'
import { replaceAll } from '#modules/search/index.ts'
import { readDevelopment, tellDevelopment } from '../seed/development.ts'
import { readHistory, tellHistory } from '../seed/history.ts'
import { findableNouns, findablesOf } from './findable.ts'

/**
 * Loads the history unless a meeting is on record. One transaction: killed in the middle, nothing is there and the next start
 * begins again. Its events are told to nobody; the search index is built once at the end instead.
 */
export async function loadHistory(ground: Ground, root: string, progress: (line: string) => void): Promise<void> {
  if ((await listMeetings(ground.db, 'en')).length > 0) return proposeDevelopment(ground, root)
  progress('Loading the public record: countries, mandates, meetings 2008-2024 …')
  const history = await readHistory(root)
  const quiet: Ground = { ...ground, subscriptions: { together: [], after: [] } }
  await inTransaction(quiet, system('history'), async inside => {
    let meetings = 0
    await tellHistory(inside, history, chapter => {
      if (history.meetings.meetings.some(meeting => meeting.id === chapter)) meetings += 1
      if (meetings > 0 && meetings % 10 === 0) progress(`  ${meetings} of ${history.meetings.meetings.length} meetings`)
    })
    await tellDevelopment(inside, await readDevelopment(root))
    progress('Building the search index in six languages …')
    for (const noun of findableNouns) await replaceAll(inside.db, await findablesOf(inside.db, noun))
  })
}

/** A database of an older release has no list of developing countries yet: it gets the proposal, not confirmed. */
async function proposeDevelopment(ground: Ground, root: string): Promise<void> {
  if ((await developmentLists(ground.db)).length > 0) return
  const proposal = await readDevelopment(root)
  await inTransaction(ground, system('development'), inside => tellDevelopment(inside, proposal))
}

/** Makes the first account where there is none, and a sign-in link for it. Null: somebody already has an account. */
export async function firstSignInToken(ground: Ground, email: string, language: Language): Promise<string | null> {
  const made = await act(ground, system('first-start'), makeFirstAccount, { email, name: email, language })
  if (!made.ok) return null
  const link = orThrow(await act(ground, system('first-start'), issueSignInLink, { email }))
  return link.token
}
