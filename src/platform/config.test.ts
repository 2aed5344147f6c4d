import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import path from 'node:path'
import { suite, test } from 'node:test'
import { type Config, describeConfig, type Environment, readConfig } from './config.ts'
import { slips } from './config-names.ts'

const value = (env: Environment): Config => {
  const read = readConfig(env)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const problems = (env: Environment) => {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

suite('configuration', () => {
  const defaults: Config = {
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:8080',
    secure: false,
    trustedProxies: [],
    dataDir: path.resolve('data'),
    databaseUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'throughline@localhost',
    mailReturn: 'throughline@localhost',
    firstOfficer: 'officer@localhost',
    issuingBody: undefined,
    auditKey: undefined,
    logLevel: 'info',
    importDays: 30,
    letterDays: 180,
    backupHour: 2,
    backupDir: undefined,
    backupDays: 14,
    backupWeeks: 8,
    shutdownSeconds: 5,
    terms: { replyDays: 10, remindDays: [-3, 7] },
  }

  test('with nothing set is complete, and an empty value counts as not set', () => {
    assert.deepEqual(value({}), defaults)
    assert.deepEqual(value({ PORT: '', DATABASE_URL: '', MAIL_FROM: '', ISSUING_BODY: '' }), defaults)
  })

  const bad: readonly (readonly [string, string, string])[] = [
    ['PORT', '80a', 'expected a whole number from 0 to 65535, got "80a"'],
    ['PORT', '65536', 'expected a whole number from 0 to 65535, got "65536"'],
    ['HOST', 'not a host', 'expected a host name or an IP address, got "not a host"'],
    [
      'PUBLIC_URL',
      'example.org',
      'expected an address like https://throughline.example.org, without a path, got "example.org"',
    ],
    [
      'PUBLIC_URL',
      'https://example.org/here',
      'expected an address like https://throughline.example.org, without a path, got "https://example.org/here"',
    ],
    [
      'DATABASE_URL',
      'mysql://me:hidden@host/db',
      'expected an address like postgres://user:password@host:5432/database',
    ],
    ['SMTP_URL', 'host:25', 'expected an address like smtp://user:password@host:587'],
    [
      'MAIL_RETURN',
      `${'a'.repeat(24)}@x.example`,
      `expected at most 23 characters before the @, got "${'a'.repeat(24)}@x.example"`,
    ],
    ['MAIL_FROM', 'nobody', 'expected an e-mail address, got "nobody"'],
    ['FIRST_OFFICER', 'a@b@c', 'expected an e-mail address, got "a@b@c"'],
    ['AUDIT_KEY', 'hidden', 'expected an Ed25519 private key (PKCS #8) in PEM or base64'],
    ['LOG_LEVEL', 'loud', 'expected debug, info, warn or error, got "loud"'],
    ['ALLOW_PLAIN_HTTP', 'true', 'expected yes or no, got "true"'],
    ['SHUTDOWN_SECONDS', '0', 'expected a whole number from 1 to 300, got "0"'],
  ]
  for (const [name, given, message] of bad) {
    test(`refuses ${name}=${given} and says what it expected`, () => {
      assert.deepEqual(problems({ [name]: given }), [{ name, message }])
    })
  }

  test('names every problem at once', () => {
    assert.deepEqual(
      problems({ PORT: 'x', LOG_LEVEL: 'x' }).map(({ name }) => name),
      ['PORT', 'LOG_LEVEL'],
    )
  })

  test('names a setting that was probably meant, and anything with our prefix that is none', () => {
    assert.deepEqual(problems({ DATABSE_URL: 'postgres://h/d' }), [
      { name: 'DATABSE_URL', message: 'is not a setting; did you mean DATABASE_URL?' },
    ])
    assert.deepEqual(problems({ PROT: '80' }), [{ name: 'PROT', message: 'is not a setting; did you mean PORT?' }])
    assert.deepEqual(problems({ THROUGHLINE_COLOUR: 'red', THROUGHLINE_SHARED: '/somewhere' }), [
      { name: 'THROUGHLINE_COLOUR', message: 'is not a setting' },
    ])
  })

  test('leaves alone what every system sets, and a near name beside the right one', () => {
    assert.deepEqual(
      problems({ HOME: '/root', PATH: '/bin', PWD: '/', HOSTNAME: 'box', MAIL: '/var/mail', TERM: 'xterm' }),
      [],
    )
    assert.deepEqual(problems({ DATABASE_URI: 'else', DATABASE_URL: 'postgres://h/d' }), [])
  })

  test('plain http is for this machine only, unless it is said explicitly', () => {
    for (const host of ['127.0.0.1', '127.8.8.8', 'localhost', '::1']) assert.equal(value({ HOST: host }).secure, false)
    assert.equal(value({ HOST: '::1', PORT: '81' }).publicUrl, 'http://[::1]:81')
    assert.match(
      problems({ HOST: '0.0.0.0' })[0]?.message ?? '',
      /^expected an https:\/\/ address, because http:\/\/0\.0\.0\.0:8080 is plain http/,
    )
    assert.match(problems({ PUBLIC_URL: 'http://example.org' })[0]?.message ?? '', /plain http beyond this machine/)
    assert.match(
      problems({ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:8080' })[0]?.message ?? '',
      /http:\/\/0\.0\.0\.0:8080 is plain http beyond this machine/,
    )
    assert.equal(value({ PUBLIC_URL: 'http://example.org', ALLOW_PLAIN_HTTP: 'yes' }).secure, false)
    assert.deepEqual(
      [value({ HOST: '0.0.0.0', PUBLIC_URL: 'https://example.org/' })].map(({ publicUrl, secure }) => [
        publicUrl,
        secure,
      ]),
      [['https://example.org', true]],
    )
  })

  test('takes an Ed25519 key as PEM, as PEM on one line and as base64, and no other kind', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const base64 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
    for (const key of [pem, pem.replaceAll('\n', '\\n'), base64]) assert.equal(value({ AUDIT_KEY: key }).auditKey, key)
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString()
    assert.equal(problems({ AUDIT_KEY: other }).length, 1)
  })

  test('is described without its secrets', () => {
    const rows = describeConfig({
      DATABASE_URL: 'postgres://me:hid%2Fden@h/d?password=hidden&sslmode=require',
      SMTP_URL: 'smtp://me:hid@den@h',
      AUDIT_KEY: 'hidden',
      PORT: '81',
    })
    const shown = Object.fromEntries(rows.map(row => [row.name, row.value]))
    assert.equal(shown.DATABASE_URL, 'postgres://me:***@h/d?password=***&sslmode=require')
    assert.equal(shown.SMTP_URL, 'smtp://me:***@h')
    assert.equal(shown.PORT, '81')
    assert.doesNotMatch(JSON.stringify(rows), /hid/)
    assert.deepEqual(
      rows.filter(({ what }) => what === ''),
      [],
    )
  })

  test('slips count letters inserted, dropped, replaced and swapped', () => {
    const far = ['PORT', 'PORTS', 'PRT', 'PORK', 'PROT', 'HOME', ''].map(word => slips(word, 'PORT'))
    assert.deepEqual(far, [0, 1, 1, 1, 1, 3, 4])
  })
})
