import type { Language } from '#kernel/language.ts'
import type { Page } from '../../page.ts'
import { address } from '../../page.ts'
import { byAddressee, byKind, followUpKnown } from './conclusions.tsx'
import { type Figure, type FigureKey, type Ground, loadGround } from './figure.tsx'
import { lagToTsag, organizationsPresent, personsPresent, perYear } from './meetings.tsx'
import { atMeetings, memberStates } from './member-states.tsx'
import { type Messages, texts } from './messages/index.ts'
import { byRegion, namedAgain } from './organizations.tsx'

interface Entry {
  readonly group: keyof Messages['groups']
  /** Shown on its own page only, so that the first page stays light on a weak line. */
  readonly apart?: true
  readonly make: (ground: Ground) => Figure | null
}

/** Every figure in its group. A figure without anything to count is left out. */
const figures: Readonly<Record<FigureKey, Entry>> = {
  'meetings-per-year': { group: 'meetings', make: perYear },
  'attendance-persons': { group: 'meetings', make: personsPresent },
  'attendance-organizations': { group: 'meetings', make: organizationsPresent },
  'organizations-by-region': { group: 'organizations', make: byRegion },
  'organizations-returning': { group: 'organizations', make: namedAgain },
  'conclusions-by-kind': { group: 'conclusions', make: byKind },
  'conclusions-by-addressee': { group: 'conclusions', make: byAddressee },
  'follow-up-by-status': { group: 'conclusions', make: followUpKnown },
  'lag-to-tsag': { group: 'conclusions', make: lagToTsag },
  'member-states': { group: 'states', apart: true, make: memberStates },
  'statuses-at-meetings': { group: 'states', apart: true, make: atMeetings },
}

/** All figures, each with picture, table, denominator and notice. */
export const participationPage: Page = async request => {
  const { language } = request
  const words = texts[language]
  const ground = await loadGround(request)
  const byGroup = Object.groupBy(Object.values(figures), entry => entry.group)
  return {
    title: words.title,
    description: words.lede,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{words.executive}</p>
        {(Object.keys(words.groups) as (keyof Messages['groups'])[]).map(group => (
          <>
            <h2>{words.groups[group]}</h2>
            <div class="pictures">
              {byGroup[group]?.map(({ make, apart }) => {
                const figure = make(ground)
                return figure && (apart ? <Apart language={language} figure={figure} /> : figure.view('h3'))
              })}
            </div>
          </>
        ))}
      </>
    ),
  }
}

/** A figure that has a page of its own: what it says, and the way there. */
const Apart = ({ language, figure }: { language: Language; figure: Figure }) => (
  <section>
    <h3>
      <a href={address(language, `/participation/${figure.key}`)}>{figure.title}</a>
    </h3>
    <p class="source">{figure.sentence}</p>
  </section>
)

/** One figure by itself, with its rows as CSV and JSON. */
export const figurePage =
  (key: FigureKey): Page =>
  async request => {
    const words = texts[request.language]
    const figure = figures[key].make(await loadGround(request))
    if (!figure) return null
    const file = figure.file()
    if (file) return file
    return {
      title: figure.title,
      description: figure.title,
      body: (
        <>
          <p class="kicker">
            <a href={address(request.language, '/participation')}>{words.one}</a>
          </p>
          {figure.view('h1')}
          {figures[key].group !== 'states' && <p class="note">{words.executive}</p>}
        </>
      ),
    }
  }
