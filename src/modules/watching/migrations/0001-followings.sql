-- Who is told by mail when something public changes. Only the program sees an address; nobody learns whether somebody else follows.
create schema watching;

create table watching.following (
  id uuid primary key,
  noun text not null,
  noun_id text not null,
  slug text not null,
  -- erased when it ends
  email text,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  state text not null check (state in ('asked', 'live', 'ended')),
  -- the letter that asks for confirmation
  letter_id uuid references notifications.letter,
  asked_at timestamptz not null,
  confirm_before timestamptz not null,
  confirmed_at timestamptz,
  told_at timestamptz,
  ended_at timestamptz,
  check ((state = 'ended') = (email is null)),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index following_once on watching.following (noun, noun_id, email) where state <> 'ended';
create index following_letter on watching.following (letter_id);

-- links in letters: each letter has one of its own, and the older ones still end the following
create table watching.link (
  token_hash bytea primary key,
  following_id uuid not null references watching.following,
  issued_at timestamptz not null
);
create index link_following on watching.link (following_id);

-- what everybody saw of a noun when it was last looked at, so that a change nobody can see is told to nobody
create table watching.face (
  noun text not null,
  noun_id text not null,
  digest bytea,
  primary key (noun, noun_id)
);

-- what changed for whom, until and after a letter told them
create table watching.news (
  following_id uuid not null references watching.following,
  noun text not null,
  noun_id text not null,
  at timestamptz not null,
  letter_id uuid references notifications.letter
);
create unique index news_untold on watching.news (following_id, noun, noun_id) where letter_id is null;
create index news_letter on watching.news (letter_id);

alter table watching.following enable row level security;
alter table watching.following force row level security;
create policy system_only on watching.following using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)')
);
alter table watching.link enable row level security;
alter table watching.link force row level security;
create policy system_only on watching.link using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)')
);
alter table watching.face enable row level security;
alter table watching.face force row level security;
create policy system_only on watching.face using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)')
);
alter table watching.news enable row level security;
alter table watching.news force row level security;
create policy system_only on watching.news using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)')
);

grant usage on schema watching to throughline_app;
grant select, insert, update on watching.following, watching.face to throughline_app;
grant select, insert, update, delete on watching.link, watching.news to throughline_app;
