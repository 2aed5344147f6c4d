/** What a column says of people. */
export interface Known {
  /** Tables that hold something of people: columns `personalDataOf` tells and erasing takes away, and those that say nothing of them. */
  readonly tables: Readonly<Record<string, { readonly personal: readonly string[]; readonly plain: readonly string[] }>>
  /** Columns that sound as if they did, and why they do not, or why they are not told. */
  readonly others: Readonly<Record<string, string>>
}

const byId = 'an id: what it leads to is told and erased with the account'
const public_ = 'a name of something public, not of a person'

/** The one list of personal data by column. A new column of such a table, and one that sounds like a person’s, must be put in. */
export const known: Known = {
  tables: {
    'identity.person': { personal: ['email', 'name', 'language'], plain: [] },
    'identity.link_request': { personal: ['email'], plain: [] },
    'identity.role_grant': { personal: ['person_id', 'role', 'scope'], plain: ['granted_by'] },
    'identity.session': { personal: ['person_id'], plain: ['token_hash'] },
    'identity.sign_in_link': { personal: ['person_id'], plain: ['token_hash'] },
    'identity.work_link': { personal: ['person_id'], plain: ['token_hash', 'role', 'task_kind', 'task_id'] },
    'audit.personal': { personal: ['person_id', 'value'], plain: ['commitment', 'salt'] },
    'audit.revision': { personal: ['content', 'reason'], plain: ['noun', 'noun_id', 'actor'] },
    'documents.attachment': {
      personal: ['name'],
      plain: ['sha256', 'media_type', 'noun', 'noun_id', 'visibility', 'uploaded_by'],
    },
    'notifications.letter': {
      personal: ['person_id', 'address', 'name', 'subject', 'body'],
      plain: ['language', 'kind', 'message_id', 'state', 'last_error'],
    },
    'submissions.submission': {
      personal: ['name', 'email', 'body', 'source'],
      plain: ['noun', 'noun_id', 'slug', 'ref', 'digest', 'language', 'state', 'token_hash', 'settled_by'],
    },
    'correspondence.message': {
      personal: ['from_address', 'from_name', 'subject', 'text'],
      plain: ['fingerprint', 'message_id', 'kind', 'state', 'doubt', 'status', 'only_inside'],
    },
    'forums.holding': { personal: ['contact_id', 'public_name'], plain: [] },
    'members.contact': { personal: ['name', 'function', 'email', 'phone', 'language'], plain: [] },
    'imports.row': {
      personal: ['cells'],
      plain: ['faulty_cells', 'plan', 'outcome', 'faults', 'changes', 'noun_id'],
    },
    'watching.following': { personal: ['email'], plain: ['noun', 'noun_id', 'slug', 'language', 'state'] },
  },
  others: {
    'follow_up.preview.person_id': byId,
    'follow_up.reminder.person_id': byId,
    'imports.import.person': byId,
    'imports.import.file_name': 'chosen by an officer; emptied with its rows after IMPORT_DAYS',
    'tasks.task.person_id': byId,
    'tasks.task.taken_by': byId,
    'meetings.role.person': 'a name in the published record of a past meeting, kept as history',
    'meetings.host.name': public_,
    'meetings.meeting.name': public_,
    'meetings.presence.name': public_,
    'members.region.names': public_,
    'members.country.names': public_,
    'members.organization.name': public_,
    'members.body.name': public_,
    'forums.forum.name': public_,
    'topics.vocabulary.names': public_,
    'topics.term.names': public_,
    'search.public_entry.address': 'the address of a page',
    'search.staff_entry.address': 'the address of a page',
  },
}
