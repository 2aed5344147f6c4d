import type { DevelopmentListView } from '#modules/members/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Area, Line, Select } from '../../parts/fields.tsx'
import type { About } from './about.ts'
import { texts } from './messages/index.ts'

interface FormsProps {
  readonly request: PageRequest
  readonly about: About
  readonly list: DevelopmentListView
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
}

/** What an administrator can do with the newest list. */
export function Forms(props: FormsProps) {
  const { request, list } = props
  const { language } = request
  const words = texts[language]
  const where = address(language, '/keep/development')
  return (
    <>
      {!list.confirmed && (
        <form method="post" action={where}>
          <KeyField request={request} />
          <input type="hidden" name="version" value={String(list.version)} />
          <p>
            <button type="submit" name="do" value="confirm">
              {words.confirm}
            </button>
          </p>
        </form>
      )}
      <OneCountry {...props} where={where} />
      <Replace {...props} where={where} />
    </>
  )
}

function OneCountry({ request, about, list, typed, faulty, where }: FormsProps & { readonly where: string }) {
  const { language } = request
  const words = texts[language]
  const { fields, hints } = keepingTexts[language]
  const own = typed.do === 'add' || typed.do === 'remove' ? typed : {}
  return (
    <details open={faulty.country !== undefined || faulty['country-reason'] !== undefined}>
      <summary>{words.oneCountry}</summary>
      <form method="post" action={where} novalidate>
        <KeyField request={request} />
        <input type="hidden" name="version" value={String(list.version)} />
        <Select
          name="country"
          label={words.country}
          groups={[{ label: null, options: about.rows.map(({ alpha3, name }) => ({ value: alpha3, label: name })) }]}
          value={own.country ?? ''}
          fault={faulty.country}
        />
        <Line
          id="country-reason"
          name="reason"
          label={fields.reason}
          hint={hints.reason}
          value={own.reason ?? ''}
          fault={faulty['country-reason']}
        />
        <p>
          <button type="submit" name="do" value="add">
            {words.put}
          </button>{' '}
          <button type="submit" name="do" value="remove">
            {words.take}
          </button>
        </p>
      </form>
    </details>
  )
}

function Replace({ request, list, typed, faulty, where }: FormsProps & { readonly where: string }) {
  const { language, now } = request
  const words = texts[language]
  const { fields, hints } = keepingTexts[language]
  const own =
    typed.do === 'replace'
      ? typed
      : { from: now.toString().slice(0, 10), countries: [...list.countries].sort().join(' ') }
  return (
    <details open={typed.do === 'replace'}>
      <summary>{words.replace}</summary>
      <form method="post" action={where} novalidate>
        <KeyField request={request} />
        <input type="hidden" name="version" value={String(list.version)} />
        <Line name="from" type="date" label={words.from} value={own.from ?? ''} fault={faulty.from} />
        <Line name="basis" label={words.basis} hint={words.basisHint} value={own.basis ?? ''} fault={faulty.basis} />
        <Area
          name="countries"
          label={words.codes}
          hint={words.codesHint}
          value={own.countries ?? ''}
          fault={faulty.countries}
        />
        <Line
          id="replace-reason"
          name="reason"
          label={fields.reason}
          hint={hints.reason}
          value={own.reason ?? ''}
          fault={faulty['replace-reason']}
        />
        <p>
          <button type="submit" name="do" value="replace">
            {words.replaceNow}
          </button>
        </p>
      </form>
    </details>
  )
}
