import { act } from '#modules/access/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  byHand,
  completeTask,
  doneElsewhere,
  dropTask,
  takers,
  takeTask,
  tasksFor,
  taskTexts,
  type WaitingTask,
} from '#modules/tasks/index.ts'
import { dayText, instantDay } from '../../dates.ts'
import { howIn, KeyField, refusalWords, Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { Line } from '../../parts/fields.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { texts } from './messages/index.ts'
import { OwnWaits, ownWaits } from './own.tsx'
import { type Wait, waitsOf } from './waits.ts'

interface Fault {
  readonly task: string
  readonly text: string
}

interface Counted extends Wait {
  readonly n: number
}

/** Where the noun of a task is looked after. */
const places: Readonly<Record<string, (nounId: string) => string>> = {
  letter: () => '/letters?state=dead',
  message: id => `/keep/mail/${id}`,
  submission: id => `/keep/submissions/${id}`,
}

async function answer(request: PageRequest, me: SignedIn, fault?: Fault): Promise<PageAnswer> {
  const words = texts[request.language]
  const { tasks, names, own, counted } = await readAs(request, me, async inside => {
    const found = await tasksFor(inside.db, me.actor)
    const all: Counted[] = []
    for (const wait of waitsOf(me.actor)) all.push({ ...wait, n: await wait.count(inside, request) })
    const own = await ownWaits(inside, request, me)
    return { tasks: found, names: await takers(inside.db, found), own, counted: all.filter(({ n }) => n > 0) }
  })
  return {
    title: words.title,
    privately: true,
    ...(fault ? { status: 422 } : {}),
    body: (
      <>
        {fault && <Faults title={words.problem} faults={[{ field: `reason-${fault.task}`, text: fault.text }]} />}
        <Said request={request} said={words.said} />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {tasks.length + own.length + counted.length === 0 && <p class="note">{words.nothing}</p>}
        {tasks.length > 0 && <Tasks request={request} me={me} tasks={tasks} names={names} fault={fault} />}
        {own.length > 0 && <OwnWaits request={request} own={own} />}
        {counted.length > 0 && <Waits request={request} counted={counted} />}
      </>
    ),
  }
}

interface TasksProps {
  readonly request: PageRequest
  readonly me: SignedIn
  readonly tasks: readonly WaitingTask[]
  readonly names: ReadonlyMap<string, string>
  readonly fault: Fault | undefined
}

function Tasks({ request, me, tasks, names, fault }: TasksProps) {
  const { language } = request
  const words = texts[language]
  const taker = ({ takenBy }: WaitingTask) =>
    takenBy === null ? words.nobody : takenBy === me.person ? words.you : (names.get(takenBy) ?? words.somebody)
  return (
    <ReadTable
      caption={words.tasks}
      rows={tasks}
      columns={[
        { label: words.columns.task, heads: true, cell: task => <About request={request} task={task} /> },
        { label: words.columns.since, cell: ({ raisedAt }) => instantDay(language, raisedAt) },
        { label: words.columns.due, cell: ({ due }) => (due === null ? words.noDay : dayText(language, due)) },
        { label: words.columns.taken, cell: task => <bdi>{taker(task)}</bdi> },
        { label: words.columns.doing, cell: task => <Doings request={request} me={me} task={task} fault={fault} /> },
      ]}
    />
  )
}

/** What is to be done, and about what: the noun's own parts, each as it is written. */
function About({ request: { language }, task }: { request: PageRequest; task: WaitingTask }) {
  const title = taskTexts[language].kinds[task.kind]
  const place = places[task.noun]?.(task.nounId)
  return (
    <>
      {place ? <a href={address(language, place)}>{title}</a> : title}
      {Object.values(task.parts).map(part => (
        <>
          {' '}
          <bdi class="source">{part}</bdi>
        </>
      ))}
    </>
  )
}

interface DoingsProps {
  readonly request: PageRequest
  readonly me: SignedIn
  readonly task: WaitingTask
  readonly fault: Fault | undefined
}

function Doings({ request, me, task, fault }: DoingsProps) {
  const { language } = request
  const words = texts[language]
  const wrong = fault?.task === task.id ? fault.text : undefined
  // What has a state of its own is done where that is kept: a press here would only hide it.
  const place = doneElsewhere.has(task.kind) ? places[task.noun]?.(task.nounId) : undefined
  const of = <Of request={request} task={task} />
  return (
    <>
      <form method="post" action={address(language, '/waiting')}>
        <KeyField request={request} />
        <input type="hidden" name="task" value={task.id} />
        {task.takenBy !== me.person && (
          <button type="submit" name="do" value="take" class="quiet">
            {words.take}
            {of}
          </button>
        )}{' '}
        {place ? (
          <a href={address(language, place)}>
            {words.open}
            {of}
          </a>
        ) : (
          <button type="submit" name="do" value="done" class="quiet">
            {words.done}
            {of}
          </button>
        )}
      </form>
      {!place && <Drop request={request} task={task} wrong={wrong} />}
    </>
  )
}

interface DropProps {
  readonly request: PageRequest
  readonly task: WaitingTask
  readonly wrong: string | undefined
}

/** Why it need not be done any more. */
function Drop({ request, task, wrong }: DropProps) {
  const { language } = request
  const words = texts[language]
  return (
    <details open={wrong !== undefined}>
      <summary>{words.drop}</summary>
      <form method="post" action={address(language, '/waiting')} novalidate>
        <KeyField request={request} />
        <input type="hidden" name="task" value={task.id} />
        <Line
          id={`reason-${task.id}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value=""
          fault={wrong}
        />
        <button type="submit" name="do" value="drop" class="quiet">
          {words.dropSend}
          <Of request={request} task={task} />
        </button>
      </form>
    </details>
  )
}

/** Which task a button is of, for those who do not see the row. */
const Of = ({ request: { language }, task }: { request: PageRequest; task: WaitingTask }) => (
  <span class="skip"> {taskTexts[language].kinds[task.kind]}</span>
)

/** What waits by itself, each figure leading to where it is done. */
function Waits({ request: { language }, counted }: { request: PageRequest; counted: readonly Counted[] }) {
  const words = texts[language]
  return (
    <ReadTable
      caption={words.also}
      folds={false}
      rows={counted}
      columns={[
        {
          label: words.columns.task,
          heads: true,
          cell: ({ name, path }) => <a href={address(language, path)}>{words.waits[name]}</a>,
        },
        { label: words.columns.count, cell: ({ n }) => n, numeric: true },
      ]}
    />
  )
}

/** What waits for whoever has signed in; to everybody else the page is not there. */
export const waitingPage: Page = async request => {
  const me = await request.signedIn()
  return me && answer(request, me)
}

const doings = { take: takeTask, done: completeTask, drop: dropTask } as const

/** Takes, finishes or drops a task. What somebody else settled meanwhile is said, and nothing is done. */
export const doWaiting: Action = async request => {
  const me = await request.signedIn()
  const { task = '', do: name = '' } = request.form
  if (!me || !Object.hasOwn(doings, name)) return null
  const how = howIn(request)
  const input = { task }
  const done =
    name === 'done'
      ? await act(request.ground, me.actor, completeTask, { task, outcome: byHand }, how)
      : await act(request.ground, me.actor, doings[name as 'take' | 'drop'], input, how)
  if (done.ok) return { movedTo: `/waiting?said=${name}` }
  if (done.refusal.kind !== 'refused') return null
  const text = refusalWords(request, done.refusal, taskTexts[request.language].refusals)
  return answer(request, me, { task, text })
}
