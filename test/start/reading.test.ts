/** The built program reads documents and workbooks in threads of their own, as the source does. */
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { docxOf, pdfOf } from '../../src/modules/documents/reading/fixtures.ts'
import { writeWorkbook } from '../../src/platform/sheets/index.ts'
import { build } from '../../tools/build.mjs'
import { projectRoot } from '../support/database.ts'
import { temporaryFolder } from '../support/throw-away.ts'
import { firstOfficer, insist } from './officer.ts'
import { programIn } from './program.ts'

const folder = temporaryFolder('throughline-reading-')
const program = await programIn(folder)
after(async () => {
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
})

await build(projectRoot)
await program.start()
const officer = await firstOfficer(program)

test('a PDF and a Word document attached in the built program are read, and stand beside the entries', async () => {
  const words = 'The participants asked to work out QoS and QoE standards running end to end over networks.'
  const documents = { 'communique.pdf': pdfOf([[words]]), 'communique.docx': docxOf([[words]]) }
  for (const [at, [name, content]] of Object.entries(Object.entries(documents))) {
    const form = new FormData()
    form.set('key', at.padStart(24, 'k'))
    form.set('file', new File([content], name))
    await officer.send('/en/keep/meetings/cto-05/documents', form)
    const state = () =>
      program.asOwner(async client => {
        const { rows } = await client.query<{ outcome: string }>(
          `select r.outcome from documents.attachment a join documents.reading r using (sha256) where a.name = $1`,
          [name],
        )
        return rows[0]?.outcome ?? null
      })
    assert.equal(await insist(name, state), 'read', name)
  }
  assert.match(await officer.page('/en/keep/meetings/cto-05/desk'), /<mark>QoE<\/mark>|<mark>standards<\/mark>/)
})

test('a workbook brought in the built program is read, and its rows wait to be checked', async () => {
  const columns = [{ header: 'Name', width: 30 }]
  const sheet = { name: 'List', columns, rows: [['Acacia Telecom'], ['Baobab Networks']] }
  const workbook = new Uint8Array(await writeWorkbook({ title: 'List', sheets: [sheet] }))
  const form = new FormData()
  const typed = { key: 'w'.padStart(24, 'k'), target: 'organizations', sheet: '', about: '' }
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  form.set('file', new File([workbook], 'list.xlsx'))
  const read = await officer.send('/en/keep/imports', form)
  assert.match(await officer.page(`${read.split('?')[0]}/rows`), /Acacia Telecom[\s\S]*Baobab Networks/)
})
