import { languages, ownName } from '#kernel/language.ts'
import { eligibilities, type ForumContent, forumTexts } from '#modules/forums/index.ts'
import { regionCodes } from '#modules/members/index.ts'
import { Changed, type Fields } from '../../keeping/changed.tsx'
import { Changes } from '../../keeping/changes.tsx'
import { EditForm, type Shown } from '../../keeping/edit-form.tsx'
import { FoldedForm, typedInto } from '../../keeping/folded-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import { type FormProps, WordingFields } from '../../keeping/wording-fields.tsx'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Line, Select } from '../../parts/fields.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { Composition } from './composition.tsx'
import { type AboutForum, aboutForum } from './forum-about.ts'
import { typedOf } from './forum-typed.ts'
import { texts } from './messages/index.ts'

const forumFields = ({ language }: PageRequest): Fields<ForumContent> => ({
  typedOf,
  labelOf(name) {
    const words = texts[language]
    const common = keepingTexts[language].fields
    const region = regionCodes.find(code => name === `region-${code}`)
    if (region) return words.leastIn(region)
    const text = languages.find(one => name.endsWith(`text-${one}`))
    const [part, rest = ''] = name.split('-', 2)
    if (text) return part === 'name' ? words.nameIn(ownName[text]) : words.referenceIn(ownName[text])
    if (rest === 'original' || rest === 'textBasis') return common[rest]
    return words.forumFields[name as keyof typeof words.forumFields] ?? name
  },
})

export function forumAnswer(request: PageRequest, about: AboutForum, shown: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const common = keepingTexts[language]
  const { kept, name, revisions } = about
  const { typed = {}, faulty = {}, seen } = shown
  const whole = shown.typed && typed.of === undefined ? typed : typedOf(kept.content)
  const failed = Object.keys(faulty).length > 0
  const editing = shown.typed && seen !== undefined ? { content: kept.content, revisions, typed, seen } : null
  const where = address(language, `/keep/forums/${kept.slug}`)
  return {
    title: `${name}${inBrackets(language, words.seats)}`,
    privately: true,
    ...(failed || editing ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {editing && <Changed request={request} fields={forumFields(request)} editing={editing} />}
        {failed && <Faults title={common.problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, `/keep/seats?forum=${kept.code}`)}>{words.seats}</a> ·{' '}
          <a href={address(language, `/forums/${kept.slug}`)}>{words.publicPage}</a>
        </p>
        <h1>{name}</h1>
        <Composition request={request} about={about} />
        <OpenSeat request={request} about={about} typed={typed} faulty={faulty} where={where} />
        <h2>{words.terms}</h2>
        <EditForm request={request} version={kept.version} typed={whole} faulty={faulty} where={where}>
          <TermsFields request={request} typed={whole} faulty={faulty} />
        </EditForm>
        <Changes
          request={request}
          noun="forum"
          nounId={kept.code}
          fields={forumFields(request)}
          revisions={revisions}
        />
      </>
    ),
  }
}

function TermsFields({ request, typed, faulty }: FormProps) {
  const { language } = request
  const words = texts[language]
  const { forumFields: labels, hints } = words
  const eligible = [
    { value: '', label: request.t.notice.notRecorded },
    ...eligibilities.map(value => ({ value, label: forumTexts[language].eligibility[value] })),
  ]
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: typed[name] ?? '',
    fault: faulty[name],
  })
  return (
    <>
      <WordingFields request={request} typed={typed} faulty={faulty} prefix="name-" label={words.nameIn} short />
      <Line {...field('from')} type="date" hint={hints.from} />
      <Select {...field('eligibility')} groups={[{ label: null, options: eligible }]} />
      {regionCodes.map(code => (
        <Line
          name={`region-${code}`}
          type="number"
          label={words.leastIn(code)}
          value={typed[`region-${code}`] ?? ''}
          fault={faulty[`region-${code}`]}
        />
      ))}
      <Line {...field('developingShare')} type="number" hint={hints.target} />
      <details>
        <summary>{words.reference}</summary>
        <WordingFields request={request} typed={typed} faulty={faulty} prefix="reference-" label={words.referenceIn} />
      </details>
    </>
  )
}

interface OpenProps extends FormProps {
  readonly about: AboutForum
  readonly where: string
}

function OpenSeat({ about, ...form }: OpenProps) {
  const { request, typed, faulty } = form
  const { language, now } = request
  const words = texts[language]
  const own = typedInto(typed, 'seat', { office: 'CTO', from: now.toString().slice(0, 10) })
  const field = (name: string) => ({ id: `seat-${name}`, name, value: own[name] ?? '', fault: faulty[`seat-${name}`] })
  const { title, send } = words.doings.open
  return (
    <FoldedForm {...form} name="open" prefix="seat" title={title} send={send}>
      <Select
        {...field('organization')}
        label={words.organization}
        groups={[{ label: null, options: about.organizations.map(({ id, name }) => ({ value: id, label: name })) }]}
      />
      <Line {...field('office')} label={words.seatFields.office} hint={words.hints.office} />
      <Line {...field('from')} label={words.from} type="date" />
    </FoldedForm>
  )
}

/** One forum, to be edited: its terms, its seats, and how it is composed. */
export const keepForumPage: Page = async request => {
  const about = await aboutForum(request)
  return about && forumAnswer(request, about)
}
