-- What waits for somebody to do it. A task says what it is about by the noun and by plain parts (a reference, a number), never by
-- somebody's words: those stay where they were written, behind their own locks.
create schema tasks;

create table tasks.task (
  id uuid primary key,
  kind text not null,
  -- what made it necessary; the same cause raises one task of a kind, however often it is told
  cause text not null,
  noun text not null,
  noun_id text not null,
  -- for its title: references and numbers by name
  parts jsonb not null default '{}',
  -- for whoever holds a role in a scope, or for one person
  role text,
  scope text,
  person_id uuid references identity.person,
  raised_at timestamptz not null,
  due date,
  -- who of them does it
  taken_by uuid references identity.person,
  taken_at timestamptz,
  state text not null check (state in ('open', 'done', 'dropped')),
  settled_at timestamptz,
  -- as in the audit: person:… or system:…
  settled_by text,
  -- how it was done, as a code
  outcome text,
  unique (kind, cause),
  check ((role is null) = (scope is null)),
  check ((role is null) <> (person_id is null)),
  check ((taken_by is null) = (taken_at is null)),
  check ((state = 'open') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null))
);
create index task_open on tasks.task (raised_at) where state = 'open';
create index task_noun on tasks.task (noun, noun_id);

alter table tasks.task enable row level security;
alter table tasks.task force row level security;
create policy reads on tasks.task for select using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)')
  or person_id = (select nullif(current_setting('app.person', true), '')::uuid)
  or role = any ((select string_to_array(coalesce(current_setting('app.roles', true), ''), ','))::text[])
);
create policy adds on tasks.task for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on tasks.task for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
  or person_id = (select nullif(current_setting('app.person', true), '')::uuid)
  or role = any ((select string_to_array(coalesce(current_setting('app.roles', true), ''), ','))::text[])
);

grant usage on schema tasks to throughline_app;
grant select, insert, update on tasks.task to throughline_app;
