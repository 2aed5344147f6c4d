-- Who may hold a seat, what the forum is for, and how it should be represented: in force from a day until the next terms.
create table forums.terms (
  forum text not null references forums.forum,
  from_day date not null,
  -- null: not recorded
  eligibility text check (eligibility in ('private-sector', 'open')),
  reference jsonb,
  -- least seats by region: {"AFR": 2}
  seats_per_region jsonb not null default '{}',
  -- least share of seats of organizations from developing countries, in percent
  developing_share integer check (developing_share between 1 and 100),
  primary key (forum, from_day)
);

create table forums.seat (
  id uuid primary key,
  slug text not null unique,
  forum text not null references forums.forum,
  number integer not null check (number > 0),
  organization_id uuid not null references members.organization,
  -- the office, not the person: CTO
  office text not null,
  opened_on date not null,
  ended_on date,
  state text not null check (state in ('open', 'held', 'vacant', 'ended')),
  version integer not null default 1,
  unique (forum, number),
  check ((state = 'ended') = (ended_on is not null)),
  check (ended_on >= opened_on)
);
create index seat_organization on forums.seat (organization_id);

-- Who holds a seat: the principal (place 0) and the alternates in their order, each from a day (inclusive) to a day (exclusive).
-- Personal: public_name, of those who agreed to be named. Taken away by erase-person.
create table forums.holding (
  id uuid primary key,
  seat_id uuid not null references forums.seat,
  -- of the seat's organization: row-level policies look at the row only
  organization_id uuid not null references members.organization,
  contact_id uuid not null references members.contact,
  place integer not null check (place >= 0),
  from_day date not null,
  to_day date,
  public_name text,
  check (to_day >= from_day)
);
create index holding_seat on forums.holding (seat_id);
create index holding_contact on forums.holding (contact_id);

alter table forums.holding enable row level security;
alter table forums.holding force row level security;
create policy reads on forums.holding for select using (
  public_name is not null
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer)(,|$)')
  or 'focal-point@' || organization_id = any ((select string_to_array(coalesce(current_setting('app.held', true), ''), ','))::text[])
);
create policy adds on forums.holding for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));
create policy changes on forums.holding for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)'));

grant select, insert, update on forums.terms, forums.seat, forums.holding to throughline_app;
