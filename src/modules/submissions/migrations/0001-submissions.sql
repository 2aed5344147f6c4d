-- What somebody told us about a noun of the record. Nobody but the program sees it before its writer has signed it by a link in a
-- letter, then the secretariat; nothing of it is ever published. What was not signed in time is emptied.
create schema submissions;

create table submissions.submission (
  id uuid primary key,
  noun text not null,
  noun_id text not null,
  -- address and reference of the noun when it was written
  slug text not null,
  ref text not null,
  -- the same thing sent twice is one submission
  digest bytea unique,
  body text,
  source text,
  name text,
  email text,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  state text not null check (state in ('written', 'signed', 'taken-up', 'set-aside', 'expired')),
  -- the letter that carries the link, and the link's SHA-256
  letter_id uuid references notifications.letter,
  token_hash bytea unique,
  written_at timestamptz not null,
  sign_before timestamptz not null,
  signed_at timestamptz,
  settled_at timestamptz,
  settled_by uuid references identity.person,
  check (state = 'expired' or body is not null),
  check (state <> 'expired' or (body is null and source is null and name is null and email is null and digest is null))
);
create index submission_state on submissions.submission (state, written_at);
create index submission_letter on submissions.submission (letter_id);

alter table submissions.submission enable row level security;
alter table submissions.submission force row level security;
create policy system_or_signed on submissions.submission using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)')
  or (
    state in ('signed', 'taken-up', 'set-aside')
    and (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)officer(,|$)')
  )
);

grant usage on schema submissions to throughline_app;
grant select, insert, update on submissions.submission to throughline_app;
