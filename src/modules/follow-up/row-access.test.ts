import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { roles } from '#kernel/policy.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { offeringHouse } from './fixtures.ts'
import { addEvidence, noteFollowUp } from './index.ts'

const tables = ['entry', 'statement', 'evidence', 'preview', 'published'] as const

test('whatever a query forgets, the rows of what is not published are seen by the staff alone', async t => {
  const { ground, offer, preview, comeBy } = await offeringHouse(t)
  const { id, slug } = await offer()
  const heard = { channel: 'mail', day: '2026-11-22' }
  await act(ground, officer, noteFollowUp, { id, version: 1, heard })
  const piece = { kind: 'document', reference: 'TD 1', link: null, saidBy: 'secretariat', saidOn: '2026-11-20' }
  await act(ground, officer, addEvidence, { id, version: 2, piece })
  const { actor } = await comeBy((await preview(slug)).token)
  const seen = (who: typeof officer) =>
    inTransaction(ground, who, async ({ db }) => {
      const counts: number[] = []
      for (const table of tables) {
        const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.id('follow_up', table)}`.execute(db)
        counts.push(found.rows[0]?.n ?? -1)
      }
      return counts
    })
  const staff = ['director', 'officer', 'auditor', 'system']
  for (const role of roles)
    assert.deepEqual(await seen(holding(role)), staff.includes(role) ? [1, 1, 1, 1, 0] : [0, 0, 0, 0, 0], role)
  assert.deepEqual(await seen(actor), [0, 0, 0, 0, 0])
})
