import type { Route } from './page.ts'
import { aboutPage } from './pages/about/index.tsx'
import { accountPage, endSession, signOutHere } from './pages/account/index.tsx'
import { communiquesPage } from './pages/communiques/list.tsx'
import { communiquePage } from './pages/communiques/one.tsx'
import { conclusionsPage } from './pages/conclusions/list.tsx'
import { conclusionPage } from './pages/conclusions/one.tsx'
import { countriesPage } from './pages/countries/list.tsx'
import { countryPage } from './pages/countries/one.tsx'
import { feedsPage } from './pages/feeds/index.tsx'
import { follow, followPage, followSentPage } from './pages/follow/index.tsx'
import { changeFollowing, followingPage } from './pages/follow/link.tsx'
import { followUpsPage } from './pages/follow-up/list.tsx'
import { followUpPage } from './pages/follow-up/one.tsx'
import { forumsPage } from './pages/forums/list.tsx'
import { forumPage } from './pages/forums/one.tsx'
import { homePage } from './pages/home/index.tsx'
import { applyWorkbook, comparedPage } from './pages/keep-action-plan/compared.tsx'
import { actionPlanFile, actionPlanPage, keepWorkbook } from './pages/keep-action-plan/index.tsx'
import { attachToPublication, keepPublication } from './pages/keep-communiques/doings.ts'
import { newPublication, newPublicationPage } from './pages/keep-communiques/new.tsx'
import { keepPublicationPage } from './pages/keep-communiques/one.tsx'
import { deskPage } from './pages/keep-conclusions/desk.tsx'
import { meetingDeskPage, readDocument } from './pages/keep-conclusions/desk-of-meeting.tsx'
import { keepConclusion } from './pages/keep-conclusions/doings.ts'
import { attachDocument, keepMeetingPage, withdrawDocument } from './pages/keep-conclusions/meeting.tsx'
import { addConclusionHere, addConclusionPage } from './pages/keep-conclusions/new.tsx'
import { keepConclusionPage } from './pages/keep-conclusions/one.tsx'
import { keepDevelopment } from './pages/keep-development/doings.ts'
import { developmentPage } from './pages/keep-development/index.tsx'
import { attachEvidence, keepFollowUp } from './pages/keep-follow-up/doings.ts'
import { keepFollowUpsPage } from './pages/keep-follow-up/list.tsx'
import { newFollowUpPage, offerHere } from './pages/keep-follow-up/new.tsx'
import { keepFollowUpPage } from './pages/keep-follow-up/one.tsx'
import { keepForumPage } from './pages/keep-forums/forum.tsx'
import { keepForum } from './pages/keep-forums/forum-doings.ts'
import { keepSeatPage } from './pages/keep-forums/seat.tsx'
import { keepSeat } from './pages/keep-forums/seat-doings.ts'
import { keepSeatsPage } from './pages/keep-forums/seats.tsx'
import { emptyImportList, importColumnsPage } from './pages/keep-imports/columns.tsx'
import { turnImport } from './pages/keep-imports/doings.ts'
import { bringList, importsPage } from './pages/keep-imports/list.tsx'
import { importPage } from './pages/keep-imports/one.tsx'
import { importRowsPage } from './pages/keep-imports/rows.tsx'
import { mailPage } from './pages/keep-mail/index.tsx'
import { messagePage, sortMessage } from './pages/keep-mail/one.tsx'
import { keepMeeting } from './pages/keep-meetings/doings.ts'
import { editMeetingPage } from './pages/keep-meetings/edit.tsx'
import { newMeeting, newMeetingPage } from './pages/keep-meetings/new.tsx'
import { keepPresence, keepPresencePage } from './pages/keep-meetings/organizations.tsx'
import { keepOrganization } from './pages/keep-organizations/doings.ts'
import { keepOrganizationsPage } from './pages/keep-organizations/list.tsx'
import { myOrganizationPage } from './pages/keep-organizations/mine.tsx'
import { keepMyOrganization } from './pages/keep-organizations/mine-doings.ts'
import { addOrganizationHere, newOrganizationPage } from './pages/keep-organizations/new.tsx'
import { keepOrganizationPage } from './pages/keep-organizations/one.tsx'
import { decideSubmission, submissionPage, submissionsPage } from './pages/keep-submissions/index.tsx'
import { keepTopicsPage } from './pages/keep-topics/list.tsx'
import { enterTopic, newTopicPage, propose, proposePage } from './pages/keep-topics/propose.tsx'
import { keepTopicPage, proposalPage } from './pages/keep-topics/topic.tsx'
import { keepProposal, keepTopic } from './pages/keep-topics/topic-doings.ts'
import { keepVocabularies, vocabulariesPage } from './pages/keep-topics/vocabularies.tsx'
import { lettersPage, sendAgain } from './pages/letters/index.tsx'
import { clausePage } from './pages/mandates/clause.tsx'
import { mandatesPage } from './pages/mandates/list.tsx'
import { versionPage } from './pages/mandates/version.tsx'
import { meetingsPage } from './pages/meetings/list.tsx'
import { meetingPage } from './pages/meetings/one.tsx'
import { organizationsPage } from './pages/organizations/list.tsx'
import { organizationPage } from './pages/organizations/one.tsx'
import { gapKeys } from './pages/overview/gaps.ts'
import { gapPage, overviewPage } from './pages/overview/index.tsx'
import { unfinishedKeys } from './pages/overview/unfinished.ts'
import { figureKeys } from './pages/participation/figure.tsx'
import { figurePage, participationPage } from './pages/participation/index.tsx'
import { changePerson } from './pages/people/change.ts'
import { disable, disablePage, enable, enablePage } from './pages/people/door.tsx'
import { peoplePage } from './pages/people/index.tsx'
import { invite, invitePage } from './pages/people/invite.tsx'
import { personPage } from './pages/people/one.tsx'
import { myDataPage, personDataPage } from './pages/personal-data/index.tsx'
import { searchPage } from './pages/search/index.tsx'
import { linkPage, linkSentPage, requestLink, signInPage, spendLink } from './pages/sign-in/index.tsx'
import { sign, signedPage, signPage, tell, tellPage, toldPage } from './pages/tell/index.tsx'
import { topicsPage } from './pages/topics/list.tsx'
import { topicPage } from './pages/topics/one.tsx'
import { tracePage } from './pages/trace/one.tsx'
import { doWaiting, waitingPage } from './pages/waiting/index.tsx'
import { doWork, workPage } from './pages/work/index.tsx'

