/** Tables whose rows are not carried to another database, with the reason. Work links travel: people hold them in letters. */
export const identityStaysBehind: ReadonlyMap<string, string> = new Map([
  ['identity.session', 'everybody signs in again'],
  ['identity.sign_in_link', 'a sign-in link lives for minutes'],
  ['identity.link_request', 'a request for a link lives for seconds'],
  ['identity.rate', 'limits of the last minutes'],
])
