import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import {
  entriesOn,
  followUpOf,
  followUpTexts,
  listEntries,
  listFollowUp,
  withdrawFollowUp,
} from '#modules/follow-up/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import {
  addTerm,
  listTopics,
  loadTopic,
  mergeTopic,
  retireTerm,
  topicBySlug,
  topicsCalled,
} from '#modules/topics/index.ts'
import { because, importHouse } from './fixtures.ts'
import { faultText, type ImportView, startImport, type TargetName, takeSome } from './index.ts'

const house = await importHouse({ after })
const { ground, database, officer, as, rows, checked, start, take } = house

/** What every row would do, in words. */
async function plansOf(target: TargetName, text: string): Promise<readonly string[]> {
  const { id } = await checked(target, text)
  return (await rows(id)).map(({ number, plan, faults, changes }) =>
    [
      number,
      plan,
      ...(faults ?? []).map(fault => faultText('en', target, fault)),
      ...(changes ?? []).map(({ field, from, to }) => `${field}: ${from} > ${to}`),
    ].join(' '),
  )
}

async function taken(target: TargetName, text: string): Promise<ImportView['counts']['outcomes']> {
  const list = await checked(target, text)
  await start(list)
  return (await take(list)).counts.outcomes
}
const all = (n: number) => ({ taken: n, same: 0, skipped: 0, refused: 0 })
const eventsOf = async (verb: string): Promise<number> => {
  const { rows: found } = await database.owner.query('select count(*)::int as n from audit.event where verb = $1', [
    verb,
  ])
  return found[0].n
}

