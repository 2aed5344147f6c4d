-- That a topic was discussed is seen by everybody once the topic is public; merged it stays so, as the one it went into is shown with its
-- meetings. The row says itself whether everybody may read it, as policies look at no other table; two triggers keep it true.
alter table topics.discussed add column shown boolean not null default false;
comment on column topics.discussed.shown is 'the topic is public, or was before it was merged; kept by triggers';
-- Policies bind the owner too, and would hide what is not public.
alter table topics.topic no force row level security;
update topics.discussed d set shown = true from topics.topic t
  where t.id = d.topic_id and t.state in ('on-record', 'admitted');
alter table topics.topic force row level security;

create function topics.discussed_as_shown() returns trigger language plpgsql set search_path = ''
  as $$
  begin
    new.shown := exists (select from topics.topic t where t.id = new.topic_id and t.state in ('on-record', 'admitted'));
    return new;
  end
  $$;
create function topics.show_discussed() returns trigger language plpgsql set search_path = ''
  as $$
  begin
    update topics.discussed set shown = new.state in ('on-record', 'admitted') where topic_id = new.id;
    return null;
  end
  $$;
revoke execute on function topics.discussed_as_shown(), topics.show_discussed() from public;
create trigger discussed_as_shown before insert on topics.discussed
  for each row execute function topics.discussed_as_shown();
create trigger show_discussed after update of state on topics.topic
  for each row when (old.state <> new.state) execute function topics.show_discussed();

alter table topics.discussed enable row level security;
alter table topics.discussed force row level security;
create policy reads on topics.discussed for select using (
  shown
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator|auditor)(,|$)')
);
create policy adds on topics.discussed for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on topics.discussed for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
