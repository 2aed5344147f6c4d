import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../test/support/web.ts'
import { textsFor } from './messages/index.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const page = async (path: string) => (await web.request(testOrigin + path)).text()

test('nothing but the way to the content stands outside a landmark, and what the site is not stands in the first', async () => {
  for (const language of languages) {
    const { site } = textsFor(language)
    const body = /<body>(.*)<\/body>/s.exec(await page(`/${language}/conclusions`))?.[1] ?? ''
    const landmarks = [...body.matchAll(/<(header|main|footer)\b.*?<\/\1>/gs)]
    assert.deepEqual(
      landmarks.map(([, name]) => name),
      ['header', 'main', 'footer'],
    )
    const outside = landmarks.reduce((rest, [landmark]) => rest.replace(landmark, ''), body)
    assert.equal(outside.replace(/<[^>]+>/g, '').trim(), site.skip)
    assert.ok(landmarks[0]?.[0].includes(site.notOfficial), language)
  }
})
