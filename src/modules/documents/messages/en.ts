import type { TextsOf } from '#kernel/messages.ts'
import type { DocumentRefusal } from '../rules.ts'

/** Refusals and labels of this module. */
export const en = {
  refusals: {
    'name-unusable': ({ longest }: { readonly longest: number }) =>
      `This file name cannot be used. Please use letters, digits, blanks, hyphens and full stops, at most ${longest} characters.`,
    'kind-not-allowed': ({ kinds }: { readonly kinds: string }) =>
      `Files of this kind are not accepted. The accepted kinds are: ${kinds}.`,
    'file-empty': 'The file is empty.',
    'file-too-large': ({ megabytes }: { readonly megabytes: number }) =>
      `The file is larger than ${megabytes} MB. Please send a smaller file, or divide it into several.`,
    'content-does-not-match-name':
      'The content of the file is not what its name says. Please save the file again in the right format, or correct the extension of its name.',
    'attachment-already-withdrawn': 'This file has already been withdrawn.',
    'attachment-already-public': 'Everybody can have this file already.',
    'kind-not-readable': 'Only PDF and Word (DOCX) documents can be attached here.',
    'attachment-not-readable': 'Only the text of PDF and Word documents can be read.',
  } satisfies Record<DocumentRefusal, unknown>,
  visibility: { public: 'for everybody', staff: 'for the secretariat only' },
  withdrawn: 'withdrawn',
} as const

export type Messages = TextsOf<typeof en>
