import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { attachPublicationFile, publishPublicationFile } from '#modules/communiques/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { offerFollowUp, sendPreview } from '#modules/follow-up/index.ts'
import { openSeat } from '#modules/forums/index.ts'
import { grantRole } from '#modules/identity/index.ts'
import { checkImport, readImport, startImport, takeSome, withdrawImport } from '#modules/imports/index.ts'
import { addMembership, addOrganization } from '#modules/members/index.ts'
import { buryLetter, markLetterSent, queueLetter } from '#modules/notifications/index.ts'
import { issueSigningLink, signSubmission, takeUpSubmission, writeSubmission } from '#modules/submissions/index.ts'
import { raiseTask, taskTexts } from '#modules/tasks/index.ts'
import { parkTopic, proposeTopic } from '#modules/topics/index.ts'
import { company } from '../../../../test/support/members.ts'
import { everybodyElse, guest, missing, openHouse, signedIn } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const everybody = await everybodyElse(house)

/** A task whose parts name a reference that stands nowhere else. */
const raise = async (cause: string, whom: object, part = 'CANARY-77/7') =>
  orThrow(
    await act(ground, system('test'), raiseTask, {
      kind: 'mend-address',
      cause,
      noun: 'letter',
      nounId: cause,
      parts: { ref: part },
      for: whom,
    }),
  ).id

suite('what waits', () => {
  test('for an officer: tasks, and what waits by itself, each leading to where it is done', async () => {
    const task = await raise('bounce-1', { role: 'officer' })
    const { text, headers } = await ask('/en/waiting', ada)
    assert.equal(headers.get('cache-control'), 'private, no-store')
    assert.match(
      text,
      /<a href="\/en\/letters\?state=dead">Find out why a letter came back<\/a> <bdi[^>]*>CANARY-77\/7/,
    )
    assert.match(text, /<a href="\/en\/overview\/conclusions-not-compared">[^<]+<\/a><\/th><td class="n">48</)
    assert.ok(!text.includes(texts.en.waits.letters), 'nothing failed, so no letters wait')
    assert.match((await ask('/en/account', ada)).text, /href="\/en\/waiting"/)
    const send = (name: string, reason = '') => ask('/en/waiting', ada, { task, do: name, reason })
    assert.equal((await send('take')).to, '/en/waiting?said=take')
    assert.match(
      (await ask('/en/waiting?said=take', ada)).text,
      /role="status">The task is yours\.[\s\S]*<bdi>you<\/bdi>/,
    )
    const refused = await send('drop')
    assert.equal(refused.status, 422)
    assert.match(refused.text, new RegExp(`<a href="#reason-${task}">[\\s\\S]*id="reason-${task}-fault"`))
    assert.equal((await send('drop', 'Not needed.')).to, '/en/waiting?said=drop')
    assert.equal((await send('done')).status, 422)
    assert.deepEqual(await look(`select state from tasks.task where id = $1`, task), [{ state: 'dropped' }])
  })

  test('of what has a state of its own leads there: a press ends no task, and what is unread stays counted', async () => {
    const email = 'canary-reader@example.net'
    const told = {
      ...{ noun: 'conclusion', slug: 'cto-05-2', body: 'It was done.', source: null },
      ...{ email, name: 'Rita Reader', language: 'en' },
    }
    orThrow(await act(ground, thePublic, writeSubmission, { ...told, network: '192.0.2.1' }))
    const [{ letter_id: letter } = {}] = await look(`select letter_id from submissions.submission`)
    const { token } = orThrow(await act(ground, system('test'), issueSigningLink, { letter }))
    orThrow(await act(ground, thePublic, signSubmission, { token }))
    const [{ id: task, noun_id: told_id } = {}] = await look(
      `select id, noun_id from tasks.task where kind = 'read-submission' and state = 'open'`,
    )
    const { text } = await ask('/en/waiting', ada)
    const row = text.split('<tr>').find(one => one.includes(`href="/en/keep/submissions/${told_id}"`)) ?? ''
    assert.ok(row.includes('value="take"') && !/value="(done|drop)"/.test(row))
    assert.ok(!text.includes('canary-reader'))
    for (const press of ['done', 'drop']) {
      const refused = await ask('/en/waiting', ada, { task: task as string, do: press, reason: 'x' })
      assert.equal(refused.status, 422)
      assert.ok(refused.text.includes(taskTexts.en.refusals['done-elsewhere']))
    }
    const unread = /<a href="\/en\/overview\/submissions-to-read">[^<]+<\/a><\/t[dh]><td class="n"[^>]*>1</
    assert.match((await ask('/en/overview', ada)).text, unread)
    const rows = (await ask('/en/overview/submissions-to-read', ada)).text
    assert.ok(rows.includes(`/en/keep/submissions/${told_id}`) && !rows.includes('canary-reader'))
    orThrow(await act(ground, ada.actor, takeUpSubmission, { submission: told_id }))
    assert.deepEqual(await look(`select state from tasks.task where id = $1`, task as string), [{ state: 'done' }])
    assert.doesNotMatch((await ask('/en/overview', ada)).text, unread)
  })

  for (const language of languages)
    test(`and the overview have one heading and nothing of English in them (${language})`, async () => {
      await raise('bounce-2', { role: 'officer' })
      for (const path of ['/waiting', '/overview', '/overview/conclusions-not-compared']) {
        const { status, text } = await ask(`/${language}${path}`, ada)
        assert.deepEqual([status, text.match(/<h1/g)?.length], [200, 1], path)
        if (language !== 'en') assert.ok(!text.includes(texts.en.lede) && !text.includes('Gaps in the record'))
      }
    })

  test('for a role or a person is seen by nobody else', async () => {
    const [seat, other] = [await guest(house, 'Seat One', ['seat-holder']), await guest(house, 'Other', ['chair'])]
    const task = await raise('for-seat', { person: seat.id }, 'CANARY-88/8')
    assert.match((await ask('/en/waiting', seat)).text, /CANARY-88\/8/)
    const nothing = (await ask('/en/waiting', other)).text
    assert.ok(nothing.includes(texts.en.nothing) && !nothing.includes('CANARY'))
    assert.equal((await ask('/en/waiting', other, { task, do: 'done' })).status, 404)
    for (const path of ['/en/', '/en/search?q=CANARY-88', '/api/v1/search?q=CANARY-88', '/en/letters', '/en/overview'])
      assert.ok(!(await ask(path, ada)).text.includes('CANARY-88/8'), path)
    assert.equal((await ask('/en/waiting', seat, { task, do: 'done' })).to, '/en/waiting?said=done')
  })
})

