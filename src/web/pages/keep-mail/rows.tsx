import { correspondenceTexts, type MessageRow, messageKinds, messageLifecycle } from '#modules/correspondence/index.ts'
import { instantText } from '../../dates.ts'
import type { List } from '../../list.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { texts } from './messages/index.ts'

export const tones: Readonly<Record<MessageRow['state'], Tone>> = {
  filed: 'done',
  unclear: 'wait',
  'set-aside': 'plain',
}

/** What came in, as a list. */
export function listOf({ language }: PageRequest, rows: readonly MessageRow[]): List<MessageRow> {
  const { columns: label, noSubject } = texts[language]
  const { kinds, states, doubts } = correspondenceTexts[language]
  return {
    name: 'mail',
    rows,
    columns: [
      { key: 'id', label: 'id', value: ({ id }) => id, hidden: true },
      {
        key: 'state',
        label: label.state,
        value: ({ state }) => states[state],
        view: ({ state }) => <Tag tone={tones[state]}>{states[state]}</Tag>,
      },
      {
        key: 'subject',
        label: label.subject,
        value: ({ subject }) => subject,
        view: ({ id, subject }) => (
          <a href={address(language, `/keep/mail/${id}`)}>
            <bdi>{subject ?? noSubject}</bdi>
          </a>
        ),
      },
      {
        key: 'from',
        label: label.from,
        value: ({ fromName }) => fromName,
        view: ({ fromName, fromAddress }) => (
          <>
            <bdi>{fromName}</bdi> <bdi class="source">{fromAddress}</bdi>
          </>
        ),
      },
      { key: 'address', label: label.address, value: ({ fromAddress }) => fromAddress, hidden: true },
      { key: 'kind', label: label.kind, value: ({ kind }) => kinds[kind] },
      { key: 'doubt', label: label.doubt, value: ({ doubt }) => doubt && doubts[doubt], hidden: true },
      { key: 'letter', label: label.letter, value: ({ letter }) => letter, hidden: true },
      {
        key: 'received',
        label: label.received,
        value: ({ receivedAt }) => receivedAt.toString({ smallestUnit: 'minute' }),
        view: ({ receivedAt }) => instantText(language, receivedAt),
      },
      { key: 'bytes', label: label.bytes, value: ({ size }) => size, numeric: true, hidden: true },
    ],
    filters: [
      {
        key: 'state',
        label: label.state,
        options: messageLifecycle.states.map(value => ({ value, label: states[value] })),
        matches: ({ state }, value) => state === value,
      },
      {
        key: 'kind',
        label: label.kind,
        options: messageKinds.map(value => ({ value, label: kinds[value] })),
        matches: ({ kind }, value) => kind === value,
      },
    ],
  }
}