suite('topics', () => {
  const head =
    'Topic,Language,Why,Expected result,SG,Question,Sponsors,Classification,Work elsewhere,Link,State of the work\n'
  const full = `${head}Canary of open networks,,Nobody can mix equipment.,One test.,SG 13,Q5/13,Ericsson;nokia,SDG 9; Climate action,Example SDO,https://example.org/work,draft\n`
  const seen = async (title: string) => {
    const [kept] = await as(officer, db => topicsCalled(db, { slugs: [], titles: [title] }))
    return kept ?? assert.fail(`no ${title}`)
  }

  test('are proposed with everything a list says of them, and hidden; brought again nothing changes', async () => {
    assert.deepEqual(await plansOf('topics', full), ['2 new'])
    assert.deepEqual(await taken('topics', full), all(1))
    const { state, content, proposedBy } = await seen('canary of OPEN networks')
    const wording = (text: string) => ({ original: 'en', basis: 'our-paraphrase', texts: { en: text } })
    assert.deepEqual(
      [state, proposedBy, content],
      [
        'proposed',
        officer.person,
        {
          title: wording('Canary of open networks'),
          why: wording('Nobody can mix equipment.'),
          expected: wording('One test.'),
          studyGroup: 'SG 13',
          question: 'Q5/13',
          elsewhere: [{ sdo: 'Example SDO', link: 'https://example.org/work', state: 'draft' }],
          sponsors: ['ericsson', 'nokia'],
          terms: ['sdg/13', 'sdg/9'],
        },
      ],
    )
    assert.deepEqual(await plansOf('topics', full), ['2 same'])
    assert.doesNotMatch(JSON.stringify(await as(thePublic, db => listTopics(db, 'en'))), /canary/i)
    const { slug } = await seen('Canary of open networks')
    assert.equal(await as(thePublic, db => topicBySlug(db, 'en', slug)), undefined)
    assert.deepEqual(await as(thePublic, db => topicsCalled(db, { slugs: [slug], titles: [] })), [])
  })

  test('that are there are changed field by field; another language and another organization are added', async () => {
    const { slug } = await seen('Canary of open networks')
    const next =
      'Key,Title,Language,Why,Work elsewhere,State of the work\n' +
      `${slug},Canari des réseaux ouverts,Français,,Another SDO,published\n`
    assert.deepEqual(await plansOf('topics', next), [
      '2 change title:  > Canari des réseaux ouverts workBody:  > Another SDO workState:  > published',
    ])
    const unreasoned = await checked('topics', next)
    const input = { id: unreasoned.id, version: unreasoned.version, skipBad: false }
    assert.deepEqual(await act(ground, officer, startImport, input), refused('reason-missing'))
    assert.deepEqual(await taken('topics', next), all(1))
    const { content, version } = await seen('canari des réseaux ouverts')
    assert.deepEqual(
      [content.title.texts, content.why?.texts, content.elsewhere.map(({ sdo, state }) => [sdo, state]), version],
      [
        { en: 'Canary of open networks', fr: 'Canari des réseaux ouverts' },
        { en: 'Nobody can mix equipment.' },
        [
          ['Example SDO', 'draft'],
          ['Another SDO', 'published'],
        ],
        2,
      ],
    )
    // Without a language it is the one in which the titles agree; the reason of the import is in the history.
    const later = 'Titre,Pourquoi\nCanari des réseaux ouverts,Parce que.\n'
    assert.deepEqual(await plansOf('topics', later), ['2 change why:  > Parce que.'])
    assert.deepEqual(await plansOf('topics', next), ['2 same'])
  })

  test('are refused by row and field, everything at once', async () => {
    const wrong =
      'Key,Title,Sponsors,Classification,Work elsewhere,Link\n' +
      'nowhere,X,,,,\n' +
      `,${'t'.repeat(301)},Nobody Ltd; Ericsson,SDG 99,,no address\n` +
      ',Link without a body,,,,https://example.org\n' +
      ',Twice,,,,\n,TWICE,,,,\n'
    assert.deepEqual(await plansOf('topics', wrong), [
      '2 bad Key: is no topic on record',
      '3 bad Title: has more than 300 characters Sponsors: names no organization on record (Nobody Ltd) ' +
        'Classification: names no term of the classification that is offered (SDG 99) Work elsewhere: link: is no web address',
      '4 bad Work elsewhere: organization: is empty',
      '5 new',
      '6 bad Means the same as row 5.',
    ])
  })

  test('merged into another are not proposed anew; a retired term stays and is not given', async () => {
    assert.deepEqual(await taken('topics', 'Title\nCanary to be merged\n'), all(1))
    const [kept, into] = [await seen('Canary to be merged'), await seen('Canary of open networks')]
    const merging = { id: kept.id, version: kept.version, into: into.id }
    orThrow(await act(ground, officer, mergeTopic, merging, because))
    assert.deepEqual(await plansOf('topics', 'Title\nCanary to be merged\n'), [
      '2 bad What was withdrawn, or merged into another topic, can no longer be edited.',
    ])
    const administrator = { ...officer, held: [{ role: 'administrator' as const, scope: 'everywhere' }] }
    const names = { original: 'en', basis: 'official', texts: { en: 'Canary term' } }
    orThrow(await act(ground, administrator, addTerm, { vocabulary: 'sdg', key: 'canary', names } as never))
    assert.deepEqual(await taken('topics', 'Title,SDGs\nTermed,canary term\n'), all(1))
    orThrow(await act(ground, administrator, retireTerm, { vocabulary: 'sdg', key: 'canary' }))
    assert.deepEqual(await plansOf('topics', 'Title,SDGs\nTermed,sdg/canary\nOther,sdg/canary\n'), [
      '2 same',
      '3 bad Classification: names no term of the classification that is offered (sdg/canary)',
    ])
  })

  test('of one title are told apart by their key', async () => {
    const other = await seen('Termed')
    await database.owner.query(
      `insert into topics.topic (id, slug, title, state) select gen_random_uuid(), 'termed-too', title, 'admitted'
       from topics.topic where id = $1`,
      [other.id],
    )
    assert.deepEqual(await plansOf('topics', 'Key,Title\n,Termed\ntermed-too,Termed\n'), [
      '2 bad Title: is the title of several topics: give the key',
      '3 same',
    ])
  })
})

