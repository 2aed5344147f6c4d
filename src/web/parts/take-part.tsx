import type { PageRequest } from '../page.ts'
import { address } from '../page.ts'

interface Props {
  readonly request: PageRequest
  /** Kind and slug of the noun: `conclusion/cto-05-2`. */
  readonly tell?: string
  readonly follow?: string
}

/** What a reader can do about a public noun: tell the secretariat what they know of it, and follow it. */
export const TakePart = ({ request: { language, t }, tell, follow }: Props) => (
  <p class="take-part">
    {tell && <a href={address(language, `/tell/${tell}`)}>{t.words.tell}</a>}
    {tell && follow && ' · '}
    {follow && <a href={address(language, `/follow/${follow}`)}>{t.words.follow}</a>}
  </p>
)
