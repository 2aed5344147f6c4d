import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { everything } from '../../api/fixtures.ts'
import { inBrackets, sentences } from './punctuation.tsx'

const { text } = await everything({ after })

test('Chinese brackets and sentences bring their own room; the others have a blank', () => {
  assert.deepEqual([inBrackets('zh', '推断'), inBrackets('fr', 'déduit')], ['（推断）', ' (déduit)'])
  assert.deepEqual([sentences('zh', '一。', '二。'), sentences('ru', 'Одно.', 'Два.')], ['一。二。', 'Одно. Два.'])
})

/** What a reader of the page sees and hears, a NUL for each tag, without the texts that stay in another language. */
const shown = (html: string): string =>
  html
    .replace(/<(\w+)[^>]* lang="(?!zh)[^"]*"[^>]*>.*?<\/\1>/gs, '')
    .replace(/<!doctype.*?<title>|<(link|script)[^>]*>/gs, '')
    .replace(/<[^>]+>/g, '\0')

const half = /.{0,20}(?:\p{Script=Han}[\s\0]{0,3}[(,:;]|[),:;][\s\0]{0,2}\p{Script=Han}|。 \p{Script=Han}).{0,20}/gu

test('no Chinese page has half-width brackets, commas or colons beside Chinese characters', async () => {
  for (const path of [
    '',
    'conclusions',
    'conclusions/cto-05-4',
    'meetings',
    'meetings/cto-03',
    'meetings/cto-05',
    'topics',
    'topics/5g',
    'follow-up',
    'follow-up/cto-05-4-1',
    'mandates',
    'mandates/res-68-dubai-2012',
    'mandates/clauses/68-2',
    'communiques/cto-05-communique-1',
    'trace/follow-up/cto-05-4-1',
    'forums/cto',
    'forums',
    'countries',
    'countries/senegal',
    'organizations',
    'about',
    'conclusions.atom',
  ]) {
    assert.equal(shown(await text(`/zh/${path}`)).match(half), null, path)
  }
})

test('the labels of narrow tables have the colon of the language', async () => {
  const style = /href="(\/assets\/throughline-[^"]+)"/.exec(await text('/zh/'))?.[1] ?? ''
  assert.match(
    await text(style),
    /:lang\(zh\) table\.rows td\[data-label\]::before \{\s*content: attr\(data-label\) "：";/,
  )
})
