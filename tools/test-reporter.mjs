import { Readable } from 'node:stream'
import { spec } from 'node:test/reporters'

const count = /^\S*ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /

/**
 * node:test's own report, with its counts moved to the very end (it puts the list of failures behind them) and, before them, one line
 * that says on which databases the tests ran.
 */
export default async function* report(events) {
  const counts = []
  for await (const chunk of Readable.from(events).compose(new spec())) {
    const text = String(chunk)
    if (count.test(text)) counts.push(text)
    else yield text
  }
  yield `\nℹ databases: ${process.env.TEST_RUN_ENGINES}\n`
  yield* counts
}
