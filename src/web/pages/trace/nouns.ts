import { type Stage, stages } from '#kernel/stage.ts'
import { communiqueTexts, publicationBySlug, publicationsByIds, stageOf } from '#modules/communiques/index.ts'
import { conclusionBySlug, conclusionsByIds } from '#modules/conclusions/index.ts'
import { followUpByIds, followUpBySlug, followUpStatus } from '#modules/follow-up/index.ts'
import { versionBySlug } from '#modules/mandates/index.ts'
import { meetingsByIds } from '#modules/meetings/index.ts'
import { topicBySlug } from '#modules/topics/index.ts'
import type { Node } from '#modules/trace/index.ts'
import { followedOn } from '../../followed-on.ts'
import type { PageRequest } from '../../page.ts'
import { versionLabel, versionPath } from '../mandates/named.ts'

/** The noun a walk begins at. */
export interface Beginning {
  readonly id: string
  readonly label: string
  readonly href: string
}

type Find = (request: PageRequest, slug: string) => Promise<Beginning | null>

/** A publication belongs to one stage: under another it is not found. */
const publicationAt =
  (stage: Stage): Find =>
  async ({ db, language, t }, slug) => {
    const publication = await publicationBySlug(db, slug)
    if (!publication || stageOf[publication.type] !== stage) return null
    const { id, reference, type, meetingId } = publication
    const [meeting] = await meetingsByIds(db, language, [meetingId])
    const label = reference ?? [communiqueTexts[language].types[type], meeting?.ref].join(t.words.comma)
    return { id, label, href: `/communiques/${slug}` }
  }

/** How a walk finds its noun; stages that have no nouns yet are not here. Only what is public is found. */
const finding: Partial<Record<Stage, Find>> = {
  async mandate({ db, language }, slug) {
    const version = await versionBySlug(db, slug)
    return version ? { id: version.id, label: versionLabel(language, version), href: versionPath(version) } : null
  },
  async topic({ db, language }, slug) {
    const topic = await topicBySlug(db, language, slug)
    return topic ? { id: topic.id, label: topic.title, href: `/topics/${topic.slug}` } : null
  },
  async conclusion({ db, language }, slug) {
    const conclusion = await conclusionBySlug(db, language, slug)
    return conclusion ? { id: conclusion.id, label: conclusion.ref, href: `/conclusions/${conclusion.slug}` } : null
  },
  communique: publicationAt('communique'),
  dispatch: publicationAt('dispatch'),
  async 'follow-up'({ db, language, t }, slug) {
    const entry = await followUpBySlug(db, language, slug)
    if (!entry) return null
    const ref = (await followedOn(db, language, [entry]))(entry)?.ref ?? ''
    return {
      id: entry.id,
      label: `${ref}${t.words.comma}${followUpStatus(language, entry)}`,
      href: `/follow-up/${slug}`,
    }
  },
}

/** The stage of an address and the noun there; null when there is no such stage or noun. */
export async function beginningOf(request: PageRequest): Promise<{ stage: Stage; noun: Beginning } | null> {
  const stage = stages.find(one => one === request.params.stage)
  const noun = (stage && (await finding[stage]?.(request, request.params.slug ?? ''))) ?? null
  return stage && noun ? { stage, noun } : null
}

/** What a noun says or belongs to, where its label alone would not tell one from another; by id. */
export async function saidOf(
  { db, language }: PageRequest,
  met: readonly Node[],
): Promise<ReadonlyMap<string, string>> {
  const idsAt = (...wanted: readonly Stage[]) => met.filter(({ stage }) => wanted.includes(stage)).map(({ id }) => id)
  const [conclusions, entries, publications] = await Promise.all([
    conclusionsByIds(db, language, idsAt('conclusion')),
    followUpByIds(db, language, idsAt('follow-up')),
    publicationsByIds(db, idsAt('communique', 'dispatch')),
  ])
  const meetings = await meetingsByIds(db, language, [...new Set(publications.map(({ meetingId }) => meetingId))])
  const meetingOf = new Map(meetings.map(({ id, name }) => [id, name]))
  return new Map([
    ...[...conclusions, ...entries].map(({ id, text }) => [id, text] as const),
    ...publications.map(({ id, meetingId }) => [id, meetingOf.get(meetingId) ?? ''] as const),
  ])
}
