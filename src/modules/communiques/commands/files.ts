import { z } from 'zod'
import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { type Act, type Done, perform, verb } from '#modules/access/index.ts'
import {
  type Attachment,
  attachmentById,
  publishAttachment,
  storeFile,
  withdrawAttachment,
} from '#modules/documents/index.ts'
import { loadPublication } from '../content.ts'
import { communiquePolicy as policy } from '../policy.ts'

const module = 'communiques'

/** Its history tells of its files too. */
const doneWith = (id: string, slug: string, values: Readonly<Record<string, unknown>>): Result<Done<null>> =>
  ok({ answer: null, noun: 'publication', nounId: id, values: { slug, ...values }, announces: 'changed' })

interface NamedFile {
  readonly name: string
  readonly content: Uint8Array
}

/** As it was published: a document people and the program can read (PDF or Word), which the staff alone have until it was looked at. */
export const publicationFile = ({ name, content }: NamedFile, id: string) => ({
  ...{ name, content, noun: 'publication', nounId: id },
  ...({ visibility: 'staff', readable: true } as const),
})

export const attachPublicationFile = verb({
  module,
  name: 'attach-publication-file',
  does: 'Attach the file of a publication; the staff alone see it until it is published.',
  input: z.strictObject({ id: z.uuid(), name: z.string(), content: z.instanceof(Uint8Array) }),
  refusals: [],
  policy,
  async run(act, { id, name, content }) {
    const kept = await loadPublication(act.db, id, { hold: true })
    if (!kept) return notFound()
    const stored = await perform(act, storeFile, publicationFile({ name, content }, id))
    return stored.ok ? doneWith(id, kept.slug, { file: stored.value.id }) : stored
  },
})

/** The publication a file belongs to, held, and the file; not found where it is a file of something else. */
async function fileOf(act: Act, { id, file }: { readonly id: string; readonly file: string }) {
  const kept = await loadPublication(act.db, id, { hold: true })
  const attachment: Attachment | undefined = await attachmentById(act.db, file)
  const own = attachment?.noun === 'publication' && attachment.nounId === id
  return kept && own ? ok({ kept, attachment }) : notFound()
}

const ofFile = z.strictObject({ id: z.uuid(), file: z.uuid() })

export const publishPublicationFile = verb({
  module,
  name: 'publish-publication-file',
  does: 'Let everybody have the file of a publication: it was looked at and is the right one.',
  input: ofFile,
  refusals: [],
  policy,
  async run(act, input) {
    const found = await fileOf(act, input)
    if (!found.ok) return found
    const open = await perform(act, publishAttachment, { id: input.file })
    return open.ok ? doneWith(input.id, found.value.kept.slug, { file: open.value.id, visibility: 'public' }) : open
  },
})

export const withdrawPublicationFile = verb({
  module,
  name: 'withdraw-publication-file',
  does: 'Take the wrong file of a publication away, with a reason; it is kept, and the staff can see that it was there.',
  input: ofFile,
  refusals: ['reason-missing'],
  policy,
  async run(act, input) {
    const found = await fileOf(act, input)
    if (!found.ok) return found
    if (!act.reason) return refused('reason-missing')
    const gone = await perform(act, withdrawAttachment, { id: input.file })
    return gone.ok ? doneWith(input.id, found.value.kept.slug, { file: input.file, withdrawn: true }) : gone
  },
})
