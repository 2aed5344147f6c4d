import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guard } from './logical-css.ts'
import { complaints } from './plant.ts'

const css = `/* left: 0 */
a { margin-inline-start: 1rem; text-align: start; margin: 0 1px 2px 1px; grid-area: left; }
a::before { content: "left: 0"; inset-inline-end: 0 }
@media (min-width: 40rem) { .right { border-start-end-radius: 2px } }
`

test('logical-css is content with logical properties', async () => {
  const page = 'export const P = () => <p class="left" style="margin-inline: 1px" title="left: 0">x</p>\n'
  assert.deepEqual(await complaints(guard, { 'src/web/assets/base.css': css, 'src/web/page.tsx': page }), [])
})

const planted: readonly (readonly [declaration: string, advice: RegExp])[] = [
  ['left: 0', /write inset-inline-start/],
  ['margin-left: 1rem', /write margin-inline-start/],
  ['scroll-padding-right: 0', /write scroll-padding-inline-end/],
  ['border-left-color: red', /write border-inline-start-color/],
  ['border-top-left-radius: 2px', /write border-start-start-radius/],
  ['text-align: right', /write start or end/],
  ['float: left', /write start or end/],
  ['margin: 0 1px 2px 3px', /inline-start and -inline-end/],
]

test('logical-css barks at every physical declaration, in sheets and in style attributes', async () => {
  const sheet = `a { color: red }\n${planted.map(([declaration]) => `a { ${declaration} }\n`).join('')}`
  const page =
    'export const P = () => (\n  <p style={{ marginLeft: 1 }}>\n    <b style="color: red; padding-right: 1px">x</b>\n  </p>\n)\n'
  const heard = await complaints(guard, { 'src/web/assets/base.css': sheet, 'src/web/page.tsx': page })
  assert.equal(heard.length, planted.length + 2, heard.join('\n'))
  planted.forEach(([, advice], index) => {
    const [line = ''] = heard.slice(index)
    assert.ok(line.startsWith(`src/web/assets/base.css:${index + 2} `), line)
    assert.match(line, advice)
  })
  assert.match(heard.slice(-2).join('\n'), /^src\/web\/page\.tsx:2 margin-left.*\nsrc\/web\/page\.tsx:3 padding-right/)
})

test('logical-css that sees no sheet proves nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
