import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { fieldsOf, formSending, plain } from '../../keeping/fixtures.ts'
import { guest, leads, openHouse, type Visitor } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, look } = house
const [seat, otherSeat] = [
  await guest(house, 'Sami Seat', ['seat-holder']),
  await guest(house, 'Olga', ['seat-holder']),
]

const asRead = (html: string): string => plain(html.replace(/<[^>]+>/g, ''))

/** Proposes a topic as somebody and answers where its page is. */
async function propose(title: string, who: Visitor = ada, more: Readonly<Record<string, string>> = {}) {
  const path = who === ada ? '/en/keep/topics/new' : '/en/topics/propose'
  const form = formSending((await ask(path, who)).text, 'send')
  const sent = await ask(path, who, { ...form, 'title-text-en': title, ...more })
  assert.equal(sent.status, 303, title)
  return (sent.to ?? '').replace('?said=proposed', '')
}

async function doing(path: string, name: string, who: Visitor = ada, more: Readonly<Record<string, string>> = {}) {
  const form = formSending((await ask(path, who)).text, name)
  return ask(path, who, { ...form, reason: 'Discussed.', ...more })
}

suite('an officer, without JavaScript,', () => {
  test('looks for similar topics before proposing one: the words that differ are marked, and nothing typed is lost', async () => {
    const path = '/en/keep/topics/new'
    const form = fieldsOf((await ask(path, ada)).text, 'value="look"')
    const typed = { ...form, do: 'look', 'title-text-en': 'Bridging the large standardization gap', question: 'Q5/13' }
    const shown = await ask(path, ada, { ...typed, 'term:sdg/9': 'yes' })
    assert.equal(shown.status, 200)
    assert.match(shown.text, /Bridging the <mark>large <\/mark>standardization gap/i)
    assert.match(shown.text, /href="\/en\/keep\/topics\/bridging-the-standardization-gap"/)
    const again = fieldsOf(shown.text, 'value="send"')
    assert.deepEqual(
      [again['title-text-en'], again.question, again['term:sdg/9'], again['term:sdg/8']],
      [typed['title-text-en'], 'Q5/13', 'yes', undefined],
    )
    const empty = await ask(path, ada, { ...typed, 'title-text-en': ' ' })
    assert.deepEqual([empty.status, leads(empty.text)], [422, true])
  })

  test('proposes it with everything, is told what is wrong at its field, and admits it: then everybody sees it', async () => {
    const more = {
      'why-text-en': 'Equipment cannot be mixed.\n\nIt costs.',
      'expected-text-en': 'One test specification.',
      studyGroup: 'SG 13',
      question: 'Q5/13',
      'elsewhere-1': 'Example SDO',
      'elsewhere-1-link': 'https://example.org/work',
      'elsewhere-1-state': 'draft',
      'term:sdg/9': 'yes',
    }
    const path = '/en/keep/topics/new'
    const form = formSending((await ask(path, ada)).text, 'send')
    const wrong = await ask(path, ada, { ...form, ...more, 'elsewhere-1-link': 'example', question: 'x'.repeat(41) })
    assert.deepEqual([wrong.status, leads(wrong.text)], [422, true])
    for (const id of ['title-text-en', 'elsewhere-1-link', 'question'])
      assert.match(wrong.text, new RegExp(`id="${id}-fault"`), id)
    const page = await propose('Testing of open radio access networks', ada, more)
    const slug = page.split('/').at(-1)
    assert.equal((await ask(`/en/topics/${slug}`)).status, 404)
    assert.match((await ask('/en/waiting', ada)).text, /href="\/en\/keep\/topics\?state=proposed">/)
    assert.equal((await doing(page, 'admit', ada, { reason: '' })).status, 422)
    assert.equal((await doing(page, 'admit')).to, `${page}?said=admitted`)
    const open = asRead((await ask(`/en/topics/${slug}`)).text)
    for (const text of ['Equipment cannot be mixed.', 'One test specification.', 'SG 13', 'Q5/13', 'Example SDO'])
      assert.ok(open.includes(text), text)
    assert.match(open, /Industry, innovation and infrastructure \(name not confirmed\)/)
    assert.ok(
      !open.includes('Ada') && !open.includes('Only the opening part of each public document could be read. What'),
    )
    const { item } = JSON.parse((await ask(`/api/v1/topics/${slug}`)).text)
    assert.deepEqual(
      [item.study_group, item.question, item.work_elsewhere, item.classification.map((c: { term: string }) => c.term)],
      ['SG 13', 'Q5/13', [{ organization: 'Example SDO', link: 'https://example.org/work', state: 'draft' }], ['9']],
    )
    const list = await ask('/en/keep/topics.csv?state=admitted&sdg=9', ada)
    assert.match(list.text, /Testing of open radio access networks,admitted,,SG 13,Q5\/13/)
  })

  test('is not asked to decide on a topic that was merged: it says so in the list and on its page', async () => {
    const waiting = async () => {
      const { text } = await ask('/en/waiting', ada)
      return Number(/state=proposed">[^<]+<\/a><\/th><td class="n">(\d+)</.exec(text)?.[1] ?? 0)
    }
    const listed = async (state: string) => (await ask(`/en/keep/topics.csv?state=${state}`, ada)).text
    const before = await waiting()
    const page = await propose('Fifth generation again', ada, {})
    assert.equal(await waiting(), before + 1)
    assert.match(await listed('proposed'), /Fifth generation again/)
    const form = formSending((await ask(`${page}?into=5g`, ada)).text, 'merge')
    assert.equal((await ask(page, ada, { ...form, reason: 'The same.' })).to, `${page}?said=merged`)
    assert.equal(await waiting(), before)
    assert.doesNotMatch(await listed('proposed'), /Fifth generation again/)
    assert.match(await listed('merged'), /Fifth generation again,merged into another,5G/)
    assert.match((await ask(page, ada)).text, /State:\s*merged into another\./)
  })

  test('merges a theme into another from the suggestion: its address leads there, and back when that is undone', async () => {
    const page = '/en/keep/topics/5g-networks'
    const before = (await ask('/en/topics/5g-networks')).text
    const suggested = (await ask(page, ada)).text
    assert.match(suggested, /href="\/en\/keep\/topics\/5g-networks\?into=5g-systems"|\?into=5g"/)
    const from = await ask(`${page}?into=5g`, ada)
    assert.match(from.text, /<details open="">\s*<summary>It is the same/)
    const form = formSending(from.text, 'merge')
    assert.equal((await ask(page, ada, { ...form, reason: 'The same.' })).to, `${page}?said=merged`)
    const old = await ask('/en/topics/5g-networks')
    assert.deepEqual([old.status, old.to], [303, '/en/topics/5g'])
    assert.equal(JSON.parse((await ask('/api/v1/topics/5g-networks')).text).item.slug, '5g')
    assert.equal((await ask('/en/trace/topic/5g-networks')).status, 200)
    assert.doesNotMatch((await ask('/en/topics?q=5G')).text, /5g-networks/)
    assert.match(
      (await ask('/en/keep/topics/5g', ada)).text,
      /Merged into this topic[\s\S]*\/en\/keep\/topics\/5g-networks/,
    )
    assert.equal((await doing(page, 'unmerge')).to, `${page}?said=unmerged`)
    const now = (await ask('/en/topics/5g-networks')).text
    const lines = (text: string) => text.split('<h2>What was concluded')[1]?.split('<h2>Meetings')[0]
    assert.equal(lines(now), lines(before))
  })

  test('sees what was concluded earlier on the same matter', async () => {
    const page = asRead((await ask('/en/keep/topics/5g', ada)).text)
    assert.match(page, /Said before[\s\S]*CJK-01\/1[\s\S]*The core network side of 5G[\s\S]*link to this topic/)
  })
})

suite('two editors of one topic', () => {
  test('the second sees three columns and their own words; the same form twice is one change', async () => {
    const path = await propose('Spectrum for vertical industries')
    const [one, two] = await Promise.all([ask(path, ada), ask(path, ada)])
    const [mine, theirs] = [formSending(one.text, 'save'), formSending(two.text, 'save')]
    const twice = { ...mine, studyGroup: 'SG 1' }
    const answers = await Promise.all([ask(path, ada, twice), ask(path, ada, twice)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    const late = await ask(path, ada, { ...theirs, studyGroup: 'SG 2', 'term:sdg/1': 'yes' })
    assert.equal(late.status, 422)
    const row = /<th scope="row">Study group<\/th>([\s\S]*?)<\/tr>/.exec(late.text)?.[1] ?? ''
    assert.deepEqual(
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => asRead(cell)),
      ['', 'SG 1', 'SG 2'],
    )
    const again = formSending(late.text, 'save')
    assert.deepEqual([again.studyGroup, again['term:sdg/1']], ['SG 2', 'yes'])
    assert.equal((await ask(path, ada, again)).status, 303)
    const slug = path.split('/').at(-1) ?? ''
    assert.deepEqual(await look('select version, study_group from topics.topic where slug = $1', slug), [
      { version: 3, study_group: 'SG 2' },
    ])
  })
})

suite('a seat holder', () => {
  test('proposes, edits and withdraws what is their own, and sees nobody else’s', async () => {
    const page = await propose('Canarytopic of a seat', seat)
    assert.match(page, /^\/en\/topics\/proposed\/canarytopic-of-a-seat-/)
    assert.match((await ask('/en/topics/propose', seat)).text, /Canarytopic of a seat[\s\S]*\(proposed\)/)
    const form = formSending((await ask(page, seat)).text, 'save')
    assert.equal((await ask(page, seat, { ...form, question: 'Q1/1' })).to, `${page}?said=saved`)
    const own = (await ask(page, seat)).text
    for (const name of ['admit', 'park', 'merge', 'unmerge']) assert.ok(!own.includes(`value="${name}"`), name)
    for (const name of ['admit', 'merge'])
      assert.equal((await ask(page, seat, { ...form, do: name, version: '2', reason: 'x' })).status, 422)
    assert.deepEqual([(await ask(page, otherSeat)).status, (await ask(page)).status], [404, 404])
    assert.equal((await ask(page, otherSeat, { ...form, version: '2' })).status, 404)
    const kept = page.replace('/topics/proposed/', '/keep/topics/')
    assert.match((await ask(kept, ada)).text, /Proposed by: <bdi>Sami Seat<\/bdi>/)
    assert.equal((await doing(page, 'withdraw', seat)).to, `${page}?said=withdrawn`)
    assert.ok(!(await ask(page, seat)).text.includes('value="save"'))
  })

  test('leaves no trace of a proposal in anything somebody else can ask for', async () => {
    const title = 'Canarytopic that nobody has admitted'
    const slug = (await propose(title, seat, { 'why-text-en': 'Canaryreason' })).split('/').at(-1)
    const near = { 'title-text-en': 'Canarytopic that nobody has admitted yet', do: 'look' }
    const form = fieldsOf((await ask('/en/topics/propose', otherSeat)).text, 'value="send"')
    const looked = await ask('/en/topics/propose', otherSeat, { ...form, ...near })
    assert.ok(looked.text.includes(texts.en.similar.none) && !looked.text.includes(slug ?? '-'))
    const visitors = [undefined, otherSeat]
    const places = [
      ...['/en/topics', '/en/topics.csv', '/en/topics.json', `/en/topics/${slug}`, `/en/trace/topic/${slug}`],
      ...['/api/v1/topics?limit=100', `/api/v1/topics/${slug}`, '/en/search?q=nobody+has+admitted', '/sitemap.xml'],
      ...['/en/keep/topics', '/en/keep/topics.csv', '/en/conclusions.atom', '/en/topics/propose'],
    ]
    for (const who of visitors)
      for (const place of places) {
        const { text } = await ask(place, who)
        assert.ok(!/canarytopic that nobody|canaryreason/i.test(text), place)
      }
    assert.match((await ask('/en/keep/topics.csv', ada)).text, /Canarytopic that nobody/)
  })
})

test('an administrator adds, confirms and retires terms; to nobody else the page is there', async () => {
  const path = '/en/keep/topics/vocabularies'
  const first = (await ask(path, ada)).text
  const form = formSending(first, 'add')
  const names = [...(first.split('id="naming"')[1] ?? '').matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)
  assert.equal(new Set(names).size, names.length, 'a field stands twice: no such form is taken')
  const wrong = await ask(path, ada, { ...form, termKey: 'Q 5' })
  assert.deepEqual([wrong.status, leads(wrong.text)], [422, true])
  const term = { ...form, termKey: 'q5-13', 'text-en': 'Q5/13 Networks of the future' }
  assert.equal((await ask(path, ada, term)).to, `${path}?said=add`)
  assert.match((await ask('/en/keep/topics/new', ada)).text, /name="term:questions\/q5-13"/)
  const confirming = formSending((await ask(`${path}?term=sdg/9`, ada)).text, 'confirm')
  assert.deepEqual([confirming.term, confirming['text-es']], ['sdg/9', 'Industria, innovación e infraestructura'])
  assert.equal((await ask(path, ada, confirming)).to, `${path}?said=confirm`)
  assert.ok(!(await ask('/en/keep/topics/new', ada)).text.includes('infrastructure (name not confirmed)'))
  const retire = { key: 'k'.repeat(24), term: 'questions/q5-13', do: 'retire' }
  assert.equal((await ask(path, ada, retire)).to, `${path}?said=retire`)
  assert.ok(!(await ask('/en/keep/topics/new', ada)).text.includes('term:questions/q5-13'))
  const officer = await guest(house, 'Otto', ['officer'])
  for (const who of [undefined, seat, officer]) {
    assert.equal((await ask(path, who)).status, 404)
    assert.equal((await ask(path, who, { ...retire, term: 'sdg/1' })).status, 404)
  }
})

test('who has not signed in is led there; to who may not propose or keep, the pages are not there', async () => {
  assert.equal((await ask('/en/topics/propose')).to, '/en/sign-in')
  const nobody = await guest(house, 'Guest')
  assert.equal((await ask('/en/topics/propose', nobody)).status, 404)
  for (const who of [undefined, nobody, seat])
    for (const path of ['/en/keep/topics', '/en/keep/topics.json', '/en/keep/topics/new', '/en/keep/topics/5g']) {
      assert.equal((await ask(path, who)).status, 404, path)
      if (!path.endsWith('.json')) assert.equal((await ask(path, who, { do: 'save' })).status, 404, path)
    }
  assert.equal((await ask('/en/topics/propose', nobody, { do: 'send' })).status, 404)
})

for (const language of languages)
  test(`every page has one heading and nothing of English in it (${language})`, async () => {
    const proposed = (await propose(`In the language ${language}`, seat)).slice('/en'.length)
    for (const [path, who] of [
      ['/keep/topics', ada],
      ['/keep/topics/new', ada],
      ['/keep/topics/vocabularies', ada],
      ['/keep/topics/5g', ada],
      ['/topics/propose', seat],
      [proposed, seat],
    ] as const) {
      const page = await ask(`/${language}${path}`, who)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], path)
      assert.equal(page.headers.get('cache-control'), 'private, no-store')
      if (language !== 'en')
        for (const english of [
          texts.en.lede,
          texts.en.proposeLede,
          texts.en.similar.lede,
          texts.en.hints.elsewhere,
          texts.en.vocabularies.lede,
        ])
          assert.ok(!page.text.includes(english), `${path}: ${english}`)
    }
  })
