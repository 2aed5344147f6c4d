import type { Actor } from '#kernel/actor.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import { standingClock } from '#platform/clock.ts'
import { type Db, kyselyOver } from '#platform/db/kysely.ts'
import { seededRandom } from '#platform/random.ts'
import { officer } from '../../../test/support/actors.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import { storeFile } from './commands.ts'
import type { Visibility } from './model.ts'

/** The ground of a test: the app's role, a standing clock, and what was announced. */
export function groundOver({ app }: TestDatabase): Ground & { readonly queued: object[] } {
  const queued: object[] = []
  return {
    db: kyselyOver(app),
    clock: standingClock('2026-05-04T09:30:00Z'),
    random: seededRandom(1n),
    subscriptions: { together: [], after: [{ to: 'documents.*', job: 'noticed' }] },
    enqueue: async (_db, _job, data) => void queued.push(data),
    queued,
  }
}

export const as =
  (ground: Ground, actor: Actor) =>
  <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    inTransaction(ground, actor, act => work(act.db))

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

/** An archive that holds empty files of these names, as a word processor would begin one. */
export function zipOf(...names: readonly string[]): Buffer {
  const local = names.map(name => {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    return Buffer.concat([head, Buffer.from(name)])
  })
  const directory = names.map(name => {
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(Buffer.byteLength(name), 28)
    return Buffer.concat([head, Buffer.from(name)])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(Buffer.concat(local).length, 16)
  return Buffer.concat([...local, ...directory, end])
}

/** One honest file of each kind that is accepted. */
export const honest: Readonly<Record<string, Buffer>> = {
  'Communiqué.pdf': bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  'الجدول الزمني.docx': zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
  '参会名单.xlsx': zipOf('[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'),
  'room.png': Buffer.concat([bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), Buffer.alloc(13)]),
  'group.JPG': bytes('\xff\xd8\xff\xe0\0\x10JFIF\0'),
  'group.jpeg': bytes('\xff\xd8\xff\xe1\0\x10Exif\0'),
  'Примечания.txt': Buffer.from('Сети 2020-х годов\r\n'),
  'seats.csv': Buffer.from('\uFEFForganization;seat\r\nExample;1\r\n'),
  'record.json': Buffer.from('  {"meeting": "CTO-05"}\n'),
  'akn.xml': Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso/>'),
  'meeting.ics': Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'),
}

export const text = Buffer.from('the names of those who declined\n')

interface Given {
  readonly name?: string
  readonly content?: Uint8Array
  readonly visibility?: Visibility
  readonly nounId?: string
}
/** Attaches a file to the fifth meeting, unless told otherwise. */
export const store = (
  ground: Ground,
  { name = 'notes.txt', content = text, visibility = 'public', nounId = 'cto-05' }: Given = {},
  by = officer,
) => act(ground, by, storeFile, { name, content, noun: 'meeting', nounId, visibility })
