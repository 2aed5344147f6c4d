-- Who may sign in, how, and in which role. Every table is confidential: row-level policies are the second lock behind the verbs.
-- They read two transaction settings, set by access's inTransaction: app.person (empty: nobody) and app.roles (comma list).
create schema identity;

create table identity.person (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  created_at timestamptz not null,
  disabled_at timestamptz
);
create unique index person_email on identity.person (email);

create table identity.role_grant (
  id uuid primary key,
  person_id uuid not null references identity.person,
  role text not null check (role in ('administrator', 'director', 'officer', 'translator', 'chair', 'seat-holder', 'assistant',
                                     'focal-point', 'addressee', 'respondent', 'auditor')),
  -- 'everywhere', or the id of an organization, a forum, a body or a task
  scope text not null,
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at),
  granted_by text not null
);
create index role_grant_person on identity.role_grant (person_id);

-- Somebody asked for a link. The address is kept only until the worker has looked for the account, so that the answer to
-- the asker takes the same way and the same time whether or not there is one.
create table identity.link_request (
  id uuid primary key,
  email text not null,
  at timestamptz not null
);

-- Tokens are 32 random bytes; only their SHA-256 is stored.
create table identity.sign_in_link (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null references identity.person,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  spent_at timestamptz
);
create index sign_in_link_person on identity.sign_in_link (person_id);

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null references identity.person,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  revoked_at timestamptz
);
create index session_person on identity.session (person_id);

-- One person, one task. Never a session.
create table identity.work_link (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null references identity.person,
  role text not null check (role in ('seat-holder', 'assistant', 'focal-point', 'addressee', 'respondent')),
  task_kind text not null,
  task_id text not null check (task_id <> 'everywhere'),
  issued_at timestamptz not null,
  closes_at timestamptz,
  closed_at timestamptz,
  revoked_at timestamptz
);
create index work_link_person on identity.work_link (person_id);
create index work_link_task on identity.work_link (task_kind, task_id);

-- How full each bucket of a rate limit is, as the moment at which it will be empty. Keys are hashes, rows are short-lived.
create table identity.rate (
  bucket bytea primary key check (octet_length(bucket) = 32),
  empty_at timestamptz not null
);

alter table identity.person enable row level security;
alter table identity.person force row level security;
create policy read on identity.person for select using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator|director|officer)(,|$)'
  or id = nullif(current_setting('app.person', true), '')::uuid
);
create policy add on identity.person for insert with check (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
);
create policy change on identity.person for update using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
);

alter table identity.role_grant enable row level security;
alter table identity.role_grant force row level security;
create policy read on identity.role_grant for select using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator|director|officer|auditor)(,|$)'
  or person_id = nullif(current_setting('app.person', true), '')::uuid
);
create policy add on identity.role_grant for insert with check (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
);
create policy change on identity.role_grant for update using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
);

alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy read on identity.session for select using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
  or person_id = nullif(current_setting('app.person', true), '')::uuid
);
create policy change on identity.session for update using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
  or person_id = nullif(current_setting('app.person', true), '')::uuid
);
create policy add on identity.session for insert with check (current_setting('app.roles', true) ~ '(^|,)system(,|$)');
create policy forget on identity.session for delete using (current_setting('app.roles', true) ~ '(^|,)system(,|$)');

alter table identity.sign_in_link enable row level security;
alter table identity.sign_in_link force row level security;
create policy read on identity.sign_in_link for select using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
);
create policy change on identity.sign_in_link for update using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator)(,|$)'
);
create policy add on identity.sign_in_link for insert with check (current_setting('app.roles', true) ~ '(^|,)system(,|$)');
create policy forget on identity.sign_in_link for delete using (current_setting('app.roles', true) ~ '(^|,)system(,|$)');

alter table identity.work_link enable row level security;
alter table identity.work_link force row level security;
create policy staff on identity.work_link using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator|officer)(,|$)'
);

alter table identity.link_request enable row level security;
alter table identity.link_request force row level security;
create policy system_only on identity.link_request using (current_setting('app.roles', true) ~ '(^|,)system(,|$)');

alter table identity.rate enable row level security;
alter table identity.rate force row level security;
create policy system_only on identity.rate using (current_setting('app.roles', true) ~ '(^|,)system(,|$)');

grant usage on schema identity to throughline_app;
grant select, insert, update on identity.person, identity.role_grant, identity.work_link to throughline_app;
grant select, insert, update, delete on identity.session, identity.sign_in_link, identity.rate to throughline_app;
grant select, insert, delete on identity.link_request to throughline_app;
