import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { languages } from '#kernel/language.ts'
import { everything } from './fixtures.ts'

const { get, json, database } = await everything({ after })

interface Problem {
  readonly type: string
  readonly status: number
  readonly instance: string
  readonly parameters: readonly { readonly name: string; readonly fault: string }[]
}
const told = async (response: Response) => (await response.json()) as Problem

test('what cannot be used is named, parameter by parameter', async () => {
  const faults = async (query: string) => {
    const response = await get(`/api/v1/conclusions?${query}`)
    assert.equal(response.status, 400)
    assert.equal(response.headers.get('content-type'), 'application/problem+json')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    const problem = await told(response)
    assert.deepEqual([problem.type, problem.status], ['invalid', 400])
    return problem.parameters.map(one => `${one.name} ${one.fault}`)
  }
  assert.deepEqual(await faults('kin=ask'), ['kin unknown-parameter'])
  assert.deepEqual(await faults('__proto__=1&constructor=2'), [
    '__proto__ unknown-parameter',
    'constructor unknown-parameter',
  ])
  assert.deepEqual(await faults('limit=1&limit=2'), ['limit given-twice'])
  for (const wrong of ['limit=0', 'limit=101', 'limit=', 'limit=1e1', 'limit=-1', 'limit=1.5', 'limit=%31%00'])
    assert.deepEqual(await faults(wrong), ['limit not-a-value'], wrong)
  assert.deepEqual(await faults('kind=demand&language=de'), ['language not-a-value', 'kind not-a-value'])
  const missing = await json('/api/v1/search')
  assert.deepEqual(missing.parameters, [{ name: 'q', fault: 'missing', detail: 'This parameter is needed.' }])
  for (const on of ['2026-13-01', '2026-02-30', 'today', '20260101'])
    assert.equal((await get(`/api/v1/countries?on=${on}`)).status, 400, on)
})

test('problems are told in the language asked for', async () => {
  const titles = await Promise.all(
    languages.map(async language => (await json(`/api/v1/none?language=${language}`)).title),
  )
  assert.equal(new Set(titles).size, 6)
})

test('what is not there is not found, whatever is typed', async () => {
  for (const path of [
    '/none',
    '/meetings/none',
    '/meetings/%00',
    '/meetings/%E0%A4%A',
    '/trace/none/x',
    '/trace/report/x',
    '/conclusions/cto-05-4/x',
    `/topics/${'x'.repeat(500)}`,
    "/topics/'--",
    '/conclusions/',
  ]) {
    const response = await get(`/api/v1${path}`)
    assert.equal(response.status, 404, path)
    assert.equal((await told(response)).type, 'not-found')
  }
})

test('hostile questions break nothing', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('\0', '%', "'", '\uD800', 'CTO-05/2', '网络', '٦٨-٢'),
  )
  await fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom('q', 'kind', 'limit', 'language', 'x'), async (q, value, name) => {
      const query = new URLSearchParams([
        ['q', q],
        [name, value],
      ])
      const { status } = await get(`/api/v1/search?${query}`)
      assert.ok([200, 400].includes(status), `${query}: ${status}`)
    }),
    { numRuns: 300, seed: 5 },
  )
})

test('a fault of ours is a problem with a number, and says nothing else', async () => {
  await database.owner.query('alter table forums.forum rename to hidden')
  try {
    const response = await get('/api/v1/forums')
    const problem = await told(response)
    assert.equal(response.status, 500)
    assert.deepEqual(Object.keys(problem).sort(), ['instance', 'status', 'title', 'type'])
    assert.match(problem.instance, /^[0-9a-f]{12}$/)
    assert.equal(response.headers.get('access-control-allow-origin'), '*')
  } finally {
    await database.owner.query('alter table forums.hidden rename to forum')
  }
})