suite('what waits because it is one’s own', () => {
  const table = (text: string) => text.replace(/\s+/g, ' ')

  test('for the contact of a body: the reply, with its last day and the letter with the link; for nobody else', async () => {
    const conclusion = await conclusionBySlug(ground.db, 'en', 'cto-05-2')
    const content = {
      body: 'ITU-T',
      office: 'SG13',
      wording: { original: 'en', basis: 'official', texts: { en: 'CANARY text' } },
    }
    const { id } = orThrow(await act(ground, ada.actor, offerFollowUp, { on: { conclusion: conclusion?.id }, content }))
    const contact = { email: 'chair@sg13.example', name: 'Chair of SG13', language: 'en' }
    orThrow(await act(ground, ada.actor, sendPreview, { id, version: 1, contact }))
    const [row] = await look(`select letter_id as letter, person_id as person from follow_up.preview`)
    const chair = await signedIn(ground, row?.person as string)
    assert.ok((await ask('/en/waiting', chair)).text.includes(texts.en.nothing), 'the letter has not left')
    orThrow(await act(ground, system('test'), markLetterSent, { letter: row?.letter, messageId: '<1@example.org>' }))
    const { text } = await ask('/en/waiting', chair)
    assert.match(
      table(text),
      /Follow-up offered: your reply<\/th>.*CTO-05\/2.*in the letter of 22 November 2026.*2 December 2026/,
    )
    for (const who of [await guest(house, 'Somebody Else', ['addressee', 'focal-point']), ada])
      assert.ok(!(await ask('/en/waiting', who)).text.includes(texts.en.own.reply))
    for (const as of ['seat-holder', 'addressee'])
      assert.ok(!(await ask(`/en/waiting?as=${as}`, ada)).text.includes(texts.en.own.reply))
  })

  test('for a focal point: empty seats, terms and memberships that end; for a seat holder: the terms', async () => {
    const organization = async (name: string) =>
      orThrow(await act(ground, ada.actor, addOrganization, { content: company(name) })).id
    const [mine, other] = [await organization('Acacia Telecom'), await organization('Baobab CANARY')]
    for (const [of, to] of [
      [mine, '2026-12-31'],
      [other, '2026-12-30'],
    ] as const) {
      const seat = { forum: 'CTO', organization: of, office: 'CTO', from: '2024-01-01' }
      orThrow(await act(ground, ada.actor, openSeat, seat))
      const membership = { sector: 'ITU-T', category: 'sector-member', from: '2020-01-01', to }
      orThrow(await act(ground, ada.actor, addMembership, { organization: of, ...membership }))
    }
    const of = async (name: string, role: 'focal-point' | 'seat-holder') => {
      const { id } = await guest(house, name)
      orThrow(await act(ground, ada.actor, grantRole, { person: id, role, scope: mine }))
      return (await ask('/en/waiting', await signedIn(ground, id))).text
    }
    const focal = await of('Fay Focal', 'focal-point')
    assert.match(
      table(focal),
      /A membership that ends soon.*Acacia Telecom.*31 December 2026.*A seat that nobody holds.*CTO 1/,
    )
    assert.ok(!focal.includes('CANARY') && !focal.includes('CTO 2'))
    assert.ok((await of('Sam Seat', 'seat-holder')).includes(texts.en.nothing))
  })

  test('for who proposed a topic that was parked; nobody else reads its title', async () => {
    const seat = await guest(house, 'Selma Seat', ['seat-holder'])
    const content = {
      ...{
        title: { original: 'en', basis: 'official', texts: { en: 'CANARY of the sea' } },
        why: null,
        expected: null,
      },
      ...{ studyGroup: null, question: null, elsewhere: [], sponsors: [], terms: [] },
    }
    const { id, slug } = orThrow(await act(ground, seat.actor, proposeTopic, { content }))
    orThrow(await act(ground, ada.actor, parkTopic, { id, version: 1 }, { reason: 'Next year.' }))
    assert.match(
      table((await ask('/en/waiting', seat)).text),
      new RegExp(`<a href="/en/topics/proposed/${slug}">Your topic was put aside for later</a>.*CANARY of the sea`),
    )
    const other = await guest(house, 'Sven Seat', ['seat-holder'])
    assert.ok(!(await ask('/en/waiting', other)).text.includes('CANARY of'))
  })

  test('for administrators: who came and may do nothing, and lists not confirmed; officers are not told', async () => {
    await guest(house, 'Roland Roleless')
    const { text } = await ask('/en/waiting', ada)
    const [, n] = /<a href="\/en\/people\?role=none">[^<]+<\/a><\/th><td class="n">(\d+)</.exec(text) ?? []
    const { rows } = JSON.parse((await ask('/en/people.json?role=none', ada)).text)
    assert.equal(rows.length, Number(n))
    assert.ok(rows.some(({ name }: { name: string }) => name === 'Roland Roleless'))
    assert.match(text, /<a href="\/en\/keep\/development">[^<]+<\/a><\/th><td class="n">1</)
    const officer = (await ask('/en/waiting', await guest(house, 'Only Officer', ['officer']))).text.split('<main')[1]
    assert.ok(officer && !officer.includes('role=none') && !officer.includes('/keep/development'))
  })
})

