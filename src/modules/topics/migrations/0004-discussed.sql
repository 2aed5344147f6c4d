-- That a topic was discussed is seen by whoever sees the topic. Of a merged one, which nobody but staff sees, everybody sees it if the
-- topic was public before: the one it went into is shown with its meetings.
alter table topics.read_as add column was uuid references topics.topic;
comment on column topics.read_as.was is 'the topic that was merged';
-- Policies bind the owner too, and would hide merged topics.
alter table topics.topic no force row level security;
update topics.read_as r set was = t.id from topics.topic t where t.slug = r.slug;
alter table topics.topic force row level security;
alter table topics.read_as alter column was set not null;
create index read_as_was on topics.read_as (was);

alter table topics.discussed enable row level security;
alter table topics.discussed force row level security;
create policy reads on topics.discussed for select using (
  exists (select from topics.topic t where t.id = topic_id)
  or exists (select from topics.read_as r where r.was = discussed.topic_id)
);
create policy adds on topics.discussed for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on topics.discussed for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
