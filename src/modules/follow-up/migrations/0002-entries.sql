-- Follow-up of ours: a conclusion, or a clause of a mandate, is offered to a body, and the body says what becomes of it. Only
-- follow_up.published can be read by everybody; what it says was seen by the body before, or the body had the time to reply.
create table follow_up.entry (
  id uuid primary key,
  slug text not null unique,
  -- what it follows on: one of the two
  conclusion_id uuid references conclusions.conclusion,
  clause_id uuid references mandates.clause,
  number integer not null check (number > 0),
  body text not null references members.body,
  -- the office of the body that answers; null: not said
  office text,
  wording jsonb not null,
  state text not null check (state in
    ('offered', 'noted', 'accepted', 'in-progress', 'done', 'not-taken-up', 'superseded', 'withdrawn')),
  -- the day promised when it was accepted
  due_day date,
  superseded_by uuid references follow_up.entry,
  version integer not null default 1,
  -- the version everybody reads; null: nothing was published
  published_version integer check (published_version <= version),
  offered_at timestamptz not null,
  offered_by text not null,
  check ((conclusion_id is null) <> (clause_id is null)),
  check ((state = 'superseded') = (superseded_by is not null)),
  check (superseded_by <> id),
  unique (conclusion_id, number),
  unique (clause_id, number)
);
create index entry_body on follow_up.entry (body);

-- What was said about an entry, step by step: by the body through its link, or as the secretariat recorded it.
create table follow_up.statement (
  id uuid primary key,
  entry_id uuid not null references follow_up.entry,
  says text not null check (says in ('noted', 'accepted', 'begun', 'done', 'not-taken-up', 'superseded', 'words')),
  -- link: the body itself; the others: written down by the secretariat from there
  channel text not null check (channel in ('link', 'mail', 'paper', 'meeting', 'liaison', 'secretariat')),
  -- the day on which it was said
  day date not null,
  due_day date,
  -- in the body's own words, as they were given
  words text,
  words_language text check (words_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  at timestamptz not null,
  actor text not null,
  -- where the entry stood before, for taking back what was not published
  before jsonb not null,
  version integer not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  check ((words is null) = (words_language is null)),
  check ((says = 'words') <= (words is not null))
);
create index statement_entry on follow_up.statement (entry_id);

create table follow_up.evidence (
  id uuid primary key,
  entry_id uuid not null references follow_up.entry,
  kind text not null check (kind in ('document', 'liaison', 'work-item', 'recommendation', 'deployment', 'meeting')),
  reference text not null,
  link text,
  -- a file kept for the staff
  attachment uuid references documents.attachment,
  -- who said so, and when
  said_by text not null check (said_by in ('body', 'secretariat', 'public-source')),
  said_on date not null,
  at timestamptz not null,
  actor text not null,
  verified_by uuid,
  verified_at timestamptz,
  published_at timestamptz,
  withdrawn_at timestamptz,
  check ((verified_by is null) = (verified_at is null))
);
create index evidence_entry on follow_up.evidence (entry_id);

-- The body's contact was sent what would be published, with a link to reply; the time to reply ends after the day named.
create table follow_up.preview (
  id uuid primary key,
  entry_id uuid not null references follow_up.entry,
  version integer not null,
  person_id uuid not null references identity.person,
  letter_id uuid not null,
  sent_at timestamptz not null,
  reply_days integer not null check (reply_days >= 0),
  actor text not null
);
create index preview_entry on follow_up.preview (entry_id);

-- What everybody reads of an entry, as it stood when it was published.
create table follow_up.published (
  id uuid primary key references follow_up.entry,
  slug text not null unique,
  conclusion_id uuid references conclusions.conclusion,
  clause_id uuid references mandates.clause,
  body text not null references members.body,
  office text,
  wording jsonb not null,
  state text not null check (state in
    ('offered', 'noted', 'accepted', 'in-progress', 'done', 'not-taken-up', 'superseded', 'withdrawn')),
  due_day date,
  superseded_by uuid references follow_up.entry,
  said jsonb not null,
  evidence jsonb not null,
  offered_on date not null,
  version integer not null,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  -- link: by the body itself; time: the days to reply had passed
  released_by text not null check (released_by in ('link', 'time'))
);

alter table follow_up.entry enable row level security;
alter table follow_up.entry force row level security;
create policy reads on follow_up.entry for select using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy adds on follow_up.entry for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on follow_up.entry for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

alter table follow_up.statement enable row level security;
alter table follow_up.statement force row level security;
create policy reads on follow_up.statement for select using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy adds on follow_up.statement for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on follow_up.statement for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

alter table follow_up.evidence enable row level security;
alter table follow_up.evidence force row level security;
create policy reads on follow_up.evidence for select using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy adds on follow_up.evidence for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on follow_up.evidence for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

alter table follow_up.preview enable row level security;
alter table follow_up.preview force row level security;
create policy reads on follow_up.preview for select using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy adds on follow_up.preview for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

alter table follow_up.published enable row level security;
alter table follow_up.published force row level security;
create policy reads on follow_up.published for select using (true);
create policy adds on follow_up.published for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on follow_up.published for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

grant select, insert, update on follow_up.entry, follow_up.statement, follow_up.evidence, follow_up.published
  to throughline_app;
grant select, insert on follow_up.preview to throughline_app;
