import assert from 'node:assert/strict'
import { test } from 'node:test'
import { command, runCommand, type Shell } from './command.ts'

const commands = {
  carry: command({
    takes: 'FILE [PLACE]',
    does: 'carry a file',
    options: {
      gently: { type: 'boolean', does: 'without noise' },
      by: { type: 'string', does: 'who carries' },
    },
    async run({ say }, words, { gently, by }) {
      say(JSON.stringify({ words, gently, by }))
      return 0
    },
  }),
  rest: command({ takes: '', does: 'do nothing', run: async () => 1 }),
}

/** What a line of words brings: exit code, standard output, standard error. */
async function typed(line: string) {
  const [said, told]: [string[], string[]] = [[], []]
  const shell = { say: (text: string) => said.push(text), tell: (text: string) => told.push(text) }
  const code = await runCommand(commands, line === '' ? [] : line.split(' '), shell as unknown as Shell)
  return { code, said, told }
}

test('words and options reach the command in any order, and its answer is the exit code', async () => {
  const answer = (said: object) => ({ code: 0, said: [JSON.stringify(said)], told: [] })
  assert.deepEqual(await typed('carry a'), answer({ words: ['a'] }))
  assert.deepEqual(await typed('carry --by=me a --gently b'), answer({ words: ['a', 'b'], gently: true, by: 'me' }))
  assert.deepEqual(await typed('rest'), { code: 1, said: [], told: [] })
})

test('wrong use ends with 2 and one line that says what is wrong and how it is used', async () => {
  const usage = 'Usage: bin/throughline carry FILE [PLACE] [--gently] [--by VALUE]'
  const wrong = async (line: string, told: string) =>
    assert.deepEqual(await typed(line), { code: 2, said: [], told: [told] })
  await wrong('carry', `throughline carry needs FILE. ${usage}`)
  await wrong('carry a b c', `throughline carry does not take "c". ${usage}`)
  await wrong('carry a --loudly', `throughline carry has no option --loudly. ${usage}`)
  await wrong('carry a --gently=yes', `throughline carry takes no value after --gently. ${usage}`)
  await wrong('carry a --by', `throughline carry needs a value after --by. ${usage}`)
  await wrong('rest now', 'throughline rest does not take "now". Usage: bin/throughline rest')
  await wrong('cary a', 'There is no command "cary"; did you mean carry?')
  await wrong('toString', 'There is no command "toString": bin/throughline lists them.')
})

test('without a word, and when asked for help, the commands are listed, or the one', async () => {
  const one = [
    '  carry FILE [PLACE] [--gently] [--by VALUE]',
    '      carry a file',
    '      --gently: without noise',
    '      --by VALUE: who carries',
  ]
  const all = { code: 0, said: ['bin/throughline COMMAND', ...one, '  rest', '      do nothing'], told: [] }
  for (const line of ['', 'help', '--help', '-h']) assert.deepEqual(await typed(line), all)
  assert.deepEqual(await typed('carry --help'), { code: 0, said: ['bin/throughline COMMAND', ...one], told: [] })
})
