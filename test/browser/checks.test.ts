import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { openBrowser } from './browser.ts'
import { openTab, visit } from './visit.ts'

/** A page without a fault; each test plants one. */
const fine = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Fine</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; img-src * data:">
<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"></head><body><a class="skip" href="#main">Skip</a>
<header><nav aria-label="Menu"><a href="/en/">Home</a></nav></header>
<main id="main"><h1>Fine</h1><h2>Part</h2><p>Text</p><table><tr><th scope="col">Head</th></tr><tr><td>Cell</td></tr></table>
<p><a href="/en/more">More</a></p><form><label>When <input type="date" name="when"></label> <button>Go</button></form>
</main></body></html>`

const style = `
a { display: inline-block; min-height: 24px; color: #00c }
.ringless:focus { outline: none }
.tiny { position: absolute; width: 1px; height: 1px; overflow: hidden; padding: 0; border: 0 }
.wide { width: 500px }
@media screen and (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } .dim { color: #333 } }
@media print { header nav, .gone { display: none } .pale { color: #ddd } .shown { display: block !important } }`

interface Planting {
  readonly plants: string
  /** What stands there in a page without fault, and what is planted in its place. */
  readonly at: string
  readonly as: string
  /** The findings, in the order of the checks, each as far as it is written here. */
  readonly finds: readonly string[]
}

const text = '<p>Text</p>'
const plantings: readonly Planting[] = [
  { plants: 'nothing', at: text, as: text, finds: [] },
  {
    plants: 'another language and direction',
    at: 'lang="en" dir="ltr"',
    as: 'lang="fr" dir="rtl"',
    finds: ['structure: says its language is "fr"', 'structure: says its direction is "rtl"'],
  },
  { plants: 'no title', at: 'Fine</title>', as: '</title>', finds: ['structure: has no title', 'axe: document-title'] },
  { plants: 'two first headings', at: text, as: '<h1>More</h1>', finds: ['structure: 2 headings of the first level'] },
  { plants: 'a heading too deep', at: text, as: '<h4>D</h4>', finds: ['structure: heading jumps to level 4: D'] },
  { plants: 'a head without scope', at: ' scope="col"', as: '', finds: ['structure: <th> without scope: Head'] },
  { plants: 'an id twice', at: text, as: '<p id="main">T</p>', finds: ['structure: id "main" more than once'] },
  {
    plants: 'a link to nothing on the page',
    at: text,
    as: '<p><a href="#none">None</a></p>',
    finds: ['structure: id "none" is pointed to and is not there'],
  },
  {
    plants: 'a picture without words',
    at: text,
    as: '<p><svg role="img"></svg></p>',
    finds: ['axe: svg-img-alt: svg'],
  },
  {
    plants: 'words too dim in the dark',
    at: text,
    as: '<p class="dim">Dim</p>',
    finds: ['axe (dark): color-contrast: .dim'],
  },
  {
    plants: 'a style in the page',
    at: text,
    as: '<p style="color: red">R</p>',
    finds: ['traffic: the browser complains'],
  },
  {
    plants: 'a picture from elsewhere',
    at: text,
    as: '<img alt="" src="http://elsewhere.example/a.png">',
    finds: ['traffic: asks another place: http://elsewhere.example/a.png', 'traffic: the browser complains'],
  },
  {
    plants: 'too many bytes and requests',
    at: text,
    as: Array.from({ length: 11 }, (_, n) => `<img alt="" src="/big.svg?${n}">`).join(''),
    finds: ['traffic: 6', 'traffic: 13 requests (at most 12)'],
  },
  {
    plants: 'no skip link',
    at: '<a class="skip" href="#main">Skip</a>',
    as: '',
    finds: ['keyboard: the first stop is not the skip link'],
  },
  {
    plants: 'a skip link that skips nothing',
    at: '<header>',
    as: '<header id="main">',
    finds: ['structure: id "main" more than once', 'keyboard: the skip link does not lead past the menu'],
  },
  {
    plants: 'a stop out of order',
    at: text,
    as: '<p><a href="/x" tabindex="1">X</a></p>',
    finds: ['keyboard: is reached out of order: <a> X'],
  },
  {
    plants: 'a stop that shows nothing',
    at: text,
    as: '<p><a class="ringless" href="/x">X</a></p>',
    finds: ['keyboard: shows no ring when reached: <a> X'],
  },
  {
    plants: 'a stop nobody sees',
    at: text,
    as: '<p><a class="tiny" href="/x">X</a></p>',
    finds: ['keyboard: is not seen when reached: <a> X'],
  },
  { plants: 'what is too wide', at: text, as: '<p class="wide">W</p>', finds: ['width: is 508 px wide at 320 px: <p'] },
  { plants: 'a menu on paper', at: '<nav ', as: '<nav class="shown" ', finds: ['print: a menu is printed: Home'] },
  { plants: 'words not on paper', at: text, as: '<p class="gone">G</p>', finds: ['print: is not printed: G'] },
  {
    plants: 'words too pale on paper',
    at: text,
    as: '<p class="pale">Pale</p>',
    finds: ['print (printed from a dark screen): color-contrast: .pale'],
  },
  { plants: 'another status', at: 'Fine</title>', as: '', finds: ['answer: answers 500, not 200'] },
]

/** `/en/3` is the page of the third planting. */
const server = createServer((request, response) => {
  const planting = plantings[Number(/^\/en\/(\d+)$/.exec(request.url ?? '')?.[1])]
  const [type, content] = planting
    ? ['text/html', fine.replace(planting.at, planting.as)]
    : request.url === '/style.css'
      ? ['text/css', style]
      : ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><!--${'x'.repeat(5_500)}--></svg>`]
  response.writeHead(planting?.plants === 'another status' ? 500 : 200, { 'content-type': type })
  response.end(content)
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await openBrowser({ after })
after(() => server.close())
const tab = await openTab(browser, origin)

for (const [at, { plants, finds }] of plantings.entries())
  test(`a page is searched: planted is ${plants}`, async () => {
    const { faults } = await visit(tab, origin, { path: `/${at}`, status: 200, signedIn: false, language: 'en' })
    const found = faults.map(fault => `${fault.check}${fault.text.slice(`/en/${at}`.length)}`)
    assert.deepEqual(
      found.map((fault, n) => fault.slice(0, finds[n]?.length)),
      finds,
    )
  })
