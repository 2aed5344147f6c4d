/** The built program reads a document in a thread of its own, as the source does: its text stands beside the entries. */
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { docxOf, pdfOf } from '../../src/modules/documents/reading/fixtures.ts'
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

test('a PDF and a Word document attached in the built program are read, and stand beside the entries', async () => {
  await build(projectRoot)
  await program.start()
  const officer = await firstOfficer(program)
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
