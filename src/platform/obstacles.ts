import { OperatorError } from './operator-error.ts'

/** What an operator can mend about a file, by the system's code. */
const obstacles: Readonly<Record<string, string>> = {
  EEXIST: 'there is one already: name a new file',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'part of its path is a file',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this account has used up its share of the disk',
  EIO: 'the disk reports an error',
}

/** The error to throw when a file could not be written: one line where an operator can mend it, else as it was. */
export function unwritable(file: string, error: unknown): unknown {
  const obstacle = obstacles[(error as NodeJS.ErrnoException | null)?.code ?? '']
  return obstacle ? new OperatorError(`The file ${file} cannot be written: ${obstacle}`) : error
}

/** The error to throw when a file could not be read. */
export function unreadable(file: string, error: unknown): unknown {
  const obstacle = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'part of its path is a file',
    EISDIR: 'it is a folder',
    EACCES: 'this account may not read it',
  }[(error as NodeJS.ErrnoException | null)?.code ?? '']
  return obstacle ? new OperatorError(`The file ${file} cannot be read: ${obstacle}`) : error
}
