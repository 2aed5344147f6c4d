import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { identityTexts } from '#modules/identity/index.ts'
import { chosen, faultAt, guest, leads, openHouse, signedIn, ticked } from './fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look, queued } = house
const count = async (sql: string, ...values: string[]): Promise<number> =>
  Number((await look(`select count(*)::int as n from ${sql}`, ...values))[0]?.n)

const newcomer = { email: 'Nadia@Example.org ', name: 'Nadia  Newcomer', language: 'fr' }

for (const language of ['en', 'ar'] as const) {
  const words = texts[language]
  const { refusals, roles } = identityTexts[language]

  suite(`inviting, in ${language}`, () => {
    const email = `nadia-${language}@example.org`

    test('opens an account with the ticked roles, queues a letter, and goes to the new page, which says so', async () => {
      const before = queued.length
      const form = { ...newcomer, email, 'role-translator': 'yes', 'role-auditor': 'yes' }
      const sent = await ask(`/${language}/people/invite`, ada, form)
      assert.equal(sent.status, 303)
      assert.match(sent.to ?? '', new RegExp(`^/${language}/people/[0-9a-f-]{36}\\?said=invited$`))
      assert.deepEqual(
        queued.slice(before).map(({ job }) => job),
        ['notifications.deliver-letter'],
      )
      const { text, status } = await ask(sent.to ?? '', ada)
      assert.equal(status, 200)
      assert.match(text, new RegExp(`role="status">${words.said.invited}<`))
      for (const shown of ['<bdi>Nadia Newcomer</bdi>', email, 'Français', roles.translator, roles.auditor])
        assert.ok(text.includes(shown), shown)
      const list = await ask(`/${language}/people?role=auditor&q=${email}`, ada)
      assert.equal(list.text.split('<bdi>Nadia Newcomer</bdi>').length, 2)
    })

    test('twice says so at the address, keeps everything typed, and opens no second account', async () => {
      const form = { ...newcomer, email: email.toUpperCase(), 'role-officer': 'yes' }
      const { status, text } = await ask(`/${language}/people/invite`, ada, form)
      assert.equal(status, 422)
      assert.equal(faultAt(text, 'email'), refusals['address-already-known'])
      assert.ok(leads(text))
      assert.ok(text.includes(`value="${email.toUpperCase()}"`) && text.includes('value="Nadia  Newcomer"'))
      assert.deepEqual([chosen(text), ticked(text)], [['fr'], ['role-officer']])
      assert.equal(await count('identity.person where email = $1', email), 1)
    })

    test('with malformed fields names each at its place, and makes harmless what was typed', async () => {
      const people = await count('identity.person')
      const form = { email: '"><b>x', name: ' \u202e ', language: 'xx', 'role-system': 'yes', 'role-officer': 'yes' }
      const { status, text } = await ask(`/${language}/people/invite`, ada, form)
      assert.equal(status, 422)
      const { faults } = words
      for (const field of ['email', 'name', 'language', 'roles'] as const)
        assert.equal(faultAt(text, field), faults[field])
      assert.ok(leads(text) && text.includes('value="&quot;&gt;&lt;b&gt;x"') && !text.includes('<b>x'))
      assert.deepEqual(ticked(text), ['role-officer'])
      assert.equal((await ask(`/${language}/people/invite`, ada, {})).status, 422)
      assert.equal(await count('identity.person'), people)
    })
  })

  suite(`giving and withdrawing roles, in ${language}`, () => {
    const page = async (name: string) => {
      const who = await guest(house, `${name} ${language}`)
      const at = `/${language}/people/${who.id}`
      const give = (form: Record<string, string>) => ask(at, ada, { do: 'give-role', scope: 'everywhere', ...form })
      return { who, at, give }
    }
    const grantsAt = (person: string) =>
      look('select id, role, scope, from_at, to_at from identity.role_grant where person_id = $1', person)

    test('a role for a forum, from a day to a day, holds from midnight to midnight and is shown so', async () => {
      const { who, at, give } = await page('Term')
      const given = await give({ role: 'chair', scope: 'CTO', from: '2027-01-31', to: '2027-06-30' })
      assert.deepEqual([given.status, given.to], [303, `${at}?said=role-given`])
      const [grant] = await grantsAt(who.id)
      assert.deepEqual(
        { ...grant, id: null, from_at: String(grant.from_at), to_at: String(grant.to_at) },
        { id: null, role: 'chair', scope: 'CTO', from_at: '2027-01-31T00:00:00Z', to_at: '2027-07-01T00:00:00Z' },
      )
      const { text } = await ask(given.to ?? '', ada)
      assert.ok(text.includes(words.said['role-given']) && text.includes(words.roles.toCome) && text.includes('CTO · '))
    })

    test('every refusal stands at its field, with what was chosen kept', async () => {
      const { who, give } = await page('Refused')
      const cases = [
        [{ role: 'officer', scope: 'CTO' }, 'scope', refusals['role-of-the-house']],
        [{ role: 'chair', from: '2026-11-21' }, 'from', refusals['begins-in-the-past']],
        [{ role: 'chair', from: '2027-02-01', to: '2027-01-01' }, 'to', refusals['ends-before-it-begins']],
        [{ role: '' }, 'role', words.faults.role],
        [{ role: 'system' }, 'role', words.faults.role],
        [{ role: 'chair', scope: 'nowhere' }, 'scope', words.faults.scope],
        [{ role: 'chair', scope: '' }, 'scope', words.faults.scope],
        [{ role: 'chair', from: '31.1.2027' }, 'from', words.faults.from],
        [{ role: 'chair', to: '2027-02-30' }, 'to', words.faults.from],
        [{ role: 'chair', to: '9999-12-31' }, 'to', words.faults.from],
      ] as const
      for (const [form, field, fault] of cases) {
        const { status, text } = await give(form)
        assert.deepEqual([status, faultAt(text, field), leads(text)], [422, fault, true], JSON.stringify(form))
      }
      const kept = await give({ role: 'officer', scope: 'CTO', from: '2027-02-01', to: '2027-03-01' })
      assert.deepEqual(chosen(kept.text), ['officer', 'CTO'])
      assert.ok(kept.text.includes('value="2027-02-01"') && kept.text.includes('value="2027-03-01"'))
      assert.deepEqual(await grantsAt(who.id), [])
    })

    test('the same form twice gives one role, and says why not two', async () => {
      const { who, give } = await page('Twice')
      // Today counts from now on: its midnight has passed.
      assert.equal((await give({ role: 'officer', from: '2026-11-22' })).status, 303)
      const again = await give({ role: 'officer' })
      assert.deepEqual([again.status, faultAt(again.text, 'role')], [422, refusals['role-already-held']])
      const grants = await grantsAt(who.id)
      assert.deepEqual(
        grants.map(({ from_at }) => String(from_at)),
        ['2026-11-22T12:00:00Z'],
      )
    })

    test('a role is withdrawn by its button; the second time the page says that it has ended', async () => {
      const { who, at, give } = await page('Withdrawn')
      await give({ role: 'officer' })
      const [{ id: grant }] = await grantsAt(who.id)
      const first = await ask(at, ada, { do: 'withdraw-role', grant })
      const second = await ask(at, ada, { do: 'withdraw-role', grant })
      assert.deepEqual([first.status, first.to], [303, `${at}?said=role-withdrawn`])
      assert.deepEqual([second.status, second.to], [303, `${at}?said=already-withdrawn`])
      const { text } = await ask(second.to ?? '', ada)
      assert.ok(text.includes(refusals['already-withdrawn']) && text.includes(words.roles.ended))
      assert.ok(text.includes(words.roles.none) && !text.includes('withdraw-role'))
    })

    test('the only administrator keeps the role and the account, and reads why beside the button', async () => {
      const grants = await grantsAt(ada.id)
      const grant = grants.find(({ role }) => role === 'administrator').id
      const kept = await ask(`/${language}/people/${ada.id}`, ada, { do: 'withdraw-role', grant })
      assert.deepEqual([kept.status, faultAt(kept.text, `withdraw-${grant}`)], [422, refusals['last-administrator']])
      assert.ok(leads(kept.text))
      const shut = await ask(`/${language}/people/${ada.id}/disable`, ada, { reason: 'own-wish' })
      assert.deepEqual([shut.status, faultAt(shut.text, 'send')], [422, refusals['last-administrator']])
      assert.ok(leads(shut.text) && /value="own-wish" checked/.test(shut.text))
      assert.equal((await ask(`/${language}/people`, ada)).status, 200)
    })
  })

  suite(`shutting an account, in ${language}`, () => {
    test('asks first, wants a reason, ends the sessions, and can be undone, leaving who, when and why', async () => {
      const who = await guest(house, `Shut ${language}`, ['translator'])
      const at = `/${language}/people/${who.id}`
      const question = await ask(`${at}/disable`, ada)
      assert.ok(question.text.includes(words.disable.text) && !question.text.includes(words.disable.own))
      assert.equal((await ask('/en/account', who)).status, 200, 'asking alone has shut it')
      for (const reason of ['', 'because', 'has-returned']) {
        const none = await ask(`${at}/disable`, ada, { reason })
        assert.deepEqual(
          [none.status, faultAt(none.text, 'reason'), leads(none.text)],
          [422, words.faults.reason, true],
        )
      }
      const shut = await ask(`${at}/disable`, ada, { reason: 'has-left' })
      assert.deepEqual([shut.status, shut.to], [303, `${at}?said=disabled`])
      assert.equal((await ask('/en/account', who)).to, '/en/sign-in')
      const { text } = await ask(shut.to ?? '', ada)
      for (const shown of [
        words.said.disabled,
        words.reasons['has-left'],
        words.history.disabled,
        'Ada Officer',
        words.sessions.none,
      ])
        assert.ok(text.includes(shown), shown)
      const again = await ask(`${at}/disable`, ada, { reason: 'has-left' })
      assert.deepEqual([again.status, again.to], [303, `${at}?said=already-disabled`])
      assert.ok((await ask(again.to ?? '', ada)).text.includes(refusals['already-disabled']))
      assert.equal((await ask(`${at}/disable`, ada)).to, at)
      const back = await ask(`${at}/enable`, ada)
      assert.ok(back.text.includes(words.enable.text) && back.text.includes(`<li>${roles.translator}</li>`))
      const opened = await ask(`${at}/enable`, ada, { reason: 'has-returned' })
      const twice = await ask(`${at}/enable`, ada, { reason: 'has-returned' })
      assert.deepEqual([opened.to, twice.to], [`${at}?said=enabled`, `${at}?said=not-disabled`])
      assert.equal((await ask('/en/account', who)).to, '/en/sign-in', 'the old session is open again')
      assert.equal((await ask('/en/account', await signedIn(ground, who.id))).status, 200)
    })

    test('a session is ended by its button; the second time the page says that it has ended', async () => {
      const who = await guest(house, `Session ${language}`)
      const at = `/${language}/people/${who.id}`
      const session = /name="session" value="([^"]+)"/.exec((await ask(at, ada)).text)?.[1] ?? 'none'
      const first = await ask(at, ada, { do: 'end-session', session })
      const second = await ask(at, ada, { do: 'end-session', session })
      assert.deepEqual([first.to, second.to], [`${at}?said=session-ended`, `${at}?said=session-already-ended`])
      assert.ok((await ask(second.to ?? '', ada)).text.includes(refusals['session-already-ended']))
      assert.equal((await ask('/en/account', who)).to, '/en/sign-in')
    })
  })
}

