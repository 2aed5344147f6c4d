-- Officers plan meetings, correct what is on record of past ones, and move them from state to state.
alter table meetings.meeting
  -- whether it ever was announced: what is only planned, or was given up before, is for the staff alone
  add column announced boolean not null default true,
  -- of a meeting to come: wall time where it takes place, and the zone (IANA) whose rules say which instant that is; no offset is kept
  add column opens text check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column closes text check (closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column zone text,
  add constraint time_whole check ((opens is null) = (zone is null) and (closes is null or opens is not null)),
  add constraint planned_unannounced check (state <> 'planned' or not announced),
  add constraint not_hidden check (announced or state in ('planned', 'cancelled')),
  drop constraint meeting_evidence_check,
  add constraint meeting_evidence_check
    check (evidence in ('document_opening', 'secondary', 'mention', 'inferred', 'secretariat'));

grant delete on meetings.role, meetings.host, meetings.presence, meetings.fact, meetings.conflict to throughline_app;

-- What is not announced is behind a second lock: only staff and the program see it, whatever a query forgets.
alter table meetings.meeting enable row level security;
alter table meetings.meeting force row level security;
create policy reads on meetings.meeting for select using (
  announced
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator|auditor)(,|$)')
);
create policy adds on meetings.meeting for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on meetings.meeting for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

-- What hangs on a meeting is seen by whoever sees the meeting.
do $$
declare hanging text;
begin
  foreach hanging in array array['role', 'host', 'presence', 'fact', 'conflict'] loop
    execute format('alter table meetings.%I enable row level security', hanging);
    execute format('alter table meetings.%I force row level security', hanging);
    execute format($policy$create policy reads on meetings.%I for select using (
      exists (select from meetings.meeting m where m.id = meeting_id))$policy$, hanging);
    execute format($policy$create policy adds on meetings.%I for insert
      with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'))$policy$, hanging);
    execute format($policy$create policy changes on meetings.%I for update
      using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'))$policy$, hanging);
    execute format($policy$create policy removes on meetings.%I for delete
      using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'))$policy$, hanging);
  end loop;
end $$;
