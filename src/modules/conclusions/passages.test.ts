import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { findPassages, withShared } from './passages.ts'

const paragraphs = [
  'Communiqué of the Bangkok meeting',
  'The participants requested ITU-T to develop end-to-end QoS and QoE standards over fixed and mobile networks together with other standards bodies.',
  'The participants stressed that cloud computing requirements and frameworks remain important, above all for developing countries.',
  'The participants thanked the administration of Thailand for the warm hospitality extended during this memorable event in Bangkok.',
].map((text, index) => ({ page: index < 2 ? 1 : 2, number: (index % 2) + 1, text }))
const entries = [
  {
    id: 'qos',
    texts: [
      'Work out QoS/QoE standards that run end to end over fixed and mobile networks, jointly with other bodies.',
    ],
  },
  {
    id: 'cloud',
    texts: [
      'النص بالعربية',
      'Keep aligning cloud requirements and frameworks, first of all where developing countries gain from it.',
    ],
  },
  { id: 'none', texts: ['Publish a handbook of satellite spectrum tariffs.'] },
]

suite('the passage of an entry', () => {
  test('is found by the words it shares, in whatever language, and not found where there is none', () => {
    const { passages, unmatched } = findPassages(entries, paragraphs)
    assert.deepEqual(
      [...passages].map(([id, { page, number }]) => [id, page, number]),
      [
        ['qos', 1, 2],
        ['cloud', 2, 1],
      ],
    )
    assert.deepEqual(
      unmatched.map(({ page, number }) => [page, number]),
      [[2, 2]],
    )
  })

  test('is found in Chinese, Arabic and Russian too', () => {
    const texts = [
      '与会者请ITU-T制定端到端服务质量标准。',
      'طلب المشاركون إلى القطاع وضع معايير لجودة الخدمة',
      'Участники просили сектор разработать стандарты качества',
    ]
    const found = findPassages(
      [
        { id: 'zh', texts: ['制定端到端的服务质量标准'] },
        { id: 'ar', texts: ['وضع معايير لجودة الخدمة من طرف إلى طرف'] },
        { id: 'ru', texts: ['Разработка стандартов качества обслуживания'] },
      ],
      texts.map((text, index) => ({ page: 1, number: index + 1, text })),
    )
    assert.deepEqual(
      [...found.passages].map(([id, { number }]) => [id, number]),
      [
        ['zh', 1],
        ['ar', 2],
        ['ru', 3],
      ],
    )
  })

  test('is as likely as its own words: a copy is found with certainty', () => {
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), index => {
        const { text = '', page, number } = paragraphs[index] ?? {}
        const { passages } = findPassages([{ id: 'copy', texts: [text] }], paragraphs)
        assert.deepEqual(passages.get('copy'), { page, number, likeness: 1 })
      }),
      { seed: 2 },
    )
  })

  test('is marked word by word, and what is marked is still the text', () => {
    const [, { text = '' } = {}] = paragraphs
    const pieces = withShared(text, entries[0]?.texts ?? [])
    assert.equal(pieces.map(piece => piece.text).join(''), text)
    const marked = pieces.filter(({ shared }) => shared).map(piece => piece.text)
    assert.deepEqual(marked.slice(0, 4), ['end', 'end', 'QoS', 'and'])
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        assert.equal(
          withShared(one, [two])
            .map(piece => piece.text)
            .join(''),
          one,
        )
      }),
      { seed: 5 },
    )
  })
})
