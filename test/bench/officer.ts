import pg from 'pg'
import { system } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { conclusionsOfMeeting } from '#modules/conclusions/index.ts'
import { readAttachment, storeFile } from '#modules/documents/index.ts'
import { makeFirstAccount } from '#modules/identity/index.ts'
import { meetingBySlug } from '#modules/meetings/index.ts'
import { pdfOf } from '../../src/modules/documents/reading/fixtures.ts'
import { signedIn } from '../../src/web/pages/people/fixtures.ts'
import { benchGround } from './ground.ts'

/** An officer who has signed in, and a meeting with a document that says its conclusions, each on a page of its own. */
export async function furnish(
  connection: pg.PoolConfig,
): Promise<{ readonly cookie: string; readonly document: string }> {
  const pool = new pg.Pool(connection)
  const ground = benchGround(pool)
  const person = { email: 'officer@example.org', name: 'Officer', language: 'en' }
  const officer = await signedIn(ground, orThrow(await act(ground, system('bench'), makeFirstAccount, person)))
  const meeting = await meetingBySlug(ground.db, 'en', 'cto-05')
  const conclusions = await conclusionsOfMeeting(ground.db, 'en', meeting?.id ?? '')
  const content = pdfOf(conclusions.map(({ number, text }) => [`${number}.`, ...(text.match(/.{1,90}(\s|$)/g) ?? [])]))
  const file = { name: 'communique.pdf', content, noun: 'meeting', nounId: meeting?.id ?? '', visibility: 'staff' }
  const { id } = orThrow(await act(ground, officer.actor, storeFile, file as never))
  await readAttachment(ground, id)
  await pool.end()
  return { cookie: officer.cookie, document: id }
}