suite('an administrator and their own account', () => {
  test('who gives up administering goes to their account, and is out', async () => {
    const second = await guest(house, 'Gives Up', ['administrator'])
    const rows = await look('select id from identity.role_grant where person_id = $1', second.id)
    const gone = await ask(`/en/people/${second.id}`, second, { do: 'withdraw-role', grant: rows[0].id })
    assert.deepEqual([gone.status, gone.to], [303, '/en/account'])
    assert.equal((await ask('/en/people', second)).status, 404)
  })

  test('who shuts their own account is warned, then signed out, and their cookie is taken away', async () => {
    const second = await guest(house, 'Shuts Own', ['administrator'])
    const at = `/en/people/${second.id}/disable`
    assert.ok((await ask(at, second)).text.includes(texts.en.disable.own))
    const gone = await ask(at, second, { reason: 'own-wish' })
    assert.deepEqual([gone.status, gone.to], [303, '/en/sign-in'])
    assert.match(gone.headers.get('set-cookie') ?? '', /^session=; .*Max-Age=0/)
    assert.equal((await ask('/en/people', second)).status, 404)
  })
})

suite('the list of people', () => {
  test('is searched, filtered and sorted by its address; what the address says falsely is named', async () => {
    const names = async (query: string) =>
      JSON.parse((await ask(`/en/people.json${query}`, ada)).text).rows.map((row: { name: string }) => row.name)
    assert.deepEqual(await names('?q=ada@example.org'), ['Ada Officer'])
    assert.deepEqual(await names('?state=disabled'), ['Shuts Own'])
    assert.deepEqual((await names('?sort=name&order=desc')).at(-1), 'Ada Officer')
    const { text } = await ask('/en/people?role=king&state=dead', ada)
    assert.equal(text.split('role="alert"').length - 1, 2)
  })

  test('a name that would be a formula is none in the download', async () => {
    const form = { email: 'formula@example.org', name: '=HYPERLINK("x")', language: 'en' }
    assert.equal((await ask('/en/people/invite', ada, form)).status, 303)
    const { text } = await ask('/en/people.csv?q=hyperlink', ada)
    assert.ok(text.includes(`"'=HYPERLINK(""x"")"`))
  })
})
