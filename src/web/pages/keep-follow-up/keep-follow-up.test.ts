import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { chair, postOf } from '#modules/follow-up/fixtures.ts'
import type { standingClock } from '#platform/clock.ts'
import { findablesOf } from '../../../findable.ts'
import { fieldsOf, formSending } from '../../keeping/fixtures.ts'
import { loggable } from '../../secret-addresses.ts'
import { guest, openHouse, signedIn, type Visitor } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ask, ground, look, lines } = house
let { ada } = house
const clock = ground.clock as ReturnType<typeof standingClock>
const post = postOf(ground, house.queued)

async function offer(conclusion: string, text: string): Promise<string> {
  const page = await ask(`/en/keep/follow-up/new?conclusion=${conclusion}`, ada)
  const form = { ...formSending(page.text, 'offer'), body: 'ITU-T', office: 'SG13', 'text-en': text }
  const sent = await ask('/en/keep/follow-up/new', ada, form)
  assert.equal(sent.status, 303)
  return (sent.to ?? '').split('?')[0] ?? ''
}

async function preview(entry: string, contact: Readonly<Record<string, string>> = chair): Promise<string> {
  const form = { ...formSending((await ask(entry, ada)).text, 'preview'), ...contact }
  assert.equal((await ask(entry, ada, form)).to, `${entry}?said=sent`)
  await post.send()
  return `/en/work/${post.tokenIn(post.letters.at(-1))}`
}

/** The reply form of a work link, with what is chosen and typed. */
async function reply(link: string, typed: Readonly<Record<string, string>>) {
  const page = await ask(link)
  return ask(link, undefined, { ...fieldsOf(page.text, 'name="say"'), ...typed })
}

