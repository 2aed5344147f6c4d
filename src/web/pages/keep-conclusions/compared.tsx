import type { Entry } from '#modules/conclusions/index.ts'
import { instantDay } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'

/** Whether an entry was compared with a document, where in it and when. */
export function Compared({ request, entry }: { request: PageRequest; entry: Pick<Entry, 'comparison'> }) {
  const { language, t } = request
  const words = texts[language]
  const { comparison } = entry
  if (comparison === null) return <span class="tag wait">{words.notChecked}</span>
  const place = [
    comparison.page === null ? '' : words.atPage(comparison.page),
    comparison.paragraph === null ? '' : words.atParagraph(comparison.paragraph),
  ]
  const at = instantDay(language, comparison.at)
  return <span class="tag done">{words.checkedAt(place.filter(Boolean).join(t.words.comma), at)}</span>
}
