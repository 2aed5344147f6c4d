import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { claimsOf } from './claims.ts'
import { corpusOf, gramsOf, type Named } from './near-duplicates.ts'

const seed = 5
const sameClaims = (one: string, other: string): boolean => claimsOf(one) === claimsOf(other)
const titled = (...texts: readonly string[]): Named[] => texts.map((text, index) => ({ id: `t${index + 1}`, text }))
const topics = titled(
  'Energy efficiency of data centres',
  'Interoperability of open radio access networks',
  'Trust and security in the Internet of things',
  'Bridging the standardization gap',
  '5G and its spectrum',
)

suite('grams', () => {
  test('of a word are 3 to 5 letters long and know where it begins and ends', () => {
    assert.deepEqual(gramsOf('  AB\u00A0'), [' ab', 'ab ', ' ab '])
    assert.deepEqual(gramsOf('ﬁx'), [' fi', 'fix', 'ix ', ' fix', 'fix ', ' fix '])
  })

  test('of Chinese and Japanese are 2 and 3 signs, a lone sign is itself, and other words keep theirs', () => {
    assert.deepEqual(gramsOf('标准化 5G'), ['标准', '准化', '标准化', ' 5g', '5g ', ' 5g '])
    assert.deepEqual(gramsOf('网'), ['网'])
    assert.deepEqual(gramsOf('  …  '), [])
  })
})

suite('the likeness of two texts', () => {
  test('is the cosine of weights counted by hand', () => {
    // N = 2; “ab” and “abc” share the gram " ab" (df 2) and no other: 2 more are only in the first, 5 only in the second.
    const [common, rare] = [Math.log(3 / 3) + 1, Math.log(3 / 2) + 1]
    const expected = common ** 2 / (Math.sqrt(common ** 2 + 2 * rare ** 2) * Math.sqrt(common ** 2 + 5 * rare ** 2))
    assert.ok(expected < 0.4)
    assert.deepEqual(corpusOf(titled('ab', 'abc')).like('ab'), [{ id: 't1', likeness: 1, strength: 'same' }])
    // “ab ab” has each gram twice: all its weights are (1 + ln 2) times those of “ab”, so it points the same way.
    assert.deepEqual(corpusOf(titled('ab', 'abc')).like('ab ab'), [{ id: 't1', likeness: 1, strength: 'same' }])
  })

  test('finds what may be the same and what is related, and nothing else', () => {
    const corpus = corpusOf(topics)
    const found = (text: string) => corpus.like(text).map(({ id, strength }) => [id, strength])
    assert.deepEqual(found('ENERGY  efficiency of the data centres'), [['t1', 'same']])
    assert.deepEqual(found('Energy efficiency of data centers'), [['t1', 'related']])
    assert.deepEqual(found('Open RAN: interoperability of radio access networks'), [['t2', 'same']])
    assert.deepEqual(found('Artificial intelligence'), [])
    assert.deepEqual(found(''), [])
  })

  test('works in each of the six languages', () => {
    const pairs = [
      ['Efficacité énergétique des centres de données', 'Efficacité énergétique des centres de donnée'],
      ['Eficiencia energética de los centros de datos', 'La eficiencia energética de centros de datos'],
      ['Энергоэффективность центров обработки данных', 'Энергоэффективность центра обработки данных'],
      ['كفاءة الطاقة في مراكز البيانات', 'كفاءة الطاقة لمراكز البيانات'],
      ['数据中心的能源效率', '数据中心能源效率'],
    ] as const
    for (const [one, other] of pairs)
      assert.equal(corpusOf(titled(one, ...topics.map(({ text }) => text))).like(other)[0]?.id, 't1', other)
  })

  test('refuses an id that stands twice', () => {
    assert.throws(() => corpusOf([topics[0], topics[0]].flatMap(one => one ?? [])), RangeError)
  })
})

suite('texts that look alike but claim something else', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Standards for 5G networks', 'Standards for 6G networks'],
    ['Amend Recommendation Y.3011', 'Amend Recommendation Q.3011'],
    ['Data centres with licences', 'Data centres without licences'],
    ['Standards should be mandatory', 'Standards should not be mandatory'],
    ['Members can decide', 'Members can’t decide'],
    ['Il est utile de normaliser', 'Il n’est pas utile de normaliser'],
    ['Conviene normalizar', 'No conviene normalizar'],
    ['Стандарты нужны', 'Стандарты не нужны'],
    ['المعايير مطلوبة', 'المعايير غير مطلوبة'],
    ['应当制定标准', '不应当制定标准'],
  ]
  for (const [one, other] of pairs)
    test(`are not suggested: ${other}`, () => {
      assert.equal(sameClaims(one, other), false)
      assert.deepEqual(corpusOf(titled(one)).like(other), [])
    })

  test('are told from those that only write the same otherwise', () => {
    for (const [one, other] of [
      ['IMT-2020 and IMT-2030', 'IMT‑2030 and IMT‑2020'],
      ['شبكات 5G', 'شبكات ٥G'],
      ['Ⅴ networks of 2020', 'V networks of ２０２０'],
      ['非洲的无线网络', '无线网络'],
      ['It doesn’t scale', "It doesn't scale"],
    ] as const)
      assert.equal(sameClaims(one, other), true, other)
  })
})

suite('whatever the texts', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  const words = fc
    .array(fc.constantFrom('open', 'radio', 'network', 'trust', 'energy', 'data', '标准', 'связь'), { maxLength: 8 })
    .map(all => all.join(' '))
  const texts = fc.array(fc.oneof(text, words), { maxLength: 12 })

  test('likenesses are between 0.4 and 1, strengths follow from them, and the most alike comes first', () => {
    fc.assert(
      fc.property(texts, fc.oneof(text, words), (all, asked) => {
        const found = corpusOf(titled(...all)).like(asked)
        for (const { likeness, strength } of found) {
          assert.ok(likeness >= 0.4 && likeness <= 1)
          assert.equal(strength, likeness >= 0.8 ? 'same' : 'related')
        }
        const inOrder = found.map(({ likeness }) => likeness)
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((a, b) => b - a),
        )
      }),
      { seed, numRuns: 300 },
    )
  })

  test('a text that has a gram is the same as itself, however it is written', () => {
    fc.assert(
      fc.property(texts, fc.oneof(text, words), (others, asked) => {
        fc.pre(gramsOf(asked).length > 0)
        const written = `  ${asked.replaceAll(' ', '   ')} `
        const mine = corpusOf([{ id: 'mine', text: asked }, ...titled(...others)])
          .like(written)
          .find(({ id }) => id === 'mine')
        assert.deepEqual(mine, { id: 'mine', likeness: 1, strength: 'same' })
      }),
      { seed, numRuns: 300 },
    )
  })

  test('the order in which they are given makes no difference', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 8 }), words, (all, asked) => {
        const given = titled(...all)
        assert.deepEqual(corpusOf(given.toReversed()).like(asked), corpusOf(given).like(asked))
      }),
      { seed, numRuns: 200 },
    )
  })
})