suite('offered, noted, accepted, done with evidence, without JavaScript', () => {
  let entry = ''
  let link = ''
  test('an officer offers it from the conclusion, and nothing is public', async () => {
    assert.match((await ask('/en/keep/conclusions/cto-05-2', ada)).text, /follow-up\/new\?conclusion=cto-05-2/)
    const started = await ask('/en/keep/follow-up/new?conclusion=cto-05-2', ada)
    assert.equal(formSending(started.text, 'offer').on, 'CTO-05/2')
    entry = await offer('cto-05-2', 'Study the networks of 2030.')
    assert.equal(entry, '/en/keep/follow-up/cto-05-2-f1')
    assert.equal((await ask('/en/follow-up/cto-05-2-f1')).status, 404)
    assert.ok(!(await ask('/en/conclusions/cto-05-2')).text.includes('networks of 2030'))
  })

  test('the body’s contact gets a letter that says by when, and sees exactly what will be published', async () => {
    link = await preview(entry)
    assert.match(post.letters[0]?.subject ?? '', /^Action required by 2 December 2026:/)
    assert.equal(post.letters[0]?.to.address, chair.email)
    for (let opened = 0; opened < 2; opened += 1) {
      const page = await ask(link)
      assert.equal(page.status, 200)
      assert.match(page.text, /Study the networks of 2030\./)
      assert.match(page.text, /no information received as of 22 November 2026/)
      assert.deepEqual(
        ['cache-control', 'referrer-policy', 'x-robots-tag', 'set-cookie'].map(name => page.headers.get(name)),
        ['private, no-store', 'strict-origin', 'noindex, nofollow, noarchive', null],
      )
      assert.ok(Buffer.byteLength(page.text) < 30_000)
      assert.ok(!page.text.includes('<script'))
    }
  })

  test('it is told what is wrong at its field, and what it typed is kept', async () => {
    const none = await reply(link, { words: 'Kept words.' })
    assert.equal(none.status, 422)
    assert.match(none.text, /<a href="#say">[\s\S]*id="say-fault"[\s\S]*Kept words\./)
    assert.match((await reply(link, { say: 'accept', dueDay: 'soon' })).text, /id="dueDay-fault"/)
    assert.match((await reply(link, { say: 'accept', dueDay: '2026-11-01' })).text, /id="dueDay-fault"/)
    assert.match((await reply(link, { say: 'decline' })).text, /id="words-fault"/)
    const lost = await reply(link, { say: 'release', reference: 'Kept reference' })
    assert.match(lost.text, /id="say-fault">\s*You chose to add nothing[\s\S]*value="Kept reference"/)
  })

  test('each reply is public at once', async () => {
    assert.equal((await reply(link, { say: 'note', words: 'We shall look at it.' })).to, `${link}?said=note`)
    assert.match((await ask(`${link}?said=note`)).text, /role="status">\s*Thank you\. It is noted/)
    const plan = { reference: 'TD 77 plan', link: 'https://example.org/td77' }
    assert.equal((await reply(link, { say: 'accept', dueDay: '2027-03-31', ...plan })).to, `${link}?said=accept`)
    const accepted = await ask('/en/follow-up/cto-05-2-f1')
    const way = 'class="own-way"><a href="/en/keep/follow-up/cto-05-2-f1"'
    assert.ok(!accepted.text.includes('own-way') && (await ask('/en/follow-up/cto-05-2-f1', ada)).text.includes(way))
    assert.match(accepted.text, /promised for 31 March 2027/)
    assert.match(accepted.text, /TD 77 plan/)
    assert.match(accepted.text, /We shall look at it\./)
    assert.equal((await reply(link, { say: 'begin' })).status, 303)
    const wrong = await reply(link, { say: 'done', link: 'nowhere' })
    assert.match(wrong.text, /id="reference-fault"[\s\S]*id="link-fault"/)
    const done = { say: 'done', kind: 'recommendation', reference: 'ITU-T Y.3000', link: 'https://example.org/y3000' }
    const form = { ...fieldsOf((await ask(link)).text, 'name="say"'), ...done }
    assert.deepEqual(
      [(await ask(link, undefined, form)).to, (await ask(link, undefined, form)).to],
      Array(2).fill(`${link}?said=done`),
    )
    const page = (await ask('/en/follow-up/cto-05-2-f1')).text
    for (const text of [
      'ITU-T Y.3000',
      'by the body itself, through its link',
      'Published on 22 November 2026 by the body itself.',
    ])
      assert.ok(page.includes(text), text)
    assert.ok(!page.includes(chair.email) && !page.includes(chair.name))
  })

  test('everything that shows what became of a conclusion shows it', async () => {
    const has = async (path: string, pattern: RegExp) => assert.match((await ask(path)).text, pattern, path)
    await has('/en/conclusions/cto-05-2', /Study the networks of 2030\.[\s\S]*>done</)
    await has('/en/follow-up', /Study the networks of 2030\./)
    await has('/en/follow-up?status=ours-done', /Study the networks of 2030\./)
    await has('/en/follow-up.csv', /Study the networks of 2030\..*ITU-T Y\.3000/)
    await has('/api/v1/follow-up/cto-05-2-f1', /"state":\s*"done"[\s\S]*"words":\s*"We shall look at it\."/)
    await has('/api/v1/conclusions/cto-05-2', /"slug":\s*"cto-05-2-f1"/)
    await has('/api/v1/trace/conclusion/cto-05-2', /follow-up\/cto-05-2-f1/)
    await has('/en/follow-up.atom', /Study the networks of 2030\.[\s\S]*done · We shall look at it/)
    await has('/en/trace/conclusion/cto-05-2', /Study the networks of 2030\./)
    await has('/en/participation/follow-up-by-status', /ours-done/)
    await has('/sitemap.xml', /follow-up\/cto-05-2-f1/)
    const found = await findablesOf(ground.db, 'follow-up')
    assert.ok(found.some(({ entries }) => entries.some(({ body }) => body?.includes('We shall look at it.'))))
  })

  test('the reply waits for the officer, in what waits and in the overview, until it is marked as read', async () => {
    const list = 'href="/en/keep/follow-up?replies=unread"'
    assert.ok((await ask('/en/waiting', ada)).text.includes(list))
    assert.match((await ask('/en/keep/follow-up.csv?replies=unread', ada)).text, /cto-05-2-f1/)
    assert.match((await ask('/en/overview/follow-up-replies', ada)).text, /href="\/en\/keep\/follow-up\/cto-05-2-f1"/)
    const page = (await ask(entry, ada)).text
    assert.match(page, /The body has replied through its link/)
    assert.equal((await ask(entry, ada, formSending(page, 'read'))).to, `${entry}?said=read`)
    assert.doesNotMatch((await ask(entry, ada)).text, /The body has replied through its link/)
    assert.ok(!(await ask('/en/waiting', ada)).text.includes(list))
    assert.doesNotMatch((await ask('/en/keep/follow-up.csv?replies=unread', ada)).text, /cto-05-2-f1/)
    assert.doesNotMatch((await ask('/en/follow-up/cto-05-2-f1')).text, /reply read by the secretariat/)
  })

  test('the officer verifies the evidence, and everybody sees that at once; nothing waits', async () => {
    const page = await ask(entry, ada)
    assert.equal((await ask(entry, ada, formSending(page.text, 'verify'))).to, `${entry}?said=verified`)
    assert.match((await ask('/en/follow-up/cto-05-2-f1')).text, /verified by the secretariat on 22 November 2026/)
    assert.match((await ask(entry, ada)).text, /Everybody reads it as it stands above/)
  })
})

