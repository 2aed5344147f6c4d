import type { Route } from './page.ts'
import { conclusionsPage } from './pages/conclusions/list.tsx'
import { conclusionPage } from './pages/conclusions/one.tsx'
import { homePage } from './pages/home/index.tsx'

/** Every page with its address, without language. The header audit and the sitemap read this table. */
export const routes: readonly Route[] = [
  { path: '/', page: homePage },
  { path: '/conclusions', page: conclusionsPage, list: true, section: 'conclusions' },
  { path: '/conclusions/:slug', page: conclusionPage, section: 'conclusions' },
]