suite('follow-up', () => {
  const head = 'Conclusion,Follow-up,Offered to,Responsible office,State\n'
  const list = `${head}cto-05/2,Canary study of networks,ITU-T,SG13,\n68-1,Canary report,TSAG,,offered\n`

  test('is offered on conclusions and clauses, and nothing of it is public; brought again nothing changes', async () => {
    const before = await as(thePublic, db => listFollowUp(db, 'en'))
    assert.deepEqual(await plansOf('follow-up', list), ['2 new', '3 new'])
    assert.deepEqual(await taken('follow-up', list), all(2))
    assert.deepEqual(await plansOf('follow-up', list), ['2 same', '3 same'])
    const entries = (await as(officer, db => listEntries(db, 'en'))).filter(({ text }) => text.startsWith('Canary'))
    const clause = await clauseByRef(ground.db, '68-1')
    assert.deepEqual(
      entries.map(({ slug, body, state, publishedVersion, clauseId }) => [
        slug,
        body,
        state,
        publishedVersion,
        clauseId,
      ]),
      [
        ['68-1-f1', 'TSAG', 'offered', null, clause?.id],
        ['cto-05-2-f1', 'ITU-T', 'offered', null, null],
      ],
    )
    for (const language of languages)
      assert.deepEqual((await as(thePublic, db => listFollowUp(db, language))).length, before.length)
    assert.doesNotMatch(JSON.stringify(await as(thePublic, db => listFollowUp(db, 'en'))), /canary/i)
    for (const role of ['seat-holder', 'translator', 'chair'] as const) {
      const who = { ...officer, held: [{ role, scope: 'everywhere' }] }
      assert.deepEqual(await as(who, db => entriesOn(db, { sources: [], slugs: ['cto-05-2-f1'] })), [])
    }
    assert.deepEqual([await eventsOf('follow-up.release-follow-up'), await eventsOf('follow-up.send-preview')], [0, 0])
  })

  test('is changed by its key; another state is no change but a fault: what a body says is recorded at the entry', async () => {
    const next =
      'Key,Conclusion,Follow-up,Offered to,Responsible office,State\n' +
      'cto-05-2-f1,CTO-05/2,Canary study of all networks,ITU-T,SG17,offered\n' +
      '68-1-f1,68-1,Canary report,TSAG,,accepted\n' +
      'cto-05-2-f1,CTO-05/3,Canary study of networks,ITU-T,,\n' +
      'cto-05-2-f9,CTO-05/2,X,ITU-T,,\n'
    const plans = await plansOf('follow-up', next)
    assert.deepEqual(plans, [
      '2 change office: SG13 > SG17 text: Canary study of networks > Canary study of all networks',
      '3 bad State: is another one on record: what a body says is recorded at the entry, not by a list',
      '4 bad Follows on: is another one on record, and cannot be changed by a list',
      '5 bad Key: is no follow-up on record',
    ])
    const one = next.split('\n').slice(0, 2).join('\n')
    assert.deepEqual(await taken('follow-up', one), all(1))
    const [kept] = await as(officer, db => entriesOn(db, { sources: [], slugs: ['cto-05-2-f1'] }))
    assert.deepEqual(
      [kept?.version, kept?.state, kept?.publishedVersion, kept?.content.office],
      [2, 'offered', null, 'SG17'],
    )
    assert.equal(await eventsOf('follow-up.accept-follow-up'), 0)
  })

  test('that was withdrawn is not offered again', async () => {
    const [kept] = await as(officer, db => entriesOn(db, { sources: [], slugs: ['68-1-f1'] }))
    orThrow(await act(ground, officer, withdrawFollowUp, { id: kept?.id ?? '', version: kept?.version ?? 0 }, because))
    assert.deepEqual(await plansOf('follow-up', `${head}68-1,Canary report,TSAG,,\n`), [
      '2 bad Means an entry that was withdrawn.',
    ])
  })

  test('with a source is what that source says of a past conclusion; its link is inferred where the list does not say', async () => {
    const { done } = followUpTexts.fr.sourceStatuses
    const past = 'Conclusion,Follow-up,Language,Source,Status in the source,Basis\n'
    const told = `${past}CTO-05/2,Étude publiée,fr,https://example.org/report,${done},\nCTO-05/2,Second report,,https://example.org/second,planned,stated\n`
    assert.deepEqual(await taken('follow-up', told), all(2))
    assert.deepEqual(await plansOf('follow-up', told), ['2 same', '3 same'])
    const [conclusion] = (await as(thePublic, db => listFollowUp(db, 'fr'))).filter(
      ({ text }) => text === 'Étude publiée',
    )
    const found = (await followUpOf(ground.db, 'en', [conclusion?.conclusionId ?? ''])).filter(
      ({ kind }) => kind === 'historic',
    )
    assert.deepEqual(
      found.slice(-2).map(one => one.kind === 'historic' && [one.text, one.sourceStatus, one.linkBasis, one.source]),
      [
        ['Étude publiée', 'done', 'inferred', 'https://example.org/report'],
        ['Second report', 'planned', 'stated', 'https://example.org/second'],
      ],
    )
    assert.deepEqual(await plansOf('follow-up', told.replace(`,${done},`, ',planned,')), [
      '2 bad Status in the source: is another one on record, and cannot be changed by a list',
      '3 same',
    ])
  })

  test('is refused by row and field where a list mixes what is offered with what a source says, or names what is not public', async () => {
    const { rows: hidden } = await database.owner.query(
      `update conclusions.conclusion set state = 'withdrawn' where ref = 'CTO-05/4' returning id`,
    )
    assert.deepEqual(await conclusionsByIds(ground.db, 'en', [hidden[0].id]), [])
    const wrong =
      'Conclusion,Follow-up,Offered to,Responsible office,Source,Status in the source\n' +
      'CTO-05/2,Mixed,ITU-T,SG13,https://example.org/a,done\n' +
      '68-1,Of a clause,,,https://example.org/a,\n' +
      'CTO-05/2,No body,,,,\n' +
      'CTO-05/2,Status alone,ITU-T,,,done\n' +
      'CTO-05/4,Canary of something hidden,ITU-T,,,\n' +
      'CTO-99/1,X,Nobody,,nowhere,perhaps\n'
    const other = ': does not go with a source: what a source says of a past conclusion is offered to nobody'
    assert.deepEqual(await plansOf('follow-up', wrong), [
      `2 bad Offered to${other} Responsible office${other}`,
      `3 bad Follows on${other} Status in the source: is empty`,
      '4 bad Offered to: is empty',
      '5 bad Status in the source: goes only with a source',
      '6 bad Follows on: is no reference of a conclusion or a clause on record (such as CTO-05/2 or 68-3)',
      '7 bad Follows on: is no reference of a conclusion or a clause on record (such as CTO-05/2 or 68-3) ' +
        'Offered to: is no body on record Source: is no web address ' +
        'Status in the source: is none of those allowed (planned, reviewed, agreed, taken_up, partly_done, done)',
    ])
  })
})

test('whoever may not propose or offer takes no row of such a list', async () => {
  const list = await checked('topics', 'Title\nCanary without rights\n')
  await start(list)
  await database.owner.query(
    "update identity.role_grant set to_at = now() - interval '100 years', from_at = now() - interval '101 years'",
  )
  assert.equal(await takeSome(ground, list.id), false)
  const { rows: found } = await database.owner.query(
    "select slug from topics.topic where title->'texts'->>'en' = 'Canary without rights'",
  )
  assert.deepEqual(found, [])
  assert.equal(await as(officer, db => loadTopic(db, { slug: 'canary-without-rights' }, { hold: false })), undefined)
})
