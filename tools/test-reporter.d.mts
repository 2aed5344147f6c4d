import type { TestEvent } from 'node:test/reporters'

/** node:test's events as lines, the counts last. */
export default function report(events: AsyncIterable<TestEvent>): AsyncGenerator<string>
