import type { OrganizationContent } from '#modules/members/index.ts'
import { Changed, Changes, type Fields } from '../../keeping/changed.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, Said } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { Line } from '../../parts/fields.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { type About, aboutOrganization } from './about.ts'
import { OrganizationFields } from './fields.tsx'
import { texts } from './messages/index.ts'
import { Contacts, Memberships, Seats } from './parts.tsx'
import { typedOf } from './typed.ts'

/** What the forms show: what is on record, or what was typed into one of them with what is wrong with it. */
export interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
  /** The version the editor began from, where somebody changed the organization since. */
  readonly seen?: number
}

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
        {failed && (
          <Faults title={common.problem} faults={Object.entries(faulty).map(([field, text]) => ({ field, text }))} />
        )}
        <p class="kicker">
          <a href={address(language, '/keep/organizations')}>{words.title}</a>
        </p>
        <h1>
          <bdi>{kept.content.name}</bdi>
        </h1>
        <p>
          <a href={address(language, `/organizations/${kept.slug}`)}>{words.publicPage}</a>
        </p>
        <form method="post" action={where} novalidate>
          <KeyField request={request} />
          <input type="hidden" name="version" value={String(kept.version)} />
          <OrganizationFields request={request} typed={whole} faulty={faulty} offered={offered} />
          <Line
            name="reason"
            label={common.fields.reason}
            hint={common.hints.reason}
            value={whole.reason ?? ''}
            fault={faulty.reason}
          />
          <p>
            <button type="submit" name="do" value="save">
              {common.save}
            </button>
          </p>
        </form>
        <Memberships {...form} about={about} />
        <Contacts {...form} contacts={about.contacts} />
        <Seats request={request} about={about} />
        <Changes request={request} fields={organizationFields(request)} revisions={revisions} />
      </>
    ),
  }
}

/** One organization, to be edited: what it is, its memberships, its people, its seats. */
export const keepOrganizationPage: Page = async request => {
  const about = await aboutOrganization(request)
  return about && organizationAnswer(request, about)
}
