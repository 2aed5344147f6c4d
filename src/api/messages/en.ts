import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  problems: {
    invalid: 'Some parameters cannot be used.',
    'not-found': 'There is nothing at this address.',
    'method-not-allowed': 'This address can only be read: use GET or HEAD.',
    broken: 'Something went wrong on our side. Please try again in a moment.',
  },
  faults: {
    'unknown-parameter': (expected: string) => `There is no such parameter here. There are: ${expected}.`,
    'given-twice': (_: string) => 'Give this parameter once.',
    missing: (_: string) => 'This parameter is needed.',
    'not-a-value': (expected: string) => `This value cannot be used. Expected: ${expected}.`,
  },
  feeds: {
    conclusions: 'Throughline: conclusions',
    communiques: 'Throughline: communiqués and other publications',
    followUp: 'Throughline: what became of conclusions',
    addressedTo: 'Addressed to',
    meeting: 'Meeting',
    published: 'Published',
    source: 'Source',
  },
  calendar: {
    name: 'Throughline: executive meetings on standardization',
    inferred: 'The day is our reading; no source states it.',
    leftOut: (n: number) =>
      plural('en', n, {
        one: '# meeting is not in this calendar, because its day is not known.',
        other: '# meetings are not in this calendar, because their day is not known.',
      }),
  },
} as const

export type ApiTexts = TextsOf<typeof en>