suite('what is not published', () => {
  const words = 'Canarywort'
  const contact = { email: 'canary.vogelsang@example.org', name: 'Canary Vogelsang', language: 'en' }
  let link = ''
  test('is found nowhere: not its text, its reply, its contact, nor that it is there', async () => {
    const entry = await offer('cto-07-2', `${words} text`)
    link = await preview(entry, contact)
    const form = { ...formSending((await ask(entry, ada)).text, 'say'), say: 'note', words: `${words} reply` }
    assert.equal((await ask(entry, ada, form)).to, `${entry}?said=written`)
    const other = await offer('cto-07-2', 'Another, for somebody else.')
    await preview(other)
    const traces = /canary|vogelsang|cto-07-2-f1/i
    const paths = languages.flatMap(language =>
      [
        ...[
          '',
          '/follow-up',
          '/follow-up.csv',
          '/follow-up.json',
          '/conclusions',
          '/conclusions/cto-07-2',
          '/participation',
        ],
        ...['/conclusions.atom', '/follow-up.atom', '/trace/conclusion/cto-07-2', '/meetings/cto-07', '/about'],
      ].map(path => `/${language}${path || '/'}`),
    )
    for (const path of [
      ...paths,
      '/sitemap.xml',
      '/api/v1/follow-up?limit=100',
      '/api/v1/conclusions/cto-07-2',
      '/api/v1/trace/conclusion/cto-07-2',
    ]) {
      const page = await ask(path)
      assert.equal(page.status, 200, path)
      assert.doesNotMatch(page.text, traces, path)
    }
    for (const path of [
      '/en/follow-up/cto-07-2-f1',
      '/api/v1/follow-up/cto-07-2-f1',
      '/en/trace/follow-up/cto-07-2-f1',
    ])
      assert.equal((await ask(path)).status, 404)
    const found = (await findablesOf(ground.db, 'follow-up')).flatMap(({ entries }) => entries)
    assert.doesNotMatch(JSON.stringify(found), traces)
    assert.doesNotMatch(post.letters.at(-1)?.text ?? '', traces)
    assert.doesNotMatch(JSON.stringify(await look('select values, reason from audit.event')), /canary|vogelsang/i)
    assert.doesNotMatch(lines.join(''), /canary|vogelsang/i)
  })

  test('is published after the days to reply, marked as recorded by the secretariat', async () => {
    const entry = '/en/keep/follow-up/cto-07-2-f1'
    const release = async () => ask(entry, ada, formSending((await ask(entry, ada)).text, 'release'))
    assert.match((await release()).text, /id="release-fault">\s*The body has not been shown this version/)
    await preview(entry, contact)
    assert.match((await release()).text, /until the end of 2 December 2026/)
    clock.move({ hours: 24 * 11 })
    ada = await signedIn(ground, ada.id)
    assert.equal((await release()).to, `${entry}?said=released`)
    const page = (await ask('/en/follow-up/cto-07-2-f1')).text
    assert.match(page, /Canarywort reply/)
    assert.match(page, /recorded by the secretariat from a mail of the body/)
    assert.match(page, /the days to reply had passed/)
    assert.doesNotMatch(page, /vogelsang/i)
    assert.equal((await ask(link)).status, 200)
  })
})

