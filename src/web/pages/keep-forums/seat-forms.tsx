import { movesFrom } from '#kernel/lifecycle.ts'
import { type Holding, seatLifecycle } from '#modules/forums/index.ts'
import { FoldedForm, typedInto } from '../../keeping/folded-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import { address } from '../../page.ts'
import { Line, type Option, Select } from '../../parts/fields.tsx'
import type { AboutSeat } from './about.ts'
import { texts } from './messages/index.ts'
import { placeText } from './place.ts'

interface Props extends FormProps {
  readonly about: AboutSeat
}

const one = (options: readonly Option[]) => [{ label: null, options }]
const today = ({ request }: FormProps) => request.now.toString().slice(0, 10)

/** Everything that can be done with a seat that has not ended; each form's fields have its name before their ids. */
export function SeatForms(props: Props) {
  const { state } = props.about.seat
  const moves = movesFrom(seatLifecycle, state).map(({ by }) => by)
  const open = props.about.seat.holdings.filter(({ to }) => to === null)
  const alternates = open.filter(({ place }) => place > 0)
  return (
    <>
      <Naming {...props} name="hold" />
      <Naming {...props} name="alternate" />
      {alternates.length > 1 && <Order {...props} alternates={alternates} />}
      {alternates.length > 0 && <Ending {...props} alternates={alternates} />}
      {props.about.seat.holdings.length > 0 && <Showing {...props} />}
      <Office {...props} />
      {moves.includes('vacate-seat') && <Closing {...props} name="vacate" />}
      <Closing {...props} name="end" />
    </>
  )
}

function Form({
  name,
  children,
  ...props
}: Props & { readonly name: keyof (typeof texts)['en']['doings']; readonly children: unknown }) {
  const { request, about } = props
  const { title, send } = texts[request.language].doings[name]
  return (
    <FoldedForm
      {...props}
      where={address(request.language, `/keep/seats/${about.seat.slug}`)}
      name={name}
      prefix={name}
      title={title}
      send={send}
      hidden={{ version: String(about.seat.version) }}
    >
      {children as never}
    </FoldedForm>
  )
}

/** A field of one of the forms, by the form's name. */
function fieldIn(props: Props, form: string, recorded: Readonly<Record<string, string>> = {}) {
  const typed = typedInto(props.typed, form, recorded)
  return (name: string, label: string) => ({
    id: `${form}-${name}`,
    name,
    label,
    value: typed[name] ?? '',
    fault: props.faulty[`${form}-${name}`],
  })
}

function Reason(props: Props & { readonly of: string }) {
  const { fields, hints } = keepingTexts[props.request.language]
  return <Line {...fieldIn(props, props.of)('reason', fields.reason)} hint={hints.reason} />
}

function Naming(props: Props & { readonly name: 'hold' | 'alternate' }) {
  const words = texts[props.request.language]
  const people = props.about.contacts.filter(({ erased, to }) => !erased && to === null)
  if (people.length === 0) return props.name === 'hold' ? <p class="note">{words.noPeople}</p> : null
  const field = fieldIn(props, props.name, { from: today(props) })
  return (
    <Form {...props}>
      <Select
        {...field('contact', words.person)}
        groups={one(people.map(({ id, name, function: office }) => ({ value: id, label: `${name} · ${office}` })))}
      />
      <Line {...field('from', words.from)} type="date" />
    </Form>
  )
}

const nameOf = ({ about }: Props, { contactId }: Holding): string =>
  about.contacts.find(({ id }) => id === contactId)?.name ?? ''

function Order(props: Props & { readonly alternates: readonly Holding[] }) {
  const words = texts[props.request.language]
  const recorded = Object.fromEntries(props.alternates.map(({ id }, index) => [`place-${id}`, String(index + 1)]))
  const field = fieldIn(props, 'order', { ...recorded, from: today(props) })
  return (
    <Form {...props} name="order">
      {props.alternates.map(holding => (
        <Line {...field(`place-${holding.id}`, words.placeOf(nameOf(props, holding)))} type="number" />
      ))}
      <Line {...field('from', words.from)} type="date" />
    </Form>
  )
}

function Ending(props: Props & { readonly alternates: readonly Holding[] }) {
  const words = texts[props.request.language]
  const field = fieldIn(props, 'leave', { on: today(props) })
  return (
    <Form {...props} name="leave">
      <Select
        {...field('holding', words.person)}
        groups={one(props.alternates.map(holding => ({ value: holding.id, label: nameOf(props, holding) })))}
      />
      <Line {...field('on', words.until)} type="date" />
    </Form>
  )
}

function Showing(props: Props) {
  const { request, about } = props
  const words = texts[request.language]
  const field = fieldIn(props, 'show')
  const labelOf = (holding: Holding) => `${nameOf(props, holding)} · ${placeText(request, holding.place)}`
  return (
    <Form {...props} name="show">
      <Select
        {...field('holding', words.person)}
        groups={one(about.seat.holdings.map(holding => ({ value: holding.id, label: labelOf(holding) })))}
      />
      <Select
        {...field('named', words.inPublic)}
        groups={one([
          { value: 'no', label: words.officeOnly },
          { value: 'yes', label: words.named },
        ])}
      />
    </Form>
  )
}

function Office(props: Props) {
  const { seatFields } = texts[props.request.language]
  const field = fieldIn(props, 'office', { office: props.about.seat.office })
  return (
    <Form {...props} name="office">
      <Line {...field('office', seatFields.office)} />
      <Reason {...props} of="office" />
    </Form>
  )
}

function Closing(props: Props & { readonly name: 'vacate' | 'end' }) {
  const words = texts[props.request.language]
  const field = fieldIn(props, props.name, { on: today(props) })
  return (
    <Form {...props}>
      <Line {...field('on', words.from)} type="date" />
      <Reason {...props} of={props.name} />
    </Form>
  )
}
