import { languages, ownName } from '#kernel/language.ts'
import { evidenceKinds, followUpTexts, isMoveOf, recordedChannels } from '#modules/follow-up/index.ts'
import { KeyField } from '../../keeping/sending.tsx'
import { Area, Choices, Line, Select } from '../../parts/fields.tsx'
import type { PartProps } from './about.ts'
import { texts } from './messages/index.ts'
import { sayings } from './sayings.ts'

/** What the body said by another way than its link, written down on its behalf. */
export function SayForm(props: PartProps) {
  const { request, about, typed, faulty, where } = props
  const { entry } = about
  const { language } = request
  const words = texts[language]
  const { says, channels } = followUpTexts[language]
  const open = typed.do === 'say'
  const possible = Object.entries(sayings).filter(
    ([, { verb, says: said }]) => (said === 'words' && entry.state !== 'superseded') || isMoveOf(entry.state, verb),
  )
  if (possible.length === 0) return null
  return (
    <details open={open}>
      <summary>{words.say}</summary>
      <form method="post" action={where} novalidate>
        <p>{words.sayLede}</p>
        <KeyField request={request} />
        <input type="hidden" name="version" value={String(entry.version)} />
        <Choices
          name="say"
          type="radio"
          label={words.sayWhat}
          choices={possible.map(([value, { says: said }]) => ({
            name: 'say',
            value,
            label: says[said],
            chosen: typed.say === value,
          }))}
          fault={faulty.say}
        />
        <Select
          name="channel"
          label={words.heardFrom}
          groups={[{ label: null, options: recordedChannels.map(value => ({ value, label: channels[value] })) }]}
          value={typed.channel ?? 'mail'}
          fault={faulty.channel}
        />
        <Line
          name="day"
          type="date"
          label={words.heardOn}
          value={typed.day ?? request.now.toString().slice(0, 10)}
          fault={faulty.day}
        />
        {isMoveOf(entry.state, sayings.accept.verb) && (
          <Line
            name="dueDay"
            type="date"
            label={words.due}
            hint={words.hints.due}
            value={typed.dueDay ?? ''}
            fault={faulty.dueDay}
          />
        )}
        <Words {...props} />
        <SaidEvidence {...props} />
        <p>
          <button type="submit" name="do" value="say">
            {words.saySend}
          </button>
        </p>
      </form>
    </details>
  )
}

function Words({ request: { language }, typed, faulty }: PartProps) {
  const words = texts[language]
  const options = languages.map(value => ({ value, label: ownName[value], lang: value }))
  return (
    <>
      <Area
        name="words"
        label={followUpTexts[language].says.words}
        hint={words.hints.words}
        value={typed.words ?? ''}
        fault={faulty.words}
        lang={typed.wordsLanguage || language}
      />
      <Select
        name="wordsLanguage"
        label={words.wordsLanguage}
        groups={[{ label: null, options }]}
        value={typed.wordsLanguage ?? language}
      />
    </>
  )
}

function SaidEvidence({ request: { language }, typed, faulty }: PartProps) {
  const words = texts[language]
  const kinds = evidenceKinds.map(value => ({ value, label: followUpTexts[language].evidenceKinds[value] }))
  return (
    <fieldset>
      <legend>
        <strong>{followUpTexts[language].labels.evidence}</strong>
      </legend>
      <p class="hint">{words.hints.evidence}</p>
      <Select
        name="kind"
        label={words.kind}
        groups={[{ label: null, options: kinds }]}
        value={typed.kind ?? 'document'}
      />
      <Line name="reference" label={words.reference} value={typed.reference ?? ''} fault={faulty.reference} />
      <Line name="link" label={words.link} value={typed.link ?? ''} fault={faulty.link} />
    </fieldset>
  )
}
