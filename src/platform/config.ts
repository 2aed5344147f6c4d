import path from 'node:path'
import { z } from 'zod'
import { nearestName } from './config-names.ts'
import * as say from './config-values.ts'

/** One row of the configuration: what an operator may set, and what happens when it is not set. */
interface Row {
  readonly schema: z.ZodType
  readonly default: string
  readonly what: string
}

const row = <S extends z.ZodType>(schema: S, byDefault: string, what: string) => ({ schema, default: byDefault, what })

/** The whole configuration. An empty value counts as not set; a default is read by the same schema as a given value. */
const rows = {
  PORT: row(say.wholeNumber(0, 65535), '8080', 'port the web server listens on'),
  HOST: row(say.host, '127.0.0.1', 'address the web server listens on; 0.0.0.0 for every interface'),
  PUBLIC_URL: row(
    say.webAddress.optional(),
    '',
    'address people use, for links and sign-in; not set: http://HOST:PORT',
  ),
  ALLOW_PLAIN_HTTP: row(say.yesOrNo, 'no', 'yes: serve a public address without TLS'),
  TRUSTED_PROXIES: row(
    say.addresses.optional(),
    '',
    'IP addresses of your own reverse proxies, parted by commas: their X-Forwarded-For is believed',
  ),
  DATA_DIR: row(say.folder, './data', 'folder of the embedded database, the keys and the undelivered mail'),
  DATABASE_URL: row(
    say.databaseAddress.optional(),
    '',
    'PostgreSQL 15 or newer to use; not set: the embedded one in DATA_DIR',
  ),
  SMTP_URL: row(
    say.mailServer.optional(),
    '',
    'mail server, smtp:// or smtps://; not set: mail goes to files in DATA_DIR/mail',
  ),
  MAIL_FROM: row(say.mailbox, 'throughline@localhost', 'sender of every letter'),
  MAIL_RETURN: row(
    say.returnMailbox.optional(),
    '',
    'mailbox, at most 23 characters before the @, whose addresses name+code@… your mail server hands to bin/throughline receive: answers and returned letters go there; not set: MAIL_FROM where letters go to files, none where SMTP_URL is set',
  ),
  FIRST_OFFICER: row(say.mailbox, 'officer@localhost', 'e-mail address of the account made at the first start'),
  ISSUING_BODY: row(
    z.string().max(200).optional(),
    '',
    'body that adopted this site; not set: every page says "not an ITU publication"',
  ),
  FOLLOW_UP_REPLY_DAYS: row(
    say.wholeNumber(1, 365),
    '10',
    'days a body has to reply before something is published about it',
  ),
  FOLLOW_UP_REMIND_DAYS: row(
    say.daysAround(30, 365),
    '-3,7',
    'days after the last day to reply and after the day promised, minus: before, on which a silent body is reminded; off: never',
  ),
  AUDIT_KEY: row(
    say.signingKey.optional(),
    '',
    'Ed25519 private key (PKCS #8, PEM or base64) that signs the audit log; not set: a file in DATA_DIR',
  ),
  LOG_LEVEL: row(
    say.oneOf('debug', 'info', 'warn', 'error'),
    'info',
    'least important log lines written: debug, info, warn or error',
  ),
  IMPORT_DAYS: row(
    say.wholeNumber(1, 3650),
    '30',
    'days after which the rows of an imported list are emptied; what became of them stays',
  ),
  LETTER_DAYS: row(
    say.wholeNumber(1, 3650),
    '180',
    'days after which a letter that was sent or given up says neither to whom it went nor what it said',
  ),
  BACKUP_HOUR: row(
    z.union([say.wholeNumber(0, 23), z.literal('off').transform(() => null)], {
      error: 'expected a whole number from 0 to 23, or off',
    }),
    '2',
    'hour (UTC) of the nightly backup; off: none is made',
  ),
  BACKUP_DIR: row(say.folder.optional(), '', 'folder of the nightly backups; not set: backups in DATA_DIR'),
  BACKUP_DAYS: row(say.wholeNumber(1, 3650), '14', 'days of which the newest backup is kept'),
  BACKUP_WEEKS: row(say.wholeNumber(0, 520), '8', 'weeks of which the newest backup is kept'),
  SHUTDOWN_SECONDS: row(say.wholeNumber(1, 300), '5', 'seconds that open requests get to finish after SIGTERM'),
} satisfies Readonly<Record<string, Row>>

type Name = keyof typeof rows
type Values = { readonly [N in Name]: z.output<(typeof rows)[N]['schema']> }

/** Names that mean something to the program although they are not settings. */
const alsoKnown = ['THROUGHLINE_SHARED']

/** Periods that hold in this deployment. */
export interface Terms {
  /** How long a body has to reply before the secretariat may publish something about it. */
  readonly replyDays: number
  /** On which days around a day a body that is silent is reminded of it; negative: before. */
  readonly remindDays: readonly number[]
}

