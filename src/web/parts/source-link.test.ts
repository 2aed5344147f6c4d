import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageRequest } from '../page.ts'
import { SourceLink } from './source-link.tsx'

const request = { t: { words: { source: 'Source', colon: ': ' } } } as PageRequest

test('a source is named by its host; what would run a program is no link', () => {
  assert.equal(
    String(SourceLink({ request, url: 'https://www.itu.int/en/x' })),
    '<a href="https://www.itu.int/en/x" rel="external noreferrer">Source: <bdi lang="en">itu.int</bdi></a>',
  )
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'not an address'])
    assert.equal(String(SourceLink({ request, url })), `<bdi lang="en">${url}</bdi>`)
})
