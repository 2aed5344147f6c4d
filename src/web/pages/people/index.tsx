import { directionOf, ownName } from '#kernel/language.ts'
import {
  grantableRoles,
  identityTexts,
  listPeople,
  type PersonView,
  personLifecycle,
  withoutRole,
} from '#modules/identity/index.ts'
import { instantDay } from '../../dates.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import type { OptionGroup } from '../../parts/fields.tsx'
import { download, ListView } from '../../parts/list-view.tsx'
import { Tag } from '../../parts/tag.tsx'
import { texts } from './messages/index.ts'
import { inScopes, scopeName, scopesOf } from './scopes.ts'
import { administrator } from './standing.tsx'

const held = ({ grants }: PersonView) => grants.filter(grant => grant.state === 'held')

function columns({ language, t }: PageRequest, scopes: readonly OptionGroup[]): List<PersonView>['columns'] {
  const { columns: label, noRole } = texts[language]
  const { roles, states } = identityTexts[language]
  const rolesOf = (person: PersonView) =>
    held(person)
      .map(({ role, scope }) => (scope === 'everywhere' ? roles[role] : `${roles[role]} (${scopeName(scopes, scope)})`))
      .join(t.words.comma)
  return [
    { key: 'id', label: 'id', value: ({ id }) => id, hidden: true },
    {
      key: 'name',
      label: label.name,
      value: ({ name }) => name,
      view: ({ id, name }) => (
        <a href={address(language, `/people/${id}`)}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    { key: 'email', label: label.email, value: ({ email }) => email, view: ({ email }) => <bdi>{email}</bdi> },
    { key: 'roles', label: label.roles, value: rolesOf, view: person => rolesOf(person) || noRole },
    {
      key: 'state',
      label: label.state,
      value: ({ state }) => states.person[state],
      view: ({ state }) => <Tag tone={state === 'active' ? 'done' : 'plain'}>{states.person[state]}</Tag>,
    },
    {
      key: 'language',
      label: label.language,
      value: person => ownName[person.language],
      view: person => (
        <span lang={person.language} dir={directionOf(person.language)}>
          {ownName[person.language]}
        </span>
      ),
    },
    {
      key: 'since',
      label: label.since,
      value: ({ createdAt }) => createdAt.toString().slice(0, 10),
      view: ({ createdAt }) => instantDay(language, createdAt),
    },
  ]
}

function filters({ language }: PageRequest): List<PersonView>['filters'] {
  const { filters: label } = texts[language]
  const { roles, states } = identityTexts[language]
  return [
    {
      key: 'role',
      label: label.role,
      options: [
        ...grantableRoles.map(value => ({ value, label: roles[value] })),
        { value: 'none', label: texts[language].cameWithoutRole },
      ],
      matches: (person, value) =>
        value === 'none' ? withoutRole(person) : held(person).some(({ role }) => role === value),
    },
    {
      key: 'state',
      label: label.state,
      options: personLifecycle.states.map(value => ({ value, label: states.person[value] })),
      matches: ({ state }, value) => state === value,
    },
  ]
}

/** Everybody with an account, for administrators; for everybody else there is no such page. */
export const peoplePage: Page = async request => {
  const me = await administrator(request)
  const people = me && (await listPeople(request.ground, me.actor, request.language))
  if (!people) return null
  const words = texts[request.language]
  const scopes = inScopes(people.flatMap(held)) ? await scopesOf(request) : []
  const list: List<PersonView> = {
    name: 'people',
    columns: columns(request, scopes),
    filters: filters(request),
    rows: people,
  }
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>
          <a class="button" href={address(request.language, '/people/invite')}>
            {words.invite.title}
          </a>
        </p>
        <ListView request={request} list={list} caption={words.caption} />
      </>
    ),
  }
}