/** What holds where nothing is set. */
export const standardTerms: Terms = {
  replyDays: Number(rows.FOLLOW_UP_REPLY_DAYS.default),
  remindDays: rows.FOLLOW_UP_REMIND_DAYS.schema.parse(rows.FOLLOW_UP_REMIND_DAYS.default),
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Origin without a final slash. */
  readonly publicUrl: string
  /** Whether people reach the site over TLS: decides about `__Host-` and `Secure` on cookies. */
  readonly secure: boolean
  readonly trustedProxies: readonly string[]
  /** Absolute path. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Where answers come to, under signed addresses; undefined: nowhere. */
  readonly mailReturn: string | undefined
  readonly firstOfficer: string
  readonly issuingBody: string | undefined
  readonly auditKey: string | undefined
  readonly logLevel: Values['LOG_LEVEL']
  readonly importDays: number
  readonly letterDays: number
  /** UTC; null when no backups are made. */
  readonly backupHour: number | null
  /** Absolute path; undefined: in the data folder. */
  readonly backupDir: string | undefined
  readonly backupDays: number
  readonly backupWeeks: number
  readonly shutdownSeconds: number
  readonly terms: Terms
}

/** A setting that cannot be used: `message` says what was expected, never the value where it may hold a secret. */
export interface ConfigProblem {
  readonly name: string
  readonly message: string
}

export type Environment = Readonly<Record<string, string | undefined>>
export type ConfigResult =
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** Reads every setting; all problems are returned together, so one look at the terminal is enough to mend them. */
export function readConfig(env: Environment): ConfigResult {
  const read: Record<string, unknown> = {}
  const problems: ConfigProblem[] = misspelt(env)
  for (const [name, { schema, default: byDefault }] of Object.entries(rows) as [Name, Row][]) {
    const answer = schema.safeParse(env[name] || byDefault || undefined)
    if (answer.success) read[name] = answer.data
    else problems.push({ name, message: answer.error.issues[0]?.message ?? 'cannot be used' })
  }
  if (problems.length > 0) return { ok: false, problems }
  return together(read as Values)
}

/** Decides what needs two settings to be decided. */
function together(values: Values): ConfigResult {
  const listening = `http://${say.inAddress(values.HOST)}:${values.PORT}`
  const publicUrl = values.PUBLIC_URL ?? listening
  const secure = publicUrl.startsWith('https:')
  const exposed = secure ? undefined : [publicUrl, listening].find(address => !say.isLoopback(address))
  if (exposed !== undefined && !values.ALLOW_PLAIN_HTTP) {
    const message = `expected an https:// address, because ${exposed} is plain http beyond this machine; ALLOW_PLAIN_HTTP=yes accepts that`
    return { ok: false, problems: [{ name: 'PUBLIC_URL', message }] }
  }
  return {
    ok: true,
    value: {
      port: values.PORT,
      host: values.HOST,
      publicUrl,
      secure,
      trustedProxies: values.TRUSTED_PROXIES ?? [],
      dataDir: path.resolve(values.DATA_DIR),
      databaseUrl: values.DATABASE_URL,
      smtpUrl: values.SMTP_URL,
      mailFrom: values.MAIL_FROM,
      mailReturn:
        values.MAIL_RETURN ?? (values.SMTP_URL ? undefined : say.returnMailbox.safeParse(values.MAIL_FROM).data),
      firstOfficer: values.FIRST_OFFICER,
      issuingBody: values.ISSUING_BODY,
      auditKey: values.AUDIT_KEY,
      logLevel: values.LOG_LEVEL,
      importDays: values.IMPORT_DAYS,
      letterDays: values.LETTER_DAYS,
      backupHour: values.BACKUP_HOUR,
      backupDir: values.BACKUP_DIR && path.resolve(values.BACKUP_DIR),
      backupDays: values.BACKUP_DAYS,
      backupWeeks: values.BACKUP_WEEKS,
      shutdownSeconds: values.SHUTDOWN_SECONDS,
      terms: { replyDays: values.FOLLOW_UP_REPLY_DAYS, remindDays: values.FOLLOW_UP_REMIND_DAYS },
    },
  }
}

/** A name that was probably meant to be one of ours would otherwise be ignored in silence. */
function misspelt(env: Environment): ConfigProblem[] {
  const unset = Object.keys(rows).filter(name => !env[name])
  return Object.keys(env).flatMap(name => {
    if (Object.hasOwn(rows, name) || alsoKnown.includes(name) || !env[name]) return []
    const meant = nearestName(name, unset)
    if (meant) return [{ name, message: `is not a setting; did you mean ${meant}?` }]
    return name.startsWith('THROUGHLINE_') ? [{ name, message: 'is not a setting' }] : []
  })
}

export interface ConfigRow {
  readonly name: string
  /** The value in force, secrets masked; empty where nothing is set and there is no default. */
  readonly value: string
  readonly default: string
  readonly what: string
}

/** The settings as a table for `bin/throughline config`: keys are never shown, passwords in addresses are masked. */
export function describeConfig(env: Environment = {}): readonly ConfigRow[] {
  return Object.entries(rows).map(([name, { default: byDefault, what }]) => ({
    name,
    value: name === 'AUDIT_KEY' && env[name] ? '***' : say.masked(env[name] || byDefault),
    default: byDefault,
    what,
  }))
}
