create schema access;

-- what was sent from one form, and what came of it: sent again, the same answer, and nothing is done twice
create table access.sent (
  key text primary key check (length(key) between 16 and 64),
  actor text not null,
  verb text not null,
  input_hash bytea not null,
  answer jsonb,
  at timestamptz not null
);
create index sent_at on access.sent (at);

alter table access.sent enable row level security;
alter table access.sent force row level security;
create policy own on access.sent using (
  actor = 'person:' || current_setting('app.person', true)
  or current_setting('app.roles', true) ~ '(^|,)system(,|$)'
);

grant usage on schema access to throughline_app;
grant select, insert, update, delete on access.sent to throughline_app;
