-- To whom a conclusion is addressed is seen by whoever sees the conclusion: of a draft, staff and the program only.
alter table conclusions.addressee enable row level security;
alter table conclusions.addressee force row level security;
create policy reads on conclusions.addressee for select using (
  exists (select from conclusions.conclusion c where c.id = conclusion_id)
);
create policy adds on conclusions.addressee for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on conclusions.addressee for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy removes on conclusions.addressee for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
