import { conclusionTexts } from '#modules/conclusions/index.ts'
import { Changed } from '../../keeping/changed.tsx'
import { Changes } from '../../keeping/changes.tsx'
import { EditForm, type Shown } from '../../keeping/edit-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Line, Select } from '../../parts/fields.tsx'
import { type About, aboutEntry } from './about.ts'
import { placeAsked } from './beside.ts'
import { BesideEntry, entryForm } from './beside-entry.tsx'
import { Compared } from './compared.tsx'
import { Entries } from './entry.tsx'
import { ConclusionFields } from './fields.tsx'
import { conclusionFields } from './labels.ts'
import { texts } from './messages/index.ts'
import { BodyEntered, NewBody } from './new-body.tsx'
import { typedOf } from './typed.ts'

export function entryAnswer(request: PageRequest, about: About, { typed, faulty = {}, seen }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { kept, meeting } = about
  const fields = typed ?? { ...typedOf(kept.content), ...placeAsked(request.query) }
  const failed = Object.keys(faulty).length > 0
  const title = words.editTitle(kept.ref)
  const common = keepingTexts[language]
  const editing =
    typed && seen !== undefined ? { content: kept.content, revisions: about.revisions, typed, seen } : null
  const where = address(language, `/keep/conclusions/${kept.slug}`)
  return {
    title,
    privately: true,
    ...(failed || editing ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        <BodyEntered request={request} typed={typed} />
        {editing && <Changed request={request} fields={conclusionFields(request)} editing={editing} />}
        {failed && <Faults title={common.problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, `/keep/meetings/${meeting.slug}`)}>{meeting.name}</a>
        </p>
        <h1>{title}</h1>
        <Standing request={request} about={about} />
        {(kept.state === 'on-record' || kept.state === 'drafted') && (
          <div class="two even">
            <Form request={request} about={about} typed={fields} faulty={faulty} where={where} />
            <div class="beside">
              <BesideEntry request={request} about={about} />
            </div>
          </div>
        )}
        <Entries request={request} about={about} typed={fields} faulty={faulty} where={where} />
        <Changes
          request={request}
          noun="conclusion"
          nounId={kept.id}
          fields={conclusionFields(request)}
          revisions={about.revisions}
        />
      </>
    ),
  }
}

/** The entry's words and what belongs to them, and the place they were compared at. */
function Form({ request, about, typed, faulty, where }: ComparingProps & { readonly where: string }) {
  const { kept, offered } = about
  return (
    <EditForm
      request={request}
      version={kept.version}
      typed={typed}
      faulty={faulty}
      where={where}
      id={entryForm}
      after={
        <>
          <NewBody request={request} typed={typed} faulty={faulty} />
          <Compare request={request} about={about} typed={typed} faulty={faulty} />
        </>
      }
    >
      <ConclusionFields request={request} typed={typed} offered={offered} faulty={faulty} />
    </EditForm>
  )
}

/** In which state the entry is, and what is known of its comparison. */
function Standing({ request, about: { kept } }: { request: PageRequest; about: About }) {
  const { language, t } = request
  const words = texts[language]
  return (
    <p>
      {words.state}
      {t.words.colon}
      {conclusionTexts[language].states[kept.state]}.{' '}
      {kept.mergedInto && (
        <a href={address(language, `/keep/conclusions/${kept.mergedInto.slug}`)}>
          {words.mergedInto(kept.mergedInto.ref)}
        </a>
      )}{' '}
      <Compared request={request} entry={kept} />{' '}
      {(kept.state === 'on-record' || kept.state === 'agreed') && (
        <>
          <a href={address(language, `/conclusions/${kept.slug}`)}>{words.publicPage}</a>{' '}
          <a href={address(language, `/keep/follow-up/new?conclusion=${kept.slug}`)}>{words.offerFollowUp}</a>
        </>
      )}
    </p>
  )
}

interface ComparingProps {
  readonly request: PageRequest
  readonly about: About
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
}

function Compare({ request, about: { documents }, typed, faulty }: ComparingProps) {
  const words = texts[request.language]
  const { fields, hints } = words
  if (documents.length === 0) return <p class="note">{words.noDocuments}</p>
  const options = documents.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <h2>{words.compareTitle}</h2>
      <p>{words.compareLede}</p>
      <ul>
        {documents.map(({ id, name }) => (
          <li>
            <a href={`/files/${id}`}>{words.open(name)}</a>
          </li>
        ))}
      </ul>
      <Select
        name="document"
        label={fields.document}
        groups={[{ label: null, options }]}
        value={typed.document ?? ''}
        fault={faulty.document}
      />
      <Line
        name="page"
        type="number"
        label={fields.page}
        hint={hints.page}
        value={typed.page ?? ''}
        fault={faulty.page}
      />
      <Line
        name="paragraph"
        label={fields.paragraph}
        hint={hints.paragraph}
        value={typed.paragraph ?? ''}
        fault={faulty.paragraph}
      />
      <p>
        <button type="submit" name="do" value="verify">
          {words.verify}
        </button>
      </p>
    </>
  )
}

/** One entry of the record, to be edited. */
export const keepConclusionPage: Page = async request => {
  const about = await aboutEntry(request)
  return about && entryAnswer(request, about)
}
