import { isLanguage } from '#kernel/language.ts'
import type { PreviewRole } from '#modules/identity/index.ts'

/** Whether an address without language is a page of ours, or the download of a list: what a preview can go on to. */
export type Answering = (path: string) => boolean

/** The address under which the same page is seen as that role; the address itself for what is no page (feeds, programs, other sites). */
function seenAs(href: string, as: PreviewRole, answers: Answering): string {
  const [, path = '', query = '', place = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(href) ?? []
  const [, first, ...rest] = path.split('/')
  const ours = isLanguage(first) ? answers(`/${rest.join('/')}`) : /^\/files\/[^/]+$/.test(path)
  if (!ours) return href
  const others = query.split('&amp;').filter(one => one !== '' && !one.startsWith('as='))
  return `${path}?${[...others, `as=${as}`].join('&amp;')}${place}`
}

/**
 * A part of a page, as it is written, so that whoever looks through it as somebody else goes on doing so: its links and the forms that
 * only ask (filters, search) carry the role on, and the forms that would change something are shown and cannot be sent. Done on what
 * was written, once for every page: a page that had to think of it would forget it. What stands in a text or an attribute was
 * escaped, so a tag is always a tag.
 */
export function staying(part: string, as: PreviewRole, answers: Answering): string {
  return part
    .replace(/(<a\s[^>]*?\bhref=")(\/[^"]*)"/g, (_, before, href) => `${before}${seenAs(href, as, answers)}"`)
    .replace(/(<form\b[^>]*>)(.*?)<\/form>/gs, (_, open: string, inner: string) =>
      /\smethod="post"/i.test(open)
        ? `${open}<fieldset class="preview" disabled>${inner}</fieldset></form>`
        : `${open}<input type="hidden" name="as" value="${as}"/>${inner}</form>`,
    )
}
