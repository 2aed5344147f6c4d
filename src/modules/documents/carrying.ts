/** The content of files travels apart from their rows: one file each, so that none has to be held whole. */
export const fileContents = { table: 'documents.file', key: 'sha256', content: 'content', size: 'size' } as const
