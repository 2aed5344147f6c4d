import type { Route } from './page.ts'
import { accountPage, endSession, signOutHere } from './pages/account/index.tsx'
import { conclusionsPage } from './pages/conclusions/list.tsx'
import { conclusionPage } from './pages/conclusions/one.tsx'
import { homePage } from './pages/home/index.tsx'
import { linkPage, linkSentPage, requestLink, signInPage, spendLink } from './pages/sign-in/index.tsx'

/** Every page with its address, without language. The header audit and the sitemap read this table. */
export const routes: readonly Route[] = [
  { path: '/', page: homePage },
  { path: '/conclusions', page: conclusionsPage, list: true, section: 'conclusions' },
  { path: '/conclusions/:slug', page: conclusionPage, section: 'conclusions' },
  { path: '/sign-in', page: signInPage, post: requestLink },
  { path: '/sign-in/sent', page: linkSentPage },
  { path: '/sign-in/link', page: linkPage, post: spendLink },
  { path: '/account', page: accountPage },
  { path: '/account/end-session', post: endSession },
  { path: '/sign-out', post: signOutHere },
]
