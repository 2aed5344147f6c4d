import type { Act } from '#modules/access/index.ts'
import { filesToPublish } from '#modules/communiques/index.ts'
import { correspondenceTexts, listMessages } from '#modules/correspondence/index.ts'
import { askedOfBodies, listEntries, standingOn } from '#modules/follow-up/index.ts'
import { type ImportView, importTexts, listImports } from '#modules/imports/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { type LetterView, notificationTexts, outboxSeen } from '#modules/notifications/index.ts'
import { listSubmissions } from '#modules/submissions/index.ts'
import { followedOn } from '../../followed-on.ts'
import type { PageRequest } from '../../page.ts'
import type { Gap, GapRow } from './gaps.ts'

/** What was begun and waits for somebody, in the order of the page; each with its address below `/overview`. */
export const unfinishedKeys = [
  'follow-up-replies',
  'follow-up-unanswered',
  'follow-up-overdue',
  'submissions-to-read',
  'mail-to-file',
  'files-to-publish',
  'imports-stopped',
  'imports-with-bad-rows',
  'letters-not-delivered',
] as const
export type UnfinishedKey = (typeof unfinishedKeys)[number]

/** Entries with a reply nobody has read, entries whose time to reply is over without a word, and those promised for a day that has passed. */
async function ofFollowUp({ db }: Act, { language, now }: PageRequest): Promise<readonly Gap<UnfinishedKey>[]> {
  const today = now.toString().slice(0, 10)
  const entries = (await listEntries(db, language)).filter(({ state }) => state !== 'withdrawn')
  const [onOf, bodies] = [await followedOn(db, language, entries), await bodyNames(db, language)]
  const asked = await askedOfBodies(db)
  const unanswered = new Map(
    asked.flatMap(({ id, asks, silent, day }) =>
      asks === 'reply' && silent && day !== null && day < today ? [[id, day]] : [],
    ),
  )
  const row = (entry: (typeof entries)[number], day: string | null): GapRow => ({
    ref: onOf(entry)?.ref ?? entry.slug,
    name: `${bodies.get(entry.body) ?? entry.body} · ${entry.text}`,
    day,
    path: `/keep/follow-up/${entry.slug}`,
  })
  const overdue = entries.filter(entry => standingOn(today, entry).is === 'overdue')
  const replied = entries.filter(({ unreadSince }) => unreadSince !== null)
  return [
    { key: 'follow-up-replies', rows: replied.map(entry => row(entry, entry.unreadSince)), of: entries.length },
    {
      key: 'follow-up-unanswered',
      rows: entries.filter(({ id }) => unanswered.has(id)).map(entry => row(entry, unanswered.get(entry.id) ?? null)),
      of: entries.length,
    },
    { key: 'follow-up-overdue', rows: overdue.map(entry => row(entry, entry.dueDay)), of: entries.length },
  ]
}

/** What readers have told and signed, and mail nobody could be sure of: each without a name, which stands where it is read. */
async function ofWhatCame({ db }: Act, { language }: PageRequest): Promise<readonly Gap<UnfinishedKey>[]> {
  const [told, mail] = [await listSubmissions(db), await listMessages(db)]
  const day = (at: Temporal.Instant | null): string | null => at?.toString().slice(0, 10) ?? null
  const { kinds, doubts } = correspondenceTexts[language]
  const submissions = told.filter(({ state }) => state === 'signed')
  const unclear = mail.filter(({ state }) => state === 'unclear')
  return [
    {
      key: 'submissions-to-read',
      rows: submissions.map(({ id, ref, signedAt, body }) => ({
        ref,
        name: body?.slice(0, 140) ?? '',
        day: day(signedAt),
        path: `/keep/submissions/${id}`,
      })),
      of: told.length,
    },
    {
      key: 'mail-to-file',
      rows: unclear.map(({ id, kind, subject, doubt, receivedAt }) => ({
        ref: subject ?? kinds[kind],
        name: doubt === null ? '' : doubts[doubt],
        day: day(receivedAt),
        path: `/keep/mail/${id}`,
      })),
      of: mail.length,
    },
  ]
}

/** Files of publications that were attached, and that nobody but the secretariat has. */
async function ofFiles({ db }: Act): Promise<readonly Gap<UnfinishedKey>[]> {
  const rows = (await filesToPublish(db)).map(
    ({ publication, file }): GapRow => ({
      ref: file.name,
      name: publication.reference ?? publication.slug,
      day: file.uploadedAt.toString().slice(0, 10),
      path: `/keep/communiques/${publication.slug}`,
    }),
  )
  return [{ key: 'files-to-publish', rows, of: rows.length }]
}

/**
 * Lists that were stopped, those not done yet in which rows are wrong, and those whose rows together were refused: whoever finished a list
 * chose which rows to leave out.
 */
async function ofImports({ db }: Act, { language }: PageRequest): Promise<readonly Gap<UnfinishedKey>[]> {
  const imports = (await listImports(db)).filter(({ state }) => state !== 'withdrawn')
  const { targets } = importTexts[language]
  const row = ({ id, target, fileName, createdAt }: ImportView): GapRow => ({
    ref: fileName,
    name: (targets as Readonly<Record<string, string>>)[target] ?? target,
    day: createdAt.toString().slice(0, 10),
    path: `/keep/imports/${id}`,
  })
  const bad = ({ state, counts: { plans, outcomes }, finishFault }: ImportView) =>
    (state !== 'done' && plans.bad + outcomes.skipped + outcomes.refused > 0) || finishFault !== null
  return [
    { key: 'imports-stopped', rows: imports.filter(({ state }) => state === 'stopped').map(row), of: imports.length },
    { key: 'imports-with-bad-rows', rows: imports.filter(bad).map(row), of: imports.length },
  ]
}

/** Letters no mail server took, and those that came back; not what came too late to be of use, of which nothing need be done. */
async function ofLetters({ actor }: Act, { ground, language }: PageRequest): Promise<readonly Gap<UnfinishedKey>[]> {
  const outbox = await outboxSeen(ground, actor)
  if (!outbox) return []
  const { states } = notificationTexts[language]
  const row = ({ kind, state, queuedAt, envelope }: LetterView): GapRow => ({
    ref: states[state],
    name: envelope?.subject ?? kind,
    day: queuedAt.toString().slice(0, 10),
    path: `/letters?state=${state}`,
  })
  const lost = outbox.letters.filter(
    ({ state, lastError }) =>
      state === 'failed' || state === 'returned' || (state === 'dead' && lastError !== 'nothing-to-send'),
  )
  return [{ key: 'letters-not-delivered', rows: lost.map(row), of: outbox.letters.length }]
}

/** What waits for an answer, what stopped, what did not arrive; nothing of it is public. */
export const unfinishedIn = async (act: Act, request: PageRequest): Promise<readonly Gap<UnfinishedKey>[]> => [
  ...(await ofFollowUp(act, request)),
  ...(await ofWhatCame(act, request)),
  ...(await ofFiles(act)),
  ...(await ofImports(act, request)),
  ...(await ofLetters(act, request)),
]
