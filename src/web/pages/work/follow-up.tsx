import { languages, ownName, read } from '#kernel/language.ts'
import { type AtEntry, entryOfTask, evidenceKinds, followUpByIds, followUpTexts } from '#modules/follow-up/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { followedOn } from '../../followed-on.ts'
import { KeyField, Said } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Area, Choices, Line, Select } from '../../parts/fields.tsx'
import { OfferedEntry } from '../../parts/offered-entry.tsx'
import { type AboutWork, answerWork, type Saying, type ShownWork, sayings } from './follow-up-answer.ts'
import { texts } from './messages/index.ts'
import type { WorkTask } from './task.ts'

async function aboutWork(request: PageRequest, entry: AtEntry | null): Promise<AboutWork | null> {
  const { db, language } = request
  const on = entry && (await followedOn(db, language, [entry]))(entry)
  if (!entry || !on) return null
  const [supersededBy] = entry.supersededBy === null ? [] : await followUpByIds(db, language, [entry.supersededBy])
  return { entry, on, body: (await bodyNames(db, language)).get(entry.body) ?? entry.body, supersededBy }
}

function workAnswer(request: PageRequest, about: AboutWork, shown: ShownWork = {}): PageAnswer {
  const { language, t } = request
  const words = texts[language]
  const { entry, on, body } = about
  const { faulty = {}, changed = false } = shown
  const faults = faultList(faulty)
  const { text, language: textLanguage, translated } = read(entry.wording, language)
  return {
    title: words.title(on.ref),
    privately: true,
    ...(faults.length > 0 || changed ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {changed && (
          <p class="note attention" role="alert">
            {words.changed}
          </p>
        )}
        {faults.length > 0 && <Faults title={words.problem} faults={faults} />}
        <h1>{words.title(on.ref)}</h1>
        <p class="lede">{words.lede(body)}</p>
        <p class={entry.published ? 'note' : 'note attention'}>{entry.published ? words.isPublic : words.notPublic}</p>
        <section aria-label={words.preview}>
          <p>
            <span class="ref">{on.ref}</span> {on.text}
          </p>
          <h2 lang={textLanguage} dir="auto">
            {text}
          </h2>
          {translated && <p class="source">{t.notice.ourTranslation}</p>}
          <OfferedEntry request={request} entry={entry} body={body} supersededBy={about.supersededBy} />
        </section>
        <Reply request={request} about={about} shown={shown} />
      </>
    ),
  }
}

interface ReplyProps {
  readonly request: PageRequest
  readonly about: AboutWork
  readonly shown: ShownWork
}

/** One form for everything a body may say; which of it can be said depends on where the entry stands. */
function Reply({ request, about: { entry }, shown: { typed = {}, faulty = {} } }: ReplyProps) {
  const { language } = request
  const words = texts[language]
  const possible = sayings(entry)
  const choices = possible.map((value: Saying) => ({
    name: 'say',
    value,
    label: words.sayings[value],
    chosen: typed.say === value,
  }))
  if (choices.length === 0) return null
  return (
    <form method="post" action={address(language, request.path)} novalidate>
      <h2>{words.reply}</h2>
      <p>{words.consent}</p>
      <KeyField request={request} />
      <input type="hidden" name="version" value={String(entry.version)} />
      <Choices name="say" type="radio" label={words.saying} choices={choices} fault={faulty.say} />
      {possible.includes('accept') && (
        <Line
          name="dueDay"
          type="date"
          label={words.dueDay}
          hint={words.dueDayHint}
          value={typed.dueDay ?? ''}
          fault={faulty.dueDay}
        />
      )}
      <Area
        name="words"
        label={words.words}
        hint={words.wordsHint}
        value={typed.words ?? ''}
        fault={faulty.words}
        lang={typed.wordsLanguage || language}
      />
      <Select
        name="wordsLanguage"
        label={words.wordsLanguage}
        groups={[{ label: null, options: languages.map(value => ({ value, label: ownName[value], lang: value })) }]}
        value={typed.wordsLanguage ?? language}
      />
      <Evidence request={request} typed={typed} faulty={faulty} />
      <p>
        <button type="submit">{words.send}</button>
      </p>
    </form>
  )
}

interface EvidenceProps {
  readonly request: PageRequest
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
}

function Evidence({ request: { language }, typed, faulty }: EvidenceProps) {
  const words = texts[language]
  const kinds = evidenceKinds.map(value => ({ value, label: followUpTexts[language].evidenceKinds[value] }))
  return (
    <fieldset>
      <legend>
        <strong>{words.evidence}</strong>
      </legend>
      <p class="hint">{words.evidenceHint}</p>
      <Select
        name="kind"
        label={words.kind}
        groups={[{ label: null, options: kinds }]}
        value={typed.kind ?? 'document'}
      />
      <Line name="reference" label={words.reference} value={typed.reference ?? ''} fault={faulty.reference} />
      <Line name="link" label={words.link} hint={words.linkHint} value={typed.link ?? ''} fault={faulty.link} />
    </fieldset>
  )
}

/** The work of the body an entry was offered to. */
export const followUpWork: WorkTask = {
  async page(request, at) {
    const about = await aboutWork(request, await entryOfTask(request.ground, at))
    return about && workAnswer(request, about)
  },
  async act(request, at) {
    const about = await aboutWork(request, await entryOfTask(request.ground, at))
    return about && answerWork(request, at, shown => workAnswer(request, about, shown))
  },
}
