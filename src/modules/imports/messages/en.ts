import type { TextsOf } from '#kernel/messages.ts'
import { sheetTexts } from '#platform/sheets/index.ts'

/** Labels and refusals of this module. A fault is said after the name of its field. */
export const en = {
  refusals: {
    ...sheetTexts.en.refusals,
    'target-unknown': 'Lists of this kind cannot be imported.',
    'sheet-unknown': 'The workbook has no such sheet with rows.',
    'list-without-rows': 'The list has no rows below its headings.',
    'list-too-long': ({ most }: { readonly most: number }) =>
      `The list has more than ${most} rows. Please divide it into several.`,
    'heading-twice': ({ heading }: { readonly heading: string }) => `Two columns have the same heading: ${heading}.`,
    'json-no-list': 'This JSON file holds no list of registrations.',
    'import-not-in-state': 'This cannot be done any more, or not yet: look at the state of the import.',
    'mapping-unknown': 'A field or a column that was chosen does not exist.',
    'column-twice': 'One column was chosen for two fields.',
    'field-without-column': 'A required field has no column.',
    'import-has-bad-rows':
      'Some rows have faults. Correct the list and read it again, or say that the others are to be taken.',
    'import-without-rows': 'No row would enter or change anything.',
    'reason-missing': 'Something on record would change: please give the reason.',
  },
  faults: {
    missing: 'is empty',
    'too-long': ({ longest }: { readonly longest: number }) => `has more than ${longest} characters`,
    'not-in-list': ({ allowed }: { readonly allowed: string }) => `is none of those allowed (${allowed})`,
    'no-day': 'is no day (write it as 2026-12-31)',
    'no-mailbox': 'is no e-mail address',
    'no-web-address': 'is no web address',
    'cell-error': ({ cell }: { readonly cell: string }) => `shows an error of the spreadsheet program (${cell})`,
    'country-unknown': 'is no country on record',
    'organization-unknown': 'is no organization on record',
    'name-taken': 'is the name of another organization on record',
    'ends-before-it-begins': 'lies before the first day',
    twice: ({ row }: { readonly row: number }) => `Means the same as row ${row}.`,
    'value-refused': ({ path }: { readonly path: string }) => `A value was refused (${path}).`,
    'changed-since-check': 'The record has changed since the list was checked; check it again.',
    'changed-since': 'Somebody changed the record at the same moment.',
    'not-found': 'What is to be changed is no longer on record.',
    forbidden: 'Whoever started the import may not do this.',
    other: 'Refused.',
  },
  ofField: (field: string, fault: string) => `${field}: ${fault}`,
  targets: {
    organizations: 'Organizations',
    people: 'People of organizations',
  },
  fields: {
    organizations: {
      key: 'Key',
      name: 'Name',
      kind: 'Kind',
      country: 'Country',
      region: 'Region',
      website: 'Website',
    },
    people: {
      organization: 'Organization',
      name: 'Name',
      function: 'Function',
      email: 'E-mail',
      language: 'Language',
      phone: 'Telephone',
      from: 'From',
      to: 'To',
    },
  },
  states: {
    read: 'read',
    checked: 'checked',
    running: 'running',
    stopped: 'stopped',
    done: 'done',
    withdrawn: 'withdrawn',
  },
  plans: {
    new: 'new',
    change: 'changes',
    same: 'no change',
    bad: 'fault',
  },
  outcomes: {
    taken: 'taken',
    same: 'on record already',
    skipped: 'left out',
    refused: 'refused',
  },
} as const

export type Messages = TextsOf<typeof en>
