/**
 * Something the person running the program can mend: a folder, a port, an address, a server.
 * The message is one line that says what is wrong and what to do; `main.ts` prints it and exits with 1, without a stack.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
