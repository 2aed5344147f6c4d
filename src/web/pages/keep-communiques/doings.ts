import { act } from '#modules/access/index.ts'
import {
  attachPublicationFile,
  editPublication,
  publishPublicationFile,
  reinstatePublication,
  strikePublication,
  withdrawPublicationFile,
} from '#modules/communiques/index.ts'
import { moveFault } from '../../keeping/move-form.tsx'
import { howIn, keyIn } from '../../keeping/sending.tsx'
import type { Action, FormRequest, MovedAnswer, PageAnswer, UploadAction } from '../../page.ts'
import { faultsIn } from './faults.ts'
import { texts } from './messages/index.ts'
import { type About, aboutPublication, publicationAnswer } from './one.tsx'
import { refusalWords } from './standing.ts'
import { contentIn, typedOf } from './typed.ts'

const done = ({ kept }: About, said: string): MovedAnswer => ({
  movedTo: `/keep/communiques/${kept.slug}?said=${said}`,
})

async function save(request: FormRequest, about: About): Promise<PageAnswer | MovedAnswer> {
  const { form } = request
  const refs = about.entries.map(({ ref }) => ref)
  const input = { id: about.kept.id, version: Number(form.version), content: contentIn(form, refs) }
  const saved = await act(request.ground, about.me.actor, editPublication, input, howIn(request))
  if (saved.ok) return done(about, 'saved')
  const { refusal } = saved
  if (refusal.kind === 'changed-since') return publicationAnswer(request, about, { typed: form, seen: input.version })
  return publicationAnswer(request, about, { typed: form, faulty: faultsIn(request, refusal, form) })
}

async function move(
  request: FormRequest,
  about: About,
  name: 'strike' | 'reinstate',
): Promise<PageAnswer | MovedAnswer> {
  const seen = { id: about.kept.id, version: Number(request.form.version) }
  const doing = name === 'strike' ? strikePublication : reinstatePublication
  const moved = await act(request.ground, about.me.actor, doing, seen, howIn(request))
  if (moved.ok) return done(about, name)
  const at = moveFault(name, (about.kept.state === 'struck') === (name === 'reinstate'))
  const typed = { ...typedOf(about.kept.content), do: name, reason: request.form.reason ?? '' }
  return publicationAnswer(request, about, { typed, faulty: { [at]: refusalWords(request, moved.refusal) } })
}

async function handleFile(
  request: FormRequest,
  about: About,
  name: 'publish' | 'withdraw',
): Promise<PageAnswer | MovedAnswer> {
  const { file = '' } = request.form
  const doing = name === 'publish' ? publishPublicationFile : withdrawPublicationFile
  const handled = await act(request.ground, about.me.actor, doing, { id: about.kept.id, file }, howIn(request))
  if (handled.ok) return done(about, name)
  const stands = about.files.some(({ id, withdrawnAt }) => id === file && withdrawnAt === null)
  const typed = { ...typedOf(about.kept.content), file, reason: request.form.reason ?? '' }
  const at = moveFault(file, stands)
  return publicationAnswer(request, about, { typed, faulty: { [at]: refusalWords(request, handled.refusal) } })
}

/** Every form of the page but that of a new file; the field `do` says what is wanted. */
export const keepPublication: Action = async request => {
  const about = await aboutPublication(request)
  if (!about) return null
  const name = request.form.do ?? ''
  if (name === 'save') return save(request, about)
  if (name === 'strike' || name === 'reinstate') return move(request, about, name)
  return name === 'publish' || name === 'withdraw' ? handleFile(request, about, name) : null
}

/** One more file, for the secretariat alone at first. */
export const attachToPublication: UploadAction = async (request, file) => {
  const about = await aboutPublication(request)
  if (!about) return null
  if (file === null) return publicationAnswer(request, about, { faulty: { file: texts[request.language].faults.file } })
  const how = { key: keyIn(request.form) }
  const input = { ...file, id: about.kept.id }
  const attached = await act(request.ground, about.me.actor, attachPublicationFile, input, how)
  if (attached.ok) return done(about, 'attached')
  return publicationAnswer(request, about, { faulty: { file: refusalWords(request, attached.refusal) } })
}