suite('the overview', () => {
  test('counts what is begun and not finished: each figure leads to its rows', async () => {
    const list = new TextEncoder().encode('name,kind\nCANARY bad,no-such-kind\n')
    const read = orThrow(
      await act(ground, ada.actor, readImport, { target: 'organizations', name: 'bad.csv', content: list, sheet: '' }),
    )
    orThrow(await act(ground, ada.actor, checkImport, { id: read.id, version: 1, mapping: { name: 0, kind: 1 } }))
    const second = { target: 'organizations', name: 'second.csv', content: new TextEncoder().encode('name\nX\n') }
    const other = orThrow(await act(ground, ada.actor, readImport, { ...second, sheet: '' }))
    const { text } = await ask('/en/overview', ada)
    assert.match(text, /<a href="\/en\/overview\/imports-with-bad-rows">[^<]+<\/a><\/td><td class="n"[^>]*>1</)
    const rows = (await ask('/en/overview/imports-with-bad-rows', ada)).text
    assert.match(rows, new RegExp(`<a href="/en/keep/imports/${read.id}">bad.csv</a>`))
    assert.match((await ask('/en/overview/follow-up-unanswered', ada)).text, /Nothing|nothing/)
    const [, path = '', n] =
      /<a href="([^"]+)">Imports begun and not finished<\/a><\/th><td class="n">(\d+)</.exec(
        (await ask('/en/waiting', ada)).text,
      ) ?? []
    orThrow(await act(ground, ada.actor, withdrawImport, { id: other.id, version: 1 }, { reason: 'Not needed.' }))
    assert.equal(path, '/en/keep/imports?state=waiting')
    const listed = JSON.parse((await ask(path.replace('?', '.json?'), ada)).text).rows
    assert.deepEqual([listed.length, Number(n)], [1, 2])
  })

  test('counts files of publications only the secretariat has, until they are published; nobody else is told', async () => {
    const [{ id, slug } = {}] = await look(`select id, slug from communiques.publication order by slug limit 1`)
    const content = new TextEncoder().encode('%PDF-1.7\nCANARY-88/8\n%%EOF\n')
    const file = { id, name: 'canary-88-8.pdf', content }
    const waits = async () => {
      const line = /<a href="\/en\/overview\/files-to-publish">[^<]+<\/a><\/th><td class="n">(\d+)</
      return line.exec((await ask('/en/waiting', ada)).text)?.[1] ?? null
    }
    const list = async () => (await ask('/en/overview/files-to-publish', ada)).text
    assert.equal(await waits(), null)
    orThrow(await act(ground, ada.actor, attachPublicationFile, file))
    assert.equal(await waits(), '1')
    assert.match(await list(), new RegExp(`<a href="/en/keep/communiques/${slug}">canary-88-8\\.pdf</a>`))
    assert.match((await ask('/en/overview', ada)).text, /files-to-publish">[^<]+<\/a><\/td><td class="n"[^>]*>1</)
    const { officer: _, ...others } = everybody
    for (const who of Object.values(others))
      for (const path of ['/en/waiting', '/en/overview/files-to-publish', '/en/overview/files-to-publish.csv']) {
        const { text } = await ask(path, who)
        assert.ok(!text.includes('canary-88-8') && !text.includes(texts.en.waits.files), path)
      }
    const [attached] = await look(`select id from documents.attachment where name = 'canary-88-8.pdf'`)
    orThrow(await act(ground, ada.actor, publishPublicationFile, { id, file: attached?.id }))
    assert.deepEqual([await waits(), (await list()).includes('canary-88-8')], [null, false])
  })

  test('counts no list that is done, whatever was left out of it', async () => {
    const of = async () => (await ask('/en/overview/imports-with-bad-rows', ada)).text.includes('half.csv')
    const content = new TextEncoder().encode('name,country\nHalf Good,KEN\nHalf Bad,Atlantis\n')
    const about = { target: 'organizations', name: 'half.csv', content, sheet: '' }
    const { id } = orThrow(await act(ground, ada.actor, readImport, about))
    const mapping = { name: 0, country: 1 }
    const { version } = orThrow(await act(ground, ada.actor, checkImport, { id, version: 1, mapping }))
    assert.equal(await of(), true)
    const because = { reason: 'Their list.' }
    orThrow(await act(ground, ada.actor, startImport, { id, version, skipBad: true }, because))
    assert.equal(await of(), true)
    assert.equal(await takeSome(ground, id), false)
    assert.equal(await of(), false)
  })

  test('counts letters that failed, not those that were not needed any more', async () => {
    const queue = async (subject: string) => {
      const to = { address: 'reader@example.net', language: 'en' }
      const letter = { to, kind: 'draft', text: { subject, body: 'Dear reader' }, actionRequired: false }
      return orThrow(await act(ground, system('test'), queueLetter, letter))
    }
    const [late, lost] = [await queue('CANARY too late'), await queue('refused there')]
    orThrow(await act(ground, system('test'), buryLetter, { letter: late, error: 'nothing-to-send' }))
    orThrow(await act(ground, system('test'), buryLetter, { letter: lost, error: 'EENVELOPE 550' }))
    const { text } = await ask('/en/overview/letters-not-delivered.csv', ada)
    assert.ok(text.includes('refused there') && !text.includes('CANARY too late'))
  })

  test('counts the gaps, shows their rows, and both can be downloaded', async () => {
    const { text } = await ask('/en/overview', ada)
    assert.match(text, /<svg class="chart"[^>]*aria-labelledby="gaps-picture"/)
    const csv = (await ask('/en/overview.csv', ada)).text.trim().split('\r\n')
    assert.equal(csv[0], 'key,gap,missing,of')
    for (const line of csv.slice(1)) {
      const [key = '', , missingIn] = line.split(',')
      const { rows } = JSON.parse((await ask(`/en/overview/${key}.json`, ada)).text)
      assert.equal(rows.length, Number(missingIn), key)
    }
    assert.ok(csv.includes('conclusions-not-compared,Conclusions not compared with a document,48,48'))
  })

  test('dates a meeting no more precisely than is known, in files with the precision', async () => {
    for (const path of ['/en/desk.csv', '/en/overview/conclusions-not-compared.csv']) {
      const csv = (await ask(path, ada)).text
      assert.match(csv, /,date_precision,date_basis/, path)
      assert.match(csv, /,2021-12,month,/, path)
      assert.doesNotMatch(csv, /,2021-12-01,/, path)
    }
    const page = (await ask('/en/overview/conclusions-not-compared', ada)).text
    assert.ok(page.includes('December 2021') && !page.includes('1 December 2021') && !page.includes('1 January 20'))
  })

  test('is there for those who keep the record only', async () => {
    const { officer, public: nobody, ...others } = everybody
    assert.equal((await ask('/en/overview', officer)).status, 200)
    for (const path of ['/en/overview', '/en/overview.csv', '/en/overview/meetings-without-conclusion'])
      for (const who of [nobody, ...Object.values(others)])
        assert.deepEqual(await missing(house, path, who), await missing(house, '/en/no-such-page', who), path)
    assert.equal((await ask('/en/waiting')).status, 404)
  })
})
