/** What is confidential, everywhere at once: planted in each place where it may stand, and looked for in every place that is read. */
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import { offerFollowUp } from '#modules/follow-up/index.ts'
import { readImport } from '#modules/imports/index.ts'
import { planMeeting } from '#modules/meetings/index.ts'
import { addContact, addOrganization } from '#modules/members/index.ts'
import { writeSubmission } from '#modules/submissions/index.ts'
import { proposeTopic } from '#modules/topics/index.ts'
import { officer } from '../test/support/actors.ts'
import { resources } from './api/resources/index.ts'
import { guest, type House, openHouse, type Visitor } from './web/pages/people/fixtures.ts'

/** A word of its own for each place it is planted in; none is part of another. */
const words = {
  topic: 'Zanderquill',
  topicWhy: 'Yarrowmint',
  followUp: 'Xylovane',
  meeting: 'Wombletrough',
  contact: 'Vexillarion',
  submission: 'Umbraflute',
  submitter: 'Tamarindo',
  importRow: 'Sarsenwick',
  file: 'Quokkabell',
  account: 'Pellucidar',
} as const
const all = new RegExp(Object.values(words).join('|'), 'i')

const wording = (text: string) => ({ original: 'en', basis: 'our-paraphrase', texts: { en: text } }) as const
const planned = {
  ...{ subseries: null, sector: 'ITU-T', name: wording(words.meeting), ordinal: null, time: null, place: null },
  date: { value: '2027-05', precision: 'month', basis: 'stated', note: null },
  ...{ mode: 'in_person', colocatedWith: null, attendance: null, roles: [], hosts: [], coHosts: [], facts: [] },
  ...{ conflicts: [], evidence: 'secretariat', evidenceNote: null, sources: [] },
}
const proposed = {
  ...{ title: wording(`${words.topic} interoperability`), why: wording(words.topicWhy), expected: null },
  ...{ studyGroup: null, question: null, elsewhere: [], sponsors: [], terms: [] },
}

/** Each word at its place, put there by the verbs themselves. */
async function plant(house: House): Promise<void> {
  const { ground } = house
  const conclusion = await conclusionBySlug(ground.db, 'en', 'cto-05-2')
  orThrow(await act(ground, officer, proposeTopic, { content: proposed }))
  const entry = { body: 'ITU-T', office: null, wording: wording(words.followUp) }
  orThrow(await act(ground, officer, offerFollowUp, { on: { conclusion: conclusion?.id }, content: entry }))
  orThrow(await act(ground, officer, planMeeting, { ref: 'CTO-90', forum: 'CTO', content: planned }))
  const content = { name: 'Planted Networks', kind: 'operator', country: null, region: null, website: null }
  const organization = orThrow(await act(ground, officer, addOrganization, { content }))
  const person = { name: words.contact, email: `${words.contact}@example.org`, phone: null, function: 'CTO' }
  const contact = { ...person, language: 'en', from: '2024-01-01', to: null }
  orThrow(await act(ground, officer, addContact, { organization: organization.id, content: contact }))
  const told = {
    ...{ noun: 'conclusion', slug: 'cto-05-2', body: `I know of ${words.submission}.`, source: null },
    ...{ name: words.submitter, email: `${words.submitter}@example.org`, language: 'en', network: '192.0.2.7' },
  }
  orThrow(await act(ground, officer, writeSubmission, told))
  // Signed, as the link in its letter would: before that nobody at all reads it.
  await house.database.owner.query(`update submissions.submission set state = 'signed', signed_at = now()`)
  const list = new TextEncoder().encode(`name,kind\n${words.importRow},operator\n`)
  orThrow(await act(ground, officer, readImport, { target: 'organizations', name: 'a.csv', content: list, sheet: '' }))
  const file = new TextEncoder().encode(`%PDF-1.7\n${words.file}\n%%EOF\n`)
  const attached = { name: `${words.file}.pdf`, content: file, noun: 'meeting', nounId: conclusion?.meetingId ?? '' }
  orThrow(await act(ground, officer, storeFile, { ...attached, visibility: 'staff' }))
  await guest(house, words.account, ['officer'])
}

