import type { Attachment } from '#modules/documents/index.ts'
import { documentTexts } from '#modules/documents/index.ts'
import { instantDay } from '../../dates.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField } from '../../keeping/sending.tsx'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import { Line, Upload } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

interface Props extends FormProps {
  readonly files: readonly Attachment[]
  /** The page's own address. */
  readonly where: string
}

/** Without the secretariat’s own copy of a file everybody was given: it went when the public one came, and is no other file. */
const ownLines = (files: readonly Attachment[]): readonly Attachment[] => {
  const given = new Set(files.filter(({ visibility }) => visibility === 'public').map(({ sha256 }) => sha256))
  return files.filter(
    ({ visibility, withdrawnAt, sha256 }) => visibility === 'public' || withdrawnAt === null || !given.has(sha256),
  )
}

/** Files that stand, those that were withdrawn, and the form for one more. */
export function Files(props: Props) {
  const { request, files, where, faulty } = props
  const words = texts[request.language]
  return (
    <>
      <h2>{words.headings.files}</h2>
      {files.length === 0 && <p class="note">{words.noFile}</p>}
      <ul>
        {ownLines(files).map(file => (
          <li>
            <One {...props} file={file} />
          </li>
        ))}
      </ul>
      <form method="post" enctype="multipart/form-data" action={`${where}/file`} novalidate>
        <KeyField request={request} />
        <Upload name="file" label={words.fields.file} hint={words.hints.file} fault={faulty.file} accept=".pdf,.docx" />
        <p>
          <button type="submit">{words.attach}</button>
        </p>
      </form>
    </>
  )
}

/** A file with who may see it, and what can be done with it. */
function One({ request, file, where, typed, faulty }: Props & { readonly file: Attachment }) {
  const { language } = request
  const words = texts[language]
  const common = keepingTexts[language]
  const { visibility, withdrawn } = documentTexts[language]
  const reason = `reason-${file.id}`
  return (
    <>
      <a href={`/files/${file.id}`}>
        <bdi>{file.name}</bdi>
      </a>{' '}
      <span class="source">{instantDay(language, file.uploadedAt)}</span>{' '}
      <span class={file.visibility === 'public' && file.withdrawnAt === null ? 'tag done' : 'tag wait'}>
        {file.withdrawnAt === null ? visibility[file.visibility] : withdrawn}
      </span>
      {file.withdrawnAt === null && (
        <form method="post" action={where} novalidate>
          <KeyField request={request} />
          <input type="hidden" name="file" value={file.id} />
          {file.visibility === 'staff' && (
            <p>
              <button type="submit" name="do" value="publish">
                {words.publish}
              </button>
            </p>
          )}
          <Line
            id={reason}
            name="reason"
            label={common.fields.reason}
            value={typed.file === file.id ? (typed.reason ?? '') : ''}
            fault={faulty[reason]}
          />
          <p>
            <button type="submit" name="do" value="withdraw" class="quiet">
              {words.withdraw}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
