import type { Actor } from '#kernel/actor.ts'
import type { Result } from '#kernel/result.ts'
import { act, type Ground, type How, type Verb } from '#modules/access/index.ts'

/** A verb as a form uses it, where one of several is chosen: its input is the form's, for the verb to judge. */
export const doing = <Input, Output>(verb: Verb<Input, Output>) => ({
  verb: verb.name,
  does: (ground: Ground, actor: Actor, input: object, how: How): Promise<Result<unknown>> =>
    act(ground, actor, verb, input, how),
})
