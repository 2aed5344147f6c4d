import type { OrganizationContent } from '#modules/members/index.ts'
import { Changed, type Fields } from '../../keeping/changed.tsx'
import { Changes } from '../../keeping/changes.tsx'
import { EditForm, type Shown } from '../../keeping/edit-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { type About, aboutOrganization } from './about.ts'
import { OrganizationFields } from './fields.tsx'
import { texts } from './messages/index.ts'
import { Contacts, Memberships, Seats } from './parts.tsx'
import { typedOf } from './typed.ts'

const organizationFields = ({ language }: PageRequest): Fields<OrganizationContent> => ({
  typedOf,
  labelOf: name => texts[language].fields[name as 'name'] ?? name,
})

export function organizationAnswer(request: PageRequest, about: About, shown: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const common = keepingTexts[language]
  const { kept, revisions, offered } = about
  const { typed = {}, faulty = {}, seen } = shown
  const whole = typed.of === undefined && shown.typed ? typed : typedOf(kept.content)
  const failed = Object.keys(faulty).length > 0
  const editing = shown.typed && seen !== undefined ? { content: kept.content, revisions, typed, seen } : null
  const where = address(language, `/keep/organizations/${kept.slug}`)
  const form = { request, typed, faulty, where }
  return {
    title: `${kept.content.name}${inBrackets(language, words.title)}`,
    privately: true,
    ...(failed || editing ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {editing && <Changed request={request} fields={organizationFields(request)} editing={editing} />}
        {failed && <Faults title={common.problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, '/keep/organizations')}>{words.title}</a>
        </p>
        <h1>
          <bdi>{kept.content.name}</bdi>
        </h1>
        <p>
          <a href={address(language, `/organizations/${kept.slug}`)}>{words.publicPage}</a>
        </p>
        <EditForm request={request} version={kept.version} typed={whole} faulty={faulty} where={where}>
          <OrganizationFields request={request} typed={whole} faulty={faulty} offered={offered} />
        </EditForm>
        <Memberships {...form} about={about} />
        <Contacts {...form} contacts={about.contacts} />
        <Seats request={request} about={about} />
        <Changes
          request={request}
          noun="organization"
          nounId={kept.id}
          fields={organizationFields(request)}
          revisions={revisions}
        />
      </>
    ),
  }
}

/** One organization, to be edited: what it is, its memberships, its people, its seats. */
export const keepOrganizationPage: Page = async request => {
  const about = await aboutOrganization(request)
  return about && organizationAnswer(request, about)
}
