import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { officer } from '../../../test/support/actors.ts'
import { recordHouse } from './fixtures.ts'
import { conclusionBySlug, saidBefore, strikeConclusion } from './index.ts'

const { ground, kept } = await recordHouse({ after })

test('earlier conclusions like a text are found in the reader’s language, most alike first; what is struck is not', async () => {
  for (const language of ['en', 'zh'] as const) {
    const words = (await conclusionBySlug(ground.db, language, 'cto-05-2'))?.text ?? ''
    const found = await saidBefore(ground.db, language, ['Nothing like it', `${words} .`])
    assert.deepEqual([found[0]?.conclusion.ref, found[0]?.strength], ['CTO-05/2', 'same'], language)
  }
  const { id, content } = await kept('cto-05-2')
  const words = content.wording.texts.en ?? ''
  const refs = async (without?: ReadonlySet<string>) =>
    (await saidBefore(ground.db, 'en', [words], without)).map(({ conclusion }) => conclusion.ref)
  assert.ok(!(await refs(new Set([id]))).includes('CTO-05/2'))
  orThrow(await act(ground, officer, strikeConclusion, { id, version: 1 }, { reason: 'No conclusion.' }))
  assert.ok(!(await refs()).includes('CTO-05/2'))
  assert.deepEqual(await saidBefore(ground.db, 'en', []), [])
})
