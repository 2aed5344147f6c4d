import { act } from '#modules/access/index.ts'
import { addOrganization } from '#modules/members/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { keeper } from './about.ts'
import { faultsIn } from './doings.ts'
import { OrganizationFields, offeredIn } from './fields.tsx'
import { texts } from './messages/index.ts'
import { contentIn, emptyOrganization } from './typed.ts'

async function answer(
  request: PageRequest,
  typed: Typed = emptyOrganization,
  faulty: Readonly<Record<string, string>> = {},
): Promise<PageAnswer> {
  const { language } = request
  const words = texts[language]
  const failed = Object.keys(faulty).length > 0
  return {
    title: words.add,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, '/keep/organizations')}>{words.title}</a>
        </p>
        <h1>{words.add}</h1>
        <form method="post" action={address(language, '/keep/organizations/new')} novalidate>
          <KeyField request={request} />
          <OrganizationFields request={request} typed={typed} faulty={faulty} offered={await offeredIn(request)} />
          <p>
            <button type="submit" name="do" value="add">
              {words.add}
            </button>
          </p>
        </form>
      </>
    ),
  }
}

export const newOrganizationPage: Page = async request => ((await keeper(request)) ? answer(request) : null)

export const addOrganizationHere: Action = async request => {
  const me = await keeper(request)
  if (!me) return null
  const { form, ground } = request
  const added = await act(ground, me.actor, addOrganization, { content: contentIn(form) }, { key: keyIn(form) })
  if (added.ok) return { movedTo: `/keep/organizations/${added.value.slug}?said=added` }
  return answer(request, form, faultsIn(request, added.refusal, '', 'name'))
}
