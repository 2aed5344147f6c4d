-- The content of a noun, version by version: what an editor began from, and what was changed. Not in the log: it may hold drafts and
-- words of people, so only the secretariat reads it, and it can be erased; the log holds the names of the fields that changed.
create table audit.revision (
  noun text not null,
  noun_id text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  at timestamptz not null,
  actor text not null,
  reason text,
  primary key (noun, noun_id, version)
);

alter table audit.revision enable row level security;
alter table audit.revision force row level security;
create policy staff_reads on audit.revision for select
  using (current_setting('app.roles', true) ~ '(^|,)(system|director|officer|auditor|translator)(,|$)');
create policy staff_adds on audit.revision for insert
  with check (current_setting('app.roles', true) ~ '(^|,)(system|director|officer|translator)(,|$)');

grant select, insert on audit.revision to throughline_app;
