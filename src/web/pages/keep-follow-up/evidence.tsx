import { type Evidence, evidenceKinds, followUpTexts, saidBys } from '#modules/follow-up/index.ts'
import { dayText } from '../../dates.ts'
import { KeyField } from '../../keeping/sending.tsx'
import { Line, Select, Upload } from '../../parts/fields.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import type { PartProps } from './about.ts'
import { texts } from './messages/index.ts'

/** The evidence of an entry, each piece with what can be done with it, and a form for one more. */
export function EvidenceKept(props: PartProps) {
  const { request, about, typed, faulty } = props
  const { entry } = about
  const { language, t } = request
  const words = texts[language]
  const { labels, evidenceKinds: kinds, saidBys: by } = followUpTexts[language]
  return (
    <details open={typed.do === 'evidence' || faulty['evidence-kept'] !== undefined}>
      <summary id="evidence-kept">{words.evidenceTitle}</summary>
      {entry.evidence.length > 0 && (
        <ReadTable
          caption={labels.evidence}
          rows={entry.evidence}
          columns={[
            {
              label: words.reference,
              cell: ({ kind, reference, attachment }) => (
                <>
                  {kinds[kind]}
                  {t.words.colon}
                  <bdi>{reference}</bdi> {attachment && <a href={`/files/${attachment}`}>{words.file}</a>}
                </>
              ),
            },
            {
              label: words.saidBy,
              cell: ({ saidBy, saidOn }) => labels.saidByOn(by[saidBy], dayText(language, saidOn)),
            },
            { label: words.verified, cell: piece => <Verified {...props} piece={piece} /> },
          ]}
        />
      )}
      <AddEvidence {...props} />
      <Attach {...props} />
    </details>
  )
}

function Verified({ request, about: { entry }, where, piece }: PartProps & { readonly piece: Evidence }) {
  const { language } = request
  const words = texts[language]
  const { labels } = followUpTexts[language]
  const { id, reference, verifiedAt } = piece
  return (
    <>
      {verifiedAt === null
        ? labels.notVerified
        : labels.verifiedOn(dayText(language, verifiedAt.toString().slice(0, 10)))}
      <form method="post" action={where}>
        <KeyField request={request} />
        <input type="hidden" name="version" value={String(entry.version)} />
        <input type="hidden" name="evidence" value={id} />
        {verifiedAt === null && (
          <button type="submit" name="do" value="verify">
            {words.verifySend}
            <span class="skip"> {reference}</span>
          </button>
        )}{' '}
        <button type="submit" name="do" value="drop-evidence" class="quiet">
          {words.dropSend}
          <span class="skip"> {reference}</span>
        </button>
      </form>
    </>
  )
}

function AddEvidence({ request, about: { entry, files }, typed, faulty, where }: PartProps) {
  const { language } = request
  const words = texts[language]
  const { evidenceKinds: kinds, saidBys: by } = followUpTexts[language]
  const none = { value: '', label: words.noFile }
  return (
    <form method="post" action={where} novalidate>
      <h3>{words.addEvidence}</h3>
      <KeyField request={request} />
      <input type="hidden" name="version" value={String(entry.version)} />
      <Select
        name="e-kind"
        label={words.kind}
        groups={[{ label: null, options: evidenceKinds.map(value => ({ value, label: kinds[value] })) }]}
        value={typed['e-kind'] ?? 'document'}
      />
      <Line
        name="e-reference"
        label={words.reference}
        value={typed['e-reference'] ?? ''}
        fault={faulty['e-reference']}
      />
      <Line name="e-link" label={words.link} value={typed['e-link'] ?? ''} fault={faulty['e-link']} />
      <Select
        name="e-saidBy"
        label={words.saidBy}
        groups={[{ label: null, options: saidBys.map(value => ({ value, label: by[value] })) }]}
        value={typed['e-saidBy'] ?? 'public-source'}
      />
      <Line
        name="e-saidOn"
        type="date"
        label={words.saidOn}
        value={typed['e-saidOn'] ?? request.now.toString().slice(0, 10)}
        fault={faulty['e-saidOn']}
      />
      {files.length > 0 && (
        <Select
          name="e-attachment"
          label={words.file}
          groups={[{ label: null, options: [none, ...files.map(({ id, name }) => ({ value: id, label: name }))] }]}
          value={typed['e-attachment'] ?? ''}
        />
      )}
      <p>
        <button type="submit" name="do" value="evidence">
          {words.addEvidence}
        </button>
      </p>
    </form>
  )
}

function Attach({ request, faulty, where }: PartProps) {
  const words = texts[request.language]
  return (
    <form method="post" enctype="multipart/form-data" action={`${where}/files`} novalidate>
      <KeyField request={request} />
      <Upload name="file" label={words.attach} hint={words.hints.file} fault={faulty.file} accept=".pdf,.docx" />
      <p>
        <button type="submit">{words.attachSend}</button>
      </p>
    </form>
  )
}
