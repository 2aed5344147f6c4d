/** Mail as programs write it, for tests. Lines end as RFC 5322 wants. */
const crlf = (text: string): Uint8Array => Buffer.from(text.replaceAll('\n', '\r\n'))

interface Written {
  readonly to: string
  readonly from?: string
  readonly subject?: string
  readonly messageId?: string
  /** Further header lines, each with its line end. */
  readonly more?: string
  readonly text?: string
}

const head = ({
  to,
  from = 'Kira <kira@reader.example>',
  subject = 'Re: draft',
  messageId = '<1@reader.example>',
  more = '',
}: Written) =>
  `From: ${from}\nTo: ${to}\nSubject: ${subject}\nMessage-ID: ${messageId}\nDate: Mon, 23 Nov 2026 08:00:00 +0100\nMIME-Version: 1.0\n${more}`

export const plainMail = (written: Written): Uint8Array =>
  crlf(`${head(written)}Content-Type: text/plain; charset=utf-8\n\n${written.text ?? 'We agree.'}\n`)

/** A report on a delivery (RFC 3464), with the head of the letter it is about. */
export const report = ({
  action = 'failed',
  status = '5.1.1',
  about = '<letter@throughline.example>',
  ...written
}: Written & { readonly action?: string; readonly status?: string; readonly about?: string }): Uint8Array =>
  crlf(
    `${head({ from: 'Mail Delivery System <MAILER-DAEMON@reader.example>', messageId: '<r@reader.example>', ...written })}Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your letter could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.reader.example

Final-Recipient: rfc822; kira@reader.example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 no such user

--b
Content-Type: text/rfc822-headers

Message-ID: ${about}
Subject: draft

--b--
`,
  )

/** An answer with files: a name and the bytes of each. */
export const withFiles = (written: Written, files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  crlf(
    `${head(written)}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n${written.text ?? 'Attached.'}\n${Object.entries(
      files,
    )
      .map(
        ([name, content]) =>
          `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(content).toString('base64')}\n`,
      )
      .join('')}--b--\n`,
  )
