import { heldOf, someone } from '#modules/personal-data/index.ts'
import { sweep } from '#platform/db/sweep.ts'
import { command } from './command.ts'

export const personDataCommand = command({
  takes: 'EMAIL|ID',
  does: 'print everything that is held of a person, as JSON',
  run: (shell, [emailOrId = '']) =>
    shell.withApplication(async ({ database, ground }) => {
      const who = await someone(ground, emailOrId)
      const held = who ? await heldOf(ground, who) : {}
      if (!who || (who.person === null && Object.keys(held).length === 0)) {
        shell.tell(`Nothing is held of ${JSON.stringify(emailOrId)}.`)
        return 1
      }
      const mentioned = await sweep(database.owner, [who.email, ...(who.name ? [who.name] : [])])
      shell.say(JSON.stringify({ of: who, at: ground.clock.now(), held, mentioned }, null, 2))
      return 0
    }),
})