test('a day promised without acceptance is a fault at its field, on both forms, and nothing is said or lost', async () => {
  const entry = await offer('cto-08-1', 'A day alone.')
  const typed = { say: 'note', dueDay: '2099-12-31', words: 'We shall see.' }
  const kept = await ask(entry, ada, { ...formSending((await ask(entry, ada)).text, 'say'), ...typed })
  const link = await preview(entry)
  for (const page of [kept, await reply(link, typed)]) {
    assert.equal(page.status, 422)
    assert.match(page.text, /<a href="#dueDay">[\s\S]*id="dueDay-fault"/)
    const { dueDay, words, say } = fieldsOf(page.text, 'name="say"')
    assert.deepEqual({ dueDay, words, say }, typed)
  }
  assert.deepEqual(
    await look(
      `select s.says from follow_up.statement s join follow_up.entry e on e.id = s.entry_id where e.slug = 'cto-08-1-f1'`,
    ),
    [],
  )
  assert.equal((await reply(link, { ...typed, dueDay: '' })).to, `${link}?said=note`)
  assert.equal((await reply(link, { ...typed, say: 'accept' })).to, `${link}?said=accept`)
})

suite('links that have ended', () => {
  test('look alike, whatever ended them, and say what to do', async () => {
    const entry = await offer('cto-06-1', 'Soon withdrawn.')
    const withdrawn = await preview(entry)
    assert.equal(
      (await ask(entry, ada, formSending((await ask(entry, ada)).text, 'withdraw'))).to,
      `${entry}?said=withdrawn`,
    )
    const expired = await preview(await offer('cto-06-1', 'Soon expired.'))
    clock.move({ hours: 24 * 731 })
    ada = await signedIn(ground, ada.id)
    const unknown = `/en/work/${'x'.repeat(43)}`
    const plainOf = async (path: string, form?: Record<string, string>) => {
      const page = await ask(path, undefined, form)
      return [page.status, page.headers.get('cache-control'), page.text.replaceAll(path.slice(3), '')]
    }
    const expected = await plainOf(unknown)
    assert.equal(expected[0], 404)
    assert.match(String(expected[2]), /This link no longer works[\s\S]*Look for the latest letter/)
    for (const path of [withdrawn, expired, '/en/work/no-token']) {
      assert.deepEqual(await plainOf(path), expected)
      assert.deepEqual(await plainOf(path, { say: 'note', version: '1' }), expected)
    }
  })

  test('and no link is ever written into the log', () => {
    assert.ok(post.letters.length > 5)
    for (const letter of post.letters) assert.ok(!lines.join('').includes(post.tokenIn(letter)))
    assert.equal(loggable('/en/work/secret'), '/en/work/…')
    assert.equal(loggable('/en/conclusions/cto-05-2'), '/en/conclusions/cto-05-2')
  })
})

