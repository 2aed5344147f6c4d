/** Acceptance: killed thirty times while lists are taken and an officer edits by forms, what was acknowledged is there, and once. */
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { formSending } from '../../src/web/keeping/fixtures.ts'
import { build } from '../../tools/build.mjs'
import { projectRoot } from '../support/database.ts'
import { csvOf, fiveThousand, storedOf, storedSql } from '../support/five-thousand.ts'
import { temporaryFolder } from '../support/throw-away.ts'
import { bringList, press, standingOf, startList } from './lists.ts'
import { firstOfficer, type Officer } from './officer.ts'
import { type Program, programIn } from './program.ts'

const kills = 30
/** Edits of one round: a fast machine does not do more of them, and each round has some under way when it is killed. */
const editsOfARound = 12
/** Enough that it is being taken all the while on a slow machine; a fast one is given more lists. */
const rowsOfList = fiveThousand.slice(0, 1500)
const folder = temporaryFolder('throughline-import-kill-')
let program: Program
let officer: Officer
let first = ''
const working: Loop[] = []

before(async () => {
  await build(projectRoot)
  program = await programIn(folder)
  await program.start()
  officer = await firstOfficer(program)
})

after(async () => {
  for (const loop of working) loop.abandon()
  await program?.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Loop {
  /** Fails with what went wrong in it. */
  check(): void
  /** Waits for what is under way. */
  stop(): Promise<void>
  abandon(): void
}

/** Does something again and again until it is stopped; a step may ask whether it is still wanted. */
function again(step: (wanted: () => boolean) => Promise<unknown>): Loop {
  let [on, wanted] = [true, true]
  let failure: unknown = null
  const done = (async () => {
    while (on) await step(() => wanted)
  })().catch(error => {
    failure = error
  })
  const loop = {
    check() {
      if (failure !== null) throw failure
    },
    async stop() {
      on = false
      await done
      loop.check()
    },
    abandon() {
      on = wanted = false
    },
  }
  working.push(loop)
  return loop
}

/** Waits until something holds, and no longer than every loop is well; whether it came to hold. */
async function within(seconds: number, holds: () => boolean): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; !holds(); await delay(10)) {
    for (const loop of working) loop.check()
    if (Date.now() > end) return false
  }
  return true
}

/** The officer's browser tabs, each with two conclusions of its own to edit: by the form, with the key that was in it. */
function tabs(count: number) {
  const acknowledged = new Map<string, string[]>()
  let share = 0
  let edits = 0
  const edit = async (tab: number) => {
    if (share <= 0) return delay(5)
    share -= 1
    const n = ++edits
    const slug = `cto-05-${2 * tab + (n % 2) + 1}`
    const path = `/en/keep/conclusions/${slug}`
    const words = `Words of edit ${n}.`
    const form = { ...formSending(await officer.page(path), 'save'), 'text-en': words, reason: `Edit ${n}.` }
    assert.equal(await officer.send(path, new URLSearchParams(form)), `${path}?said=savedBefore-5`)
    acknowledged.set(slug, [...(acknowledged.get(slug) ?? []), words])
  }
  const loops = Array.from({ length: count }, (_, tab) => again(() => edit(tab)))
  const total = () => [...acknowledged.values()].flat().length
  return {
    acknowledged,
    total,
    /** Back when two more edits were acknowledged; others are under way then. */
    async round() {
      const had = total()
      share = editsOfARound
      assert.ok(await within(60, () => total() >= had + 2), 'no edit was acknowledged in a minute')
    },
    async stop() {
      for (const loop of loops) await loop.stop()
    },
  }
}

/** Lists, one after the other: the one that was checked, then small ones for as long as it is asked, so that one is always being taken. */
function lists() {
  const brought: string[] = []
  let through = 0
  const take = async (path: string, wanted: () => boolean) => {
    await startList(officer, path)
    const before = through
    for (;;) {
      const standing = await standingOf(officer, path)
      through = before + standing.through
      if (standing.is === 'done' || !wanted()) return
      if (standing.is === 'stopped') await press(officer, path, 'resume')
      await delay(150)
    }
  }
  const loop = again(async wanted => {
    const name = `list-${brought.length}`
    brought.push(name)
    if (brought.length === 1) return take(first, wanted)
    const rows = Array.from({ length: 120 }, (_, n) => (n % 40 === 7 ? ';KEN' : `${name} ${n};KEN`))
    await take(await bringList(officer, `${name}.csv`, ['Name;Country', ...rows].join('\n')), wanted)
  })
  return {
    small: () => brought.length - 1,
    /**
     * Back when more rows are through, so that the import is under way; or after ten seconds, should its job have died with its
     * connection. Whether they are.
     */
    progress() {
      const had = through
      return within(10, () => through > had)
    },
    /** Lets the list under way end. Where its job has died with its connection, the next program goes on at once, and we need not wait. */
    async finish() {
      let over = false
      const ended = loop.stop().then(() => {
        over = true
      })
      for (let starts = 0; !over && starts < 5; ) {
        const had = through
        if (await within(20, () => over || through > had)) continue
        starts += 1
        await program.killAndStart()
      }
      assert.ok(over, 'the import does not end')
      await ended
    },
  }
}

