import { type Actor, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { loadPlan, planWorkbook } from '#modules/action-plan/index.ts'
import { keptBySlug, verifyConclusion } from '#modules/conclusions/index.ts'
import { fileMail } from '#modules/correspondence/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import { holdSeat, nameAlternate, openSeat } from '#modules/forums/index.ts'
import { grantRole } from '#modules/identity/index.ts'
import { checkImport, readImport } from '#modules/imports/index.ts'
import { addContact, addOrganization } from '#modules/members/index.ts'
import { signSubmission, writeSubmission } from '#modules/submissions/index.ts'
import { askToFollow } from '#modules/watching/index.ts'
import { readTable, writeWorkbook } from '#platform/sheets/index.ts'
import { plainMail, withFiles } from '../../src/modules/correspondence/fixtures.ts'
import { docxOf } from '../../src/modules/documents/reading/fixtures.ts'
import { company, someone } from '../support/members.ts'
import type { Site } from './site.ts'

/** Addresses nothing leads to but a letter, by their route. */
export type Letters = Readonly<Record<string, readonly string[]>>

/** Somebody who keeps the record, in the house she keeps it in. */
export interface Keeper {
  readonly site: Site
  readonly actor: Actor
}

/**
 * What a day of keeping the record leaves behind, so that every page has something to show: a document that was compared, a list with
 * faults, a seat with who holds it, mail, a workbook, what a reader told, somebody who follows. Answers with what only letters know.
 */
export async function furnish(keeper: Keeper): Promise<Letters> {
  await comparedBangkok(keeper)
  await seated(keeper)
  await broughtLists(keeper)
  await received(keeper)
  const workbook = await editedPlan(keeper)
  return {
    '/keep/action-plan/workbooks/:id': [`/keep/action-plan/workbooks/${workbook}`],
    ...(await fromOutside(keeper)),
  }
}

/** The communiqué of Bangkok, read, and one of its conclusions compared with it. */
async function comparedBangkok({ site: { ground, workOff }, actor }: Keeper): Promise<void> {
  const entry = await inTransaction(ground, actor, ({ db }) => keptBySlug(db, 'cto-05-1'))
  if (!entry) throw new Error('there is no CTO-05/1')
  const said = 'Keep the intergovernmental role of ITU-T as a distinct partner in cooperation between SDOs.'
  const more = 'Work out QoS/QoE standards that run end to end over fixed and mobile networks.'
  const content = docxOf([
    ['Communiqué', said],
    ['Next steps', more, 'A passage that is no conclusion on record yet.'],
  ])
  const file = { name: 'communiqué.docx', content, noun: 'meeting', nounId: entry.meetingId, visibility: 'staff' }
  const { id: document } = orThrow(await act(ground, actor, storeFile, file))
  await workOff()
  const where = { document, page: 1, paragraph: '2' }
  orThrow(await act(ground, actor, verifyConclusion, { id: entry.id, version: 1, content: entry.content, ...where }))
}

/** An organization of Ada’s, with people, and a seat that is held. */
async function seated({ site: { ground }, actor }: Keeper): Promise<void> {
  const content = company('Acacia Telecom (invented)', { website: 'https://example.org/' })
  const { id: organization } = orThrow(await act(ground, actor, addOrganization, { content }))
  const person = async (name: string, email: string) =>
    orThrow(await act(ground, actor, addContact, { organization, content: someone({ name, email }) }))
  const [ann, bob] = [await person('Ann Example', 'ann@example.org'), await person('Bob Example', 'bob@example.org')]
  const opened = { forum: 'CTO', organization, office: 'Chief technology officer', from: '2024-01-01' }
  const { id } = orThrow(await act(ground, actor, openSeat, opened))
  orThrow(await act(ground, actor, holdSeat, { id, version: 1, contact: ann, from: '2024-02-01' }))
  orThrow(await act(ground, actor, nameAlternate, { id, version: 2, contact: bob, from: '2024-02-01' }))
  const role = { person: actor.person, role: 'focal-point', scope: organization }
  orThrow(await act(ground, actor, grantRole, role))
}

/** A list with a good row, one that would change something and two that have faults. */
async function broughtLists({ site: { ground }, actor }: Keeper): Promise<void> {
  const rows = [
    'Name,Country',
    'Acacia Telecom (invented),TZA',
    'Baobab Networks (invented),KEN',
    'Cedar,Atlantis',
    ',KEN',
  ]
  const content = Buffer.from(rows.join('\n'))
  const list = { target: 'organizations', name: 'organizations.csv', content, sheet: '' }
  const { id } = orThrow(await act(ground, actor, readImport, list))
  orThrow(await act(ground, actor, checkImport, { id, version: 1, mapping: { name: 0, country: 1 } }))
}

/** Mail that belongs to nothing we wrote: somebody has to say what it is. */
async function received({ site: { ground } }: Keeper): Promise<void> {
  const desk = { mailbox: 'throughline@mail.example', key: new Uint8Array(32) }
  const head = { to: 'throughline@mail.example', from: 'Kira Reader <kira@reader.example>' }
  const text = 'Dear colleagues,\n\nwe have taken this up in our work programme.\n\nKira Reader'
  const files = { 'programme.csv': Buffer.from('work item,state\nX.1,draft\n') }
  await fileMail(ground, desk, withFiles({ ...head, subject: 'CTO-05/2: our work programme', text }, files))
  await fileMail(ground, desk, plainMail({ ...head, subject: 'Unclear', messageId: '<2@reader.example>' }))
}

/** The Action Plan as a spreadsheet program gives it back: one entry noted, and one status nobody knows. */
async function editedPlan({ site: { ground, origin }, actor }: Keeper): Promise<string> {
  const content = await inTransaction(ground, actor, async ({ db }) =>
    planWorkbook(await loadPlan(db, 'en'), 'en', path => origin + path),
  )
  const { sheets } = orThrow(await readTable('plan.xlsx', new Uint8Array(content)))
  const [, items] = sheets
  const rows = (items?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text))
  const [head = [], ...body] = rows
  const said = ['noted', 'no such status']
  const edited = body.map(row => row.map(text => (text === 'offered' ? (said.shift() ?? text) : text)))
  const columns = head.map(header => ({ header, width: 10 }))
  const workbook = await writeWorkbook({ title: 'Plan', sheets: [{ name: items?.name ?? '', columns, rows: edited }] })
  const file = { name: 'plan.xlsx', content: workbook, noun: 'action-plan', nounId: 'workbook', visibility: 'staff' }
  return orThrow(await act(ground, actor, storeFile, file)).id
}