suite('keeping follow-up', () => {
  test('what was said before the offer is refused at its day; what was written down is taken back by a form in sight', async () => {
    const entry = await offer('cto-06-4', 'Written down.')
    const form = { ...formSending((await ask(entry, ada)).text, 'say'), say: 'accept', dueDay: '2099-01-01' }
    const early = await ask(entry, ada, { ...form, day: '2025-01-10' })
    assert.equal(early.status, 422)
    assert.match(early.text, /id="day-fault">\s*It cannot have been said before it was offered/)
    assert.doesNotMatch(early.text, /Take back what was written down last/)
    const sent = await ask(entry, ada, { ...form, reference: 'Minutes 7' })
    assert.equal(sent.to, `${entry}?said=written`)
    const page = (await ask(entry, ada)).text
    assert.match(page, /Minutes 7/)
    assert.match(page, /<details open=""><summary>Take back what was written down last/)
    assert.equal((await ask(entry, ada, formSending(page, 'take-back'))).to, `${entry}?said=taken`)
    assert.doesNotMatch((await ask(entry, ada)).text, /Minutes 7|Take back what was written down last/)
  })

  test('the second of two editors sees what it was, what it is and their own words', async () => {
    const entry = await offer('cto-06-2', 'Began so.')
    const [mine, theirs] = [await ask(entry, ada), await ask(entry, ada)].map(page => formSending(page.text, 'save'))
    assert.equal((await ask(entry, ada, { ...mine, 'text-en': 'First editor.' })).to, `${entry}?said=saved`)
    const late = await ask(entry, ada, { ...theirs, 'text-en': 'Second editor.' })
    assert.equal(late.status, 422)
    assert.match(late.text, /Began so\.[\s\S]*First editor\.[\s\S]*Second editor\./)
    assert.equal((await ask(entry, ada, formSending(late.text, 'save'))).status, 303)
  })

  test('a file is attached for the staff and named as evidence; everybody reads its reference, not the file', async () => {
    const entry = await offer('cto-06-3', 'With a file.')
    const body = new FormData()
    body.set('file', new File(['%PDF-1.7\nx\n%%EOF\n'], 'evidence.pdf'))
    const headers = { origin: 'http://127.0.0.1:8080', cookie: ada.cookie }
    const sent = await house.web.request(`http://127.0.0.1:8080${entry}/files`, { method: 'POST', headers, body })
    assert.equal(sent.headers.get('location'), `${entry}?said=attached`)
    const page = await ask(entry, ada)
    const [, file = ''] = /<option value="([0-9a-f-]{36})"[^>]*>evidence\.pdf/.exec(page.text) ?? []
    const form = { ...formSending(page.text, 'evidence'), 'e-reference': 'Report', 'e-attachment': file }
    assert.equal((await ask(entry, ada, form)).to, `${entry}?said=added`)
    const link = await preview(entry)
    const seen = await ask(link)
    assert.ok(seen.text.includes('Report') && !seen.text.includes(file))
    assert.equal((await ask(`/files/${file}`)).status, 404)
  })

  test('the list says what is overdue, unpublished and silent, and can be downloaded', async () => {
    const csv = async (query: string) => {
      const { text } = await ask(`/en/keep/follow-up.csv${query}`, ada)
      return text
        .split('\r\n')
        .slice(1, -1)
        .map(line => line.split(',')[0])
    }
    assert.ok((await csv('')).includes('cto-05-2-f1'))
    assert.deepEqual(await csv('?standing=overdue'), [])
    assert.deepEqual(await csv('?published=withdrawn'), ['cto-06-1-f1'])
    assert.ok((await csv('?published=never')).includes('cto-06-2-f1'))
    assert.ok(!(await csv('?published=never')).includes('cto-05-2-f1'))
    assert.ok((await csv('?silent=2028-12-31')).includes('cto-07-2-f1'))
    assert.deepEqual(await csv('?silent=2026-11-01'), [])
  })

  for (const language of languages)
    test(`every page has one heading, and nothing of English in it (${language})`, async () => {
      for (const path of [
        '/keep/follow-up',
        '/keep/follow-up/new',
        '/keep/follow-up/cto-05-2-f1',
        '/keep/follow-up/cto-06-2-f1',
      ]) {
        const page = await ask(`/${language}${path}`, ada)
        assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], path)
        if (language !== 'en') assert.ok(!page.text.includes(texts.en.lede) && !page.text.includes(texts.en.sayLede))
      }
    })

  test('to everybody but officers these pages are not there', async () => {
    const entry = '/en/keep/follow-up/cto-06-2-f1'
    const visitors: (Visitor | undefined)[] = [
      undefined,
      await guest(house, 'Guest'),
      await guest(house, 'Dora Director', ['director']),
      await guest(house, 'Adda Addressee', ['addressee', 'seat-holder']),
    ]
    for (const who of visitors) {
      for (const path of ['/en/keep/follow-up', '/en/keep/follow-up.csv', '/en/keep/follow-up/new', entry])
        assert.equal((await ask(path, who)).status, 404, path)
      assert.equal((await ask(entry, who, { do: 'release', version: '1' })).status, 404)
      assert.equal((await ask('/en/keep/follow-up/new', who, { on: 'CTO-05/2' })).status, 404)
    }
  })
})

test('that a letter to somebody else ends the links before is said before it is sent, and in the list after', async () => {
  const entry = await offer('cto-06-1', 'To two, one after the other.')
  const send = async (contact: Readonly<Record<string, string>>) => {
    const form = { ...formSending((await ask(entry, ada)).text, 'preview'), ...contact }
    assert.equal((await ask(entry, ada, form)).to, `${entry}?said=sent`)
    return (await ask(entry, ada)).text
  }
  assert.ok(!(await ask(entry, ada)).text.includes(texts.en.linksEnd))
  const told = await send(chair)
  assert.ok(told.includes(texts.en.linksEnd) && !told.includes(texts.en.linkEnded))
  const after = await send({ email: 'second@sg13.example', name: 'Second of SG13', language: 'en' })
  assert.equal(after.split(texts.en.linkEnded).length, 2)
})
