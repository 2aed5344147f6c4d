import type { Route } from './page.ts'
import { aboutPage } from './pages/about/index.tsx'
import { accountPage, endSession, signOutHere } from './pages/account/index.tsx'
import { conclusionsPage } from './pages/conclusions/list.tsx'
import { conclusionPage } from './pages/conclusions/one.tsx'
import { countriesPage } from './pages/countries/list.tsx'
import { countryPage } from './pages/countries/one.tsx'
import { feedsPage } from './pages/feeds/index.tsx'
import { followUpsPage } from './pages/follow-up/list.tsx'
import { followUpPage } from './pages/follow-up/one.tsx'
import { homePage } from './pages/home/index.tsx'
import { organizationsPage } from './pages/organizations/list.tsx'
import { organizationPage } from './pages/organizations/one.tsx'
import { figureKeys } from './pages/participation/figure.tsx'
import { figurePage, participationPage } from './pages/participation/index.tsx'
import { searchPage } from './pages/search/index.tsx'
import { linkPage, linkSentPage, requestLink, signInPage, spendLink } from './pages/sign-in/index.tsx'
import { topicsPage } from './pages/topics/list.tsx'
import { topicPage } from './pages/topics/one.tsx'

/** Every page with its address, without language. The header audit and the sitemap read this table. */
export const routes: readonly Route[] = [
  { path: '/', page: homePage },
  { path: '/conclusions', page: conclusionsPage, list: true, section: 'conclusions' },
  { path: '/conclusions/:slug', page: conclusionPage, section: 'conclusions' },
  { path: '/topics', page: topicsPage, list: true, section: 'topics' },
  { path: '/topics/:slug', page: topicPage, section: 'topics' },
  { path: '/follow-up', page: followUpsPage, list: true, section: 'follow-up' },
  { path: '/follow-up/:slug', page: followUpPage, section: 'follow-up' },
  { path: '/participation', page: participationPage, section: 'participation' },
  ...figureKeys.map(
    key => ({ path: `/participation/${key}`, page: figurePage(key), list: true, section: 'participation' }) as const,
  ),
  { path: '/countries', page: countriesPage, list: true },
  { path: '/countries/:slug', page: countryPage },
  { path: '/organizations', page: organizationsPage, list: true },
  { path: '/organizations/:slug', page: organizationPage },
  { path: '/search', page: searchPage },
  { path: '/about', page: aboutPage },
  { path: '/feeds', page: feedsPage },
  { path: '/sign-in', page: signInPage, post: requestLink },
  { path: '/sign-in/sent', page: linkSentPage },
  { path: '/sign-in/link', page: linkPage, post: spendLink },
  { path: '/account', page: accountPage },
  { path: '/account/end-session', post: endSession },
  { path: '/sign-out', post: signOutHere },
]
