-- Officers check what was loaded against the documents: where it stands, what was split off, what was merged.
alter table conclusions.conclusion
  -- the attached document it was checked against, and where in it
  add column document uuid references documents.attachment,
  add column page integer check (page > 0),
  add column paragraph text,
  add column split_from uuid references conclusions.conclusion,
  add column merged_into uuid references conclusions.conclusion,
  drop constraint conclusion_state_check,
  add constraint conclusion_state_check
    check (state in ('on-record', 'drafted', 'circulated', 'agreed', 'withdrawn', 'merged', 'struck')),
  add constraint merged_somewhere check ((state = 'merged') = (merged_into is not null)),
  add constraint not_into_itself check (merged_into <> id);
create index conclusion_merged on conclusions.conclusion (merged_into) where merged_into is not null;

grant delete on conclusions.addressee to throughline_app;

-- What is not public is behind a second lock: only staff and the program see it, whatever a query forgets.
alter table conclusions.conclusion enable row level security;
alter table conclusions.conclusion force row level security;
create policy reads on conclusions.conclusion for select using (
  state in ('on-record', 'agreed')
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator|auditor)(,|$)')
);
create policy adds on conclusions.conclusion for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on conclusions.conclusion for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator)(,|$)'));
