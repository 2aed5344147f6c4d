import { act } from '#modules/access/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  addTerm,
  confirmTerm,
  listTerms,
  listVocabularies,
  retireTerm,
  type TermView,
  topicPolicy,
  topicTexts,
  type VocabularyView,
} from '#modules/topics/index.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn, Said } from '../../keeping/sending.tsx'
import { whoMay } from '../../keeping/staff.ts'
import { type Typed, typedWording, wordingIn } from '../../keeping/typed.ts'
import { type FormProps, WordingFields } from '../../keeping/wording-fields.tsx'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Line, Select } from '../../parts/fields.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { texts } from './messages/index.ts'

const here = '/keep/topics/vocabularies'

interface About {
  readonly me: SignedIn
  readonly vocabularies: readonly VocabularyView[]
  readonly terms: readonly TermView[]
}

/** Null for everybody but administrators. */
async function aboutTerms(request: PageRequest): Promise<About | null> {
  const me = await whoMay(request, topicPolicy, 'add-term')
  if (!me) return null
  const { db, language } = request
  return { me, vocabularies: await listVocabularies(db, language), terms: await listTerms(db, language) }
}

interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
}

function answer(request: PageRequest, about: About, { typed, faulty = {} }: Shown = {}): PageAnswer {
  const { language } = request
  const { vocabularies: words } = texts[language]
  const failed = Object.keys(faulty).length > 0
  return {
    title: words.title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {about.vocabularies.map(vocabulary => (
          <>
            <h2>{vocabulary.label}</h2>
            <Terms request={request} terms={about.terms.filter(term => term.vocabulary === vocabulary.key)} />
          </>
        ))}
        <Naming request={request} about={about} typed={typed} faulty={faulty} />
      </>
    ),
  }
}

function Terms({ request, terms }: { request: PageRequest; terms: readonly TermView[] }) {
  const { language } = request
  const { vocabularies: words, unconfirmed } = texts[language]
  if (terms.length === 0) return <p class="note">{words.none}</p>
  return (
    <ReadTable
      caption={words.terms}
      rows={terms}
      columns={[
        { label: words.key, heads: true, cell: ({ key }) => <bdi>{key}</bdi> },
        { label: words.name, cell: ({ label }) => <bdi>{label}</bdi> },
        {
          label: words.standing,
          cell: ({ confirmed, retired }) => (retired ? words.retired : confirmed ? words.confirmed : unconfirmed),
        },
        {
          label: words.doing,
          cell: ({ name, retired }) => (
            <>
              <a href={address(language, `${here}?term=${name}#naming`)}>{words.reword}</a>
              {!retired && <Retire request={request} name={name} />}
            </>
          ),
        },
      ]}
    />
  )
}

function Retire({ request, name }: { request: PageRequest; name: string }) {
  const { language } = request
  return (
    <form method="post" action={address(language, here)}>
      <KeyField request={request} />
      <input type="hidden" name="term" value={name} />
      <button type="submit" name="do" value="retire" class="quiet">
        {texts[language].vocabularies.retire}
      </button>
    </form>
  )
}

interface NamingProps {
  readonly request: PageRequest
  readonly about: About
  readonly typed: Typed | undefined
  readonly faulty: FormProps['faulty']
}

/** A new term, or the names of the one that the address names (`?term=sdg/9`). */
function Naming({ request, about, typed, faulty }: NamingProps) {
  const { language } = request
  const { vocabularies: words } = texts[language]
  const asked = about.terms.find(({ name }) => name === (typed?.term ?? request.query.get('term')))
  const fields = typed ?? (asked ? typedWording(asked.names) : { original: language })
  const options = about.vocabularies.map(({ key, label }) => ({ value: key, label }))
  return (
    <form method="post" action={address(language, here)} novalidate>
      <h2 id="naming">{asked ? words.rewordTitle(asked.label) : words.addTitle}</h2>
      <KeyField request={request} />
      {asked ? (
        <input type="hidden" name="term" value={asked.name} />
      ) : (
        <>
          <Select
            name="vocabulary"
            label={words.vocabulary}
            groups={[{ label: null, options }]}
            value={fields.vocabulary ?? 'questions'}
          />
          <Line
            name="termKey"
            label={words.key}
            hint={words.keyHint}
            value={fields.termKey ?? ''}
            fault={faulty.termKey}
          />
        </>
      )}
      <WordingFields request={request} typed={fields} faulty={faulty} label={words.named} short />
      <p>
        <button type="submit" name="do" value={asked ? 'confirm' : 'add'}>
          {asked ? words.confirmSend : words.addSend}
        </button>
      </p>
    </form>
  )
}

export const vocabulariesPage: Page = async request => {
  const about = await aboutTerms(request)
  return about && answer(request, about)
}

export const keepVocabularies: Action = async request => {
  const about = await aboutTerms(request)
  if (!about) return null
  const { form, ground } = request
  const [vocabulary = '', key = ''] = (form.term ?? '').split('/')
  const how = { key: keyIn(form) }
  const { actor } = about.me
  const done =
    form.do === 'add'
      ? await act(
          ground,
          actor,
          addTerm,
          { vocabulary: form.vocabulary, key: form.termKey, names: wordingIn(form) },
          how,
        )
      : form.do === 'confirm'
        ? await act(ground, actor, confirmTerm, { vocabulary, key, names: wordingIn(form) }, how)
        : form.do === 'retire'
          ? await act(ground, actor, retireTerm, { vocabulary, key }, how)
          : null
  if (done === null) return null
  if (done.ok) return { movedTo: `${here}?said=${form.do}` }
  if (done.refusal.kind === 'not-found') return null
  const faulty = faultsAt(request, done.refusal, {
    placeOf: path => (path.startsWith('names') ? [`text-${form.original || 'en'}`, 'names'] : ['termKey', 'key']),
    faults: texts[request.language].vocabularies.faults,
    known: topicTexts[request.language].refusals,
    first: 'termKey',
  })
  return answer(request, about, { typed: form, faulty })
}
