import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { act, inTransaction } from '#modules/access/index.ts'
import { revisionsOf } from '#modules/audit/index.ts'
import { officer } from '../../../test/support/actors.ts'
import { recordHouse } from './fixtures.ts'
import { editConclusion } from './index.ts'

const { ground, kept, database } = await recordHouse({ after })
const slug = 'cto-05-5'

interface Editor {
  readonly text: string
  /** How often the form is sent at once: a double click, or again because no answer came. */
  readonly sendings: number
  /** Whether the entry is read again before the first try, or the form is as old as everybody’s. */
  readonly late: boolean
}

const editorsOf = fc.array(fc.record({ sendings: fc.integer({ min: 1, max: 3 }), late: fc.boolean() }), {
  minLength: 2,
  maxLength: 6,
})

let keys = 0

/** Saves until it stands, looking at what is there after each refusal, as the form does. Answers with the version it became. */
async function save({ text, sendings, late }: Editor, opened: Awaited<ReturnType<typeof kept>>): Promise<number> {
  for (let form = late ? await kept(slug) : opened; ; form = await kept(slug)) {
    const wording = { ...form.content.wording, texts: { ...form.content.wording.texts, en: text } }
    const input = { id: form.id, version: form.version, content: { ...form.content, wording } }
    const how = { reason: 'Read again.', key: String(++keys).padStart(24, 'k') }
    const answers = await Promise.all(
      Array.from({ length: sendings }, () => act(ground, officer, editConclusion, input, how)),
    )
    const stood = answers.find(({ ok }) => ok)
    if (stood?.ok) {
      assert.deepEqual(answers, Array(sendings).fill(stood), 'all sendings of one form get one answer')
      return stood.value.version
    }
    const refusals = answers.map(answer => !answer.ok && answer.refusal.kind)
    assert.deepEqual(refusals, Array(sendings).fill('changed-since'))
  }
}

test('any number of editors, each sending once or more, in any order: every save is one version, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(editorsOf, async editors => {
      const opened = await kept(slug)
      const named = editors.map((editor, n) => ({ ...editor, text: `Words ${n} after ${opened.version}` }))
      const versions = await Promise.all(named.map(editor => save(editor, opened)))
      const wanted = named.map((_, n) => opened.version + 1 + n)
      assert.deepEqual(
        versions.toSorted((a, b) => a - b),
        wanted,
      )
      const revisions = await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'conclusion', opened.id))
      const written = new Map(
        revisions.map(({ version, content }) => [version, (content.wording as typeof opened.content.wording).texts.en]),
      )
      for (const [n, version] of versions.entries()) assert.equal(written.get(version), named[n]?.text)
      const { rows } = await database.owner.query(
        `select count(*)::int as n from audit.event where noun_id = $1 and verb = 'conclusions.edit-conclusion'`,
        [opened.id],
      )
      assert.deepEqual(rows, [{ n: opened.version - 1 + editors.length }])
    }),
    { numRuns: 12, seed: 4 },
  )
})
