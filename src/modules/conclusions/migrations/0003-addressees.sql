-- To whom a conclusion is addressed is seen by whoever sees the conclusion: of a draft, staff and the program only. The row says itself
-- whether everybody may read it, as policies look at no other table; two triggers keep it true whatever moves the conclusion.
alter table conclusions.addressee add column shown boolean not null default false;
comment on column conclusions.addressee.shown is 'the conclusion is public; kept by triggers';
-- Policies bind the owner too, and would hide what is not public.
alter table conclusions.conclusion no force row level security;
update conclusions.addressee a set shown = true from conclusions.conclusion c
  where c.id = a.conclusion_id and c.state in ('on-record', 'agreed');
alter table conclusions.conclusion force row level security;

create function conclusions.addressee_as_shown() returns trigger language plpgsql set search_path = ''
  as $$
  begin
    new.shown := exists (
      select from conclusions.conclusion c where c.id = new.conclusion_id and c.state in ('on-record', 'agreed'));
    return new;
  end
  $$;
create function conclusions.show_addressees() returns trigger language plpgsql set search_path = ''
  as $$
  begin
    update conclusions.addressee set shown = new.state in ('on-record', 'agreed') where conclusion_id = new.id;
    return null;
  end
  $$;
revoke execute on function conclusions.addressee_as_shown(), conclusions.show_addressees() from public;
create trigger addressee_as_shown before insert on conclusions.addressee
  for each row execute function conclusions.addressee_as_shown();
create trigger show_addressees after update of state on conclusions.conclusion
  for each row when (old.state <> new.state) execute function conclusions.show_addressees();

alter table conclusions.addressee enable row level security;
alter table conclusions.addressee force row level security;
create policy reads on conclusions.addressee for select using (
  shown
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator|auditor)(,|$)')
);
create policy adds on conclusions.addressee for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
-- Whoever may move the conclusion, or its addressees would stay as they were.
create policy changes on conclusions.addressee for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|translator)(,|$)'));
create policy removes on conclusions.addressee for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
