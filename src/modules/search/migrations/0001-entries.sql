-- What can be found: one row per noun and language, replaced whole whenever the noun changes.
-- Two tables, because a row-level condition forbids PostgreSQL to use a GIN index (`@@` and `@>` are not leakproof):
-- what everybody may read has no condition and is found by index; what only staff may read is scanned, and for the
-- public the scan is cut off before its first row. An entry is in one table or the other, never in both.
create schema search;

create table search.public_entry (
  noun text not null,
  noun_id text not null,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  -- our reference and its aliases (68-E1, 68-09), as parseRef writes them
  refs text[] not null,
  title text not null,
  body text not null,
  -- path without the language: /conclusions/cto-05-2
  address text not null check (address ~ '^/'),
  day date,
  -- normalized words between single blanks, for verifying phrases: of the title, and of title and body
  title_plain text not null,
  plain text not null,
  -- characters and pairs of characters of Chinese, pairs of letters of Arabic words
  grams text[] not null,
  -- all other words, and their stems as `fr=réseau`; weight A: reference and title, B: body
  words tsvector not null,
  primary key (noun, noun_id, language)
);
-- Written seldom and read often: no list of pending rows that every search would have to read through.
create index public_entry_refs on search.public_entry using gin (refs) with (fastupdate = off);
create index public_entry_grams on search.public_entry using gin (grams) with (fastupdate = off);
create index public_entry_words on search.public_entry using gin (words) with (fastupdate = off);

create table search.staff_entry (like search.public_entry including constraints, primary key (noun, noun_id, language));

-- The program (as `system`) and officers write; each policy reads the transaction's settings only.
alter table search.public_entry enable row level security;
alter table search.public_entry force row level security;
create policy everybody_reads on search.public_entry for select using (true);
create policy staff_adds on search.public_entry for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy staff_removes on search.public_entry for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

alter table search.staff_entry enable row level security;
alter table search.staff_entry force row level security;
create policy staff_reads on search.staff_entry for select
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy staff_adds on search.staff_entry for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy staff_removes on search.staff_entry for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

grant usage on schema search to throughline_app;
grant select, insert, delete on search.public_entry, search.staff_entry to throughline_app;
