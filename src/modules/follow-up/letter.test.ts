import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { conclusionBySlug, strikeConclusion } from '#modules/conclusions/index.ts'
import { officer } from '../../../test/support/actors.ts'
import { offeringHouse } from './fixtures.ts'
import { sendPreview } from './index.ts'

type House = Awaited<ReturnType<typeof offeringHouse>>

/** The letter an entry's contact gets, in their language. */
async function letterIn(house: House, language: Language) {
  const { ground, offer, look, letters, send, tokenIn } = house
  const { slug } = await offer(`Study networks (${language}).`)
  const { id, version } = await look(slug)
  const contact = { email: `kim-${language}@sg13.example`, name: `Kim-${language} Canary`, language }
  orThrow(await act(ground, officer, sendPreview, { id, version, contact }))
  await send()
  const letter = letters.at(-1) ?? assert.fail('no letter')
  return { ...letter, address: `https://throughline.example/${language}/work/${tokenIn(letter)}` }
}

test('the letter says whom it goes to, quotes what the entry follows on, and nothing else of either', async t => {
  const house = await offeringHouse(t)
  const conclusion = await conclusionBySlug(house.ground.db, 'en', 'cto-05-2')
  const english = await letterIn(house, 'en')
  assert.equal(
    english.subject,
    'Action required by 2 December 2026: what will be published about follow-up on CTO-05/2',
  )
  assert.equal(
    english.text,
    `Dear Sir or Madam,

This letter goes to Kim-en Canary, as the contact of ITU Telecommunication Standardization Sector.

Throughline is the public record of what became of the conclusions of executive meetings on standardization. On record as CTO-05/2:

${conclusion?.wording.texts.en}

As follow-up on it, the following was offered to ITU Telecommunication Standardization Sector:

Study networks (en).

Before anything about this is published, you can see exactly what everybody will read, and reply: take note of it, accept it with a date, report what was done, say why it is not taken up, or add words of your own. Please open the following address. No account is needed, and a colleague can do it for you.

${english.address}

What you send is published at once. If nothing is received within 10 days, the secretariat may publish what is shown there; you can still reply at any time afterwards.`,
  )
  for (const language of languages) {
    const { text, to, address } = await letterIn(house, language)
    const parts = text.split('\n\n')
    assert.equal(parts.length, 9, language)
    assert.equal(to.name, `Kim-${language} Canary`)
    assert.match(parts[1] ?? '', new RegExp(`Kim-${language} Canary`))
    assert.match(parts[2] ?? '', /CTO-05\/2/)
    assert.deepEqual(
      [parts[3], parts[5], parts[7]],
      [conclusion?.wording.texts[language], `Study networks (${language}).`, address],
    )
    assert.equal(text.match(/Canary/g)?.length, 1, 'no other contact, and this one once')
    assert.ok(!/undefined|\[object|<\/?\w/.test(text), language)
    if (language !== 'en') assert.ok(!/Dear|follow-up|This letter/.test(text), language)
  }
})

test('no letter quotes what is not public any more', async t => {
  const house = await offeringHouse(t)
  const { ground, offer, look, letters, send, conclusion } = house
  const { slug } = await offer()
  const { id, version } = await look(slug)
  const contact = { email: 'kim@sg13.example', name: 'Kim', language: 'en' }
  orThrow(await act(ground, officer, sendPreview, { id, version, contact }))
  orThrow(
    await act(ground, officer, strikeConclusion, { id: conclusion?.id, version: 1 }, { reason: 'A heading only.' }),
  )
  await send()
  assert.deepEqual(letters, [])
})
