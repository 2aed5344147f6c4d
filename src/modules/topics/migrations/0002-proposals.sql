-- Topics are proposed, edited and merged. Merging is no state: a merged topic keeps the state it had, and has it again when the merge
-- is taken back.
alter table topics.topic
  add column why jsonb,
  add column expected jsonb,
  add column study_group text,
  add column question text,
  -- work elsewhere: [{sdo, link, state}]
  add column elsewhere jsonb not null default '[]',
  -- keys of organizations
  add column sponsors text[] not null default '{}',
  -- terms of vocabularies, as vocabulary/key
  add column terms text[] not null default '{}',
  -- the person's id; nobody proposed the themes of past meetings to us
  add column proposed_by uuid,
  add column proposed_at timestamptz,
  add column merged_into uuid references topics.topic,
  drop constraint topic_state_check,
  add constraint topic_state_check check (state in ('on-record', 'proposed', 'admitted', 'parked', 'withdrawn')),
  add constraint not_into_itself check (merged_into <> id);
create index topic_merged on topics.topic (merged_into) where merged_into is not null;
create index topic_proposed_by on topics.topic (proposed_by) where proposed_by is not null;

-- Addresses that were public before their topic was merged, and whose they are now. Of what was never public there is none.
create table topics.read_as (
  slug text primary key,
  topic_id uuid not null references topics.topic
);
grant select, insert, delete on topics.read_as to throughline_app;

-- What is not public is behind a second lock: staff and the program see it, and who proposed it.
alter table topics.topic enable row level security;
alter table topics.topic force row level security;
create policy reads on topics.topic for select using (
  (state in ('on-record', 'admitted') and merged_into is null)
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator|auditor)(,|$)')
  or proposed_by = (select nullif(current_setting('app.person', true), '')::uuid)
);
create policy adds on topics.topic for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
  or (state = 'proposed' and merged_into is null
    and proposed_by = (select nullif(current_setting('app.person', true), '')::uuid))
);
create policy changes on topics.topic for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
  or (state = 'proposed' and merged_into is null
    and proposed_by = (select nullif(current_setting('app.person', true), '')::uuid))
) with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
  or (state in ('proposed', 'withdrawn') and merged_into is null
    and proposed_by = (select nullif(current_setting('app.person', true), '')::uuid))
);
