-- What a body was reminded of: once for each day it was given or gave, and each of the days around it that are set.
create table follow_up.reminder (
  id uuid primary key,
  entry_id uuid not null references follow_up.entry,
  -- the reply that was asked for, or news of what was accepted
  about text not null check (about in ('reply', 'news')),
  -- the last day to reply, or the day promised
  day date not null,
  -- so many days after it; negative: before
  offset_days integer not null,
  person_id uuid not null references identity.person,
  letter_id uuid not null unique,
  at timestamptz not null,
  unique (entry_id, about, day, offset_days)
);

alter table follow_up.reminder enable row level security;
alter table follow_up.reminder force row level security;
create policy reads on follow_up.reminder for select using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy adds on follow_up.reminder for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));

grant select, insert on follow_up.reminder to throughline_app;
