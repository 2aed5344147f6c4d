import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ICAL from 'ical.js'
import { languages } from '#kernel/language.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import { everything } from './fixtures.ts'

const { get, text, ground, database } = await everything({ after })
const read = (calendar: string) => new ICAL.Component(ICAL.parse(calendar))
const events = (calendar: ICAL.Component) => calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))

for (const language of languages)
  test(`every meeting whose day is known stands on its day in ${language}, and no other`, async () => {
    const response = await get(`/${language}/meetings.ics`)
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/calendar; charset=utf-8'])
    const calendar = read(await response.text())
    const meetings = await listMeetings(ground.db, language)
    const dated = meetings.filter(meeting => meeting.datePrecision === 'day')
    const found = events(calendar).map(event => ({
      uid: event.uid,
      day: event.startDate.toString(),
      whole: event.startDate.isDate,
      summary: event.summary,
      stamp: event.component.getFirstPropertyValue('dtstamp')?.toString(),
      url: event.component.getFirstPropertyValue('url'),
    }))
    assert.deepEqual(
      found,
      dated.map(({ id, ref, name, slug, dateValue }) => ({
        uid: id,
        day: dateValue,
        whole: true,
        summary: `${ref} · ${name}`,
        stamp: '2026-11-22T12:00:00Z',
        url: `http://127.0.0.1:8080/${language}/meetings/${slug}`,
      })),
    )
    assert.equal(found.length, 20)
    const description = String(calendar.getFirstPropertyValue('x-wr-caldesc'))
    assert.ok(description.includes(String(meetings.length - dated.length)), description)
  })

test('lines are ended and folded as RFC 5545 wants them', async () => {
  const calendar = await text('/ar/meetings.ics')
  assert.ok(calendar.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:'))
  assert.equal(calendar.replaceAll('\r\n', '').search(/[\r\n]/), -1)
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 || [...line].length <= 75, line)
  assert.doesNotMatch(calendar, /^METHOD/m)
})

test('the calendar is the same until the record changes, whatever the time', async () => {
  const etag = (await get('/en/meetings.ics')).headers.get('etag') ?? ''
  assert.equal((await get('/en/meetings.ics', { headers: { 'if-none-match': etag } })).status, 304)
})

test('a name cannot end its line and begin another', async () => {
  const hostile = 'Meeting\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:http://evil.example/;,\\n'
  await database.owner.query(
    `update meetings.meeting set name = jsonb_set(name, '{texts,en}', to_jsonb($1::text)), city = jsonb_set(city, '{texts,en}', to_jsonb($1::text)) where ref = 'CTO-05'`,
    [hostile],
  )
  const calendar = read(await text('/en/meetings.ics'))
  const found = events(calendar)
  assert.equal(found.length, 20)
  assert.equal(calendar.getAllSubcomponents().length, 20)
  const bangkok = found.find(event => event.startDate.toString() === '2013-11-18')
  assert.equal(bangkok?.summary, `CTO-05 · ${hostile.replace(/[\r\n]+/g, ' ')}`)
  assert.ok(found.every(event => event.component.getAllSubcomponents().length === 0))
})

test('a meeting that will not take place says so', async () => {
  await database.owner.query(`update meetings.meeting set state = 'cancelled' where ref = 'GSS-2024'`)
  const statuses = events(read(await text('/en/meetings.ics'))).map(event =>
    event.component.getFirstPropertyValue('status'),
  )
  assert.deepEqual(
    [statuses.filter(one => one === 'CANCELLED').length, statuses.filter(one => one === 'CONFIRMED').length],
    [1, 19],
  )
})
