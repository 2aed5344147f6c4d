/** An element of an XML document, as far as tests want to look into it. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Xml[]
  readonly text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(raw: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(raw)) throw new SyntaxError(`not escaped: ${raw.slice(0, 80)}`)
  return raw.replace(/&(\w+);/g, (_, name) => entities[name] ?? '')
}

function attributesIn(raw: string): Record<string, string> {
  const found: Record<string, string> = {}
  const rest = raw.replace(/\s+([A-Za-z_][\w:.-]*)="([^"]*)"/g, (_, name, value) => {
    if (name in found) throw new SyntaxError(`${name} stands twice`)
    found[name] = plain(value)
    return ''
  })
  if (rest.trim() !== '') throw new SyntaxError(`no attribute: ${rest}`)
  return found
}

/**
 * A strict reader of what we write: one root, every element closed in its order, attributes in double quotes and once, five entities,
 * no character that XML 1.0 forbids. It knows less than XML, so what it takes is well-formed.
 */
export function readXml(text: string): Xml {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed())
    throw new SyntaxError('a character that XML forbids')
  const body = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*([\s\S]*)$/.exec(text)?.[1]
  if (body === undefined) throw new SyntaxError('no declaration')
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [top]
  let read = 0
  for (const [piece, raw = '', tag] of body.matchAll(/([^<]*)(?:<([^<>]*)>|$)/gy)) {
    const inner = open.at(-1) ?? top
    read += piece.length
    inner.text += plain(raw)
    if (tag === undefined) continue
    if (tag.startsWith('/')) {
      if (open.pop()?.name !== tag.slice(1) || open.length === 0) throw new SyntaxError(`${tag} closes nothing`)
      continue
    }
    const [, name, attributes = '', empty] = /^([A-Za-z_][\w:.-]*)([\s\S]*?)(\/?)$/.exec(tag) ?? []
    if (name === undefined) throw new SyntaxError(`no element: ${tag}`)
    const element: Open = { name, attributes: attributesIn(attributes), children: [], text: '' }
    inner.children.push(element)
    if (empty === '') open.push(element)
  }
  const [root, ...more] = top.children
  if (read !== body.length) throw new SyntaxError(`not a tag: ${body.slice(read, read + 80)}`)
  if (open.length !== 1 || !root || more.length > 0 || top.text.trim() !== '') throw new SyntaxError('not one root')
  return root
}

interface Open extends Xml {
  readonly children: Xml[]
  text: string
}

export const children = (xml: Xml, name: string): readonly Xml[] => xml.children.filter(child => child.name === name)
export const child = (xml: Xml, name: string): Xml => {
  const [one, ...more] = children(xml, name)
  if (!one || more.length > 0) throw new Error(`${xml.name} has ${more.length + (one ? 1 : 0)} ${name}`)
  return one
}
