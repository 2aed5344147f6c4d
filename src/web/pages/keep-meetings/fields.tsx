import { sectors } from '#modules/forums/index.ts'
import { attendanceUnits, evidences, meetingTexts, modes } from '#modules/meetings/index.ts'
import { countryNames } from '#modules/members/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { type FormProps, WordingFields } from '../../keeping/wording-fields.tsx'
import type { PageRequest } from '../../page.ts'
import { Area, Line, type OptionGroup, Select } from '../../parts/fields.tsx'
import { Notes, People } from './field-lines.tsx'
import { texts } from './messages/index.ts'
import { basisOptions, named, one, orNone } from './options.ts'

/** What a form offers to choose from. */
export interface Offered {
  readonly countries: readonly OptionGroup[]
}

export async function offeredIn({ db, language }: PageRequest): Promise<Offered> {
  const none = { value: '', label: keepingTexts[language].none }
  const countries = [...(await countryNames(db, language))]
    .map(([value, { name: label }]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  return { countries: [{ label: null, options: [none, ...countries] }] }
}

interface Props extends FormProps {
  readonly offered: Offered
}

/** Zones under their continent. */
const zoneGroups: readonly OptionGroup[] = [
  ...Map.groupBy(['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC')], zone =>
    zone.includes('/') ? (zone.split('/')[0] ?? null) : null,
  ),
].map(([label, zones]) => ({ label, options: zones.map(value => ({ value, label: value.replaceAll('_', ' ') })) }))

/** A line of text under the name of its field. */
const Short = ({
  request,
  typed,
  faulty,
  name,
  hint,
  type,
}: FormProps & { name: SimpleField; hint?: string; type?: 'number' | 'date' }) => (
  <Line
    name={name}
    label={texts[request.language].fields[name]}
    hint={hint}
    value={typed[name] ?? ''}
    fault={faulty[name]}
    {...(type ? { type } : {})}
  />
)
type Fields = (typeof texts)['en']['fields']
type SimpleField = { [K in keyof Fields]: Fields[K] extends string ? K : never }[keyof Fields]

const Chosen = ({
  request,
  typed,
  faulty,
  name,
  groups,
}: FormProps & { name: SimpleField; groups: readonly OptionGroup[] }) => (
  <Select
    name={name}
    label={texts[request.language].fields[name]}
    groups={groups}
    value={typed[name] ?? ''}
    fault={faulty[name]}
  />
)

/** Every field of a meeting but who was present. */
export const MeetingFields = (props: Props) => (
  <>
    <Identity {...props} />
    <When {...props} />
    <Where {...props} />
    <Attendance {...props} />
    <People {...props} />
    <Notes {...props} />
    <Evidence {...props} />
  </>
)

function Identity(props: Props) {
  const { request } = props
  const { fields, hints } = texts[request.language]
  return (
    <>
      <Chosen {...props} name="sector" groups={one(sectors.map(value => ({ value, label: value })))} />
      <WordingFields {...props} prefix="name-" label={fields.name} short />
      <Short {...props} name="subseries" hint={hints.subseries} />
      <Short {...props} name="ordinal" type="number" />
      <Chosen {...props} name="ordinalBasis" groups={one(basisOptions(request))} />
      <Short {...props} name="ordinalNote" />
    </>
  )
}

function When(props: Props) {
  const { request } = props
  const { hints, headings } = texts[request.language]
  return (
    <>
      <h2>{headings.when}</h2>
      <Short {...props} name="dateValue" hint={hints.date} />
      <Chosen {...props} name="dateBasis" groups={one(basisOptions(request))} />
      <Short {...props} name="earliest" hint={hints.bounds} type="date" />
      <Short {...props} name="latest" type="date" />
      <Short {...props} name="dateNote" />
      <Short {...props} name="opens" hint={hints.time} />
      <Short {...props} name="closes" />
      <Chosen {...props} name="zone" groups={[...orNone(request, []), ...zoneGroups]} />
    </>
  )
}

function Where(props: Props) {
  const { request, offered } = props
  const { language } = request
  const { fields, headings, yesNo } = texts[language]
  return (
    <>
      <h2>{headings.where}</h2>
      <WordingFields {...props} prefix="city-" label={fields.city} short />
      <Chosen {...props} name="country" groups={offered.countries} />
      <Short {...props} name="venue" />
      <Chosen {...props} name="mode" groups={one(named(modes, meetingTexts[language].modes))} />
      <Short {...props} name="colocatedWith" />
      <Chosen {...props} name="colocatedVerified" groups={one(named(['no', 'yes'], yesNo))} />
    </>
  )
}

function Attendance(props: Props) {
  const { language } = props.request
  const { headings, hints } = texts[language]
  return (
    <>
      <h2>{headings.attendance}</h2>
      <Short {...props} name="attendance" type="number" hint={hints.attendance} />
      <Chosen
        {...props}
        name="attendanceUnit"
        groups={orNone(props.request, named(attendanceUnits, meetingTexts[language].units))}
      />
      <Short {...props} name="attendanceRecordedAs" />
    </>
  )
}

function Evidence(props: Props) {
  const { request, typed, faulty } = props
  const { language } = request
  const { fields, headings, hints } = texts[language]
  return (
    <>
      <h2>{headings.evidence}</h2>
      <Chosen {...props} name="evidence" groups={one(named(evidences, meetingTexts[language].evidence))} />
      <Short {...props} name="evidenceNote" />
      <Area
        name="sources"
        label={fields.sources}
        hint={hints.sources}
        value={typed.sources ?? ''}
        fault={faulty.sources}
      />
    </>
  )
}
