import { act } from '#modules/access/index.ts'
import { actionPlanTexts, loadPlan, planWorkbook } from '#modules/action-plan/index.ts'
import { documentTexts, storeFile } from '#modules/documents/index.ts'
import { followUpPolicy } from '#modules/follow-up/index.ts'
import { KeyField, keyIn, refusalWords } from '../../keeping/sending.tsx'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { Page, PageAnswer, PageRequest, UploadAction } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { Upload } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

/** Who may have the follow-up of bodies written down for them. */
export const planner = (request: PageRequest) => whoMay(request, followUpPolicy, 'edit-follow-up')

/** What a stored workbook hangs on. */
export const workbookNoun = { noun: 'action-plan', nounId: 'workbook' } as const

function answer(request: PageRequest, fault?: string): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { title } = actionPlanTexts[language]
  return {
    title,
    privately: true,
    ...(fault ? { status: 422 } : {}),
    body: (
      <>
        {fault && <Faults title={words.problem} faults={[{ field: 'file', text: fault }]} />}
        <h1>{title}</h1>
        <p class="lede">{words.lede}</p>
        <h2>{words.out}</h2>
        <p>{words.outHint}</p>
        <p>
          <a href={address(language, '/keep/action-plan.xlsx')} download>
            {words.download}
          </a>
        </p>
        <h2>{words.in}</h2>
        <p>{words.inHint}</p>
        <form
          method="post"
          enctype="multipart/form-data"
          action={address(language, '/keep/action-plan/workbooks')}
          novalidate
        >
          <KeyField request={request} />
          <Upload name="file" label={words.file} hint={words.fileHint} fault={fault} accept=".xlsx" />
          <p>
            <button type="submit">{words.compare}</button>
          </p>
        </form>
      </>
    ),
  }
}

/** The register in the form of the WTSA Action Plan: what it is, out and in again. */
export const actionPlanPage: Page = async request => ((await planner(request)) ? answer(request) : null)

/** The workbook, with addresses of the site as people know it. */
export const actionPlanFile: Page = async request => {
  const me = await planner(request)
  if (!me) return null
  const { language } = request
  const plan = await readAs(request, me, ({ db }) => loadPlan(db, language))
  const content = await planWorkbook(plan, language, path => request.publicUrl + address(language, path))
  return {
    file: `action-plan-${language}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
    privately: true,
  }
}

/** Keeps a workbook that came back, and leads to what it would change. */
export const keepWorkbook: UploadAction = async (request, file) => {
  const me = await planner(request)
  if (!me) return null
  if (file === null || !/\.xlsx$/i.test(file.name)) return answer(request, texts[request.language].noFile)
  const input = { ...file, ...workbookNoun, visibility: 'staff' as const }
  const stored = await act(request.ground, me.actor, storeFile, input, { key: keyIn(request.form) })
  if (!stored.ok)
    return answer(request, refusalWords(request, stored.refusal, documentTexts[request.language].refusals))
  return { movedTo: `/keep/action-plan/workbooks/${stored.value.id}` }
}