/** What somebody without an account told and signed, what waits to be signed, and a wish to follow that waits to be confirmed. */
async function fromOutside({ site: { ground, workOff } }: Keeper): Promise<Letters> {
  const said = {
    noun: 'conclusion',
    slug: 'cto-05-2',
    source: 'https://example.org/report',
    language: 'en',
    network: 'n',
  }
  const writer = { name: 'Zara Reader', email: 'zara@reader.example' }
  const tell = async (body: string) =>
    orThrow(await act(ground, thePublic, writeSubmission, { ...said, ...writer, body }))
  const letter = async (page: string) => {
    const text = (await workOff()).map(one => one.text).join('\n')
    return new RegExp(`${page}\\?token=([\\w-]+)`).exec(text)?.[1] ?? ''
  }
  await tell('The study was finished in 2016 and led to a Recommendation; the report says so on its third page.')
  orThrow(await act(ground, thePublic, signSubmission, { token: await letter('/tell/sign') }))
  await tell('Something else, which waits to be signed.')
  const sign = await letter('/tell/sign')
  const wish = { noun: 'conclusion', slug: 'cto-05-2', email: writer.email, language: 'en', network: 'n' }
  orThrow(await act(ground, thePublic, askToFollow, wish))
  return {
    '/tell/sign': [`/tell/sign?token=${sign}`],
    '/follow/link': [`/follow/link?token=${await letter('/follow/link')}`],
  }
}
