import type { PageRequest } from '../page.ts'
import { address } from '../page.ts'

/** What a reader can do about a public noun: tell the secretariat what they know of it. */
export const TakePart = ({ request: { language, t }, tell }: { request: PageRequest; tell: string }) => (
  <p class="take-part">
    <a href={address(language, `/tell/${tell}`)}>{t.words.tell}</a>
  </p>
)