/** Addresses on this site that a page, feed or answer leads to. */
const leadsTo = (text: string): string[] =>
  [...text.matchAll(/(?:href|"url"|"address"|<loc>)(?:="|":\s*"|)([^"<]+)/g)]
    .map(([, one = '']) =>
      one
        .replaceAll('&amp;', '&')
        .replace(/^https?:\/\/[^/]+/, '')
        .replace(/#.*$/, ''),
    )
    .filter(one => one.startsWith('/') && !/^\/(ar|zh|fr|ru|es)\//.test(one))

/** Pages of one list differ by order and filter only, and countries are many: one of each shape is enough. */
const shapeOf = (address: string): string => {
  const [path = '', query = ''] = address.split('?')
  if (/^\/(en|api\/v1)\/countries\/[^/]+$/.test(path)) return path.slice(0, path.lastIndexOf('/') + 2)
  return query === '' ? path : `${path}?${[...new URLSearchParams(query).keys()].sort().join()}`
}

const begun: readonly string[] = [
  ...['/en/', '/sitemap.xml', '/en/feeds', '/en/about', '/en/account', '/en/conclusions.atom', '/en/communiques.atom'],
  ...[
    '/en/meetings.ics',
    '/en/waiting',
    '/en/overview',
    '/en/desk',
    '/en/people',
    '/en/letters',
    '/metrics',
    '/health',
  ],
  ...Object.values(words).flatMap(word => [`/en/search?q=${word}`, `/api/v1/search?q=${word}`]),
  ...resources.filter(({ path }) => !path.includes('{')).map(({ path }) => `/api/v1${path}?limit=100`),
]

/** Reads what can be come by in so many steps from there; what answers is what was read, address by address. */
async function crawl(
  house: House,
  who: Visitor | undefined,
  hidden: readonly string[],
  steps: number,
  /** Looking as somebody of that role, and never leaving that. */
  as?: string,
): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  const shapes = new Set<string>()
  const seenAs = (one: string) =>
    as && /^\/(en|files)\//.test(one)
      ? `${one.split('?')[0]}?${[`as=${as}`, ...one.split('?').slice(1)].join('&')}`
      : one
  let waiting = [...begun, ...hidden].map(seenAs)
  for (let step = 0; step <= steps; step += 1) {
    const next: string[] = []
    for (const address of waiting) {
      const shape = shapeOf(address)
      if (shapes.has(shape) && !/search\?.*q=/.test(address)) continue
      shapes.add(shape)
      const { status, headers, text } = await house.ask(address, who)
      // A page says its own address, and whoever asked for it knew that.
      const said = [...headers].join('\n') + text
      read.set(address, said.replaceAll(address.split(/\/|q=/).at(-1)?.split('?')[0] ?? '', ''))
      if (status === 200 && !address.includes('search?'))
        next.push(...leadsTo(text).filter(to => !as || to.includes(`as=${as}`)))
    }
    waiting = next
  }
  return read
}

/** Where what is planted would stand, for those who may see it. */
async function hiddenAddresses(house: House): Promise<readonly string[]> {
  const slugs = async (table: string) =>
    (await house.look(`select slug from ${table}`)).map(({ slug }) => slug as string)
  const rows = async (table: string) => (await house.look(`select id from ${table}`)).map(({ id }) => id as string)
  return [
    ...(await slugs('topics.topic')).flatMap(slug => [`/en/topics/${slug}`, `/en/keep/topics/${slug}`]),
    ...(await slugs('follow_up.entry')).flatMap(slug => [`/en/follow-up/${slug}`, `/en/keep/follow-up/${slug}`]),
    ...['/en/meetings/cto-90', '/en/keep/meetings/cto-90', '/api/v1/meetings/cto-90', '/en/CTO-90'],
    ...['/en/keep/organizations', '/en/keep/topics', '/en/keep/follow-up', '/en/keep/submissions', '/en/keep/imports'],
    ...(await slugs('members.organization')).slice(-3).map(slug => `/en/keep/organizations/${slug}`),
    ...(await rows('imports.import')).map(id => `/en/keep/imports/${id}`),
    ...(await rows('submissions.submission')).map(id => `/en/keep/submissions/${id}`),
    ...(await rows('documents.attachment')).map(id => `/files/${id}`),
    ...(await rows('identity.person')).map(id => `/en/people/${id}`),
    '/en/keep/meetings/cto-05',
  ]
}

suite('what is confidential', () => {
  let house: House
  let hidden: readonly string[]
  const ends: (() => Promise<void>)[] = []
  after(() => Promise.all(ends.map(end => end())))
  before(async () => {
    house = await openHouse({ after: end => void ends.push(end) })
    await plant(house)
    hidden = await hiddenAddresses(house)
  })

  for (const roles of [
    [],
    ['seat-holder', 'focal-point'],
    ['chair', 'assistant', 'addressee', 'respondent', 'translator'],
  ] as const)
    test(`is read nowhere by ${roles.join(', ') || 'the public'}`, async () => {
      const who = roles.length === 0 ? undefined : await guest(house, `Reader ${roles[0]}`, [...roles])
      // The public reads everything; the others read the same pages with what their role adds.
      const read = await crawl(house, who, hidden, who ? 1 : 9)
      assert.ok(read.size > 100, `only ${read.size} addresses were read`)
      const leaks = [...read].filter(([, text]) => all.test(text))
      assert.deepEqual(
        leaks.map(([address]) => address),
        [],
      )
    })

  test('is read nowhere by an officer who looks as somebody else, however far the links lead', async () => {
    for (const role of ['public', 'addressee']) {
      const read = await crawl(house, house.ada, hidden, 1, role)
      assert.ok(read.size > 100, `only ${read.size} addresses were read`)
      assert.deepEqual(
        [...read].filter(([, text]) => all.test(text)).map(([address]) => address),
        [],
      )
    }
  })

  test('could have been read: each word stands where the officer looks for it', async () => {
    const read = [...(await crawl(house, house.ada, hidden, 1))]
    const seen = Object.values(words).filter(word =>
      read.some(([address, text]) => !address.includes('q=') && text.includes(word)),
    )
    assert.deepEqual(seen, Object.values(words))
  })

  test('is not in the log of the program', () => {
    assert.ok(begun.length > 0)
    assert.deepEqual(
      house.lines.filter(line => all.test(line.replaceAll(/[?&]q=\w+/g, ''))),
      [],
    )
  })

  test('is not in the audit log, which is public in its proofs', async () => {
    const events = await house.look(`select e::text as text from audit.event e`)
    assert.ok(events.length > 100)
    assert.deepEqual(
      events.filter(({ text }) => all.test(text as string)),
      [],
    )
  })
})