/** Every page with its address, without language. The header audit and the sitemap read this table. */
export const routes: readonly Route[] = [
  { path: '/', page: homePage },
  { path: '/conclusions', page: conclusionsPage, list: true, section: 'conclusions' },
  { path: '/conclusions/:slug', page: conclusionPage, section: 'conclusions' },
  { path: '/meetings', page: meetingsPage, list: true, section: 'meetings' },
  { path: '/meetings/:slug', page: meetingPage, section: 'meetings' },
  { path: '/topics', page: topicsPage, list: true, section: 'topics' },
  { path: '/topics/propose', signedIn: true, page: proposePage, post: propose, section: 'topics' },
  { path: '/topics/proposed/:slug', signedIn: true, page: proposalPage, post: keepProposal, section: 'topics' },
  { path: '/topics/:slug', page: topicPage, section: 'topics' },
  { path: '/follow-up', page: followUpsPage, list: true, section: 'follow-up' },
  { path: '/follow-up/:slug', page: followUpPage, section: 'follow-up' },
  { path: '/keep/follow-up', page: keepFollowUpsPage, list: true },
  { path: '/keep/follow-up/new', page: newFollowUpPage, post: offerHere },
  { path: '/keep/follow-up/:slug', page: keepFollowUpPage, post: keepFollowUp },
  { path: '/keep/follow-up/:slug/files', upload: attachEvidence },
  { path: '/work/:token', page: workPage, post: doWork },
  { path: '/participation', page: participationPage, section: 'participation' },
  ...figureKeys.map(
    key => ({ path: `/participation/${key}`, page: figurePage(key), list: true, section: 'participation' }) as const,
  ),
  { path: '/mandates', page: mandatesPage, list: true, section: 'mandates' },
  { path: '/mandates/:slug', page: versionPage, section: 'mandates' },
  { path: '/mandates/clauses/:slug', page: clausePage, section: 'mandates' },
  { path: '/communiques', page: communiquesPage, list: true },
  { path: '/communiques/:slug', page: communiquePage },
  { path: '/forums', page: forumsPage, list: true },
  { path: '/forums/:slug', page: forumPage },
  { path: '/trace/:stage/:slug', page: tracePage },
  { path: '/countries', page: countriesPage, list: true },
  { path: '/countries/:slug', page: countryPage },
  { path: '/organizations', page: organizationsPage, list: true },
  { path: '/organizations/:slug', page: organizationPage },
  { path: '/desk', page: deskPage, list: true },
  { path: '/waiting', page: waitingPage, post: doWaiting },
  { path: '/overview', page: overviewPage, list: true },
  ...[...gapKeys, ...unfinishedKeys].map(key => ({ path: `/overview/${key}`, page: gapPage(key), list: true })),
  { path: '/keep/meetings/new', page: newMeetingPage, post: newMeeting },
  { path: '/keep/meetings/:slug', page: keepMeetingPage, post: withdrawDocument },
  { path: '/keep/meetings/:slug/edit', page: editMeetingPage, post: keepMeeting },
  { path: '/keep/meetings/:slug/organizations', page: keepPresencePage, post: keepPresence },
  { path: '/keep/meetings/:slug/desk', page: meetingDeskPage, post: readDocument },
  { path: '/keep/meetings/:slug/documents', upload: attachDocument },
  { path: '/keep/meetings/:slug/add', page: addConclusionPage, post: addConclusionHere },
  { path: '/keep/meetings/:slug/publication', page: newPublicationPage, upload: newPublication },
  { path: '/keep/communiques/:slug', page: keepPublicationPage, post: keepPublication },
  { path: '/keep/communiques/:slug/file', upload: attachToPublication },
  { path: '/keep/conclusions/:slug', page: keepConclusionPage, post: keepConclusion },
  { path: '/keep/submissions', page: submissionsPage, list: true },
  { path: '/keep/submissions/:id', page: submissionPage, post: decideSubmission },
  { path: '/follow/sent', page: followSentPage },
  { path: '/follow/link', page: followingPage, post: changeFollowing, fromAnywhere: true },
  { path: '/follow/:noun/:slug', page: followPage, post: follow },
  { path: '/tell/sent', page: toldPage },
  { path: '/tell/sign', page: signPage, post: sign },
  { path: '/tell/signed', page: signedPage },
  { path: '/tell/:noun/:slug', page: tellPage, post: tell },
  { path: '/keep/imports', page: importsPage, upload: bringList, list: true },
  { path: '/keep/imports/columns', page: importColumnsPage, list: true },
  { path: '/keep/imports/empty.csv', page: emptyImportList },
  { path: '/keep/imports/:id', page: importPage, post: turnImport },
  { path: '/keep/imports/:id/rows', page: importRowsPage, list: true },
  { path: '/keep/development', page: developmentPage, post: keepDevelopment, list: true },
  { path: '/keep/forums/:slug', page: keepForumPage, post: keepForum },
  { path: '/keep/seats', page: keepSeatsPage, list: true },
  { path: '/keep/seats/:slug', page: keepSeatPage, post: keepSeat },
  { path: '/my/organization', page: myOrganizationPage, post: keepMyOrganization },
  { path: '/keep/organizations', page: keepOrganizationsPage, list: true },
  { path: '/keep/organizations/new', page: newOrganizationPage, post: addOrganizationHere },
  { path: '/keep/organizations/:slug', page: keepOrganizationPage, post: keepOrganization },
  { path: '/keep/topics', page: keepTopicsPage, list: true },
  { path: '/keep/topics/new', page: newTopicPage, post: enterTopic },
  { path: '/keep/topics/vocabularies', page: vocabulariesPage, post: keepVocabularies },
  { path: '/keep/topics/:slug', page: keepTopicPage, post: keepTopic },
  { path: '/search', page: searchPage },
  { path: '/about', page: aboutPage },
  { path: '/feeds', page: feedsPage },
  { path: '/sign-in', page: signInPage, post: requestLink },
  { path: '/sign-in/sent', page: linkSentPage },
  { path: '/sign-in/link', page: linkPage, post: spendLink },
  { path: '/account', page: accountPage },
  { path: '/account/end-session', post: endSession },
  { path: '/sign-out', post: signOutHere },
  { path: '/people', page: peoplePage, list: true },
  { path: '/people/invite', page: invitePage, post: invite },
  { path: '/people/:id', page: personPage, post: changePerson },
  { path: '/people/:id/data', page: personDataPage },
  { path: '/people/:id/data.json', page: personDataPage },
  { path: '/my/data', page: myDataPage },
  { path: '/my/data.json', page: myDataPage },
  { path: '/people/:id/disable', page: disablePage, post: disable },
  { path: '/people/:id/enable', page: enablePage, post: enable },
  { path: '/keep/action-plan', page: actionPlanPage },
  { path: '/keep/action-plan.xlsx', page: actionPlanFile },
  { path: '/keep/action-plan/workbooks', upload: keepWorkbook },
  { path: '/keep/action-plan/workbooks/:id', page: comparedPage, post: applyWorkbook },
  { path: '/keep/mail', page: mailPage, list: true },
  { path: '/keep/mail/:id', page: messagePage, post: sortMessage },
  { path: '/letters', page: lettersPage, post: sendAgain, list: true },
]
