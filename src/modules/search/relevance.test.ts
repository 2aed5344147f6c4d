import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { findable, groundOver, index } from './fixtures.ts'
import { find } from './queries.ts'

suite('what comes first', () => {
  test('title goes before body, the exact before the longer, the newer before the older', async t => {
    const ground = groundOver(await testDatabase(t))
    const one = (nounId: string, title: string, body: string, day: string | null = null) => ({
      noun: 'topic',
      nounId,
      entries: [
        { language: 'en', visibility: 'public', ref: null, title, body, address: `/topics/${nounId}`, day },
      ] as const,
    })
    await index(ground, [
      one('body', 'Landscape', 'What is said about open source here'),
      one('older', 'Open source in standards', '', '2015-01-01'),
      one('newer', 'Open source in standards', '', '2023-01-01'),
      one('exact', 'Open source', 'x '.repeat(500)),
      one('apart', 'Source code that is open', ''),
      one('scattered', 'Landscape', 'A source that stays open'),
      one('other', 'Something else', 'closed'),
    ])
    const { total, hits } = await find(ground.db, 'en', 'open source')
    assert.deepEqual(
      hits.map(hit => hit.nounId),
      ['exact', 'newer', 'older', 'apart', 'body', 'scattered'],
    )
    assert.equal(total, 6)
    assert.deepEqual(hits[4]?.snippet, [
      { text: 'What is said about ', hit: false },
      { text: 'open', hit: true },
      { text: ' ', hit: false },
      { text: 'source', hit: true },
      { text: ' here', hit: false },
    ])
  })

  test('a noun that exists in one language only is found by readers of the others, after their own', async t => {
    const ground = groundOver(await testDatabase(t))
    const theme = findable('theme.open-source')
    const note = {
      noun: 'note',
      nounId: 'n1',
      entries: [
        { language: 'en', visibility: 'public', ref: null, title: 'Code source', body: '', address: '/notes/n1' },
      ] as const,
    }
    await index(ground, [theme, note])
    const { hits } = await find(ground.db, 'fr', 'source')
    assert.deepEqual(
      hits.map(hit => [hit.noun, hit.language]),
      [
        ['theme', 'fr'],
        ['note', 'en'],
      ],
    )
    assert.deepEqual(
      (await find(ground.db, 'en', 'source')).hits.map(hit => hit.language),
      ['en', 'en'],
    )
  })
})
