-- Officers register what was published elsewhere, with its file, and correct it. What was registered by mistake is struck, not deleted.
alter table communiques.publication
  -- the publisher's own title, in the languages it has
  add column title jsonb,
  -- in which it was published; empty: not recorded
  add column languages text[] not null default '{}',
  add column state text not null default 'on-record' check (state in ('on-record', 'struck')),
  add column version integer not null default 1;

-- What was struck is behind a second lock: only staff and the program see it, whatever a query forgets.
alter table communiques.publication enable row level security;
alter table communiques.publication force row level security;
create policy reads on communiques.publication for select using (
  state = 'on-record'
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator|auditor)(,|$)')
);
create policy adds on communiques.publication for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on communiques.publication for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
