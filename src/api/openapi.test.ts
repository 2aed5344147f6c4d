import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { z } from 'zod'
import { everything } from './fixtures.ts'
import { resources } from './resources/index.ts'

const { get, json } = await everything({ after })
const document = await json('/api/v1/openapi.json')

/** A schema of the document as a check of its own, made from nothing but the document. */
function checkOf(schema: object): z.ZodType {
  const definitions = JSON.parse(
    JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  )
  const own = JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'))
  return z.fromJSONSchema({ ...own, $defs: definitions })
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly description: string
    readonly required: boolean
    readonly schema: object
  }[]
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { schema: { $ref: string } }>> }
    >
  >
}

const operations = Object.entries<{ get: Operation }>(document.paths).map(([path, { get }]) => [path, get] as const)
const answerOf = ({ responses }: Operation) => responses[200]?.content?.['application/json']?.schema ?? assert.fail()

test('it is an OpenAPI 3.1 document with every address once', () => {
  assert.match(document.openapi, /^3\.1\./)
  assert.ok(document.info.title && document.info.version && document.info.license.identifier)
  assert.deepEqual(document.servers, [{ url: 'http://127.0.0.1:8080/api/v1' }])
  assert.deepEqual(operations.map(([path]) => path).sort(), resources.map(({ path }) => path).sort())
  assert.ok(operations.length >= 20)
  const names = operations.map(([, operation]) => operation.operationId)
  assert.equal(new Set(names).size, names.length)
})

test('every reference leads to a schema, and every schema is referred to', () => {
  const text = JSON.stringify(document)
  const used = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(match => match[1]))
  const known = Object.keys(document.components.schemas)
  assert.deepEqual(
    [...used].filter(name => !known.includes(name ?? '')),
    [],
  )
  assert.deepEqual(
    known.filter(name => !used.has(name)),
    [],
  )
  assert.ok(known.length > 20)
  assert.doesNotMatch(text, /"\$(schema|id)"/)
})

test('every address names its parameters and says what each answer looks like', () => {
  for (const [path, { summary, parameters, responses }] of operations) {
    assert.ok(summary, path)
    const inPath = parameters.filter(one => one.in === 'path').map(one => `{${one.name}}`)
    assert.deepEqual(inPath, path.match(/\{\w+\}/g) ?? [], path)
    for (const parameter of parameters) {
      assert.ok(parameter.schema && parameter.description, `${path} ${parameter.name}`)
      assert.equal(parameter.required, parameter.in === 'path' || parameter.name === 'q', `${path} ${parameter.name}`)
    }
    for (const [status, { description, content }] of Object.entries(responses)) {
      assert.ok(description)
      if (status !== '304')
        assert.ok(
          Object.values(content ?? {}).some(one => one.schema.$ref),
          `${path} ${status}`,
        )
    }
    assert.ok(responses[200] && responses[304] && responses[400] && (responses[404] || inPath.length === 0))
  }
})

test('whole numbers are numbers with their bounds', () => {
  const [, { parameters }] = operations.find(([path]) => path === '/conclusions') ?? assert.fail()
  const limit = parameters.find(one => one.name === 'limit')
  assert.deepEqual(limit?.schema, { default: 50, type: 'integer', minimum: 1, maximum: 100 })
})

test('real answers are as the document says, problems included', async () => {
  const lists = operations.filter(([path]) => !path.includes('{'))
  for (const [path, operation] of lists) {
    const check = checkOf(answerOf(operation))
    const { items, ...around } = await json(`/api/v1${path}${path === '/search' ? '?q=5G' : ''}`)
    assert.deepEqual(check.safeParse({ ...around, items }).error?.issues ?? [], [], path)
    assert.ok(!check.safeParse({ ...around, items: [{ ...items[0], surplus: 1 }] }).success, 'a check that never fails')
    const [{ self = null }] = items
    if (self === null) continue
    const [, alone] = operations.find(([one]) => one.startsWith(`${path}/`)) ?? assert.fail(path)
    const single = await json(new URL(self).pathname)
    assert.deepEqual(checkOf(answerOf(alone)).safeParse(single).error?.issues ?? [], [], self)
  }
  const problem = checkOf({ $ref: '#/components/schemas/Problem' })
  for (const wrong of ['/none', '/meetings?limit=x', '/search'])
    assert.deepEqual(problem.safeParse(await json(`/api/v1${wrong}`)).error?.issues ?? [], [], wrong)
})

test('links lead where they say', async () => {
  for (const path of ['/conclusions', '/meetings', '/clauses', '/publications', '/countries']) {
    const [{ self, page }] = (await json(`/api/v1${path}?language=fr&limit=1`)).items
    assert.match(self, /\?language=fr$/)
    const { pathname, search } = new URL(self)
    assert.equal((await json(pathname + search)).item.page, page)
    assert.match(page, /^http:\/\/127\.0\.0\.1:8080\/fr\//)
  }
})

test('the address of the API alone leads to its document', async () => {
  assert.equal((await get('/api/v1')).headers.get('location'), '/api/v1/openapi.json')
})
