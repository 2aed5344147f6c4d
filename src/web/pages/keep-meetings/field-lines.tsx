import { languages, ownName } from '#kernel/language.ts'
import { meetingTexts, publicRoles } from '#modules/meetings/index.ts'
import { shownLines } from '../../keeping/typed.ts'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import { Area, Line, Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'
import { named, one, orNone } from './options.ts'
import { spareLines } from './typed.ts'

/** Hosts, co-hosts and sponsors, and who held which role. */
export function People({ request, typed, faulty }: FormProps) {
  const { language } = request
  const { fields, headings, hints, lines } = texts[language]
  const { roles, hosts } = meetingTexts[language]
  const { parts } = fields
  return (
    <>
      <h2>{headings.people}</h2>
      <p class="source">{hints.people}</p>
      {shownLines(typed, 'host', spareLines.host).map(n => (
        <fieldset class="line-of-fields">
          <legend>{lines.host(n)}</legend>
          <Line name={`host-${n}`} label={parts.name} value={typed[`host-${n}`] ?? ''} fault={faulty[`host-${n}`]} />
          <Select
            name={`host-${n}-role`}
            label={parts.role}
            groups={one(named(['host', 'co-host'], hosts))}
            value={typed[`host-${n}-role`] ?? 'host'}
          />
        </fieldset>
      ))}
      {shownLines(typed, 'role', spareLines.role).map(n => (
        <fieldset class="line-of-fields">
          <legend>{lines.role(n)}</legend>
          <Select
            name={`role-${n}`}
            label={parts.role}
            groups={orNone(request, named(publicRoles, roles))}
            value={typed[`role-${n}`] ?? ''}
            fault={faulty[`role-${n}`]}
          />
          <Line name={`role-${n}-office`} label={parts.office} value={typed[`role-${n}-office`] ?? ''} />
          <Line name={`role-${n}-person`} label={parts.person} value={typed[`role-${n}-person`] ?? ''} />
        </fieldset>
      ))}
    </>
  )
}

const languageOptions = one(languages.map(value => ({ value, label: ownName[value], lang: value })))

/** Other facts with their sources, and where sources differ. */
export function Notes({ request, typed, faulty }: FormProps) {
  const { language } = request
  const { fields, headings, lines } = texts[language]
  const { parts } = fields
  const Spoken = ({ name }: { name: string }) => (
    <Select name={name} label={parts.language} groups={languageOptions} value={typed[name] ?? language} />
  )
  const conflicts = Object.entries(meetingTexts[language].conflictFields).map(([value, label]) => ({ value, label }))
  return (
    <>
      <h2>{headings.notes}</h2>
      {shownLines(typed, 'fact', spareLines.fact).map(n => (
        <fieldset class="line-of-fields">
          <legend>{lines.fact(n)}</legend>
          <Area name={`fact-${n}`} label={parts.text} value={typed[`fact-${n}`] ?? ''} fault={faulty[`fact-${n}`]} />
          <Spoken name={`fact-${n}-language`} />
          <Area
            name={`fact-${n}-sources`}
            label={parts.sources}
            value={typed[`fact-${n}-sources`] ?? ''}
            fault={faulty[`fact-${n}-sources`]}
          />
        </fieldset>
      ))}
      {shownLines(typed, 'conflict', spareLines.conflict).map(n => (
        <fieldset class="line-of-fields">
          <legend>{lines.conflict(n)}</legend>
          <Select
            name={`conflict-${n}`}
            label={parts.field}
            groups={orNone(request, conflicts)}
            value={typed[`conflict-${n}`] ?? ''}
            fault={faulty[`conflict-${n}`]}
          />
          <Area name={`conflict-${n}-note`} label={parts.note} value={typed[`conflict-${n}-note`] ?? ''} />
          <Spoken name={`conflict-${n}-language`} />
        </fieldset>
      ))}
    </>
  )
}
