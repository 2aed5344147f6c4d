import { isTopicMove } from '#modules/topics/index.ts'
import { MoveForm } from '../../keeping/move-form.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'
import type { About } from './topic-about.ts'

/** Moves that need nothing but a reason, and the verbs that make them. */
export const plainMoves = { admit: 'admit-topic', park: 'park-topic', withdraw: 'withdraw-topic' } as const
export type PlainMove = keyof typeof plainMoves

/** A move that the state of a topic allows and that is this reader's to make. */
const mayMove = ({ officer, kept }: About, verb: string): boolean =>
  kept.mergedInto === null &&
  isTopicMove(kept.state, verb) &&
  (officer || (verb === 'withdraw-topic' && kept.state === 'proposed'))

interface MovesProps {
  readonly request: PageRequest
  readonly about: About
  /** What was sent from this page and refused. */
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
}

/** What can be done with the topic as a whole. */
export function Moves({ request, about, typed, faulty }: MovesProps) {
  const { language } = request
  const { moves } = texts[language]
  const { kept, officer, path } = about
  const form = { request, faulty, version: kept.version, where: address(language, path) }
  const names = (Object.keys(plainMoves) as PlainMove[]).filter(name => mayMove(about, plainMoves[name]))
  const merges = officer && kept.state !== 'withdrawn'
  return (
    <>
      {names.map(name => (
        <MoveForm {...form} typed={typed} name={name} title={moves[name].title} send={moves[name].send} />
      ))}
      {merges && kept.mergedInto === null && <Merge {...form} about={about} typed={typed} />}
      {officer && kept.mergedInto !== null && (
        <MoveForm {...form} typed={typed} name="unmerge" title={moves.unmerge.title} send={moves.unmerge.send} />
      )}
    </>
  )
}

interface MergeProps extends MovesProps {
  readonly version: number
  readonly where: string
}

/** Open with the other topic chosen where the reader comes from a suggestion (`?into=`). */
function Merge({ request, about, typed, faulty, version, where }: MergeProps) {
  const { fields, moves } = texts[request.language]
  const asked = about.others.find(({ slug }) => slug === request.query.get('into'))
  const shown = asked && typed.do === undefined ? { ...typed, do: 'merge', into: asked.id } : typed
  const options = about.others.map(({ id, text }) => ({ value: id, label: text }))
  return (
    <MoveForm
      request={request}
      version={version}
      where={where}
      typed={shown}
      faulty={faulty}
      name="merge"
      title={moves.merge.title}
      send={moves.merge.send}
    >
      <Select
        name="into"
        label={fields.into}
        groups={[{ label: null, options }]}
        value={shown.into ?? ''}
        fault={faulty.into}
      />
    </MoveForm>
  )
}
