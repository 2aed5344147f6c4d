import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { texts } from './messages/index.ts'

const lists = [
  ['conclusions', '/conclusions'],
  ['meetings', '/meetings'],
  ['topics', '/topics'],
  ['follow-up', '/follow-up'],
  ['communiques', '/communiques'],
  ['mandates', '/mandates'],
  ['forums', '/forums'],
  ['organizations', '/organizations'],
  ['members', '/countries'],
] as const

/** The lists of the record, for those who do not know what to ask. */
export function Browse({ request }: { request: PageRequest }) {
  const { language, t } = request
  return (
    <section>
      <h2>{texts[language].browse}</h2>
      <ul>
        {lists.map(([section, path]) => (
          <li>
            <a href={address(language, path)}>{t.sections[section]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
