create schema imports;

-- A list somebody brought, of one kind of noun. The file itself is not kept: its rows are, until they are cleared.
create table imports.import (
  id uuid primary key,
  target text not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  -- name of the sheet in a workbook; empty for a text file
  sheet text not null,
  header text[] not null,
  -- field of the target -> index of the column
  mapping jsonb not null,
  state text not null check (state in ('read', 'checked', 'running', 'stopped', 'done', 'withdrawn')),
  -- take the good rows and leave the bad ones out
  skip_bad boolean not null default false,
  reason text,
  created_by text not null,
  -- with whose rights the rows are taken
  person uuid,
  created_at timestamptz not null,
  checked_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  -- when the contents of the rows were removed; what became of them stays
  cleared_at timestamptz,
  version integer not null default 1
);
create index import_file on imports.import (sha256, target);

create table imports.row (
  import_id uuid not null references imports.import,
  -- as a spreadsheet program counts
  number integer not null check (number > 0),
  line integer not null,
  cells jsonb,
  -- columns in which the spreadsheet program itself shows an error
  faulty_cells jsonb,
  plan text check (plan in ('new', 'change', 'same', 'bad')),
  outcome text check (outcome in ('taken', 'same', 'skipped', 'refused')),
  faults jsonb,
  changes jsonb,
  noun_id text,
  primary key (import_id, number)
);
create index row_waiting on imports.row (import_id, number) where outcome is null;

-- Which column is which field, as it was last said for a list with these headings.
create table imports.mapping (
  target text not null,
  signature text not null,
  mapping jsonb not null,
  primary key (target, signature)
);

-- Lists hold personal data: staff only.
alter table imports.import enable row level security;
alter table imports.import force row level security;
alter table imports.row enable row level security;
alter table imports.row force row level security;
alter table imports.mapping enable row level security;
alter table imports.mapping force row level security;
create policy staff_reads on imports.import for select
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy officers_add on imports.import for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy officers_change on imports.import for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
-- The same readers as the people at organizations have.
create policy staff_reads on imports.row for select
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer)(,|$)'));
create policy officers_add on imports.row for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy officers_change on imports.row for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy officers_all on imports.mapping for all
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

grant usage on schema imports to throughline_app;
grant select, insert, update on imports.import, imports.row, imports.mapping to throughline_app;
