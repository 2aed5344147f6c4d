-- The outbox: a letter is a row in the transaction of its cause, and leaves the house only after that has committed.
-- A letter whose text holds a secret (a sign-in link) has no text here: it is composed, with a fresh link, while it is being sent.
create schema notifications;

create table notifications.letter (
  id uuid primary key,
  -- to a person with an account, or to an address
  person_id uuid references identity.person,
  address text,
  name text,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  kind text not null,
  subject text,
  body text,
  action_required boolean not null,
  act_by date,
  -- chosen at the first try and kept for all others
  message_id text unique,
  state text not null check (state in ('queued', 'failed', 'sent', 'dead')),
  attempts integer not null default 0,
  -- a code such as 'EENVELOPE 550': never the server's words, which may repeat the address
  last_error text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  check ((person_id is null) <> (address is null)),
  check ((subject is null) = (body is null)),
  check (act_by is null or action_required)
);
create index letter_state on notifications.letter (state, queued_at);

alter table notifications.letter enable row level security;
alter table notifications.letter force row level security;
create policy system_or_officer on notifications.letter using (
  current_setting('app.roles', true) ~ '(^|,)(system|officer)(,|$)'
);

grant usage on schema notifications to throughline_app;
grant select, insert, update on notifications.letter to throughline_app;