test('a list of 1,500 organizations is checked: exactly the twelve rows at fault are named, with the reason', async () => {
  first = await bringList(officer, 'first.csv', csvOf(rowsOfList))
  const told = (await officer.page(`${first}/rows.csv?plan=bad`)).split('\r\n').slice(1, -1)
  const wrong = rowsOfList.filter(({ fault }) => fault !== undefined)
  assert.deepEqual(
    told.map(line => Number(/^\d+/.exec(line)?.[0])),
    wrong.map(({ row }) => row),
  )
  // The page also quotes what stands in the cell.
  const reasons = told.map(line => line.replaceAll(/ “[^”]*”/g, ''))
  for (const [index, { fault = '', row }] of wrong.entries())
    for (const part of fault.split('; ')) assert.ok(reasons[index]?.includes(part), `${row}: ${told[index]}`)
  const { rows } = await program.asOwner(client => client.query(storedSql))
  assert.deepEqual(rows, [])
})

test('killed thirty times in turn, app, database and one of its children: every acknowledged edit is there once, and the import ends as if nothing had been', async () => {
  const importing = lists()
  const editing = tabs(2)
  let underWay = 0
  for (let n = 0; n < kills; n += 1) {
    if (n % 3 === 0 && (await importing.progress())) underWay += 1
    await editing.round()
    await program.killInTurn(n)
  }
  await editing.stop()
  await importing.finish()
  assert.ok(underWay >= kills / 6, `the import was under way at ${underWay} of ${kills / 3} kills of the program`)
  assert.ok(officer.again() > 0, 'no form was under way at any of the kills')

  const { rows: conclusions } = await program.asOwner(client =>
    client.query(
      `select c.slug, c.version, c.wording->'texts'->>'en' as now,
        (select array_agg(r.content->'wording'->'texts'->>'en' order by r.version) from audit.revision r
          where r.noun = 'conclusion' and r.noun_id = c.id::text) as then,
        (select count(*)::int from audit.event e where e.noun_id = c.id::text and e.verb = 'conclusions.edit-conclusion') as edits
       from conclusions.conclusion c where c.slug = any ($1) order by c.slug`,
      [[...editing.acknowledged.keys()]],
    ),
  )
  assert.ok(editing.total() >= 2 * kills)
  for (const { slug, version, now, then, edits } of conclusions) {
    const words = editing.acknowledged.get(slug) ?? []
    assert.deepEqual([then.slice(1), now, edits, version], [words, words.at(-1), words.length, 1 + words.length], slug)
  }

  const { rows } = await program.asOwner(client => client.query(storedSql))
  assert.deepEqual(rows, storedOf(rowsOfList))
  const small = importing.small()
  const { rows: counted } = await program.asOwner(client =>
    client.query(
      `select (select count(*)::int from members.organization where name like 'list-%') as small,
        (select count(*)::int from audit.event where verb = 'members.add-organization') as entered,
        (select count(*)::int from imports.import where state = 'done') as done,
        (select array_agg(n order by outcome) from (select outcome, count(*)::int as n from imports.row group by outcome) o) as outcomes`,
    ),
  )
  const good = storedOf(rowsOfList).length
  const [taken, skipped] = [good + 117 * small, rowsOfList.length - good + 3 * small]
  assert.deepEqual(counted, [{ small: 117 * small, entered: taken, done: 1 + small, outcomes: [skipped, taken] }])
})

test('the same list again would change nothing', async () => {
  const path = await bringList(officer, 'again.csv', csvOf(rowsOfList))
  const page = await officer.page(path)
  const figures = [...page.matchAll(/<dt>([^<]+)<\/dt><dd>(?:<a[^>]*>)?([\d,]+)/g)].map(([, label, n]) => [label, n])
  assert.deepEqual(figures.slice(0, 4), [
    ['new', '0'],
    ['changes', '0'],
    ['no change', '1,488'],
    ['fault', '12'],
  ])
  assert.ok(!page.includes('value="start"'))
  assert.equal(await program.stop(), 0)
})
