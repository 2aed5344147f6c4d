/** What surrounds the invented meeting: seats, a reader who told something, a list with faults, letters out and in. All of it invented. */
import { orThrow } from '#kernel/result.ts'
import { type Act, type Ground, perform, type Verb } from '#modules/access/index.ts'
import { fileMail } from '#modules/correspondence/index.ts'
import { holdSeat, nameAlternate, openSeat } from '#modules/forums/index.ts'
import { checkImport, readImport } from '#modules/imports/index.ts'
import { addContact, addMembership } from '#modules/members/index.ts'
import { issueSigningLink, signSubmission, writeSubmission } from '#modules/submissions/index.ts'

export type Say = <Input, Output>(doing: Verb<Input, Output>, input: object) => Promise<Output>

const mailbox = (name: string): string => `${name}@rehearsal.example`

/** A membership, a seat with a principal and two alternates in their order, and a seat that waits for somebody. */
export async function tellSeats(say: Say, [first, second]: readonly string[], day: string): Promise<void> {
  const from = Temporal.PlainDate.from(day).subtract({ years: 1 }).toString()
  const membership = { sector: 'ITU-T', category: 'sector-member', from, to: null }
  await say(addMembership, { organization: first, ...membership })
  const person = (number: string) =>
    say(addContact, {
      organization: first,
      content: {
        name: `Rehearsal Person ${number} (invented)`,
        email: mailbox(`person-${number.toLowerCase()}`),
        phone: null,
        function: 'Rehearsal office',
        language: 'en',
        from,
        to: null,
      },
    })
  const opened = { forum: 'CTO', office: 'Rehearsal office', from }
  const { id } = await say(openSeat, { ...opened, organization: first })
  await say(holdSeat, { id, version: 1, contact: await person('One'), from })
  await say(nameAlternate, { id, version: 2, contact: await person('Two'), from })
  await say(nameAlternate, { id, version: 3, contact: await person('Three'), from })
  await say(openSeat, { ...opened, organization: second })
}

/** A list of which two rows cannot be taken, checked and waiting. */
export async function tellImport(say: Say): Promise<void> {
  const rows = [
    'Name,Kind',
    'Rehearsal Telecom D (invented),operator',
    'Rehearsal Telecom A (invented),operator',
    'Rehearsal Devices E (invented),no such kind',
    ',vendor',
  ]
  const content = new TextEncoder().encode(rows.join('\n'))
  const list = { target: 'organizations', name: 'rehearsal-organizations.csv', content, sheet: '' }
  const { id } = await say(readImport, list)
  await say(checkImport, { id, version: 1, mapping: { name: 0, kind: 1 } })
}

/** A reader has told something and signed it; an officer decides about it. */
export async function tellSubmission(act: Act, slug: string): Promise<void> {
  const letters: string[] = []
  const heard: Act = {
    ...act,
    async enqueue(job, data) {
      if ('letter' in data) letters.push(String(data.letter))
      await act.enqueue(job, data)
    },
  }
  const told = {
    ...{ noun: 'conclusion', slug, source: null, language: 'en', network: 'rehearsal' },
    body: 'Rehearsal: a first text was tried out with three small networks, all of them invented.',
    ...{ name: 'Rehearsal Reader (invented)', email: mailbox('reader') },
  }
  orThrow(await perform(heard, writeSubmission, told))
  const [letter] = letters
  const link = orThrow(await perform(act, issueSigningLink, { letter }))
  orThrow(await perform(act, signSubmission, { token: link.token }))
}

/** A message that belongs to no letter of ours: somebody has to say what it is. Told again, it is the same one. */
export async function receiveMail(ground: Ground): Promise<void> {
  const lines = [
    `From: Rehearsal Reader (invented) <${mailbox('reader')}>`,
    `To: ${mailbox('secretariat')}`,
    'Subject: Rehearsal: a question',
    'Message-ID: <1@rehearsal.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Rehearsal: which office answers for the charging of small networks?',
    '',
  ]
  await fileMail(ground, undefined, new TextEncoder().encode(lines.join('\r\n')))
}
