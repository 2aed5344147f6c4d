import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { statement } from './queries.ts'
import { understand, wordQuery, formsOf } from './rules.ts'
import { stemsFrom } from './store.ts'
import { groundOver, index, record } from './fixtures.ts'
test('x', async t => {
  const database = await testDatabase(t)
  const ground = groundOver(database)
  await index(ground, record())
  await database.owner.query('analyze')
  const q = understand('networks'); const stems = await stemsFrom(ground.db, ['en','fr'], formsOf(q.tokens))
  for (const reach of ['own-first','every-language'] as const) {
  const c = statement(q, wordQuery(q.tokens, stems), reach, 'en', {}).compile(ground.db)
  for (let i = 0; i < 3; i++) { const { rows } = await database.app.query('explain (analyze, costs off) ' + c.sql, c.parameters as unknown[]); console.log(rows.map((r: any) => r['QUERY PLAN']).join('\n').slice(i < 2 ? -60 : 0)) }
  }
  const t0 = performance.now(); for (let i = 0; i < 50; i++) await stemsFrom(ground.db, ['en','fr','es','ru'], ['networks']); console.log('stems', (performance.now()-t0)/50)
})
